/** Scores the assembler on answer sets a careful editor has worked through. */
import type { Assembled } from "../../src/note/assemble.ts";
import type { AnswerSet } from "./corpus.ts";

/** Why an answer set is not as the editor would have it; empty means that it is. */
export function faults(set: AnswerSet, result: Assembled): string[] {
  if (set.ask !== undefined) {
    if (result.ok) return [`should ask for ${set.ask} again`];
    return result.problem.answer === set.ask
      ? []
      : [`asks for ${result.problem.answer}, should for ${set.ask}`];
  }
  if (!result.ok) return [`asks for ${result.problem.answer} (${result.problem.code}), should assemble`];
  const { note } = result;
  const limit = set.limit ?? 300;
  return [
    ...(note.length < limit ? [] : [`${note.length} code units, limit ${limit}`]),
    ...(set.must ?? []).filter((part) => !note.includes(part)).map((part) => `lacks «${part}»`),
    ...(set.must_not ?? []).filter((part) => note.includes(part)).map((part) => `has «${part}»`),
  ];
}
