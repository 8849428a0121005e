/** Whose record a phrase tells: the sender's own, or that of the recipient, a relative, a firm. */
import type { Found } from "../phrases.ts";
import { is, isKnownRole, isMark, norm, setOf, type Words } from "../word-classes.ts";

/** Openings that speak of the recipient though they name nobody. */
const TO_THEM = setOf(
  "congrats congratulations kudos well bravo wow thanks thank amazing impressive great happy respect welcome big props hats chapeau loved love what",
);
const ME = setOf("i me myself mine mi");
const ME_AFTER = setOf("i me my myself here our");
const OTHERS = setOf("you your yours yuh he she they his her their who");
const OTHERS_AFTER = setOf("you your yours he she they we");
const FIRMS = setOf("team boss company firm school university");
const YEARS = setOf("years yrs decades missed lost failed");
const NEGATIONS = setOf("not never hardly neither no");
const SAY = setOf("say tell reckon claim");
const HERE = setOf("here speaking asking");
const SOMEBODY = setOf("someone somebody");

/** So many words before and after the phrase somebody is looked for. */
const LOOK_AROUND = 24;

/** The nearest person before is the sender; where nobody is named, the first one after is not the recipient. */
export function isOwn(words: Words, found: Found): boolean {
  const sentence = words.reading.sentenceAt(found.start);
  if (!sentence) return false;
  const from = Math.max(sentence.start, found.start - LOOK_AROUND);
  const to = Math.min(sentence.end, found.end + LOOK_AROUND);
  for (let at = found.end - 1; at >= from; at--) {
    const word = norm(words, at);
    if (ME.has(word)) {
      // "you and I are listed as referees"
      if (norm(words, at - 1) === "and" && norm(words, at - 2) === "you") return false;
      return counts(words, found) || !denied(words, at, found);
    }
    if (word === "my") return !isOther(words, at + 1) && !denied(words, at, found);
    if (word === "we" || word === "us" || word === "our") return false;
    if (word === "who" && SOMEBODY.has(norm(words, at - 1)) && norm(words, at - 2) === "as") return true;
    // "the best, they say, in Dalarna"
    if (word === "they" && SAY.has(norm(words, at + 1))) continue;
    if (OTHERS.has(word)) return false;
    if (TO_THEM.has(word) && at === sentence.start) return false;
    if (words.isTo[at] && norm(words, at + 1) === "'s") return false;
  }
  for (let at = found.end; at < to; at++) {
    const word = norm(words, at);
    if (word === "☺") return true;
    if (ME_AFTER.has(word)) return true;
    // "that, Rupert, is me"
    if (words.isTo[at] && norm(words, at + 2) === "is" && ME.has(norm(words, at + 3))) return true;
    // "champion 2019, at your service"
    if (word === "your" && norm(words, at + 1) === "service") return true;
    if (words.isTo[at]) return introduced(words, from, to);
    // "22 years in wholesale …, your course" begins with the sender; "31 years at one desk, Mrs. Rao, and your …" does not.
    if (OTHERS_AFTER.has(word)) return introduced(words, from, at) || headed(words, from, found.start);
  }
  return !sentence.question;
}

/** The people around the sender: their record is their own. */
function isOther(words: Words, at: number): boolean {
  const word = norm(words, at);
  return is(words, at, "kin") || (isKnownRole(words, at) && word !== "own") || FIRMS.has(word);
}

/** Years of work stay years whatever was never missed in them. */
function counts(words: Words, found: Found): boolean {
  for (let at = found.start; at < found.end; at++) if (YEARS.has(norm(words, at))) return true;
  return false;
}

function denied(words: Words, from: number, { end }: Found): boolean {
  for (let at = from; at < end; at++) if (NEGATIONS.has(norm(words, at))) return true;
  for (let at = end; at < end + 3; at++)
    if (norm(words, at) === "no" && norm(words, at + 1) === "longer") return true;
  return false;
}

/** A name or "here" stands in the clause: it speaks of the sender. */
function introduced(words: Words, start: number, end: number): boolean {
  for (let at = start; at < end + 2; at++) if (HERE.has(norm(words, at))) return true;
  return false;
}

/** "HR director with 20+ years in retail, and your talk …": a role without an article heads the sentence. */
function headed(words: Words, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (isMark(words, at) || norm(words, at) === "'s" || norm(words, at) === "the") return false;
    if (isKnownRole(words, at)) return true;
  }
  return false;
}
