/**
 * What in a note says why the sender writes: a question, an ask, a wish with a subject, thanks, an offer,
 * or what the recipient's work did for them. A wish to be connected, grow or exchange ideas is none.
 * A job request or a pitch is a bad reason, but a reason.
 */
import { acquaintance, isPast } from "./acquaintance.ts";
import type { Found } from "./phrases.ts";
import type { Reading, Sentence } from "./reading.ts";
import { rule as jobRequest } from "./rules/job-request.ts";
import { rule as salesPitch } from "./rules/sales-pitch.ts";

/** Words of a note that wants something, in whatever way: enough where it does not wish to be connected. */
const WANTS = new Set(
  `will would can could may might shall should want need hope let how why owe please kindly so if for about because
  check see come order call shout get make buy free`.split(/\s+/),
);
/** The first sign of a purpose, or undefined. */
export function purpose(reading: Reading): Found | undefined {
  const known = acquaintance(reading) !== undefined;
  const sign =
    reading.found("purpose")[0] ??
    wish(reading) ??
    question(reading) ??
    ask(reading) ??
    (known ? (reading.found("appraisal")[0] ?? work(reading)) : undefined);
  if (sign) return sign;
  if (jobRequest.check(reading).length > 0 || salesPitch.check(reading).length > 0) return { start: 0, end: reading.tokens.length };
  return reading.has("join") ? undefined : wanted(reading);
}

/** Where nobody asks to be connected, a note that wants anything at all is taken at its word. */
function wanted(reading: Reading): Found | undefined {
  for (const { start, end } of reading.sentences) {
    for (let at = start; at < end; at++) {
      const token = reading.tokens[at];
      if (WANTS.has(token?.norm ?? "") && !onChannel(reading, start, end)) return { start, end };
    }
  }
  return undefined;
}

function ask(reading: Reading): Found | undefined {
  for (const found of reading.found("ask")) {
    const sentence = reading.sentenceAt(found.start);
    if (!sentence) continue;
    const end = endOfClause(reading, found.end, sentence);
    if (says(reading, found.start + 1, end) && !onChannel(reading, found.start, sentence.end)) return found;
  }
  return undefined;
}

/** "Text me on Signal" asks for a channel and gives no reason; "call me if a shift comes up" does. */
function onChannel(reading: Reading, start: number, end: number): boolean {
  let channel = false;
  for (let at = start; at < end; at++) {
    const token = reading.tokens[at];
    if (channelWord(token?.norm ?? "")) channel = true;
    if (channel && /^(for|if|about|so|when|because|and)$/.test(token?.norm ?? "") && says(reading, at + 1, end)) return false;
  }
  return channel;
}

const channelWord = (norm: string) => /^(whatsapp|telegram|signal|hangout|hangouts|wechat|viber|number|app|text|e-mail|email|phone|mobile|skype|discord|line|imo|kik|snapchat|messenger)$/.test(norm);

function wish(reading: Reading): Found | undefined {
  for (const found of reading.found("wish")) {
    const sentence = reading.sentenceAt(found.end - 1);
    if (sentence && hasSubject(reading, found.end, endOfClause(reading, found.end, sentence))) return found;
  }
  return undefined;
}

/** What follows "I'd like to": a verb of its own, or a vague one with a subject. */
function hasSubject(reading: Reading, from: number, to: number): boolean {
  let at = from;
  while (at < to && (reading.is(reading.tokens[at], "very") || reading.is(reading.tokens[at], "small"))) at++;
  const verb = reading.tokens[at];
  if (verb?.kind !== "word" || at >= to) return false;
  if (reading.is(verb, "joinVerb")) {
    // "connect and hear how you …": what is joined on.
    for (let i = at + 1; i < to; i++) {
      if (/^(and|to|so|because|over|about|regarding|for)$/.test(reading.tokens[i]?.norm ?? "") && hasSubject(reading, i + 1, to)) return true;
    }
    return false;
  }
  if (reading.is(verb, "vagueVerb") || reading.is(verb, "stock")) return says(reading, at + 1, to);
  return true;
}

/** Anything but stock words between two tokens. */
function says(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== "word" || reading.isTo[at]) continue;
    if (!reading.is(token, "stock") && !reading.is(token, "small") && !reading.is(token, "role")) return true;
  }
  return false;
}

function question(reading: Reading): Found | undefined {
  for (const sentence of reading.sentences) {
    if (!sentence.question) continue;
    const { start, end } = sentence;
    const joins = reading.found("join").some((one) => one.start >= start && one.end <= end);
    if (!joins && says(reading, start, end)) return { start, end };
  }
  return undefined;
}

/** "Your checklist fixed our handovers", "loved your talk"; not "I saw your post". */
function work(reading: Reading): Found | undefined {
  const { tokens } = reading;
  for (const sentence of reading.sentences) {
    let bare = false;
    for (let at = sentence.start; at < sentence.end; at++) {
      const token = tokens[at];
      if (reading.is(token, "bare")) bare = true;
      if (reading.is(token, "praise")) bare = false;
      if (token?.kind === "mark" && /^[.;:]$/.test(token.norm)) bare = false;
      if (token?.norm !== "your" || bare) continue;
      if (/^(at|from|of|on|in|to|with|for)$/.test(tokens[at - 1]?.norm ?? "")) continue;
      if (specific(reading, at, sentence)) return { start: at, end: at + 2 };
    }
  }
  return undefined;
}

function specific(reading: Reading, at: number, sentence: Sentence): boolean {
  for (let i = at + 1; i < Math.min(sentence.end, at + 6); i++) {
    const token = reading.tokens[i];
    if (!token || token.kind === "mark") return false;
    const hyphened = !(reading.tokens[i + 1]?.spaced ?? true);
    if (!hyphened && (reading.is(token, "small") || (i > at + 1 && isPast(reading, token)))) return false;
    if (hyphened || (!reading.is(token, "anyones") && !reading.is(token, "ofYours"))) return true;
    if (reading.is(token, "anyones")) return /^(about|on|at|to|in)$/.test(reading.tokens[i + 1]?.norm ?? "");
  }
  return false;
}

function endOfClause(reading: Reading, at: number, sentence: Sentence): number {
  let end = at;
  while (end < sentence.end && !(reading.tokens[end]?.kind === "mark" && /^[.,;:!?()]$/.test(reading.tokens[end]?.norm ?? ""))) end++;
  return end;
}
