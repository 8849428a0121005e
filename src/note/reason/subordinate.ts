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

/** `thanks to your stand we found our tiler`, `as a left-hander I had to write`: the comma that was left out. */
export function leadThenClause(text: string): string | undefined {
  if (!/^(?:thanks to|because of|due to|as an?|as one|as someone|as fellow|since|if) /i.test(text))
    return undefined;
  const words = wordsOf(text);
  const at = words.findIndex(
    (word, index) =>
      index > (/^(?:since|if)$/i.test(words[0] ?? "") ? 3 : 2) && /^(?:I|we|I['’]\w+|we['’]\w+)$/.test(word),
  );
  const before = words[at - 1] ?? "";
  if (
    at < 0 ||
    /^(?:that|which|who|and|or|as|what|how|because|if|when|than|so|where|why|whether|but|while|the|since|both|way|time|year|day)$/i.test(
      before,
    ) ||
    words.length < at + 3
  )
    return undefined;
  if (before.endsWith(",")) return text;
  return `${words.slice(0, at).join(" ")}, ${words.slice(at).join(" ")}`;
}
