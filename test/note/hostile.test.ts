import { describe, expect, it } from "vitest";
import { assemble } from "../../src/note/assemble.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { ANSWER_CAP } from "../../src/text/length.ts";

const FAMILY = "👨‍👩‍👧‍👦";

describe("an answer of any size", () => {
  it("is cut between two graphemes before it is read", () => {
    expect(cutAtGrapheme("a".repeat(100_000), ANSWER_CAP)).toHaveLength(ANSWER_CAP);
    const families = cutAtGrapheme(FAMILY.repeat(20_000), ANSWER_CAP);
    expect(families.length).toBeLessThanOrEqual(ANSWER_CAP);
    expect(families.length % FAMILY.length).toBe(0);
    expect(cutAtGrapheme(`e${"\u0301".repeat(50_000)}`, ANSWER_CAP)).toBe("");
    expect(cutAtGrapheme(`${"a".repeat(ANSWER_CAP - 1)}👍🏽`, ANSWER_CAP)).toBe("a".repeat(ANSWER_CAP - 1));
    expect(cutAtGrapheme(`${"a".repeat(ANSWER_CAP - 2)}👍🏽`, ANSWER_CAP)).toBe("a".repeat(ANSWER_CAP - 2));
  });

  it.each([
    ["100,000 letters", "a".repeat(100_000)],
    ["100,000 spaces", `x${" ".repeat(100_000)}y`],
    ["20,000 family emoji", FAMILY.repeat(20_000)],
    ["one letter under 50,000 marks", `e${"\u0301".repeat(50_000)}`],
    ["5,000 lines", "to learn\n".repeat(5_000)],
    ["100,000 brackets", "(".repeat(100_000)],
    ["100,000 full stops", ". ".repeat(50_000)],
    ["commas", ", a".repeat(30_000)],
  ])("%s: a problem that names an answer, whichever answer it is", (_, huge) => {
    for (const answers of [
      { name: huge, recipient: "Priya", reason: "to ask about bees", context: "the fair" },
      { name: "Sam", recipient: huge, reason: "to ask about bees", context: "the fair" },
      { name: "Sam", recipient: "Priya", reason: huge, context: "the fair" },
      { name: "Sam", recipient: "Priya", reason: "to ask about bees", context: huge },
    ]) {
      const result = assemble(answers);
      if (result.ok) expect(result.note.length).toBeLessThan(300);
      else expect(result.problem.message).not.toBe("");
      expect(() =>
        assemble(answers, { keep: ["name", "recipient", "reason", "context", "length"] }),
      ).not.toThrow();
    }
  });
});
