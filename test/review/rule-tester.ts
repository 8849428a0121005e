/** Tests a rule as two lists: notes it must leave alone, and notes it must flag, with the exact excerpts. */
import { describe, expect, it } from "vitest";
import type { ReviewPolicy } from "../../src/review/policy.ts";
import { read } from "../../src/review/reading.ts";
import { phraseBook } from "../../src/review/review.ts";
import type { Hit, Rule } from "../../src/review/rule.ts";
import { phrasesIn } from "../../src/review/team-lists.ts";

export interface Case {
  text: string;
  recipient?: string;
  /** 300 unless given. */
  limit?: number;
  /** For rules that look for what a team has set. */
  policy?: ReviewPolicy | undefined;
}

export interface InvalidCase extends Case {
  /** The text under each finding's span, in order; "" for a finding on the whole note. */
  excerpts: string[];
}

/** What one rule finds in a note. */
export function hitsOf(rule: Rule, { text, recipient, limit = 300, policy }: Case): Hit[] {
  const avoided = policy ? { avoided: phrasesIn(text, policy) } : {};
  return rule.check(read(text, phraseBook(), { length: text.length, limit, recipient, ...avoided }));
}

/** One test a case; the rule's own examples are cases too (their recipient is Priya). */
export function testRule(rule: Rule, cases: { valid: (string | Case)[]; invalid: InvalidCase[] }): void {
  const excerptsOf = (one: Case) =>
    hitsOf(rule, one).map((hit) => (hit.span ? one.text.slice(hit.span[0], hit.span[1]) : ""));

  const { policy } = rule.examples;

  describe(rule.id, () => {
    it("has examples of both kinds", () => {
      expect(rule.examples.bad.length).toBeGreaterThan(0);
      expect(rule.examples.good.length).toBeGreaterThan(0);
    });
    it.each(rule.examples.good)("its good example: %s", (text) => {
      expect(excerptsOf({ text, recipient: "Priya", policy })).toEqual([]);
    });
    it.each(rule.examples.bad)("its bad example: %s", (text) => {
      expect(hitsOf(rule, { text, recipient: "Priya", policy })).not.toEqual([]);
    });
    it.each(cases.valid.map((one) => (typeof one === "string" ? { text: one } : one)))(
      "leaves alone: $text",
      (one) => {
        expect(excerptsOf(one)).toEqual([]);
      },
    );
    it.each(cases.invalid)("flags: $text", (one) => {
      expect(excerptsOf(one)).toEqual(one.excerpts);
    });
  });
}
