/** What is told of the recipient's work or the sender's day: praise, what it did for them, remarks. */
import type { Token } from "../../text/tokens.ts";
import { acquaintance } from "../acquaintance/acquaintance.ts";
import { isPast } from "../acquaintance/words.ts";
import { introductionsOf } from "../introduction/introduction.ts";
import type { Found } from "../phrases.ts";
import type { Reading, Sentence } from "../reading.ts";
import { endOfClause, isAboutChannel, says } from "./clause.ts";

const words = (list: string) => new Set(list.split(" "));
const SENTENCE_MARKS = new Set(".;:");
/** Words of a bare fact: past, shared, or about the recipient. */
const NO_REMARK = words("was were had did both too also there here you your yours");
const MINE = words("i we my our");
const PLACE = words("at from of on in to with for");
const WAS = words("am was were are");
const I_WE = words("i we");
const ON_SUBJECT = words("about on at to in");

/** "… and it settled our quarrel", "loved the thread". */
export function praise(reading: Reading): Found | undefined {
  return reading
    .found("appraisal")
    .find(({ start, end }) => says(reading, start + 1, endOfClause(reading, end)));
}

/** "Your checklist fixed our handovers", "loved your talk"; not "I saw your post", "I was at your talk". */
export function work(reading: Reading): Found | undefined {
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

/** What the sender is about, in the present, beside introduction, wish and acquaintance: "We face the same in Oulu." */
export function remark(reading: Reading): Found | undefined {
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

/** "You fixed my hip at Southmead": more than who writes and that "we" were at the same place. */
export function isTold(reading: Reading, { start, end }: Sentence): boolean {
  if (introductionsOf(reading).some((one) => one.start < end && one.end > start)) return false;
  return !reading.tokens.slice(start, end).some(({ norm }) => norm === "we");
}
