/**
 * What the phrases of all rules are compiled to. The build puts the result in the place of this module
 * (scripts/build.mjs): compiling takes a third of a cold start.
 */
import { lexicon } from "./lexicon/lexicon.ts";
import { type BookData, compilePhrases } from "./phrase-compiler.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";

export function bookData(): BookData {
  return compilePhrases(collectPhrases(rules), lexicon);
}

/** @throws Error where two rules use one tag for different phrases. */
function collectPhrases(all: readonly Rule[]): Record<string, readonly string[]> {
  const phrases: Record<string, readonly string[]> = {};
  for (const rule of all) {
    for (const [tag, lines] of Object.entries(rule.phrases ?? {})) {
      if (Object.hasOwn(phrases, tag) && phrases[tag] !== lines)
        throw new Error(`Two rules use the tag ${tag}.`);
      phrases[tag] = lines;
    }
  }
  return phrases;
}
