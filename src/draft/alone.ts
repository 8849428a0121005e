/** One answer judged before the others are there: it is tried in a note whose other answers are known to be fine. */
import { type AnswerName, type Answers, assemble, type Problem } from "../note/assemble.ts";
import type { ReviewPolicy } from "../review/policy.ts";
import { review } from "../review/review.ts";
import type { Finding } from "../review/rule.ts";
import type { AnswerKey } from "./state.ts";

/** Answers that the assembler takes without a question. They never reach a note that anybody sees. */
const STAND_INS: Answers = {
  name: "Sam",
  reason: "to learn how you run load tests on a small budget",
  context: "your talk on retry storms at DevConf",
};

const ALL: readonly AnswerName[] = ["name", "recipient", "reason", "context", "length"];

/** Why the assembler would ask for this one answer again, whatever the others are. */
export function problemWith(answer: AnswerKey, text: string, recipient?: string): Problem | undefined {
  const assembled = assemble(alone(answer, text, recipient), {
    keep: ALL.filter((other) => other !== answer),
  });
  return !assembled.ok && assembled.problem.answer === answer ? assembled.problem : undefined;
}

/** What the review finds in a note in which this answer alone is the person's. */
export function findingsOf(
  answer: AnswerKey,
  text: string,
  policy?: ReviewPolicy,
): { note: string; findings: Finding[] } {
  const assembled = assemble(alone(answer, text), { keep: ALL });
  const note = assembled.ok ? assembled.note : text;
  return { note, findings: review(note, { policy }).findings };
}

function alone(answer: AnswerKey, text: string, recipient?: string): Answers {
  return { ...STAND_INS, ...(recipient !== undefined && { recipient }), [answer]: text };
}
