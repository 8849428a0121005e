import { isClause } from "../english/clause.ts";
import { capitalise, keyOf, wordsOf } from "../english/words.ts";
import type { Mark, Reader, Statement } from "../parts.ts";
import { lowered, sentenceOf, wish } from "./statement.ts";

/** Sentences that begin with a clause which leads up to another: `unless you are busy, …`. */

/** Where a sentence that begins with *if*, *as* or *when* goes on after its comma. */
export function mainAfterComma(text: string): number {
  let at = text.indexOf(", ");
  while (at >= 0) {
    const rest = text.slice(at + 2);
    if (/^(?:I|we|you|could|would|can|let|please|how|what|whether|it|your|my|to|I['’]\w+)\b/i.test(rest))
      return at;
    at = text.indexOf(", ", at + 2);
  }
  return -1;
}

export function subordinate(text: string, mark: Mark, read: Reader): Statement | undefined {
  const at = /^if (?:possible|you can|you have time|you like|you agree), /i.test(text)
    ? text.indexOf(", ")
    : mainAfterComma(text);
  if (at < 0) {
    const words = wordsOf(text);
    if (keyOf(words[0] ?? "") === "if" && isClause(words.slice(1).join(" "))) {
      // "If I had known I would have called": two subjects, so it is whole; one subject is a question.
      const subjects = words.filter((word) => /^(?:I|we|you|it|i|I['’]\w+)$/.test(word)).length;
      return subjects > 1 && /\b(?:would|will|'d|'ll|wouldn't|won't|could|can)\b/.test(text)
        ? sentenceOf(text, mark || ".")
        : wish(`ask ${lowered(text)}`, mark);
    }
    return isClause(text) ? sentenceOf(text, mark || ".") : undefined;
  }
  const rest = read(text.slice(at + 2), mark);
  const lead = capitalise(text.slice(0, at));
  if (rest.shape === "wish" || rest.shape === "predicate") return { ...rest, lead };
  return sentenceOf(text, rest.shape === "sentence" && rest.mark === "?" ? "?" : mark || ".");
}
