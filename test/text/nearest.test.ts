import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../../src/text/nearest.ts";

describe("the nearest word", () => {
  it.each([
    ["cvs", "csv"],
    ["JSNO", "json"],
    ["jsonll", "jsonl"],
    ["txt", "text"],
    ["parquet", undefined],
    ["x".repeat(10_000), undefined],
    ["", undefined],
  ])("%s → %s", (word, found) => {
    expect(nearest(word, ["text", "json", "jsonl", "csv"])).toBe(found);
  });

  it("counts a swap of neighbours as one slip", () => {
    expect(editDistance("reveiw", "review")).toBe(1);
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("", "abc")).toBe(3);
  });
});
