/**
 * What the phrases of all rules are compiled to. The build puts the result in the place of this module
 * (scripts/build.mjs): compiling takes a third of a cold start.
 */
import { lexicon } from "./lexicon/lexicon.ts";
import { type BookData, compilePhrases } from "./phrase-compiler.ts";
import { rulePhrases } from "./rules/phrases.ts";

export function bookData(): BookData {
  return compilePhrases(collectPhrases(), lexicon);
}

/** @throws Error where two rules use one tag for different phrases. */
function collectPhrases(): Record<string, readonly string[]> {
  const phrases: Record<string, readonly string[]> = {};
  for (const [tag, lines] of rulePhrases.flat().flatMap((one) => Object.entries(one))) {
    if (Object.hasOwn(phrases, tag) && phrases[tag] !== lines)
      throw new Error(`Two rules use the tag ${tag}.`);
    phrases[tag] = lines;
  }
  return phrases;
}
