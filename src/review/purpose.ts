/**
 * What in a note says why the sender writes: a question, an ask, a wish with a subject, thanks, an offer,
 * or what the recipient's work did for them. A wish to be connected, to grow or to exchange ideas is none.
 * A job request or a pitch is a bad reason, but a reason.
 */

import type { Token } from "../text/tokens.ts";
import { acquaintance } from "./acquaintance/acquaintance.ts";
import { isPast } from "./acquaintance/words.ts";
import { introductionsOf } from "./introduction/introduction.ts";
import type { Found } from "./phrases.ts";
import type { Reading, Sentence } from "./reading.ts";
import { rule as jobRequest } from "./rules/job-request.ts";
import { rule as salesPitch } from "./rules/sales-pitch.ts";

const words = (list: string) => new Set(list.split(" "));
/** Words of a note that wants something, in whatever way: enough where it does not wish to be connected. */
const WANTS = words(
  "will would can could may might shall should want need hope let how why owe please kindly so if for about because check see come order call shout get buy free",
);
const CLAUSE_MARKS = new Set(".,;:!?()");
const SENTENCE_MARKS = new Set(".;:");
const JOINS_ON = words("to so because over about regarding for");
const BONDS = words("network contacts circle connections community tribe list");
/** "connect before the lifts begin", "in case the library calls": an occasion is a purpose. */
const OCCASION = words("before ahead case hope");
const BECAUSE = words("because since as why due");
const MAY = words("can could may might would will shall any");
const NEW_SUBJECT = words("i we you the a");
const CHANNELS = words(
  "whatsapp telegram signal hangout hangouts wechat viber number app text e-mail email phone mobile skype discord line imo kik snapchat messenger",
);
const PURPOSE_OF_CHANNEL = words("for if about so when because and");
/** Words of a bare fact: past, shared, or about the recipient. */
const NO_REMARK = words("was were had did both too also there here you your yours");
const MINE = words("i we my our");
const PLACE = words("at from of on in to with for");
const WAS = words("am was were are");
const I_WE = words("i we");
const ON_SUBJECT = words("about on at to in");
/** A clause is looked at so many tokens far; a note of 300 characters has about 70. */
const REACH = 60;

/** The first sign, or undefined where nothing says why the sender writes. */
export function purpose(reading: Reading): Found | undefined {
  if (!purposes.has(reading)) purposes.set(reading, look(reading));
  return purposes.get(reading);
}

/** Several rules ask; a reading does not change. */
const purposes = new WeakMap<Reading, Found | undefined>();

/**
 * The note boils down to a wish to be connected that could go to anybody: no purpose and no acquaintance,
 * so that a blanket invitation always lacks both. "Text me on Signal" lacks both and wishes for something else.
 */
export function isBlanket(reading: Reading): boolean {
  if (acquaintance(reading) || purpose(reading)) return false;
  return reading.has("join") || !isAboutChannel(reading, 0, reading.tokens.length);
}

function look(reading: Reading): Found | undefined {
  const known = acquaintance(reading) !== undefined;
  const sign =
    reading.found("purpose")[0] ??
    wish(reading) ??
    question(reading, known) ??
    ask(reading) ??
    occasion(reading, known) ??
    // Praise and thanks are a reason where it is clear for what.
    (known ? (praise(reading) ?? work(reading) ?? reading.found("thanks")[0] ?? remark(reading)) : undefined);
  if (sign) return sign;
  const bad = jobRequest.check(reading).length > 0 || salesPitch.check(reading).length > 0;
  if (bad) return { start: 0, end: reading.tokens.length };
  return reading.has("join") ? undefined : wanted(reading, known);
}

/** "I'd like to hear how …", "curious about the glaze". */
function wish(reading: Reading): Found | undefined {
  return reading.found("wish").find(({ end }) => hasSubject(reading, end, endOfClause(reading, end)));
}

