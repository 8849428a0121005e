import { describe, expect, it } from "vitest";
import figures from "../../bench/figures.json" with { type: "json" };
import { developmentNotes, type LabelledNote } from "../../bench/lib/corpus.ts";
import { coachJudge } from "../../bench/lib/judges.ts";
import { misses, score } from "../../bench/lib/score.ts";

describe("the rules on the development files", () => {
  it("reach the committed macro-F1, or fall below it by no more than 0.005", () => {
    const { macroF1 } = score(developmentNotes(), coachJudge);
    expect(macroF1).toBeGreaterThanOrEqual(figures.developmentMacroF1 - 0.005);
  });
});

describe("the score", () => {
  const note = (id: string, ...labels: string[]): LabelledNote => ({ id, text: id, labels });
  const notes = [note("a", "too-long"), note("b", "too-long"), note("c"), note("d")];
  const judge = ({ id }: LabelledNote) => ({
    fired: { a: ["too-long"], c: ["too-long", "shouting"], d: ["stock-phrase"] }[id] ?? [],
    flagged: { a: ["too-long"], c: ["too-long", "shouting"] }[id] ?? [],
  });

  it("counts by hand: one right, one missed, one false alarm", () => {
    const { rules, macroF1, clean, cleanFlagged } = score(notes, judge);
    expect(rules[0]).toEqual({ rule: "too-long", labelled: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    // The other ten rules had nothing to find and claimed nothing.
    expect(macroF1).toBeCloseTo((0.5 + 10) / 11);
    // A tip flags no clean note, an error does.
    expect([clean, cleanFlagged]).toEqual([2, 1]);
  });

  it("gives a rule that finds nothing of what there is an F1 of 0", () => {
    const silent = () => ({ fired: [], flagged: [] });
    expect(score(notes, silent).rules[0]).toMatchObject({ recall: 0, f1: 0 });
  });

  it("names the notes a rule gets wrong", () => {
    expect(misses(notes, "too-long", judge).map(({ note: { id }, kind }) => [id, kind])).toEqual([
      ["b", "missed"],
      ["c", "false alarm"],
    ]);
  });
});
