/** The ladder of contexts: for those who are stuck, a rung names the kind of context and asks a sharper question. */
import type { Action } from "../chat/message.ts";
import type { Answers } from "../note/assemble.ts";
import { type Draft, RUNGS, type Rung } from "./state.ts";
import { RUNG_LABELS } from "./wording.ts";
import { RUNG_WORDS } from "./words.ts";

export const ladderActions: readonly Action[] = RUNGS.map((rung) => ({
  id: `rung-${rung}`,
  label: RUNG_LABELS[rung],
  word: RUNG_WORDS[rung],
}));

/** How a bare name is said on a rung: the person chose "someone we both know" and typed "Ana Silva". */
const CARRIERS: Partial<Record<Rung, { carrier: string; prepositions: readonly string[] }>> = {
  met: { carrier: "we met at", prepositions: ["at"] },
  mutual: { carrier: "we both know", prepositions: [] },
};

/** The answers as the assembler takes them; a bare name on a rung is said as what the rung means. */
export function answersOf(draft: Draft): Answers {
  const { name = "", reason = "", recipient, context } = draft.answers;
  const said = typeof context === "string" && draft.rung ? onRung(draft.rung, context) : context;
  return {
    name,
    reason,
    context: said === undefined ? "" : said,
    ...(recipient !== undefined && { recipient }),
  };
}

function onRung(rung: Rung, answer: string): string {
  const carried = CARRIERS[rung];
  if (!carried) return answer;
  const words = answer.split(/\s/u).filter(Boolean);
  const first = words[0]?.toLowerCase() ?? "";
  const rest = carried.prepositions.includes(first) ? words.slice(1) : words;
  return isName(rest) ? `${carried.carrier} ${rest.join(" ")}` : answer;
}

/** "Web Summit", "DevConf 2025", "Ana Silva": a few words that all begin with a capital or a digit. */
function isName(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 4 &&
    /^\p{Lu}/u.test(words[0] ?? "") &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    !PRONOUNS.has(words[0]?.toLowerCase() ?? "")
  );
}

const PRONOUNS = new Set([
  "i",
  "we",
  "you",
  "your",
  "my",
  "our",
  "he",
  "she",
  "they",
  "at",
  "in",
  "on",
  "through",
]);
