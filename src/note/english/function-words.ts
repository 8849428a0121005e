import { setOf } from "./words.ts";

/** The little words that show the shape of a sentence; data only. */

/** Question words. */
export const WH = setOf("how what why when where who which whom whose");

/** Verbs that stand before their subject in a question. */
export const AUXILIARIES = setOf(
  "do does did is are was were am can could will would should shall may might have has had isn't aren't don't doesn't didn't can't couldn't won't wouldn't haven't hasn't",
);

/** What begins a subject. */
export const SUBJECTS = setOf(
  "one i you we they he she it there anyone anybody someone somebody everyone your my our the this that these those a an any",
);

/** Words that begin a clause which leads up to another. */
export const STARTERS = setOf(
  "if unless when while although though whenever once before after until as since whereas",
);

/** Adverbs that stand before a verb whose subject was left out. */
export const ADVERBS = setOf(
  "just only simply really mainly mostly also finally actually always hopefully maybe basically genuinely honestly truly",
);