/** What follows "I'd like to": a verb of its own, a vague one with a subject, or "connect" and one of these. */
function hasSubject(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  for (let at: number | undefined = from; at !== undefined; at = nextJoined(reading, at, to)) {
    while (at < to && (reading.is(tokens[at], "very") || reading.is(tokens[at], "small"))) at++;
    const verb = tokens[at];
    if (at >= to || verb?.kind !== "word") return false;
    if (reading.is(verb, "joinVerb") || bonds(reading, at, to)) continue;
    const vague =
      reading.is(verb, "vagueVerb") ||
      reading.is(verb, "stock") ||
      // "looking forward to hearing from you"
      (verb.norm.startsWith("hear") && tokens[at + 1]?.norm === "from");
    return !vague || says(reading, at + 1, to);
  }
  return false;
}

/** "build up my contacts in hospitality", "have you in my network". */
function bonds(reading: Reading, at: number, to: number): boolean {
  return reading.tokens.slice(at + 1, Math.min(to, at + 7)).some(({ norm }) => BONDS.has(norm));
}

/** "connect and hear", "connect to plan"; not "founders and operators", "… and I believe". */
function nextJoined(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const norm = reading.tokens[at]?.norm ?? "";
    if (JOINS_ON.has(norm)) return at + 1;
    if (norm !== "and") continue;
    const next = reading.tokens[at + 1]?.norm ?? "";
    if (!NEW_SUBJECT.has(next) && (!next.endsWith("s") || next === "discuss")) return at + 1;
  }
  return undefined;
}

/** A question about anything but being connected. */
function question(reading: Reading, known: boolean): Found | undefined {
  const joining = new Set(reading.found("join").map(({ start }) => reading.sentenceAt(start)));
  const asks = (one: Sentence) =>
    one.question &&
    !joining.has(one) &&
    (says(reading, one.start, one.end) || (known && (joining.size === 0 || mayI(reading, one))));
  return reading.sentences.find(asks);
}

/** "Can I tell you about it?" */
function mayI(reading: Reading, { start, end }: Sentence): boolean {
  return reading.tokens.slice(start, Math.min(end, start + REACH)).some(({ norm }) => MAY.has(norm));
}

/** "Please tell me …", "could you show …", with a subject. */
function ask(reading: Reading): Found | undefined {
  return reading.found("ask").find(({ start, end }) => {
    const sentence = reading.sentenceAt(start);
    if (!sentence || !says(reading, start + 1, endOfClause(reading, end))) return false;
    return !isAboutChannel(reading, start, Math.min(sentence.end, start + REACH));
  });
}

/** What the sender is about, in the present, beside introduction, wish and acquaintance: "We face the same in Oulu." */
function remark(reading: Reading): Found | undefined {
  const sign = acquaintance(reading);
  const others = [...introductionsOf(reading), ...reading.found("join"), ...reading.found("acquaintance")];
  const { tokens } = reading;
  return reading.sentences.find(({ start, end }) => {
    const within = (one: Found | undefined) => one !== undefined && one.start < end && one.end > start;
    if (within(sign) || others.some(within) || isAboutChannel(reading, start, end)) return false;
    let mine = false;
    for (let at = start; at < end; at++) {
      const token = tokens[at];
      const norm = token?.norm ?? "";
      if (NO_REMARK.has(norm) || reading.is(token, "bare") || isPast(reading, token)) return false;
      mine ||= MINE.has(norm);
    }
    return mine && says(reading, start, end);
  });
}

/** What stands beside the wish to be connected in its sentence: when, in what case, because of what. */
function occasion(reading: Reading, known: boolean): Found | undefined {
  return reading.found("join").find(({ start, end }) => {
    const sentence = reading.sentenceAt(start);
    if (!sentence) return false;
    const from = Math.max(sentence.start, start - REACH);
    const to = Math.min(sentence.end, end + REACH);
    for (let at = from; at < to; at++) {
      const norm = reading.tokens[at]?.norm ?? "";
      const opens = known ? BECAUSE.has(norm) || OCCASION.has(norm) : at >= end && OCCASION.has(norm);
      if (opens) return isCause(reading, at + 1, Math.max(start, endOfClause(reading, at + 1)));
    }
    return false;
  });
}

/** Neither stock nor the bare fact once more ("as we both know Karim"). */
function isCause(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (reading.is(reading.tokens[at], "together") || reading.is(reading.tokens[at], "metBy")) return false;
  }
  return says(reading, from, to);
}

