import { describe, expect, it } from "vitest";
import { applyEdits, mend } from "../../src/review/mend.ts";
import { review } from "../../src/review/review.ts";
import type { Finding } from "../../src/review/rule.ts";

const finding = (rule: string, ...mends: [number, number, string][]): Finding => ({
  rule,
  severity: "error",
  message: "",
  advice: "",
  mend: mends.map(([start, end, text]) => ({ span: [start, end], text })),
});

describe("applyEdits", () => {
  it.each([
    ["one two three", [[4, 7, "2"]], "one 2 three"],
    ["one two three", [[4, 7, ""]], "one three"],
    ["one two three", [[0, 3, ""]], "two three"],
    ["one two three", [[8, 13, ""]], "one two"],
    ["one  two  three", [[10, 15, "3"]], "one  two  3"],
    // Of two that overlap the earlier one counts.
    [
      "one two three",
      [
        [6, 13, "x"],
        [4, 7, "2"],
      ],
      "one 2 three",
    ],
    ["one two", [], "one two"],
  ] as [string, [number, number, string][], string][])("%j with %j", (text, edits, expected) => {
    expect(
      applyEdits(
        text,
        edits.map(([start, end, put]) => ({ span: [start, end], text: put })),
      ),
    ).toBe(expected);
  });
});

describe("mend", () => {
  const text = "one two three four five six seven eight nine ten BAD";
  const recheck = (note: string) => [
    ...(note.includes("BAD") ? [{ rule: "bad", severity: "error" as const }] : []),
    ...(note.includes("one") ? [] : [{ rule: "lost", severity: "warning" as const }]),
  ];

  it("applies edits that content their rule", () => {
    expect(mend(text, [finding("bad", [49, 52, ""])], 300, recheck)).toBe(
      "one two three four five six seven eight nine ten",
    );
  });

  it("leaves out edits that do not, or bring up something else", () => {
    expect(mend(text, [finding("bad", [0, 3, "one"])], 300, recheck)).toBeUndefined();
    expect(mend(text, [finding("bad", [0, 3, ""], [49, 52, ""])], 300, recheck)).toBeUndefined();
  });

  it("gives a shouted sentence its first capital back", () => {
    const note = "Hi Priya, I'm Sam from Acme. LOVED YOUR TALK on error budgets at DevConf. How do you test?";
    expect(review(note).mended).toBe(
      "Hi Priya, I'm Sam from Acme. Loved your talk on error budgets at DevConf. How do you test?",
    );
  });

  it("is shorter than the limit, or is not", () => {
    expect(mend(text, [finding("bad", [49, 52, ""])], 49, recheck)).toHaveLength(48);
    expect(mend(text, [finding("bad", [49, 52, ""])], 48, recheck)).toBeUndefined();
  });

  it("never empties a note", () => {
    expect(mend("one BAD", [finding("bad", [4, 7, ""])], 300, recheck)).toBeUndefined();
  });
});
