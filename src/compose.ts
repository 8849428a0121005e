/** For scripts: one set of answers in, one reviewed note out, without a conversation. */
import type { Block, Message } from "./chat/message.ts";
import { type AnswerName, type Answers, assemble, type Problem } from "./note/assemble.ts";
import { findingView, verdictBlock } from "./review/report.ts";
import { type ReviewResult, review } from "./review/review.ts";

export type { AnswerName, Answers };

/** Answers assembled and reviewed in one go, or what the coach would ask again. */
export type Composed = { note: string; review: ReviewResult } | { problem: Problem };

/**
 * Assembles the answers and reviews the note. `limit` in UTF-16 code units, 300 unless given; `keep` names the
 * answers that are used as they are, also where the coach would ask for them again.
 */
export function compose(answers: Answers, limit?: number, keep: readonly AnswerName[] = []): Composed {
  const options = limit === undefined ? {} : { limit };
  const assembled = assemble(answers, { ...options, keep });
  if (!assembled.ok) return { problem: assembled.problem };
  const recipient = answers.recipient ? { recipient: answers.recipient } : {};
  return { note: assembled.note, review: review(assembled.note, { ...options, ...recipient }) };
}

/** The answers by the names that `keep` takes. */
export const ANSWER_NAMES: readonly AnswerName[] = ["name", "recipient", "reason", "context", "length"];

const ANSWERS: Readonly<Record<AnswerName, string>> = {
  name: "The name",
  recipient: "The recipient",
  reason: "The reason",
  context: "The context",
  length: "The length",
};

/** A note made in one go, as people read it: the note first, then what was found in it. */
export function composedMessage(composed: Composed): Message {
  return { audience: "private", blocks: composedBlocks(composed), actions: [] };
}

function composedBlocks(composed: Composed): Block[] {
  if ("problem" in composed) {
    const { answer, message } = composed.problem;
    return [{ type: "problem", text: `${ANSWERS[answer]}: ${message}` }];
  }
  const { note, review: result } = composed;
  const { length, limit, verdict } = result;
  const findings = result.findings.map((finding) => findingView(finding, note));
  return [
    { type: "note", label: "Your note", text: note, length, limit },
    verdictBlock(verdict),
    ...(findings.length > 0 ? [{ type: "findings" as const, findings }] : []),
  ];
}
