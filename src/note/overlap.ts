import { isClause } from "./clause.ts";
import { headOf } from "./context-noun.ts";
import { keyOf, wordsOf } from "./words.ts";

/** What both answers say is said once. */

const EMPTY = /^(?:the|a|an|my|your|our|this|that|these|those|and|or|of|on|in|at|for|to|about|with|from|by|is|are|was|were|i|you|we|it|me|us)$/;

const stemOf = (key: string): string => key.replace(/'s$/, "").replace(/(?<=\p{L}{3})(?:ies|es|s)$/u, "");

const contentOf = (text: string): string[] => wordsOf(text).map(keyOf).filter((key) => key !== "" && !EMPTY.test(key)).map(stemOf);

/** Whether the reason already says all that the context's phrase does. */
export function saysAll(reason: string, phrase: string): boolean {
  const said = new Set(contentOf(reason));
  const words = contentOf(phrase);
  return words.length > 0 && words.every((word) => said.has(word));
}

/**
 * The reason with its short mention of a thing replaced by the context's fuller one (`your chart` by
 * `your chart in Monday's newsletter`, `the handbook` by `the hospice handbook`), or undefined.
 */
export function withFullMention(reason: string, phrase: string): string | undefined {
  const comma = phrase.indexOf(", ");
  if (comma > 0) return withDetails(reason, phrase.slice(0, comma), phrase.slice(comma + 2));
  const words = wordsOf(phrase);
  const first = keyOf(words[0] ?? "");
  const owned = /^(?:the|your|our|my)$/.test(first);
  const noun = owned ? words.slice(1) : words;
  const head = headOf(noun);
  if (head === "" || noun.length < 2 || /[,;]/.test(phrase)) return undefined;
  const at = noun.findIndex((word) => keyOf(word) === head);
  const match = new RegExp(`\\b(${owned ? first : "the|your|our|my"}) ${escaped(head)}(?=$|[ ,.!?;])`, "i").exec(reason);
  if (!match) return undefined;
  const before = reason.slice(0, match.index);
  const after = reason.slice(match.index + match[0].length);
  // "your chart on tariffs" is fuller than what the context would put in its place.
  if (at + 1 < noun.length && /^ (?:on|about|in|at|from|of|for) /i.test(after)) return undefined;
  return `${before}${match[1]} ${noun.join(" ")}${after}`;
}

/** `my thesis` and `my thesis, Ghent 2021` become `my thesis (Ghent 2021)`. */
function withDetails(reason: string, thing: string, details: string): string | undefined {
  if (!/^(?:my|your|our) /i.test(thing) || details.length > 40 || /[,;()]/.test(details) || isClause(details)) return undefined;
  const match = new RegExp(`\\b${escaped(thing)}(?=$|[ ,.!?;])`, "i").exec(reason);
  return match ? `${reason.slice(0, match.index + match[0].length)} (${details})${reason.slice(match.index + match[0].length)}` : undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
