import type { Block } from "../chat/message.ts";
import type { ReviewPolicy } from "../review/policy.ts";
import type { Rule, Severity } from "../review/rule.ts";
import type { Page } from "./page.ts";

/** What a finding of that severity does to the verdict, in words. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: "An error. A note with one is to be fixed before sending.",
  warning: "A warning. A note with one is worth another look.",
  info: "A tip. It never changes the verdict.",
};

/** The page of a rule, made from the rule itself, so that the two cannot differ. */
export function rulePage(rule: Rule): Page {
  return {
    id: rule.id,
    title: rule.title,
    summary: rule.why,
    order: 0,
    also: [],
    next: ["review", "write"],
    blocks: [
      { type: "text", text: rule.why },
      { type: "text", text: `What to do: ${rule.advice}` },
      { type: "text", text: severityWords[rule.severity] },
      ...set(rule.examples.policy),
      ...examples("Notes to Priya that get this finding", rule.examples.bad),
      ...examples("Notes to Priya that do not", rule.examples.good),
      { type: "text", text: `Where this comes from: ${rule.source}` },
    ],
  };
}

/** What the examples go by, where no rule of ours does: the reader's team has phrases of its own, or none. */
function set(policy: ReviewPolicy | undefined): Block[] {
  if (!policy) return [];
  const phrases = policy.phrases.map(({ phrase, why }) => `“${phrase}” (${why.replace(/\.$/, "")})`);
  return [
    {
      type: "text",
      text: `It finds what your team has listed, and nothing where it has listed nothing. The notes below are read for a team that avoids ${phrases.join(" and ")}.`,
    },
  ];
}

function examples(heading: string, notes: readonly string[]): Block[] {
  if (notes.length === 0) return [];
  return [{ type: "heading", text: heading }, ...notes.map((text): Block => ({ type: "quote", text }))];
}
