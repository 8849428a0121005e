import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FindingView, Message } from "../../src/chat/message.ts";
import { startDraft, transition, UNKNOWN } from "../../src/draft/draft.ts";

/** The findings of the preview that these lines lead to. */
function findingsAfter(lines: readonly string[], to?: string): FindingView[] {
  let turn = startDraft(UNKNOWN, to);
  for (const line of lines) turn = transition(turn.draft, { type: "text", text: line });
  const { blocks } = turn.replies.at(-1) as Message;
  return blocks.flatMap((block) => (block.type === "findings" ? block.findings : []));
}

const NAME = "Sam from Acme";
const REASON = "to learn how you run load tests";
const CONTEXT = "your talk on retry storms at DevConf";

describe("a finding in the preview says which answer it comes from", () => {
  it.each([
    ["qualifications", ["Sam, with ten years of experience in fintech", REASON, CONTEXT], "edit name"],
    ["job-request", [NAME, "to ask whether you have a job for me on your team", CONTEXT], "edit reason"],
    ["contact-details", [NAME, REASON, "call me on +1 415 555 0100", "keep"], "edit context"],
    ["missing-context", [NAME, REASON, "I came across your profile"], "edit context"],
    ["too-long", [NAME, `${REASON} ${"and how you test them ".repeat(12)}`, CONTEXT, "keep"], "edit reason"],
    ["unfilled-placeholder", ["/to {{name}}", "keep", NAME, REASON, CONTEXT], "to NAME"],
  ] as const)("%s", (rule, lines, change) => {
    const finding = findingsAfter(lines).find((one) => one.rule === rule);
    expect(finding?.advice).toMatch(new RegExp(`It comes from your \\w+: \`${change}\` changes it\\.$`));
  });

  it("and a context that was left out on purpose is no finding", () => {
    expect(findingsAfter([NAME, REASON, "skip"])).toEqual([]);
  });

  it("for every note of the corpus that does not pass its own review", () => {
    const lines = readFileSync(join(import.meta.dirname, "../corpus/assemble_ideal.jsonl"), "utf8").split(
      "\n",
    );
    for (const line of lines.filter(Boolean)) {
      const { name, recipient, reason, context } = JSON.parse(line) as Record<string, string | undefined>;
      for (const finding of findingsAfter([name ?? "", reason ?? "", context ?? "skip"], recipient)) {
        expect(finding.advice).toMatch(
          /It comes from your (introduction|recipient|reason|context): `[a-zA-Z ]+` changes it\.$/,
        );
      }
    }
  });
});
