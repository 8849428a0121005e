import { baseOfParticiple, baseOfPast, baseOfThird, isBase, isNounToo } from "../../text/verbs.ts";
import { PEOPLE } from "../context/place-words.ts";
import { afterTimeLead } from "./leads.ts";
import { isCapitalised, keyOf, setOf, wordsOf } from "./words.ts";

/** Whether a stretch of words is a clause with its own subject and verb, or only a noun phrase. */

const SUBJECTS = setOf(
  "i we you he she they it there someone somebody everyone everybody nobody noone anyone who",
);
const CONTRACTED =
  /^(?:i|we|you|he|she|they|it|that|there|who|what|here|someone|everyone)'(?:m|re|s|ve|d|ll)$/;
const FINITE = setOf(
  "is are was were am has have had does do did will would can could should may might must isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't cannot",
);
const DETERMINERS = setOf(
  "the a an my your our his her their its this that these those some any every each all both no another one two three four five several many most whose",
);
const OBJECTS = setOf(
  "me us you him her it them my your our his their its the a an this that these those how what why everything something everyone people so i we",
);
const PREPOSITIONS = setOf(
  "of in on at by for with from to about into over under after before through during between among across without within via against behind beyond near since until like as than per plus",
);
const RELATIVE = setOf("who which that whom whose where");
const ADVERBS =
  /^(?:\w+ly|also|just|now|still|never|always|often|once|even|already|soon|then|ever|only|actually|again|finally|here)$/;
/** Adjectives and nouns that end in -ed or in -s like a verb. */
const NO_VERB = setOf(
  "need seed feed speed weed breed bed red shed hundred sacred naked wicked united limited advanced detailed shared used mixed newsletter series business class news process progress press access always this his its as us yes plus less across thus bus gas please lens canvas campus status focus bonus chess thanks congrats",
);
/** Participles that follow a noun without making it a clause: `the report published in May`. */
const REDUCED = setOf(
  "published presented posted written shared held given hosted organised organized made recorded featured mentioned released built based called named led run printed quoted linked pinned signed used known located sponsored chaired moderated taught produced sent seen shown run put set cut read taken found brought held told sold left kept bought",
);

/** The index of the verb the sentence hangs on, or -1 where there is none. */
function mainVerb(words: readonly string[]): number {
  let start = 0;
  while (start < words.length && ADVERBS.test(keyOf(words[start] ?? "")) && start < 2) start++;
  const first = keyOf(words[start] ?? "");
  const second = keyOf(words[start + 1] ?? "");
  if (CONTRACTED.test(first)) return start;
  if (SUBJECTS.has(first) && words[start] !== "IT") {
    if (/[,;]$/.test(words[start] ?? "") || words.length === start + 1) return -1;
    if (second !== "and" && second !== "or" && second !== "&") return start + 1;
    const third = keyOf(words[start + 2] ?? "");
    if (SUBJECTS.has(third) && words.length > start + 3 && !/[,;]$/.test(words[start + 2] ?? ""))
      return start + 3;
  }
  return verbAfter(words, start);
}

function verbAfter(words: readonly string[], start: number): number {
  let pending = 0;
  for (let index = start + 1; index < words.length; index++) {
    const word = words[index] ?? "";
    const before = words[index - 1] ?? "";
    const key = keyOf(word);
    const previous = keyOf(before);
    if (RELATIVE.has(key) && !PREPOSITIONS.has(previous) && !DETERMINERS.has(previous)) {
      pending++;
      continue;
    }
    if (CONTRACTED.test(key)) {
      if (pending > 0 || !/[,;:–-]$/.test(before)) continue;
      return index;
    }
    const opensRelative =
      (SUBJECTS.has(key) || DETERMINERS.has(key)) &&
      !PREPOSITIONS.has(previous) &&
      !DETERMINERS.has(previous) &&
      !SUBJECTS.has(previous) &&
      !/^(?:and|or|&|but|both|all|between)$/.test(previous) &&
      !/[,;:–-]$/.test(before) &&
      !carriesSentence(words, index - 1);
    if (opensRelative && pending === 0 && index > start) {
      pending++;
      continue;
    }
    if (carriesSentence(words, index)) {
      if (pending > 0) {
        pending--;
        // "has been", "would like": the rest of the same verb.
        while (index + 1 < words.length && FINITE.has(keyOf(words[index + 1] ?? ""))) index++;
        continue;
      }
      return index;
    }
  }
  return -1;
}

