/** What wishes, asks and remarks have in common: whether a stretch of words says anything of its own. */
import { bit, has } from "../acquaintance/classes.ts";
import type { Reading } from "../reading.ts";

const words = (list: string) => new Set(list.split(" "));
const NOTHING_OWN = bit.stock | bit.small | bit.role | bit.ofYours;
const CLAUSE_MARKS = new Set(".,;:!?()");
const CHANNELS = words(
  "whatsapp telegram signal hangout hangouts wechat viber number text e-mail email phone mobile skype discord line facebook imo kik snapchat messenger",
);
/** "Write me on the green app": an app is a channel only where somebody writes on it. */
const WRITES = words("write text message msg find reach add ping contact hit");
const PURPOSE_OF_CHANNEL = words("for if about so when because and");
/** A clause is looked at so many tokens far; a note of 300 characters has about 70. */
export const REACH = 40;

/** Anything but stock words, occupations and the recipient's name between two tokens. */
export function says(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== "word" || reading.isTo[at]) continue;
    if (!has(reading, at, NOTHING_OWN)) return true;
  }
  return false;
}

export function endOfClause(reading: Reading, from: number): number {
  const last = Math.min(reading.tokens.length, from + REACH);
  for (let at = from; at < last; at++) {
    const token = reading.tokens[at];
    if (token?.kind === "mark" && CLAUSE_MARKS.has(token.norm)) return at;
  }
  return last;
}

/** "Text me on Signal" asks for a channel and gives no reason; "call me if a shift comes up" does. */
export function isAboutChannel(reading: Reading, start: number, end: number): boolean {
  let channel = false;
  let written = false;
  for (let at = start; at < end; at++) {
    const norm = reading.tokens[at]?.norm ?? "";
    if (CHANNELS.has(norm) || (written && norm === "app")) channel = true;
    else if (WRITES.has(norm)) written = true;
    else if (channel && PURPOSE_OF_CHANNEL.has(norm) && says(reading, at + 1, Math.min(end, at + REACH)))
      return false;
  }
  return channel;
}
