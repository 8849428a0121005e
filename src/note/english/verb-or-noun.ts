import { baseOfGerund, baseOfPast, isNounToo } from "../../text/verbs.ts";
import { ING_NOUNS } from "../reason/word-lists.ts";
import { keyOf, wordsOf } from "./words.ts";

/** English words are verbs and nouns at once: which of them the first word of an answer is. */

/** Whether a word that is a verb and perhaps a noun is the verb here. */
export function readsAsVerb(words: readonly string[]): boolean {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  if (words.length === 1) return !isNounToo(first);
  // "work shadowing", "team building": a thing.
  if (first === "work" && /ing$/.test(second)) return false;
  if (/^(?:of)$/.test(second)) return /^(?:learn|hear|think|know|speak|tell)$/.test(first);
  if (!isNounToo(first)) return true;
  if (
    /^(?:your|the|a|an|my|our|you|me|us|how|what|why|whether|some|more|this|that|these|those|his|her|their|it|them|him|any|all|if|each|every|one|as|together|up|out|over|back|along)$/.test(
      second,
    )
  )
    return true;
  if (
    second === "notes" ||
    second === "ideas" ||
    second === "stories" ||
    second === "knowledge" ||
    second === "shop" ||
    second === "tips"
  )
    return true;
  const particles: Record<string, RegExp> = {
    about: /^(?:talk|chat|write|joke|debate|laugh)$/,
    with: /^(?:talk|work|partner|dance|chat|play|sing|run|volunteer|experiment|debate|trade|walk|ride|sail|cook|climb|practise|train|study|team|deal|test|joke|experiment|travel|engage)$/,
    to: /^(?:talk|listen|move|return|travel|switch|chat|report|point|back|volunteer|work)$/,
    on: /^(?:work|focus|touch|build|report|comment)$/,
    for: /^(?:work|volunteer|write|test|search|look|vote|run|head|play|cook|model)$/,
    in: /^(?:work|invest|share|volunteer|partner|drop|sit|trade)$/,
    from: /^(?:benefit|order|work)$/,
    at: /^(?:work|volunteer|look|guest|train|study|stop|speak)$/,
    by: /^(?:drop|stop|swing)$/,
  };
  if (first === "help" && second === "with") return /^(?:your|the|you)$/.test(keyOf(words[2] ?? ""));
  if (Object.hasOwn(particles, second)) return particles[second]?.test(first) ?? false;
  if (
    first === "talk" ||
    first === "swap" ||
    first === "work" ||
    first === "volunteer" ||
    first === "visit" ||
    first === "trade" ||
    first === "share" ||
    first === "review"
  )
    return !/^(?:at|of)$/.test(second);
  // "exchange views" and "discuss prices" are doings, "test data" and "design systems" are things.
  return (
    /^(?:exchange|discuss|share|visit|review|host|sponsor|welcome|praise|book|contact|interview|photograph|order|tackle|offer|judge|play)$/.test(
      first,
    ) &&
    !/^(?:therapy|areas?|spaces?|time)$/.test(second) &&
    !isNounToo(second)
  );
}

/** `used bikes`, `advanced pricing models`: an adjective before its noun. */
export const isAdjectival = (second: string, third: string): boolean =>
  second !== "" &&
  !/^(?:your|the|a|an|my|our|you|me|us|it|them|how|what|to|with|by|from|at|in|on|about|that|this|and|for|into|up|out|so|every|all|some|his|her|together|hearing|seeing|reading|meeting|wrongly|recently|when|where|if|whether|why|who|which|as|of|over|off|back)$/.test(
    second,
  ) &&
  !third.endsWith("ly") &&
  !/ly$/.test(second);

export const isNounAfter = (first: string, second: string): boolean =>
  first === "new"
    ? !/^(?:to|in|at|here)$/.test(second)
    : /^(?:open|free|sure|based|after|available|moved|ready|sorry)$/.test(first)
      ? !/^(?:to|for|about|if|that|of|in|by|on|your)$/.test(second)
      : false;

/** `comparing notes and hearing about …`: the second doing becomes a bare verb with the first. */
export const alsoDoing = (text: string): string =>
  text.replace(
    /\b(and|or|, and) (\p{Ll}+ing)\b(?! (?:of|for)\b)/gu,
    (all, joint: string, gerund: string, at: number) => {
      const base = baseOfGerund(gerund);
      const verbal = /^ (?:about|how|your|the|from|to|with|you|more|what|a|some) /.test(
        text.slice(at + all.length),
      );
      return base && (verbal || !ING_NOUNS.has(gerund)) ? `${joint} ${base}` : all;
    },
  );

/** `following your advice I passed the exam`: the doing only leads up to a clause. */
export function clauseWithin(text: string): boolean {
  const all = wordsOf(text);
  const at = all.findIndex((word, index) => index > 1 && /^(?:I|we)$/.test(word));
  const before = all[at - 1] ?? "";
  if (
    at < 0 ||
    /^(?:how|what|that|which|who|because|since|as|if|when|while|whether|where|why|and|or|but|than|whom|the|way|so)$/i.test(
      before,
    )
  )
    return false;
  const object = keyOf(all[at + 2] ?? "");
  return (
    baseOfPast(keyOf(all[at + 1] ?? "")) !== undefined &&
    (before.endsWith(",") || /^(?:the|a|an|my|our|it|that|to|your)$/.test(object))
  );
}

/** `met once`, `worked together at Halden`: both of them did. */
export const metTogether = (first: string, text: string): boolean =>
  /^(?:met|worked|studied|spoke|talked|chatted|sat|shared|overlapped|trained|played|sang|volunteered)$/.test(
    first,
  ) &&
  !/\b(?:you|your)\b/.test(text.split(/, | and /)[0] ?? "") &&
  (first === "met" || /\b(?:together|each other|briefly|once|same)\b/.test(text));
