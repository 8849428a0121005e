/** Roles told beside the sentence: "as a nurse", "fellow Leeds alum", "your old lab-mate". Ends, or 0. */

import { is, isCapital, isMark, isName, isRole, norm, setOf, type Words } from "../word-classes.ts";
import { nounRole, PHRASE_END } from "./role-phrase.ts";

const OCCASIONS = setOf("course class workshop event night day school team party talk");
const OF_OTHERS = setOf(
  "you your his her their job work role start advice post position hire career known him them",
);
const ARTICLES = setOf("a an the one your another");
const POSITIONS = setOf("head director manager chair vice ceo cto cfo coo intern secretary treasurer");
/** After "as night porter" the sentence goes on with these. */
const GOES_ON = setOf("i we my our , here at of in for on and - . with");
const SPEAKING = setOf("this speak write speaking writing");
const SOMEBODY = setOf("someone somebody one");

/** "as a nurse", "as ranger", "as someone who teaches"; not "your work as a nurse", "as a parent". */
export function asRole(words: Words, at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const word = norm(words, back);
    if (isMark(words, back) || OCCASIONS.has(word)) break;
    if (OF_OTHERS.has(word)) return 0;
  }
  const first = norm(words, at + 1);
  // "I say this as Fotini, whose father built it"
  if (SPEAKING.has(norm(words, at - 1)) && isName(words, at + 1) && !words.isTo[at + 1]) return at + 2;
  if (ARTICLES.has(first)) return nounRole(words, at + 2, true);
  if (POSITIONS.has(first)) return at + 2;
  if (SOMEBODY.has(first) && norm(words, at + 2) === "who")
    return is(words, at + 3, "occupied") && norm(words, at + 3).endsWith("s") ? at + 5 : 0;
  for (let i = at + 1; i <= at + 3 && !isMark(words, i) && !PHRASE_END.has(norm(words, i)); i++)
    if (isRole(words, i) && GOES_ON.has(norm(words, i + 1))) return i + 1;
  return 0;
}

const PEOPLE = setOf("crew people folk staff colleague employee");

/** "fellow Leeds alum", "fellow engineer here"; not "fellow professionals", "fellow dog lover". */
export function fellow(words: Words, at: number): number {
  let capital = false;
  for (let i = at + 1; i < at + 7; i++) {
    const word = norm(words, i);
    if (isMark(words, i) || PHRASE_END.has(word)) break;
    capital ||= isCapital(words, i);
    if (capital && PEOPLE.has(word)) return i + 1;
    if (isRole(words, i) && (!word.endsWith("s") || is(words, i, "role"))) return i + 1;
  }
  return capital && norm(words, at) === "fellow" && !norm(words, at + 1).endsWith("s") ? at + 2 : 0;
}

/** "this is your old intern", "it is the teacher from your back room". */
export function thisIs(words: Words, at: number): number {
  const word = norm(words, at + 2);
  if (word !== "your" && word !== "the") return 0;
  const end = nounRole(words, at + 3, true);
  if (end > 0) return end;
  // "it's your boy Dele", "it's the blue van lads, Gaz and Pauly".
  for (let i = at + 3; i < at + 9; i++) {
    const before = isMark(words, i - 1);
    if (isName(words, i) && !words.isTo[i] && (before || word === "your")) return i + 1;
    if (isMark(words, i) && norm(words, i) !== ",") return 0;
  }
  return 0;
}

/** Whom a recipient knows well. */
export const FAMILIAR =
  /(?:mate|student|pupil|intern|apprentice|neighbour|neighbor|trainee|colleague|flatmate|teammate|classmate|assistant)$/;
const GOVERNS = setOf("for with by of to about from");

/** "your old lab-mate", "your former student"; a stranger is none of these. */
export function yourOld(words: Words, at: number): number {
  for (let i = at + 2; i < at + 6; i++) {
    const word = norm(words, i);
    if (isMark(words, i) || PHRASE_END.has(word)) return 0;
    if (FAMILIAR.test(word)) return GOVERNS.has(norm(words, at - 1)) && !isName(words, i + 1) ? 0 : i + 1;
  }
  return 0;
}
