/** Invitations to go on outside LinkedIn that carry no detail: "text me", "what's your number?", "find me on Signal". */
import type { Found } from "./phrases.ts";
import type { Reading } from "./reading.ts";

/** The phrases that may be invitations, by tag; what stands around them decides. */
export const invitationPhrases = {
  // Asks for a detail; what may follow is looked at below ("your number one tip" asks for none).
  "contact-ask": [
    "what|whats|whit is|are|'s ..2 {your}|yer|the {detail}",
    "what|which is|are|'s ..2 best ..1 {detail}",
    "best ..1 number|email|phone|mobile to|for|?",
    "share|send|give|drop|shoot|pass|leave|provide|forward|text|tell|lend|supply|exchange|swap ..3 {your}|yer ..2 {detail}",
    "may|can|could|might i|we|you ..2 have|get|take|ask|know|share|send|give ..3 {your}|yer ..2 {detail}",
    "need|want|would like|love ..2 {your}|yer ..1 {detail}",
    "would ..2 mind ..2 sharing|sending|giving ..2 {your}|yer ..2 {detail}",
    "reply|answer|respond|come|write ..2 with {your}|yer ..2 {detail}",
    "^ {your}|yer ..1 {detail} ?|please|pls",
    "swap|exchange|trade numbers|emails|contacts|details|phone|digits",
    "are|r you ..2 on|using {channel} $",
    "do you ..2 use|have {channel} $",
    "number|email|mobile ..1 i|we can|could|may {reach}|reach|contact|get you",
  ],
  // Asks to be reached by such a channel, or to reach the reader so.
  "contact-reach": [
    "{reach} {me}|mi",
    "{reach} or|and|/ {reach} {me}|mi",
    "^ ring|phone|call|email|text|fax the|our|my ..2 office|shop|store|depot|bakery|team|clinic|school|desk|reception|secretary|assistant|hotline|pub|studio|garage|surgery|number|house|line",
    "^ please|just|kindly|pls ring|phone|call|email|text|fax the|our|my ..2 office|shop|store|depot|bakery|team|clinic|school|desk|reception|secretary|assistant|hotline|pub|studio|garage|surgery|number|house|line",
    "please|pls|kindly|just whatsapp|text|call|ring|phone|email $",
    "dial {num}",
    "text ..4 to {num}",
    "give my|our ..1 office|shop|team|assistant|secretary a ring|call|bell|buzz",
    "give|drop|shoot|send {me}|mi ..1 a|an|your ..1 call|ring|text|email|mail|whatsapp|bell|buzz|tinkle|sms|voicemail|fax",
    "give|drop|shoot|send you ..1 a|an ..1 call|ring|text|email|mail|whatsapp|bell|buzz|sms",
    "may|can|could|shall|should|might i|we {reach} you",
    "i|we could|can|may|might {reach} you",
    "i|we would like|love|prefer|rather to? {reach} you",
    "ok|okay|fine|alright|mind if ..3 rings|ring|phones|phone|calls|call|emails|email|texts|text you",
    "reply|answer|respond|rsvp ..1 by email|phone|text|sms|whatsapp",
  ],
  // Names a channel in a place where one goes.
  "contact-channel": [
    "on|via|over|through|to|onto|in|by|at|using the|my|our? {channel}",
    "{me}|mi {channel}",
    "the|that ..1 green|blue|purple|yellow|other|little app|messenger",
    "app|messenger|one with the ..1 {any} plane|ghost|bird|phone|bubble|bubbles|logo|icon",
    "{my} {app}",
    "{channel} is|works ..2 better|easier|best|faster|quicker|easiest",
  ],
  "contact-join": [
    "join {my}|the|us ..3 discord|server|telegram|whatsapp|slack",
    "join {my}|the|us ..3 discord|telegram|whatsapp|slack group|channel|server|community|chat",
  ],
  "contact-add": [
    "add ..1 {my}|me|us|on? {app}",
    "add {app}",
    "answer|check|read|see emails|email|mail|texts ..2 faster|more|quicker|sooner",
    "i go by ..2 on {app}",
    "what|which {detail} should|can|may|could|do i|we use|write|send|try|post|call|reach",
    "scan {my}|the ..1 qr",
    "link ..1 in ..1 bio",
  ],
  "contact-calendar": [
    "through|via|on|in|with calendly",
    "{my}|a|the calendar|booking|scheduling|calendly|diary link|page",
    "{my} calendly",
    "on|in|via|through|from|using|with {my} calendar|calendly|diary|booking",
  ],
  "contact-here": [
    "give|send|pass|leave|text you ..1 {my} ..1 {detail}",
    "{my} number|email|mobile|cell from|off",
    "for {my} number|email|mobile|cell",
    "put|left|leave {my} number|email|mobile|cell",
    "here is {my} ..1 {detail}",
    "{my} {detail} is|'s ..2 in|on|below|here|above",
    "have|take|save|note|use {my} ..1 number|email|mobile|cell",
  ],
} satisfies Record<string, readonly string[]>;

/** So many places are looked at for each tag. */
const FOUND = 20;

/** Words that may follow what is asked for; a noun there makes it a topic ("your email course"). */
const GOES_ON = new Set(
  "so to please pls plz and or for if when where when's again too here there now instead rather than as because since but with at on in by sir madam maam ma'am dear bro man mate first directly today tomorrow tonight soon sometime anytime any this next before after until till is it also that which i we you then after later maybe from are address id number numbers details handle username name link better best easier whenever once up back about thanks cheers kindly asap only just though outside off right straight under as".split(
    " ",
  ),
);

