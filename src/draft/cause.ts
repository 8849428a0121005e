/** Which answer a finding in the note comes from. */
import type { Finding } from "../review/rule.ts";
import { findingsOf } from "./alone.ts";
import { type AnswerKey, answersOf, type Draft, POLICY, STEPS } from "./state.ts";

/** Rules that name their answer by what they are about. */
const KNOWN: Readonly<Record<string, AnswerKey>> = {
  "missing-introduction": "name",
  "missing-reason": "reason",
  "missing-context": "context",
  "long-introduction": "name",
  "blanket-invitation": "reason",
  "greeting-mismatch": "recipient",
};

/**
 * The answer to change so that the finding goes away: the one that has the words it points at, else the first that
 * gets the same finding alone among stand-ins, else the longest.
 */
export function causeOf(finding: Finding, note: string, draft: Draft): AnswerKey {
  const known = KNOWN[finding.rule];
  if (known) return known;
  const answers = answersOf(draft);
  const keys = [...STEPS, "recipient" as const].filter((key) => answers[key]);
  const text = (key: AnswerKey) => (answers[key] ?? "").toLowerCase();
  const longest = keys.reduce<AnswerKey>((a, b) => (text(b).length > text(a).length ? b : a), "name");
  if (finding.rule === "too-long") return longest;
  const words = finding.span ? note.slice(finding.span[0], finding.span[1]).toLowerCase() : "";
  const holds = keys.find((key) => words !== "" && text(key).includes(words));
  const fires = (key: AnswerKey) =>
    findingsOf(key, answers[key] ?? "", draft.known[POLICY]).findings.some(
      ({ rule }) => rule === finding.rule,
    );
  return holds ?? keys.find(fires) ?? longest;
}
