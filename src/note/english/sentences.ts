import type { Mark } from "../parts.ts";
import { keyOf, trimEndOf, wordsOf } from "./words.ts";

/** One sentence of an answer. */
export interface Sentence {
  /** Without its final full stop, question mark or exclamation mark. */
  text: string;
  /** What ended it; "" at the end of an answer that has none. */
  mark: Mark;
}

/** Words whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  "ep mr mrs ms mx dr prof st rev fr sr jr hon lt col sgt capt gen maj vs esp e.g i.e eg ie approx dept no nr vol ed eds fig inc ltd co corp bros ave rd blvd incl cf al ca".split(
    " ",
  ),
);

/** Abbreviations that are followed by a capital within a sentence, or by nothing. */
function isAbbreviation(word: string, next: string | undefined): boolean {
  const key = keyOf(word);
  if (next === undefined) return false;
  if (/^\p{L}$/u.test(key) || /^(?:\p{L}\.)+\p{L}$/u.test(key)) return key !== "i";
  if (!ABBREVIATIONS.has(key)) return false;
  if (key === "co" || key === "inc" || key === "ltd" || key === "no") return !/^\p{Lu}\p{Ll}/u.test(next);
  return true;
}

/** Splits an answer that was cleaned (one line, single spaces) into its sentences. */
export function sentencesOf(text: string): Sentence[] {
  const words = wordsOf(text);
  const sentences: Sentence[] = [];
  let current: string[] = [];
  const close = (mark: Mark) => {
    const body = current.join(" ").trim();
    if (body !== "") sentences.push({ text: body, mark });
    current = [];
  };
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const inner = trimEndOf(word, "\"'”’)]");
    const body = trimEndOf(inner, ".!?");
    const marks = inner.slice(body.length);
    const quoted = word.length > inner.length && /^\p{Ll}/u.test(words[index + 1] ?? "");
    const bracketed = word.startsWith("(") && word.endsWith(")");
    if (
      marks === "" ||
      quoted ||
      bracketed ||
      /^[:;]/.test(word) ||
      (marks === "." && isAbbreviation(word, words[index + 1]))
    ) {
      current.push(word);
      continue;
    }
    current.push(body + word.slice(inner.length));
    close(marks.includes("?") ? "?" : marks.includes("!") ? "!" : ".");
  }
  close("");
  return joinEmoji(sentences);
}

/** An emoji after the last full stop belongs to the sentence before it. */
function joinEmoji(sentences: Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (before && !/[\p{L}\p{N}]/u.test(sentence.text)) before.text += `${before.mark} ${sentence.text}`;
    else joined.push({ ...sentence });
  }
  return joined;
}
