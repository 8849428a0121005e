import { isClause } from "../english/clause.ts";
import { DETERMINED, lastHead, lowerFirst, PREPOSITION } from "../english/noun-phrase.ts";
import { keyOf } from "../english/words.ts";
import type { Context } from "../parts.ts";
import { RELATIONS } from "./place-words.ts";

/** What the two are or were to each other: `same ward`, `Hall 4 neighbours`, `tall guy, red scarf`. */

/** `same ward, nights`, `same school, different years`: what the two share, past or present as far as it shows. */
export function shared(text: string): Context {
  const noun = lastHead((text.split(/ as (?:you|me|us)\b/i, 1)[0] ?? "").replace(/^same /i, ""));
  const withYou = / as you\b/i.test(text);
  const over =
    /^(?:time|school|class|year|course|batch|cohort|uni|university|college|event|conference|hotel|wedding|party)$/.test(
      noun,
    ) || /\b(?:19|20)\d\d\b|\bdifferent (?:years?|times?)\b/.test(text);
  const preposition =
    /^(?:ward|floor|shift|team|committee|board|bus|train|flight|plane|street|project|panel|course|tour|trip|page|line|route|forum|server|corridor|programme|program)$/.test(
      noun,
    )
      ? "on"
      : /^(?:class|year|batch|cohort|group|department|building|town|city|village|choir|industry|club|band|row|room|lab|chapter|house|division|section|squad|league|community|boat|carriage|queue|office|neighbourhood|orchestra)$/.test(
            noun,
          )
        ? "in"
        : "at";
  const who = withYou ? (over ? "I was" : "I'm") : over ? "We were" : "We're";
  return {
    sentence: `${who} ${preposition} the ${lowerFirst(text)}`,
    mark: ".",
    more: [],
    pointsBack: false,
    noun: text,
  };
}

/** `tall guy, red scarf, front row`: who the sender was, not the recipient. */
export function describesSender(words: readonly string[]): boolean {
  if (/^(?:my|your|our|a|some|that|this|no|every|one)$/.test(keyOf(words[0] ?? ""))) return false;
  return words
    .slice(0, 4)
    .some((word) => /^(?:guy|girl|woman|man|person|one|lady|lad|bloke|kid)$/.test(keyOf(word)));
}

/** `Hall 4 neighbours, Nordbuild`: what the two of them were. */
export function related(words: readonly string[]): Context | undefined {
  const at = words.findIndex((word) => RELATIONS.has(keyOf(word)));
  if (
    at < 0 ||
    isClause(words.join(" ")) ||
    words.slice(0, at).some((word) => PREPOSITION.test(keyOf(word)) || DETERMINED.test(keyOf(word)))
  )
    return undefined;
  if (words.slice(at + 1).some((word) => /^(?:who|of|that)$/.test(keyOf(word)))) return undefined;
  const next = words[at + 1];
  if (next !== undefined && !PREPOSITION.test(keyOf(next)) && !/,$/.test(words[at] ?? "")) return undefined;
  const before = lowerFirst(
    words
      .slice(0, at)
      .concat((words[at] ?? "").replace(/,$/, ""))
      .join(" "),
  );
  const after = words.slice(at + 1).join(" ");
  const where =
    after === "" ? "" : PREPOSITION.test(keyOf(words[at + 1] ?? "")) ? ` ${after}` : ` at ${after}`;
  const now = where === "" && !/^(?:old|former|ex)\b/.test(before);
  return {
    sentence: `${now ? "We're" : "We were"} ${before}${where}`,
    mark: ".",
    more: [],
    pointsBack: false,
    noun: words.join(" "),
  };
}
