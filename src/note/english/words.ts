/** Words as the assembler sees them: what stands between spaces, with its punctuation. */

/** The words of a text, punctuation included. */
export function wordsOf(text: string): string[] {
  if (text === "") return [];
  const words = text.split(" ");
  return words.includes("") ? words.filter((word) => word !== "") : words;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether the code point at this place belongs to a word; cheap for ASCII. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  // The second half of a pair is judged with its first.
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && isWordAt(text, at - 1);
  return LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Where the word begins and ends within its punctuation, in UTF-16 code units. */
export function coreOf(word: string): readonly [start: number, end: number] {
  let start = 0;
  let end = word.length;
  while (start < end && !isWordAt(word, start)) start++;
  while (end > start && !isWordAt(word, end - 1)) end--;
  return [start, end];
}

/** Whether the word is its own key: nothing but small ASCII letters, as most words are. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** A word for matching: lower case, straight apostrophes, no punctuation at its edges (`"Hi,` → `hi`). */
export function keyOf(word: string): string {
  if (isPlain(word)) return word;
  const [start, end] = coreOf(word);
  const core = start === 0 && end === word.length ? word : word.slice(start, end);
  return core.toLowerCase().replace(/[’ʼ`´]/g, "'");
}

/** A whole text for matching: the keys of its words, joined by one space. */
export const keysOf = (text: string): string =>
  wordsOf(text)
    .map(keyOf)
    .filter((key) => key !== "")
    .join(" ");

/** The text without these characters at its end. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Whether the word begins with a capital letter (after an opening quote or bracket). */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  if (code >= 65 && code <= 90) return true;
  const [start, end] = coreOf(word);
  return start < end && /^\p{Lu}/u.test(word.slice(start, start + 2));
}

/** The text with its first letter a capital; an internal capital (`iPhone`) and a path (`r/soil`) are left as typed. */
export function capitalise(text: string): string {
  const at = text.search(/[\p{L}\p{N}]/u);
  if (at < 0) return text;
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const rest = text.slice(at + first.length);
  if (/^(?:\p{Lu}|\/)/u.test(rest) && first !== first.toUpperCase()) return text;
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

const EMOJI =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3\u{e0020}-\u{e007f}]/gu;
const LAST_EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3\u{e0020}-\u{e007f}])$/u;
const EMOTICON = /(?:^|\s)[:;=8xX]['-]?[)(DPpOo3/|*\]]$|<3$/;

/** Whether the text ends in an emoji or an emoticon, after which no full stop is set. */
export const endsInEmoji = (text: string): boolean => LAST_EMOJI.test(text) || EMOTICON.test(text);

/** The text without emoji; digits and # keep theirs. */
export const withoutEmoji = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : text.replace(EMOJI, "").replace(/ {2,}/g, " ").trim();
