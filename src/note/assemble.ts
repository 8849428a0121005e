import { harmless } from "../text/harmless.ts";
import { MAX_LIMIT, MIN_LIMIT } from "../text/length.ts";
import type { AnswerName, Answers, Assembled, AssembleOptions, Problem } from "./answers.ts";
import { askAgain } from "./asking/ask-back.ts";
import { askFor, tooLong } from "./asking/problem.ts";
import { read, type Tidied } from "./read.ts";
import { cleanAnswer } from "./tidying/clean.ts";
import { withoutShorthand } from "./tidying/spelling.ts";
import { wordingsOf } from "./writing/compose.ts";
import { shortened } from "./writing/shorten.ts";

export type { AnswerName, Answers, Assembled, AssembleOptions, Problem };

/** The answers as one note, or the first answer to ask for again. Never throws, whatever was typed. */
export function assemble(answers: Answers, options: AssembleOptions = {}): Assembled {
  const limit = clampLimit(options.limit);
  const keep = new Set(options.keep ?? []);
  const tidy = tidied(answers);
  const asked = firstToAsk(answers, tidy, keep);
  if (asked) return { ok: false, problem: asked };
  const fits = (note: string) => keep.has("length") || note.length < limit;
  const parts = read(tidy);
  let all = wordingsOf(parts, options.tone);
  if (options.tone === "formal" && !all.some(fits)) all = wordingsOf(parts, "tight");
  const fitting = all.filter(fits);
  const count = fitting.length;
  if (count > 0) {
    const wording = Number.isFinite(options.wording) ? Math.trunc(options.wording ?? 0) : 0;
    return { ok: true, note: fitting[((wording % count) + count) % count] ?? "", wordings: count };
  }
  const shortest = all.reduce((best, note) => (note.length < best.length ? note : best), all[0] ?? "");
  const proposal = shortened(shortest, limit - 1);
  return {
    ok: false,
    problem: tooLong(shortest.length - limit + 1, limit, longestOf(answers), proposal),
  };
}

/** The limit as a whole number from 50 to 300; 300 where none was given or it is no number. */
function clampLimit(limit: number | undefined): number {
  if (limit === undefined || !Number.isFinite(limit)) return MAX_LIMIT;
  return Math.min(MAX_LIMIT, Math.max(MIN_LIMIT, Math.trunc(limit)));
}

/** Every answer on one tidy line. */
const tidied = (answers: Answers): Tidied => ({
  name: cleanAnswer(answers.name),
  title: cleanAnswer(answers.title ?? ""),
  recipient: cleanAnswer(answers.recipient ?? ""),
  reason: cleanAnswer(answers.reason),
  context: cleanAnswer(answers.context ?? ""),
});

/** The first answer to ask for again, in the order name, recipient, reason, context. */
function firstToAsk(answers: Answers, tidy: Tidied, keep: ReadonlySet<AnswerName>): Problem | undefined {
  for (const step of ["name", "recipient", "reason", "context"] as const) {
    const raw = answers[step] ?? undefined;
    const skipped = raw === undefined || (step === "recipient" && raw.trim() === "");
    if (keep.has(step) || ((step === "context" || step === "recipient") && skipped)) continue;
    const answer = step === "reason" ? withoutShorthand(tidy[step]) : tidy[step];
    const code = askAgain(step, answer, harmless(raw ?? ""));
    if (code !== undefined) return askFor(step, code);
  }
  return undefined;
}

function longestOf(answers: Answers): "name" | "reason" | "context" {
  const lengths = {
    name: answers.name.length,
    context: answers.context?.length ?? 0,
    reason: answers.reason.length,
  };
  if (lengths.reason >= lengths.context && lengths.reason >= lengths.name) return "reason";
  return lengths.context >= lengths.name ? "context" : "name";
}
