import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULE_DOCS, ruleDocs } from "../../scripts/docs.ts";
import { findTopic, guideMessage } from "../../src/guide/guide.ts";
import { severityWords } from "../../src/guide/rule-page.ts";
import type { ReviewPolicy } from "../../src/review/policy.ts";
import { review } from "../../src/review/review.ts";
import { rules } from "../../src/review/rules/index.ts";

/** The rules a note to Priya gets a finding of, as the examples are meant. */
function found(text: string, policy: ReviewPolicy | undefined): string[] {
  return review(text, { recipient: "Priya", policy }).findings.map((finding) => finding.rule);
}

describe.each(rules)("rule $id", (rule) => {
  it("has a page with all that the rule says of itself", () => {
    const page = findTopic(rule.id);
    expect(page?.title).toBe(rule.title);
    const said = guideMessage(rule.id).blocks.flatMap((block) => ("text" in block ? block.text : []));
    for (const text of [
      rule.why,
      ...rule.examples.bad,
      ...rule.examples.good,
      severityWords[rule.severity],
    ]) {
      expect(said).toContain(text);
    }
    expect(said).toContain(`What to do: ${rule.advice}`);
    expect(said).toContain(`Where this comes from: ${rule.source}`);
  });

  it("says why and what to do in a sentence each", () => {
    for (const text of [rule.why, rule.advice]) expect(text).toMatch(/^[\p{Lu}"“].+[.?]$/u);
    for (const text of [rule.title, rule.source]) expect(text).toMatch(/^\p{Lu}.{3}/u);
  });

  it("shows notes of both kinds", () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.bad)("finds this in %j", (text) => {
    expect(found(text, rule.examples.policy)).toContain(rule.id);
  });

  it.each(rule.examples.good)("finds nothing of the kind in %j", (text) => {
    expect(found(text, rule.examples.policy)).not.toContain(rule.id);
  });
});

describe("docs/rules", () => {
  it("is what the rules say today (run `npm run docs` otherwise)", () => {
    const files = readdirSync(RULE_DOCS).map((file): [string, string] => [
      file,
      readFileSync(RULE_DOCS + file, "utf8"),
    ]);
    expect(new Map(files)).toEqual(ruleDocs());
  });
});
