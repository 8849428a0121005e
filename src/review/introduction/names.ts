/** Names said in a sentence: "I'm Sam", "my name is Sam", "this is Dr. Rao", "call me Sam", an empty slot for one. */
import type { Found } from "../phrases.ts";
import {
  cue,
  is,
  isCapital,
  isCue,
  isMark,
  isName,
  isTitle,
  nameEnd,
  norm,
  setOf,
  stopAfter,
  type Words,
} from "../word-classes.ts";

/** An unfilled slot stands for the name it was to hold. */
const SLOT = setOf("[ { < % _ $ * ( «");
const SLOT_WORD = setOf("xx xxx xxxx insert yourname your_name");
/** Words between "I am" and a name or role. */
const ADVERBS = setOf(
  "also just actually currently now still only already really simply both of course po wee young old little big again called",
);
/** A name is told behind one of these. */
const BEGINNINGS = cue(
  "i we mi name names this it its 's myself na self me call remember soy sou sono jestem heter heiße heisse llamo chiamo chamo appelle suis bin naam ako jmenuji called baptised baptized christened nicknamed one ah namely",
);
const NO_NAME = setOf(
  "back fresh far away home one new not straight someone somebody out is student some here clear different safe free",
);
const LOWER_END = setOf("from at with of here and i in the");
const FROM = setOf("from off fae");
const BE = setOf("is are : 's");
/** "I am" in the languages that slip in: "soy Elena", "eu sou o Nelson". */
const FOREIGN = setOf(
  "soy sou sono jestem heter heiße heisse llamo chiamo chamo appelle suis bin naam ako jmenuji",
);
const FOREIGN_ARTICLE = setOf("o a il la der die el");
const NAMED = setOf("called baptised baptized christened nicknamed");
const THAT = setOf("that the one");
/** Before "one Hassan Mwinyi". */
const BEFORE_ONE = setOf("here is am as named find remember");
/** Where only who works there stands. */
const STAFFED = setOf("desk counter reception helpdesk switchboard backstage wardrobe");
const FROM_AT = setOf("from at behind on");
const WILL = setOf("will may might would must");

export function names(words: Words, found: Found[]): void {
  const { tokens } = words;
  const take = (start: number, at: number) => {
    const end = toldName(words, at);
    if (end > at) found.push({ start, end });
  };
  for (let at = 0; at < tokens.length; at++) {
    if (!isCue(words, at, BEGINNINGS)) continue;
    const word = norm(words, at);
    const next = norm(words, at + 1);
    if (word === "i" || word === "mi" || word === "ah") {
      // "I, Larysa, her youngest, thought"
      if (word === "i" && next === "," && isName(words, at + 2) && !words.isTo[at + 2]) take(at, at + 2);
      if (next === "am" || next === "be") {
        take(at, afterAdverbs(words, at + 2));
        if (THAT.has(norm(words, at + 2))) takeApposed(words, at, found);
      } else if (next === "go" && norm(words, at + 2) === "by") take(at, at + 3);
    } else if (word === "name" || word === "names") {
      const before = norm(words, at - 1);
      if (before === "my" || before === "the" || before === "mi") {
        take(at - 1, afterBe(words, at + 1));
        // "Andre mi name."
        if (isName(words, at - 2)) take(at - 2, at - 2);
      } else if (norm(words, at - 2) === "my") take(at - 2, afterBe(words, at + 1));
      else if ((next === "is" || next === "'s" || next === ":") && isMark(words, at - 1)) take(at, at + 2);
    } else if (word === "this" || word === "it") {
      if (next === "is") take(at, afterAdverbs(words, at + 2));
    } else if (word === "its") take(at, at + 1);
    else if (word === "'s") {
      if ((next === "the" || next === "my") && norm(words, at + 2) === "name") take(at - 1, at - 1);
    } else if (word === "call") {
      if (next === "me" && isCapital(words, at + 2)) take(at, at + 2);
    } else if (FOREIGN.has(word)) {
      const name = FOREIGN_ARTICLE.has(next) ? at + 2 : at + 1;
      if (isName(words, name)) take(at, name);
    } else if (word === "we") {
      if (next === "are" && isName(words, at + 2) && !words.isTo[at + 2]) take(at, at + 2);
    } else if (word === "remember") {
      // "you may remember me from the reception desk at Farrow & Hale"
      const stop = stopAfter(words, at + 2, 6);
      if (next === "me" && FROM_AT.has(norm(words, at + 2)))
        for (let i = at + 3; i < stop; i++)
          if (STAFFED.has(norm(words, i))) found.push({ start: at, end: stop });
      // "you'll remember Paulinho"
      if (norm(words, at - 2) === "you" && WILL.has(norm(words, at - 1)) && isName(words, at + 1))
        take(at, at + 1);
    } else if (word === "namely") {
      if (ofSomebody(words, at) && isName(words, next === ":" ? at + 2 : at + 1) && !words.isTo[at + 1])
        take(at, at + 1);
    } else if (NAMED.has(word)) {
      if (norm(words, at - 2) === "i" && isCapital(words, at + 1)) take(at - 2, at + 1);
    } else if (word === "one") {
      if (BEFORE_ONE.has(norm(words, at - 1)) && isName(words, at + 1) && isName(words, at + 2))
        take(at, at + 1);
    } else if (word === "na" && (next === "me" || next === "mi")) {
      const be = norm(words, at + 2) === "be" ? at + 3 : at + 2;
      if (isCapital(words, be)) take(at, be);
    } else if (isName(words, at + 1) && !words.isTo[at + 1]) take(at, at + 1);
    else if (word === "me" && (next === "," || next === ":" || next === "-") && isName(words, at + 2))
      take(at, at + 2);
  }
}

