import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SortedLines } from "../../src/text/sorted-lines.ts";

describe("a text of sorted lines", () => {
  const lines = new SortedLines("a\t1\na b\t2\na c\t3\na'\t4\nab\t5\nb\t6");

  it.each([
    ["a", "1"],
    ["a b", "2"],
    ["a'", "4"],
    ["ab", "5"],
    ["b", "6"],
    ["", undefined],
    ["A", undefined],
    ["a d", undefined],
    ["abc", undefined],
    ["c", undefined],
  ])("tells the value of %j", (key, value) => {
    expect(lines.find(key)).toBe(value);
  });

  it("knows where a word's lines stand, alone and before another word", () => {
    expect(lines.lines(lines.block("a"))).toEqual(["a\t1", "a b\t2", "a c\t3"]);
    expect(lines.lines(lines.block("b"))).toEqual(["b\t6"]);
    expect(lines.lines(lines.block("c"))).toEqual([]);
    expect(lines.find("a c", lines.block("a"))).toBe("3");
    expect(lines.find("b", lines.block("a"))).toBeUndefined();
  });

  it("finds whatever was put into it, and nothing else", () => {
    const word = fc.stringMatching(/^[a-c'!☺]{1,3}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (keys, other) => {
        const sorted = new SortedLines(
          keys
            .map((key, at) => `${key}\t${at}`)
            .sort()
            .join("\n"),
        );
        keys.forEach((key, at) => {
          expect(sorted.find(key)).toBe(String(at));
        });
        if (!keys.includes(other)) expect(sorted.find(other)).toBeUndefined();
      }),
    );
  });
});
