import { isClause } from "../english/clause.ts";
import { headOf } from "../english/noun-phrase.ts";
import { coreOf, keyOf, wordsOf } from "../english/words.ts";

/** What both answers say is said once. */

const EMPTY =
  /^(?:the|a|an|my|your|our|this|that|these|those|and|or|of|on|in|at|for|to|about|with|from|by|is|are|was|were|i|you|we|it|me|us)$/;

const stemOf = (key: string): string => key.replace(/'s$/, "").replace(/(?<=\p{L}{3})(?:ies|es|s)$/u, "");

const contentOf = (text: string): string[] =>
  wordsOf(text)
    .map(keyOf)
    .filter((key) => key !== "" && !EMPTY.test(key))
    .map(stemOf);

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
  const said = wordsOf(reason);
  const place = said.findIndex(
    (word, index) =>
      index > 0 &&
      keyOf(word) === head &&
      (owned ? keyOf(said[index - 1] ?? "") === first : OWNER.test(keyOf(said[index - 1] ?? ""))),
  );
  if (place < 0) return undefined;
  const found = said[place] ?? "";
  const after = `${found.slice(coreOf(found)[1])}${place + 1 < said.length ? ` ${said.slice(place + 1).join(" ")}` : ""}`;
  // "your chart on tariffs" is fuller than what the context would put in its place.
  if (at + 1 < noun.length && /^ (?:on|about|in|at|from|of|for) /i.test(after)) return undefined;
  // "the guide our team uses for incident reviews" needs no "incident review guide".
  const later = new Set(contentOf(after));
  if (contentOf(noun.slice(0, at).join(" ")).some((word) => later.has(word))) return undefined;
  return `${said.slice(0, place).join(" ")} ${noun.join(" ")}${after}`;
}

/** `my thesis` and `my thesis, Ghent 2021` become `my thesis (Ghent 2021)`. */
function withDetails(reason: string, thing: string, details: string): string | undefined {
  if (!/^(?:my|your|our) /i.test(thing) || details.length > 40 || /[,;()]/.test(details) || isClause(details))
    return undefined;
  const at = reason.toLowerCase().indexOf(thing.toLowerCase());
  const end = at + thing.length;
  if (
    at < 0 ||
    /[\p{L}\p{N}]/u.test(reason.charAt(at - 1)) ||
    /^[\p{L}\p{N}]/u.test(reason.slice(end, end + 2))
  )
    return undefined;
  return `${reason.slice(0, end)} (${details})${reason.slice(end)}`;
}

const OWNER = /^(?:the|your|our|my)$/;
