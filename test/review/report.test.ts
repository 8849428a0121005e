import { describe, expect, it } from "vitest";
import { plainLines } from "../../src/chat/plain.ts";
import { reviewBlocks } from "../../src/review/report.ts";
import type { ReviewResult } from "../../src/review/review.ts";

const TEXT = "Hi Priya, I'm Sam.";

const READY: ReviewResult = {
  verdict: "ready",
  length: TEXT.length,
  limit: 300,
  truncated: false,
  findings: [],
  muted: [],
  parts: { introduction: true, reason: true, context: true },
  anchors: [],
};

function lines(result: Partial<ReviewResult>, text = TEXT): string[] {
  return plainLines({
    audience: "private",
    blocks: reviewBlocks(text, { ...READY, ...result }),
    actions: [],
  });
}

describe("a review as people read it", () => {
  it("begins with the verdict in words and the length", () => {
    expect(lines({}).slice(0, 2)).toEqual(["Ready to send", "18/300 characters"]);
    expect(lines({ verdict: "look" })[0]).toBe("Worth another look");
    expect(lines({ verdict: "fix" })[0]).toBe("Fix before sending");
  });

  it("names the anchors of the swap test, or says that there are none", () => {
    expect(lines({ anchors: ["KotlinConf", "error budgets"] })).toContain(
      "Swap test: 2 anchors: KotlinConf, error budgets.",
    );
    expect(lines({ anchors: ["KotlinConf"] })).toContain("Swap test: 1 anchor: KotlinConf.");
    expect(lines({})).toContain("Swap test: 0 anchors: forty people could get this note.");
  });

  it("shows a finding with its excerpt, why it matters and what to do", () => {
    const finding = {
      rule: "job-request",
      severity: "error",
      span: [3, 8],
      message: "Asks for a job",
      advice: "Leave the job out for now.",
    } as const;
    const shown = lines({ verdict: "fix", findings: [finding] });
    expect(shown).toContain("1. Fix: Asks for a job (“Priya”) [job-request]");
    expect(shown).toContain("   Do: Leave the job out for now.");
    expect(shown.some((line) => /^ {3}Why: \S/.test(line))).toBe(true);
  });

  it("gives the mended note exactly, with its own length, and only where it differs", () => {
    const mended = "Hi Priya, I'm Sam.\n I'd like to hear how you test retries; I saw your talk at DevConf. ";
    expect(lines({ mended }).slice(-3)).toEqual([
      `Mended note (${mended.length}/300):`,
      ...mended.split("\n"),
    ]);
    expect(lines({ mended: TEXT }).join("\n")).not.toContain("Mended");
  });

  it("says that a note was mended in part where the person has more to say", () => {
    expect(lines({ mended: "Hi, I'm looking for a job. Sam" }).at(-2)).toBe("Mended in part (30/300):");
  });

  it("tells the true length of a text that was not read to its end", () => {
    const shown = lines({ truncated: true, length: 30_000 });
    expect(shown).toContain("30000/300 characters");
    expect(shown).toContain("I read the first 10,000 characters; the rest was not read.");
    expect(shown).toContain("Length: 29700 over");
  });

  it("shows the beginning of a long excerpt, cut between two graphemes", () => {
    const text = "👍🏽".repeat(400);
    const finding = {
      rule: "shouting",
      severity: "warning",
      span: [0, text.length],
      message: "Shouts",
      advice: "A.",
    } as const;
    expect(lines({ findings: [finding] }, text).find((line) => line.includes("Shouts"))).toBe(
      `1. Look again: Shouts (“${"👍🏽".repeat(30)} …”) [shouting]`,
    );
  });
});
