/** Words as the assembler sees them: what stands between spaces, with its punctuation. */

/** The words of a text, punctuation included. */
export const wordsOf = (text: string): string[] => text.split(" ").filter((word) => word !== "");

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** A word for matching: lower case, straight apostrophes, no punctuation at its edges (`"Hi,` → `hi`). */
export function keyOf(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word.replace(/[’ʼ`´]/g, "'").toLowerCase().replace(EDGES, "");
}

/** A whole text for matching: the keys of its words, joined by one space. */
export const keysOf = (text: string): string => wordsOf(text).map(keyOf).filter(Boolean).join(" ");

/** Whether the word begins with a capital letter (after an opening quote or bracket). */
export const isCapitalised = (word: string): boolean => /^[^\p{L}\p{N}]*\p{Lu}/u.test(word);

/** The text with its first letter a capital; an internal capital (`iPhone`) is left as typed. */
export function capitalise(text: string): string {
  const at = text.search(/[\p{L}\p{N}]/u);
  if (at < 0) return text;
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const rest = text.slice(at + first.length);
  if (/^\p{Ll}\p{Lu}/u.test(text.slice(at)) || /^[a-z]\//.test(text.slice(at))) return text;
  return text.slice(0, at) + first.toUpperCase() + rest;
}

/** Joins as a person would: `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** A set of the words or phrases written in a string, one per blank (`a b`) or per bar (`a|b c`). */
export function setOf(text: string): ReadonlySet<string> {
  const parts = text.includes("|") ? text.split("|") : text.split(/\s+/);
  return new Set(parts.map((part) => part.trim()).filter(Boolean));
}

const EMOJI = "(?:\\p{Extended_Pictographic}|\\p{Regional_Indicator}|\\p{Emoji_Modifier}|[\\u200d\\ufe0f\\u20e3\\u{e0020}-\\u{e007f}])";
const TRAILING_EMOJI = new RegExp(`${EMOJI}$`, "u");
const ALL_EMOJI = new RegExp(EMOJI, "gu");
const EMOTICON = /(?:^|\s)[:;=8xX]['-]?[)(DPpOo3/|*\]]$|<3$/;

/** Whether the text ends in an emoji or an emoticon, after which no full stop is set. */
export const endsInEmoji = (text: string): boolean => TRAILING_EMOJI.test(text) || EMOTICON.test(text);

/** The text without emoji; digits and # keep theirs. */
export const withoutEmoji = (text: string): string =>
  text
    .replace(ALL_EMOJI, "")
    .replace(/ {2,}/g, " ")
    .trim();
