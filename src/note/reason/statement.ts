import { isBase } from "../../text/verbs.ts";
import { capitalise, isCapitalised, wordsOf } from "../english/words.ts";
import type { Mark, Statement } from "../parts.ts";

/** The statements a reason is made of, from their words. */

export const sentenceOf = (text: string, mark: Mark): Statement => ({
  shape: "sentence",
  text: capitalise(text),
  mark,
});

export function wish(text: string, mark: Mark): Statement {
  const lower = lowered(text)
    .replace(/^please /i, "")
    .replace(/; (?=(\p{Ll}+)\b)/gu, (joint, _word, at: number, all: string) =>
      isBase(/^\p{Ll}+/u.exec(all.slice(at + 2))?.[0] ?? "") ? " and " : joint,
    );
  const end = mark === "!" && /[\p{L}\p{N})]$/u.test(lower) ? "!" : "";
  return { shape: "wish", text: lower + end };
}

export const ground = (text: string): Statement => ({ shape: "ground", text: lowered(text) });

/** The first letter in lower case, unless the word is a name, an acronym or *I*. */
export function lowered(text: string): string {
  const first = wordsOf(text)[0] ?? "";
  if (
    !isCapitalised(first) ||
    /^I(?:['’]|$)/.test(first) ||
    /\p{Lu}.*\p{Lu}/u.test(first) ||
    (/^\p{Lu}$/u.test(first) && first !== "A")
  )
    return text;
  return text.replace(/\p{Lu}/u, (letter) => letter.toLowerCase());
}
