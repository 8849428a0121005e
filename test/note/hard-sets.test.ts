import { describe, expect, it } from "vitest";
import { readSets, score } from "./scorer.ts";

describe("the hard answer sets", () => {
  it("become these notes, or are asked back", () => {
    const lines = readSets("assemble_dev.jsonl").map((set) => {
      const { result } = score(set);
      return `${set.id}: ${result.ok ? result.note : `asks for ${result.problem.answer} (${result.problem.code}) ${result.problem.message}`}`;
    });
    expect(lines.join("\n")).toMatchSnapshot();
  });
});
