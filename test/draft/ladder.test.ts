import { describe, expect, it } from "vitest";
import { contextOn } from "../../src/draft/ladder.ts";

describe("an answer on a rung", () => {
  it.each([
    ["met", "Web Summit", "we met at Web Summit"],
    ["met", "at DevConf 2025", "we met at DevConf 2025"],
    ["met", "we met in Leeds", "we met in Leeds"],
    ["met", "over lunch at the workshop", "we met over lunch at the workshop"],
    ["met", "the dinner after the workshop", "the dinner after the workshop"],
    ["mutual", "Ana Silva", "we both know Ana Silva"],
    ["mutual", "Ana Silva suggested I write", "Ana Silva suggested I write"],
    ["mutual", "You know Ana", "You know Ana"],
    ["mutual", "ana silva", "we both know ana silva"],
    ["research", "peat-free compost", "I found you while looking into peat-free compost"],
    ["research", "reading about compost", "I found you while reading about compost"],
    ["research", "your paper on compost", "your paper on compost"],
    ["research", "I was reading about compost", "I was reading about compost"],
    ["work", "your talk", "your talk"],
    ["nothing", "Web Summit", "Web Summit"],
    ["shared", "University of Leeds", "University of Leeds"],
    [undefined, "Web Summit", "Web Summit"],
  ] as const)("%s: %s", (rung, answer, context) => {
    expect(contextOn(rung, answer)).toBe(context);
  });
});
