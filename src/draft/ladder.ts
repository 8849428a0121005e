/** The ladder of contexts: for those who are stuck, a rung names the kind of context and asks a sharper question. */
import type { Action } from "../chat/message.ts";
import { RUNGS, type Rung } from "./state.ts";
import { RUNG_LABELS } from "./wording.ts";
import { RUNG_WORDS } from "./words.ts";

export const ladderActions: readonly Action[] = RUNGS.map((rung) => ({
  id: `rung-${rung}`,
  label: RUNG_LABELS[rung],
  word: RUNG_WORDS[rung],
}));

/** How a bare name is said on a rung: the person chose "someone we both know" and typed "Ana Silva". */
const CARRIERS: Partial<Record<Rung, string>> = { met: "we met at", mutual: "we both know" };

/** The answer given on a rung; a bare name is said as what the rung means, everything else stays as typed. */
export function contextOn(rung: Rung | undefined, answer: string): string {
  const carrier = rung && CARRIERS[rung];
  if (!carrier) return answer;
  const name =
    rung === "met" && answer.toLowerCase().startsWith("at ") ? answer.slice(3).trimStart() : answer;
  return isName(name.split(/\s/u).filter(Boolean)) ? `${carrier} ${name}` : answer;
}

/** "Web Summit", "DevConf 2025", "Ana Silva": a few words that all begin with a capital or a digit. */
function isName(words: readonly string[]): boolean {
  const [first = ""] = words;
  return (
    words.length <= 4 &&
    /^\p{Lu}/u.test(first) &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    !SENTENCE_BEGINNINGS.has(first.toLowerCase())
  );
}

const SENTENCE_BEGINNINGS = new Set([
  "i",
  "we",
  "you",
  "your",
  "my",
  "our",
  "he",
  "she",
  "they",
  "in",
  "on",
  "through",
]);