/** "… and it settled our quarrel", "loved the thread". */
function praise(reading: Reading): Found | undefined {
  return reading
    .found("appraisal")
    .find(({ start, end }) => says(reading, start + 1, endOfClause(reading, end)));
}

/** "Your checklist fixed our handovers", "loved your talk"; not "I saw your post", "I was at your talk". */
function work(reading: Reading): Found | undefined {
  const { tokens } = reading;
  for (const sentence of reading.sentences) {
    let bare = false;
    for (let at = sentence.start; at < sentence.end; at++) {
      const token = tokens[at];
      if (reading.is(token, "bare") || isWhereabouts(tokens, at)) bare = true;
      else if (reading.is(token, "praise") || (token?.kind === "mark" && SENTENCE_MARKS.has(token.norm)))
        bare = false;
      if (token?.norm !== "your" || bare || PLACE.has(tokens[at - 1]?.norm ?? "")) continue;
      if (isOwn(reading, at, sentence)) return { start: at, end: at + 2 };
    }
  }
  return undefined;
}

/** "I was your tutor", "we were at your talk"; not "I am building". */
function isWhereabouts(tokens: readonly Token[], at: number): boolean {
  return (
    WAS.has(tokens[at]?.norm ?? "") &&
    I_WE.has(tokens[at - 1]?.norm ?? "") &&
    !tokens[at + 1]?.norm.endsWith("ing")
  );
}

/** What follows "your" is not everybody's. */
function isOwn(reading: Reading, your: number, sentence: Sentence): boolean {
  for (let at = your + 1; at < Math.min(sentence.end, your + 6); at++) {
    const token = reading.tokens[at];
    if (!token || token.kind === "mark") return false;
    const next = reading.tokens[at + 1];
    if (next?.kind === "word" && !next.spaced) return true;
    if (reading.is(token, "small") || (at > your + 1 && isPast(reading, token))) return false;
    if (reading.is(token, "anyones")) return ON_SUBJECT.has(next?.norm ?? "");
    if (reading.is(token, "kinOf") || reading.is(token, "dealtWith")) return false;
    if (!reading.is(token, "ofYours")) return true;
  }
  return false;
}

/** Where nobody asks to be connected, a note that wants or tells anything of its own is taken at its word. */
function wanted(reading: Reading, known: boolean): Found | undefined {
  return reading.sentences.find((one) => {
    if (!says(reading, one.start, one.end) || isAboutChannel(reading, one.start, one.end))
      return known && pleads(reading, one);
    return pleads(reading, one) || (known && isTold(reading, one));
  });
}

function pleads(reading: Reading, { start, end }: Sentence): boolean {
  const { tokens } = reading;
  for (let at = start; at < end; at++) {
    if (WANTS.has(tokens[at]?.norm ?? "") && tokens[at + 1]?.norm !== "not") {
      return !isAboutChannel(reading, start, end);
    }
  }
  return false;
}

/** "You fixed my hip at Southmead": more than who writes and that "we" were at the same place. */
function isTold(reading: Reading, { start, end }: Sentence): boolean {
  if (introductionsOf(reading).some((one) => one.start < end && one.end > start)) return false;
  return !reading.tokens.slice(start, end).some(({ norm }) => norm === "we");
}

/** "Text me on Signal" asks for a channel and gives no reason; "call me if a shift comes up" does. */
function isAboutChannel(reading: Reading, start: number, end: number): boolean {
  let channel = false;
  for (let at = start; at < end; at++) {
    const norm = reading.tokens[at]?.norm ?? "";
    if (CHANNELS.has(norm)) channel = true;
    else if (channel && PURPOSE_OF_CHANNEL.has(norm) && says(reading, at + 1, end)) return false;
  }
  return channel;
}

/** Anything but stock words, occupations and the recipient's name between two tokens. */
function says(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== "word" || reading.isTo[at]) continue;
    if (!reading.is(token, "stock") && !reading.is(token, "small") && !reading.is(token, "role")) return true;
  }
  return false;
}

function endOfClause(reading: Reading, from: number): number {
  const last = Math.min(reading.tokens.length, from + REACH);
  for (let at = from; at < last; at++) {
    const token = reading.tokens[at];
    if (token?.kind === "mark" && CLAUSE_MARKS.has(token.norm)) return at;
  }
  return last;
}
