import { participleOf, pastOf, thirdPersonOf } from "../../text/verbs.ts";
import { capitalise, coreOf, isCapitalised, keyOf, wordsOf } from "../english/words.ts";
import { SHORTHAND } from "./shorthand.ts";
import { SLIPS } from "./slips.ts";

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

/** `my teacher send me`, `my manager she know you`: one subject, and the ending that was left off. */
function withEnding(text: string): string {
  const slip =
    /\b([Mm]y|[Oo]ur) (boss|manager|director|teacher|professor|friend|colleague|brother|sister|cousin|husband|wife|mentor|supervisor|tutor|client|neighbour|neighbor|son|daughter|mother|father|uncle|aunt|doctor) (?:(?:he|she) )?(send|give|tell|recommend|suggest|show|introduce|mention|forward|lend|know|like|love|follow|advise|say)(?= (?:me|us|you|your|that|to|about|it|the)\b)/g;
  return text.replace(slip, (_, owner: string, person: string, verb: string) => {
    const now = /^(?:know|like|love|follow)$/.test(verb);
    return `${owner} ${person} ${now ? thirdPersonOf(verb) : pastOf(verb)}`;
  });
}

/** The answer's words with chat shorthand written out, and nothing else changed. */
export const withoutShorthand = (text: string): string => wordsOf(text).map(mendWord).join(" ");

/** The answer with its trivial slips mended. */
export function mendSpelling(text: string): string {
  let mended = withoutShorthand(text).replace(/(?<=\p{Ll}) & (?=\p{Ll})/gu, " and ");
  const lower = ` ${mended.toLowerCase()} `;
  for (const { sign, slip, instead } of SLIPS)
    if (lower.includes(sign)) mended = mended.replace(slip, instead);
  mended = withEnding(mended);
  return mended.includes("~") ? withParticiples(mended) : mended;
}
