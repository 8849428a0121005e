import { baseOfGerund, baseOfPast, isBase } from "../../text/verbs.ts";
import { isClause } from "../english/clause.ts";
import { ADVERBS } from "../english/function-words.ts";
import { keyOf, setOf, wordsOf } from "../english/words.ts";

/**
 * Whether a phrase can stand where the assembler means to put it. What fails stands as its own sentence, in the words
 * it was typed in: plain but whole.
 */

/** Words that no wish begins with: `I'd like to last year …`. */
const NO_VERB = setOf(`
the a an my your our his her their this that these those i we you he she it they there last next yesterday today since when while after
before because so but and or if is are was were am had would could should can will may might to of in on at for from with very
i'm we're you're it's i've we've i'd
`);

/** `talk about`, `hear more about` and what follows; a clause is no thing to talk about. */
const CARRIER = /^(?:talk about|hear more about|hear about|ask for|have|get|connect for) (?=\S)/;

/** Whether this may follow *I'd like to*. */
export function fitsWish(text: string): boolean {
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  if (NO_VERB.has(first)) return first === "be" || (first === "not" && words.length > 1);
  if (!isBase(first) && !ADVERBS.has(first) && (baseOfPast(first) ?? baseOfGerund(first)) !== undefined)
    return false;
  const carrier = CARRIER.exec(text);
  if (!carrier || doubled(text)) return !doubled(text);
  const thing = text.slice(carrier[0].length);
  if (/[?!] \S/.test(thing)) return false;
  const head = keyOf(wordsOf(thing)[0] ?? "");
  // "how you did it" and "what to read" are things to talk about all the same.
  if (/^(?:how|what|why|whether|where|when|who|which)$/.test(head)) return true;
  return !isClause(thing) && (NOUN_LEAD.test(thing) || !/ (?:I|we) \p{Ll}/u.test(thing));
}

/** A thing with a clause of its own has a word like these before it: `the kiln I built`. */
const NOUN_LEAD =
  /^(?:the|a|an|my|your|our|some|any|every|all|this|that|those|these|something|things|what|no|one|two|three|more) /i;

/** What cannot follow *know you from*, *through*, *came across*. */
const NO_PLACE =
  /\b(?:from|through|across|after) (?:the (?:hello|hi|yours|mine|the|an?|I|we|you|he|she|they|it|my|your|our|because|since|when|while|there)|hello|hi|because|since)(?= \p{Ll}|$)/u;

/** Whether the words of a context make a predicate: `know you from the choir`. */
export function fitsContext(predicate: string): boolean {
  if (doubled(predicate) || NO_PLACE.test(predicate)) return false;
  const place =
    /^(?:know you from|heard of you through|found you through|came across you through) (?=\S)/.exec(
      predicate,
    );
  return !place || !isClause(predicate.slice(place[0].length));
}

/** Whether this may follow *I'm*: `writing after the fair`, but not `writing after the fair we moved`. */
export function fitsBeing(text: string): boolean {
  const writing = /^writing \p{L}+ (?=\S)/u.exec(text);
  if (!writing) return true;
  const thing = text.slice(writing[0].length);
  return !isClause(thing) && (NOUN_LEAD.test(thing) || !/ (?:I|we) \p{Ll}/u.test(thing));
}

/** A small word said twice in a row. */
function doubled(text: string): boolean {
  const words = wordsOf(text);
  return words.some(
    (word, index) =>
      index > 0 && SMALL.has(word.toLowerCase()) && word.toLowerCase() === words[index - 1]?.toLowerCase(),
  );
}

const SMALL = setOf("the a an to of i and from you my your our in for at on is are with about because by");