/** Words before "text me" that leave it an invitation; any other word is who does it ("friends call me Bo"). */
const ASKS = new Set(
  "please pls plz just can could to you or and then kindly either always mark will would should may might simply so also now do later maybe feel free better but is not don't if hesitate ever let first do u go when where how time".split(
    " ",
  ),
);

/** Words that make a channel a topic, or the past: where people met, what they wrote about. */
const TOPIC = new Set(
  "talk article post piece paper thread book course research study workshop session lecture guide work working worked build building built expert focus based marketing ads write-up thoughts take views advice tips questions question run running sell selling launched launch posted published met saw seen found spoke talked chatted heard read wrote watched shared sent emailed followed know knew came story chapter episode report survey phone".split(
    " ",
  ),
);

/** Where a note asks for a detail (`asks`) or proposes a channel, in order. */
export function invitations(reading: Reading): (Found & { asks: boolean })[] {
  // A note has no more than these, and after them the advice would be the same again.
  const kept = (tag: keyof typeof invitationPhrases, keep: (found: Found) => boolean, asks = false) =>
    reading
      .found(tag)
      .slice(0, FOUND)
      .filter(keep)
      .map((found) => ({ ...found, asks }));
  const all = [
    ...kept("contact-ask", (found) => goesOn(reading, found.end) && !isPast(reading, found), true),
    ...kept("contact-reach", (found) => isInvited(reading, found)),
    ...kept("contact-channel", (found) => isChannel(reading, found)),
    ...kept("contact-add", () => true),
    ...kept("contact-join", (found) => goesOn(reading, found.end)),
    ...kept("contact-calendar", (found) => goesOn(reading, found.end)),
    ...kept("contact-here", () => true),
  ];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Nothing follows that would make the word before it a mere attribute. */
function goesOn(reading: Reading, at: number): boolean {
  const next = reading.tokens[at];
  if (next === undefined || next.kind === "number" || next.kind === "emoji") return true;
  if (next.kind === "mark") return next.norm !== "-" || next.spaced;
  return GOES_ON.has(next.norm) || (reading.isTo[at] ?? false);
}

/** "You gave me your number", "thanks for sharing your email": already done. */
function isPast(reading: Reading, { start }: Found): boolean {
  const before = reading.tokens[start - 1]?.norm ?? "";
  return /^(?:did|had|thanks|thank|for)$/.test(before) || reading.negated(start);
}

function isInvited(reading: Reading, { start, end }: Found): boolean {
  const { tokens } = reading;
  const before = tokens[start - 1];
  // "Is it ok if our driver rings you?"
  const asked = CONSENT.has(tokens[start]?.norm ?? "");
  if (!asked && before?.kind === "word" && !ASKS.has(before.norm) && !(reading.isTo[start - 1] ?? false))
    return false;
  if (reading.negated(start) || NEVER.has(before?.norm ?? "")) return false;
  // "Call me Bo", "call me old-fashioned": a name for oneself.
  return !CALLED.has(tokens[end - 2]?.norm ?? "") || goesOn(reading, end);
}

const CONSENT = new Set(["ok", "okay", "fine", "alright", "mind"]);
const NEVER = new Set(["not", "never"]);
const CALLED = new Set(["call"]);
const PAST = new Set(
  "met saw spoke talked chatted found heard read wrote posted emailed sent gave asked rang called".split(" "),
);
const ME = new Set(["me", "us"]);
const INVITES = new Set(
  "me us easier faster quicker better rather instead prefer reachable available".split(" "),
);
/** So many words before and after a channel are looked at: a note's clause has hardly more. */
const NEAR = 25;
/** Before "talk on Signal": here it is a verb. */
const VERBAL = new Set("us to we can could i and or let please shall should will would".split(" "));

/** A channel named where the two could go on, not as a topic and not where they once met. */
function isChannel(reading: Reading, { start, end }: Found): boolean {
  const { tokens } = reading;
  if (!goesOn(reading, end)) return false;
  const before = tokens[start - 1]?.norm ?? "";
  const twoBefore = tokens[start - 2]?.norm ?? "";
  if (twoBefore === "your" || (TOPIC.has(before) && !VERBAL.has(twoBefore))) return false;
  if (reading.negated(start)) return false;
  // "I follow you on Instagram"
  if (before === "you" && /^follow/.test(twoBefore)) return false;
  if (tokens[start]?.norm === "my" || tokens[start]?.norm === "our") return true;
  const clauses = reading.sentenceAt(start)?.clauses ?? [];
  const index = clauses.findIndex((one) => start >= one.start && start < one.end);
  const own = clauses[index];
  // "…, but on the little green app": what is done stands in the clause before.
  const begin =
    own && start - own.start <= 2 ? (clauses[index - 1]?.start ?? own.start) : (own?.start ?? start);
  const from = Math.max(begin, start - NEAR);
  const to = Math.min(Math.max(own?.end ?? end, end), end + NEAR);
  let invites = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || (at >= start && at < end && token.norm !== "me")) continue;
    if (PAST.has(token.norm)) return false;
    if (INVITES.has(token.norm) || reading.is(token, "converse")) invites = true;
  }
  // "Could we talk on the phone?" proposes a talk, "reach me by phone" a way.
  return (
    invites &&
    (tokens[end - 1]?.norm !== "phone" || tokens.slice(from, end).some((token) => ME.has(token.norm)))
  );
}
