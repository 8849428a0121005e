import { wordsOf } from "./words.ts";

/** `a` or `an`, by sound as far as spelling tells. */
export function article(text: string): string {
  const word = wordsOf(text)[0] ?? "";
  if (/^(?:uni(?![mn])|use|user|euro|one\b|once|ubi|uk\b|us\b)/i.test(word)) return "a";
  if (/^(?:8|11|18|80)/.test(word)) return "an";
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return "an";
  if (/^[FHLMNRSX][A-Z]+\b/.test(word) || /^(?:MSc|MBA|NGO|HR|ML|SEO|LLM|MP)\b/.test(word)) return "an";
  return /^[aeiou]/i.test(word) ? "an" : "a";
}
