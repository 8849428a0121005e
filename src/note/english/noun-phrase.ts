import { EVENTS, GROUPS, SOURCES } from "../context/place-words.ts";
import { isOrdinary } from "./ordinary.ts";
import { isCapitalised, keyOf, wordsOf } from "./words.ts";

/** What a phrase without a verb is about, and where it begins. */

export const DETERMINED =
  /^(?:the|a|an|my|your|our|his|her|their|this|that|these|those|some|any|every|each|both|one|two|three|several|many|another|same|all|no)$/;

export const PREPOSITION =
  /^(?:at|in|on|during|from|of|with|for|about|by|to|under|near|after|before|over|between|through|via|behind|outside|inside|around|by way of|thanks to)$/;

/** The first letter in lower case where the phrase opens with an ordinary word; names keep their capital. */
export function lowerFirst(text: string): string {
  const [first = "", second = ""] = wordsOf(text);
  if (!isCapitalised(first) || (isCapitalised(second) && second !== "I")) return text;
  if (/\p{Lu}{2}/u.test(first)) return text;
  // "City & Guilds".
  if (/^(?:&|and)$/.test(second) && isCapitalised(wordsOf(text)[2] ?? "")) return text;
  // "Women in Data evening": a title whose own noun comes last keeps its capital.
  const words = wordsOf(text);
  if (PREPOSITION.test(keyOf(second)) && isCapitalised(words[2] ?? "") && headOf(words) !== keyOf(first))
    return text;
  return isOrdinary(keyOf(first)) ? text.replace(/\p{Lu}/u, (letter) => letter.toLowerCase()) : text;
}

/** The noun a phrase is about: the last word before its first preposition, comma or relative clause. */
export function headOf(words: readonly string[]): string {
  let head = "";
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const key = keyOf(word);
    if (index > 0 && PREPOSITION.test(key) && titleGoesOn(words, index)) continue;
    if (
      index > 0 &&
      (PREPOSITION.test(key) ||
        /^(?:who|which|that|where|i|we|you|my|our|last|this|yesterday|called|series)$/.test(key))
    )
      break;
    // "GitHub issue 4410": the number counts, the noun tells.
    if (head !== "" && /^#?\d{1,7}$/.test(word) && !/^(?:19|20)\d\d$/.test(word)) continue;
    head = key.replace(/'s$/, "");
    if (/[,;:]$/.test(word) || /[–-]/.test(words[index + 1]?.[0] ?? "")) break;
  }
  return head;
}

/** `Women in Data evening`: the preposition stands inside a name whose own noun is still to come. */
function titleGoesOn(words: readonly string[], index: number): boolean {
  if (!isCapitalised(words[index - 1] ?? "") || !isCapitalised(words[index + 1] ?? "")) return false;
  for (let at = index + 2; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!isCapitalised(word))
      return EVENTS.has(keyOf(word)) || GROUPS.has(keyOf(word)) || SOURCES.has(keyOf(word));
  }
  return false;
}

export const lastHead = (text: string): string => {
  const words = wordsOf(text);
  return headOf(DETERMINED.test(keyOf(words[0] ?? "")) ? words.slice(1) : words);
};

/** `a` or `an`, by sound as far as spelling tells. */
export function article(text: string): string {
  const word = wordsOf(text)[0] ?? "";
  if (/^(?:uni(?![mn])|use|user|euro|one\b|once|ubi|uk\b|us\b)/i.test(word)) return "a";
  if (/^(?:8|11|18|80)/.test(word)) return "an";
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return "an";
  if (/^[FHLMNRSX][A-Z]+\b/.test(word) || /^(?:MSc|MBA|NGO|HR|ML|SEO|LLM|MP)\b/.test(word)) return "an";
  return /^[aeiou]/i.test(word) ? "an" : "a";
}
