/** Which answer a finding in the note comes from, found by trying each answer alone among stand-ins. */
import type { Finding } from "../review/rule.ts";
import { findingsOf } from "./alone.ts";
import { answersOf } from "./ladder.ts";
import { type AnswerKey, type Draft, STEPS } from "./state.ts";

/** Rules that name their answer by what they are about. */
const KNOWN: Readonly<Record<string, AnswerKey>> = {
  "missing-introduction": "name",
  "missing-reason": "reason",
  "missing-context": "context",
  "long-introduction": "name",
  "blanket-invitation": "reason",
  "greeting-mismatch": "recipient",
};

/** The answer to change so that the finding goes away. */
export function causeOf(finding: Finding, draft: Draft): AnswerKey {
  const known = KNOWN[finding.rule];
  if (known) return known;
  const answers = answersOf(draft);
  const fires = (key: AnswerKey) => {
    const answer = answers[key];
    return answer ? findingsOf(key, answer).findings.some(({ rule }) => rule === finding.rule) : false;
  };
  const cause = finding.rule === "too-long" ? undefined : [...STEPS, "recipient" as const].find(fires);
  return cause ?? longest(answers);
}

function longest(answers: ReturnType<typeof answersOf>): AnswerKey {
  const length = (key: AnswerKey) => (answers[key] ?? "").length;
  return STEPS.reduce<AnswerKey>((a, b) => (length(b) > length(a) ? b : a), "name");
}
