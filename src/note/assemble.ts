import { MAX_LIMIT, MIN_LIMIT } from "../text/length.ts";
import type { AnswerName, Answers, Assembled, AssembleOptions, Problem } from "./answers.ts";
import { askAgain } from "./ask-back.ts";
import { cleanAnswer, harmless } from "./clean.ts";
import { askFor, tooLong } from "./problem.ts";
import { read } from "./read.ts";
import { shortened } from "./shorten.ts";
import { wordingsOf } from "./wordings.ts";

export type { AnswerName, Answers, Assembled, AssembleOptions, Problem };

/** The answers as one note, or the first answer to ask for again. Never throws, whatever was typed. */
export function assemble(answers: Answers, options: AssembleOptions = {}): Assembled {
  const limit = clampLimit(options.limit);
  const keep = new Set(options.keep ?? []);
  const asked = firstToAsk(answers, keep);
  if (asked) return { ok: false, problem: asked };
  const all = wordingsOf(read(answers));
  const fitting = keep.has("length") ? all : all.filter((note) => note.length < limit);
  const count = fitting.length;
  if (count > 0) {
    const index = Math.trunc(options.wording ?? 0) % count;
    return { ok: true, note: fitting[(index + count) % count] ?? "", wordings: count };
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

/** The first answer to ask for again, in the order name, recipient, reason, context. */
function firstToAsk(answers: Answers, keep: ReadonlySet<AnswerName>): Problem | undefined {
  for (const step of ["name", "recipient", "reason", "context"] as const) {
    const raw = answers[step];
    if (
      keep.has(step) ||
      ((step === "context" || step === "recipient") && (raw === undefined || raw === null))
    )
      continue;
    if (step === "recipient" && raw?.trim() === "") continue;
    const text = raw ?? "";
    const code = askAgain(step, cleanAnswer(text), harmless(text));
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
