import { describe, expect, it } from "vitest";
import { judge } from "../../src/draft/steps.ts";

const NOTE =
  "Hi Priya, I'm Sam from Acme. Your talk on retry storms at DevConf stayed with me, and I'd like to hear how you test.";

describe("what becomes of an answer", () => {
  it.each([
    ["name", "Sam from Acme", "taken"],
    ["name", "  ", "empty"],
    ["name", "\u0000\u200b\u00a0", "empty"],
    ["name", "asdf", "refused"],
    ["name", "a".repeat(2001), "huge"],
    ["name", NOTE, "note"],
    [
      "name",
      "Chloe, your guest spot on the podcast was a delight. I'm a developer in Lyon and I'd like to say thanks.",
      "note",
    ],
    [
      "name",
      "Dr. Osei, cardiologist at the university hospital. Also a keen rower and a father of three",
      "taken",
    ],
    ["name", "I loved your talk at KotlinConf", "elsewhere"],
    ["reason", "Priya, I'd like to hear how you test retries after your talk at DevConf.", "note"],
    ["reason", "Hi Nora, I'd like to ask about the freight index", "taken"],
    ["reason", "because I loved your talk", "taken"],
    ["reason", "no", "refused"],
    ["context", "your talk at DevConf", "taken"],
    ["context", "to learn about SaaS pricing", "elsewhere"],
  ] as const)("%s: %s", (step, answer, kind) => {
    expect(judge(step, answer, "Priya").kind).toBe(kind);
  });

  it("keeps the cap of a huge answer, cut between two graphemes, and tells its true length", () => {
    const family = "👨‍👩‍👧‍👦";
    const judged = judge("reason", family.repeat(20_000));
    expect(judged).toEqual({
      kind: "huge",
      text: family.repeat(Math.floor(2000 / family.length)),
      length: family.length * 20_000,
    });
  });

  it("keeps nothing of one endless character", () => {
    expect(judge("reason", `e${"\u0301".repeat(50_000)}`)).toEqual({
      kind: "huge",
      text: "",
      length: 50_001,
    });
  });
});
