/** What is told of the recipient's work or the sender's day: praise, what it did for them, remarks. */
import type { Token } from "../../text/tokens.ts";
import { acquaintance } from "../acquaintance/acquaintance.ts";
import { bit, has } from "../acquaintance/classes.ts";
import { isPast } from "../acquaintance/words.ts";
import { introductionsOf } from "../introduction/introduction.ts";
import type { Found } from "../phrases.ts";
import type { Clause, Reading, Sentence } from "../reading.ts";
import { endOfClause, isAboutChannel, says } from "./clause.ts";

const words = (list: string) => new Set(list.split(" "));
const SENTENCE_MARKS = new Set(".;:");
/** Words of a bare fact: past, shared, or about the recipient. */
const NO_REMARK = words("was were had did both too also there here you your yours");
const MINE = words("i we my our");
const PLACE = words("at from of on in to with for");
const WAS = words("am was were are");
const I_WE = words("i we");
const SAID = words(
  "advice help work view views opinion take insight insights idea ideas thoughts answer reply response experience knowledge expertise perspective leadership team list account",
);
const WERE = words("was were is are");
const BESIDE = words("in at on near next beside behind under opposite by from");
const ANSWERS = words("do have did can am are will had");
const OTHERS = words("he she they");
const OF = words("of about");
const RELATIVES = words("which that it who");
const BESIDE_CLAUSES = words("and but so because since");
const FINITE = words("i we it they your is are was were");
const ON_SUBJECT = words("about on at to in");

/** "… and it settled our quarrel", "loved the thread". */
export function praise(reading: Reading): Found | undefined {
  return reading
    .found("appraisal")
    .find(
      ({ start, end }) => says(reading, start + 1, endOfClause(reading, end)) && !isOfSender(reading, start),
    );
}

/** "I'm Pia from Holm, which makes ropes." */
function isOfSender(reading: Reading, at: number): boolean {
  const sentence = reading.sentenceAt(at);
  const sign = acquaintance(reading);
  if (!sentence || (sign && sign.start < sentence.end && sign.end > sentence.start)) return false;
  if (!RELATIVES.has(reading.tokens[at]?.norm ?? "")) return false;
  return introductionsOf(reading).some((one) => one.start < at && one.end > sentence.start);
}

/** "Your checklist fixed our handovers", "loved your talk"; not "I saw your post", "I was at your talk". */
export function work(reading: Reading): Found | undefined {
  const { tokens } = reading;
  for (const sentence of reading.sentences) {
    let bare = false;
    let end = sentence.end;
    while (end > sentence.start && tokens[end - 1]?.norm !== "your") end--;
    for (let at = sentence.start; at < end; at++) {
      const token = tokens[at];
      const seen = has(reading, at, bit.bare) && !(token?.norm === "have" && tokens[at + 1]?.norm === "been");
      if (seen || isWhereabouts(tokens, at)) bare = true;
      else if (has(reading, at, bit.praise) || (token?.kind === "mark" && SENTENCE_MARKS.has(token.norm)))
        bare = false;
      // "You opened your account": their own life.
      if (token?.norm === "you" && isPast(reading, at + 1)) bare = true;
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
    if (has(reading, at, bit.small) || (at > your + 1 && isPast(reading, at))) return false;
    if (has(reading, at, bit.anyones)) return SAID.has(token.norm) && ON_SUBJECT.has(next?.norm ?? "");
    // "Your yacht was beside ours."
    if (WERE.has(next?.norm ?? "") && BESIDE.has(normAt(reading, at + 2))) return false;
    if (has(reading, at, bit.kinOf | bit.dealtWith)) return false;
    if (!has(reading, at, bit.ofYours)) return true;
  }
  return false;
}

function normAt(reading: Reading, at: number): string {
  return reading.tokens[at]?.norm ?? "";
}

/** What the sender is about, in the present, beside introduction, wish and acquaintance: "We face the same in Oulu." */
export function remark(reading: Reading): Found | undefined {
  const sign = acquaintance(reading);
  const others = [...introductionsOf(reading), ...reading.found("join"), ...reading.found("acquaintance")];
  const { tokens } = reading;
  return reading.sentences.find(({ start, end }) => {
    const within = (one: Found | undefined) => one !== undefined && one.start < end && one.end > start;
    if (within(sign) || others.some(within) || isAboutChannel(reading, start, end)) return false;
    if (isAnswer(reading, start, end)) return true;
    let mine = false;
    for (let at = start; at < end; at++) {
      const token = tokens[at];
      const norm = token?.norm ?? "";
      if (
        NO_REMARK.has(norm) ||
        has(reading, at, bit.kinOf) ||
        has(reading, at, bit.bare) ||
        isPast(reading, at)
      )
        return false;
      mine ||= MINE.has(norm);
    }
    return mine && says(reading, start, end);
  });
}

/** "We have.", "I do!" */
function isAnswer({ tokens }: Reading, start: number, end: number): boolean {
  return (
    I_WE.has(tokens[start]?.norm ?? "") && ANSWERS.has(tokens[start + 1]?.norm ?? "") && end <= start + 4
  );
}

function introduces(reading: Reading, start: number, end: number): boolean {
  return introductionsOf(reading).some((one) => one.start < end && one.end > start);
}

/** "You fought for it, and the children are safe now": more than the fact, in a clause of its own. */
export function goesOn(reading: Reading, { clauses }: Sentence, fact: Found): boolean {
  return clauses.some(
    (one) =>
      one.start >= fact.end &&
      isBeside(reading, one) &&
      !isShared(reading, one.start, one.end) &&
      isNew(reading, one),
  );
}

/** Neither "and I was there too" nor "and we both know Ana". */
function isNew(reading: Reading, { start, end }: Clause): boolean {
  for (let at = start; at < end; at++) if (has(reading, at, bit.past)) return false;
  return !reading.found("acquaintance").some((one) => one.start < end && one.end > start);
}

/** "We were both on stage." */
function isShared(reading: Reading, start: number, end: number): boolean {
  let we = false;
  for (let at = start; at < end; at++) {
    const norm = normAt(reading, at);
    if (norm === "will") return false;
    we ||= norm === "we";
    if (we && has(reading, at, bit.metBy | bit.together)) return true;
  }
  return false;
}

/** "I'm the organist, and I agree with every line": a clause of its own beside who writes. */
function isBeside(reading: Reading, { start, end }: Clause): boolean {
  if (!BESIDE_CLAUSES.has(reading.tokens[start]?.norm ?? "") || introduces(reading, start, end)) return false;
  const verb = reading.tokens.slice(start, end).some(({ norm }) => FINITE.has(norm));
  return verb && says(reading, start, end);
}

/** More than who writes and whom both know: "The one you asked for is ready.", "I do!" */
export function isTold(reading: Reading, { start, end }: Sentence): boolean {
  if (introduces(reading, start, end))
    return reading.sentenceAt(start)?.clauses.some((one) => isBeside(reading, one)) ?? false;
  if (isAnswer(reading, start, end)) return true;
  if (isShared(reading, start, end)) return false;
  // "He is my elder brother.", "She speaks of you often."
  const other = OTHERS.has(reading.tokens[start]?.norm ?? "");
  for (let at = start; at < end && other; at++) {
    const token = reading.tokens[at];
    if (has(reading, at, bit.kinOf) || (token?.norm === "you" && OF.has(reading.tokens[at - 1]?.norm ?? "")))
      return false;
  }
  return says(reading, start, end);
}