/** Whether the word at this place is a verb that can carry a sentence. */
function carriesSentence(words: readonly string[], index: number): boolean {
  const word = words[index] ?? "";
  const key = keyOf(word);
  if (index <= 0) return false;
  const previous = keyOf(words[index - 1] ?? "");
  const next = keyOf(words[index + 1] ?? "");
  if (FINITE.has(key))
    return (
      !(key === "may" && (isCapitalised(word) || PREPOSITIONS.has(previous))) &&
      !(key === "can" && DETERMINERS.has(previous))
    );
  // "my uncle Peter works with you".
  if (
    index < 6 &&
    baseOfThird(key) !== undefined &&
    isCapitalised(words[index - 1] ?? "") &&
    PEOPLE.has(keyOf(words[index - 2] ?? "")) &&
    !isCapitalised(word)
  )
    return true;
  if (key === "used" && PEOPLE.has(previous) && next === "to") return true;
  // "my team of four looks after 900 trees".
  if (index < 7 && baseOfThird(key) !== undefined && actsAsOne(words, index))
    return OBJECTS.has(next) || PREPOSITIONS.has(next) || ADVERBS.test(next) || /^(?:\d|to$|$)/.test(next);
  if (NO_VERB.has(key) || DETERMINERS.has(previous) || previous === "to" || PREPOSITIONS.has(previous))
    return false;
  if (isCapitalised(word)) return false;
  const last = index === words.length - 1;
  const joined = last || OBJECTS.has(next) || ADVERBS.test(next) || next === "to";
  const modified = DETERMINERS.has(keyOf(words[index - 2] ?? "")) || index < 2;
  if (baseOfPast(key) || (/(?:[^e]ed)$/.test(key) && key.length > 4)) {
    const base = baseOfPast(key);
    const alsoBase = isBase(key) && !FINITE.has(key);
    const participle = baseOfParticiple(key) !== undefined || !base;
    // "your father and mine worked together", "my sister lived here": people do things; a friend called Ana does not.
    if (
      (PEOPLE.has(previous) || /^(?:mine|yours|ours)$/.test(previous)) &&
      !REDUCED.has(key) &&
      next !== "by" &&
      key !== "based"
    )
      return true;
    if (REDUCED.has(key) && PREPOSITIONS.has(next)) return false;
    if (alsoBase && !OBJECTS.has(next)) return false;
    if (joined || PREPOSITIONS.has(next))
      return !(participle && /^(?:by|at|in)$/.test(next) && /^(?:recently|newly|well|just)$/.test(previous));
    // "your thread helped teams cope": an object without article, after a noun that ends its phrase.
    return !participle ? true : /s$/.test(next) && !modified;
  }
  if (
    /^(?:seems|looks|sounds|feels|remains|becomes|tastes|smells|appears)$/.test(key) &&
    next !== "" &&
    !PREPOSITIONS.has(next)
  )
    return true;
  if (
    /[^su']s$/.test(key) &&
    key.length > 3 &&
    /^(?:me|us|my|our|them)$/.test(next) &&
    !PREPOSITIONS.has(previous)
  )
    return true;
  const third = baseOfThird(key);
  if (third !== undefined && PEOPLE.has(previous) && !last) return true;
  // "my boss suggest you": the ending left off.
  if (isBase(key) && PEOPLE.has(previous) && /^(?:my|our)$/.test(keyOf(words[index - 2] ?? "")))
    return OBJECTS.has(next);
  if (third !== undefined) {
    if (isNounToo(third) || isNounToo(key))
      return OBJECTS.has(next) && next !== "that" && next !== "you"
        ? true
        : /^(?:like|so|really|well|wonders|great|perfectly)$/.test(next) || next === "you";
    return true;
  }
  const several = (word: string) =>
    /[^s']s$/.test(word) || /^(?:children|people|men|women|folks|mice|everybody's)$/.test(word);
  if (
    isBase(key) &&
    /^(?:still|never|always|often|all|both|really|also|now|just|even|actually|regularly)$/.test(previous) &&
    several(keyOf(words[index - 2] ?? ""))
  )
    return joined || PREPOSITIONS.has(next);
  if (isBase(key) && COLLECTIVES.has(previous) && OBJECTS.has(next)) return true;
  if (isBase(key) && several(previous) && !isNounToo(key)) return joined || PREPOSITIONS.has(next);
  if (isBase(key) && several(previous) && OBJECTS.has(next)) return true;
  return false;
}

/** `my team`, `our company`, with or without `of four`, right before this place: somebody who does things. */
function actsAsOne(words: readonly string[], index: number): boolean {
  const number = keyOf(words[index - 2] ?? "") === "of" ? index - 2 : index;
  const noun = keyOf(words[number - 1] ?? "");
  return COLLECTIVES.has(noun) && /^(?:my|our|your|the)$/.test(keyOf(words[0] ?? ""));
}

/** Groups of people that take a verb in the singular. */
const COLLECTIVES = setOf(
  "team company firm school university department lab office club charity group choir band studio shop bakery clinic practice class crew family startup start-up agency community council museum library farm business",
);

/** The words before the verb a clause hangs on; none where there is no verb. */
export const subjectOf = (words: readonly string[]): readonly string[] =>
  words.slice(0, Math.max(0, mainVerb(words)));

/** Whether these words are a sentence of their own. */
export const isClause = (text: string): boolean =>
  mainVerb(wordsOf(text)) >= 0 || mainVerb(wordsOf(afterTimeLead(text) ?? "")) >= 0;
