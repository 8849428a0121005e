import { participleOf } from "../../text/verbs.ts";
import { capitalise, coreOf, isCapitalised, keyOf, wordsOf } from "../english/words.ts";
import { SHORTHAND, SLIPS } from "./slips.ts";

/** Spelling mended where nothing can go wrong: chat shorthand, lost apostrophes, and a few well-known slips. */

function mendWord(word: string): string {
  const [start, end] = coreOf(word);
  const slash = word === "w/" || word.toLowerCase() === "b/c";
  const mended = SHORTHAND.get(slash ? word.toLowerCase() : keyOf(word));
  if (mended === undefined) return word;
  const written = isCapitalised(word) ? capitalise(mended) : mended;
  return slash ? written : word.slice(0, start) + written + word.slice(end);
}

/** `for a long time I have follow~ your show` → `… followed …`. */
const withParticiples = (text: string): string =>
  text.replace(/\b(\w{1,20})~/g, (_, base: string) => participleOf(base.toLowerCase()));

/** The answer with its trivial slips mended. */
export function mendSpelling(text: string): string {
  let mended = wordsOf(text)
    .map(mendWord)
    .join(" ")
    .replace(/(?<=\p{Ll}) & (?=\p{Ll})/gu, " and ");
  const lower = ` ${mended.toLowerCase()} `;
  for (const { sign, slip, instead } of SLIPS)
    if (lower.includes(sign)) mended = mended.replace(slip, instead);
  return mended.includes("~") ? withParticiples(mended) : mended;
}