/** "I am that girl, Frances Dillow", "I am one of them, Rajan.", "It's me, Mo". */
function takeApposed(words: Words, start: number, found: Found[]): void {
  for (let at = start + 3; at < start + 9; at++) {
    if (norm(words, at) !== ",") continue;
    if (isName(words, at + 1) && !words.isTo[at + 1]) found.push({ start, end: nameEnd(words, at + 1) });
    return;
  }
}

/** "would you tell a curious potter, namely Ros": whoever is spoken of there is nobody of the recipient's. */
function ofSomebody(words: Words, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
    const word = norm(words, back);
    if (word === "a" || word === "an" || word === "me") return true;
    if (word === "your" || word === "the") return false;
  }
  return false;
}

/** The end of the name or slot that begins at `at`, or `at` where there is none. */
function toldName(words: Words, at: number): number {
  const { tokens } = words;
  const token = tokens[at];
  if (!token) return at;
  if (token.kind === "mark") {
    if (SLOT.has(token.norm) && (token.spaced || token.norm === "_")) return Math.min(at + 3, tokens.length);
    if (token.norm === ":" || token.norm === '"') return isName(words, at + 1) ? nameEnd(words, at + 1) : at;
    return at;
  }
  if (SLOT_WORD.has(token.norm)) return at + 1;
  // Here a capital is no beginning of a sentence, so "I'm May" and "I'm Can" are names too.
  if (token.capital && !is(words, at, "demonym") && !(token.upper && isShouted(words.reading.text)))
    return nameEnd(words, at);
  if (isTitle(words, at) && isCapital(words, at + 1)) return nameEnd(words, at + 1);
  const next = norm(words, at + 1);
  if (is(words, at, "firstName") && (tokens[at + 1]?.kind !== "word" || LOWER_END.has(next))) return at + 1;
  // "im sanj from the chippy".
  if (
    token.kind === "word" &&
    FROM.has(next) &&
    !NO_NAME.has(token.norm) &&
    !/(?:ing|ed|ly)$/.test(token.norm) &&
    !is(words, at, "opener")
  )
    return at + 1;
  return at;
}

/** A text all in capitals tells no name by its capitals. */
function isShouted(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase();
}

function afterAdverbs(words: Words, from: number): number {
  let at = from;
  while (ADVERBS.has(norm(words, at))) at++;
  return at;
}

/** After "my name" or "my names": "is", "are", ":" or nothing. */
function afterBe(words: Words, from: number): number {
  return BE.has(norm(words, from)) ? from + 1 : from;
}
