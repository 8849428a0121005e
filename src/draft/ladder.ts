/** The ladder of contexts: for those who are stuck, a rung names the kind of context and asks a sharper question. */
import type { Action } from "../chat/message.ts";
import { ANSWER_CAP } from "../text/length.ts";
import { RUNGS, type Rung } from "./state.ts";
import { RUNG_LABELS } from "./wording.ts";
import { RUNG_WORDS } from "./words.ts";

export const ladderActions: readonly Action[] = RUNGS.map((rung) => ({
  id: `rung-${rung}`,
  label: RUNG_LABELS[rung],
  word: RUNG_WORDS[rung],
}));

/** What an answer that is no sentence of its own is said with, so that it means what the rung means. */
const SAID: Partial<Record<Rung, (words: readonly string[], answer: string) => string | undefined>> = {
  met: (words, answer) => {
    if (PLACES.has(first(words))) return `we met ${answer}`;
    return isName(words) ? `we met at ${answer}` : undefined;
  },
  mutual: (words, answer) => {
    const short = words.length <= 2 && words.every((word) => /^[\p{L}\p{M}.'’-]+$/u.test(word));
    return (short && !BEGINNINGS.has(first(words))) || isName(words) ? `we both know ${answer}` : undefined;
  },
  research: (words, answer) => {
    if (first(words).endsWith("ing")) return `I found you while ${answer}`;
    const subject = words.length <= 6 && !BEGINNINGS.has(first(words)) && !PLACES.has(first(words));
    return subject ? `I found you while looking into ${answer}` : undefined;
  },
};

/** The answer given on a rung: a bare place, name or subject is said as the rung means it, a sentence as typed. */
export function contextOn(rung: Rung | undefined, answer: string): string {
  const words = answer.split(/\s/u).filter(Boolean);
  const said = rung && SAID[rung]?.(words, answer);
  return said !== undefined && said.length <= ANSWER_CAP ? said : answer;
}

function first(words: readonly string[]): string {
  return words[0]?.toLowerCase() ?? "";
}

/** "Web Summit", "DevConf 2025", "Ana Silva": a few words that all begin with a capital or a digit. */
function isName(words: readonly string[]): boolean {
  return (
    words.length <= 4 &&
    /^\p{Lu}/u.test(words[0] ?? "") &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    !BEGINNINGS.has(first(words))
  );
}

const PLACES = new Set(["at", "in", "on", "during", "after", "before", "over", "through", "via"]);

/** Words that begin a sentence or point at the other's work: nothing is put before them. */
const BEGINNINGS = new Set(
  "i i'm i've we we've you you've your yours my our he she they his her their the a an it this that when while found saw read heard met".split(
    " ",
  ),
);
