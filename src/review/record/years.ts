/** Years of experience: which of those a note counts are years of work. */
import type { Found } from "../phrases.ts";
import { is, isCapital, isKnownRole, isMark, norm, setOf, type Words } from "../word-classes.ts";

/** Nothing of a career: "three years of waiting", "two years at home", "ten years together". */
const NO_CAREER = setOf(
  "waiting marriage listening reading following friendship silence trying searching age home together ago old later apart back prison row school university college you your knowing watching struggling unemployment lockdown debt emails posts letters it this that them use using subscribing peace drought rain marathon retirement parenthood motherhood fatherhood recovery sobriety jail",
);
const PAST = setOf("ago old together apart later");
/** With these, years count an acquaintance or a habit, not a career. */
const ACQUAINTED = setOf(
  "listened listening followed following read reading known knew know used using loved wanted lived living married subscribed admired watched watching waited waiting tried trying struggled struggling wondered wondering sat together met spoke talked friends neighbours neighbors enjoyed owed missed bought ridden owned your you kept member customer fan listener reader user subscriber client patient",
);
const WORKED = setOf("drivin worked working teaching career business trade industry");
const IN = setOf("in with at on");
const YEAR = /^(?:19|20)\d\d$/;
/** So many words before "for ten years" the verb of work is looked for. */
const LOOK_BACK = 24;

export function ownYears(words: Words, { start, end }: Found): boolean {
  for (let at = start + 2; at < end; at++) if (NO_CAREER.has(norm(words, at))) return false;
  for (let at = start; at < end; at++) if (ACQUAINTED.has(norm(words, at))) return false;
  if (PAST.has(norm(words, end))) return false;
  // "after 6 years in Peru" tells where one lived.
  if (norm(words, start - 1) === "after" && isCapital(words, end - 1) && norm(words, end - 2) === "in")
    return false;
  for (let at = start - 1; at >= Math.max(0, start - 6); at--) {
    if (ACQUAINTED.has(norm(words, at))) return false;
    if (words.tokens[at]?.kind === "mark") break;
  }
  return true;
}

/** "I've taught for twelve years", "driving a taxi since '89". */
export function workedFor(words: Words, { start, end }: Found): boolean {
  const { reading, tokens } = words;
  if (PAST.has(norm(words, end)) || norm(words, end) === "at") return false;
  // "since 14" is a price or a day; a year has four figures or an apostrophe.
  const sinceWord = norm(words, start) === "since";
  const since = sinceWord && tokens[end - 1]?.kind === "number";
  if (since && !YEAR.test(norm(words, end - 1)) && norm(words, end - 2) !== "'") return false;
  for (let at = end; at < end + 4 && tokens[at]?.kind !== "mark"; at++)
    if (ACQUAINTED.has(norm(words, at))) return false;
  const clause = reading.clauseAt(start);
  // "I do since 18 years quality control."
  let works = sinceWord && !since && clause?.subject === "sender";
  const sentence = reading.sentenceAt(start);
  for (let at = Math.max(sentence?.start ?? start, start - LOOK_BACK); at < start; at++) {
    const word = norm(words, at);
    if (word === "we" || word === "our" || ACQUAINTED.has(word)) return false;
    works ||= is(words, at, "occupied") || isKnownRole(words, at) || WORKED.has(word);
  }
  if (works) return true;
  // "Ewa here, in wine logistics for eleven years."
  if (clause && start > clause.start && IN.has(norm(words, clause.start)) && clause.subject === "none")
    return true;
  for (let at = end; at < Math.min(end + 4, sentence?.end ?? 0) && !isMark(words, at); at++)
    if (is(words, at, "occupied") && norm(words, at).endsWith("ing")) return true;
  return false;
}
