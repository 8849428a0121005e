import { describe, expect, it } from "vitest";
import { developmentNotes, extraNotes, type LabelledNote, trainNotes } from "../../bench/lib/corpus.ts";
import { review } from "../../src/review/review.ts";

/** One line a note: its labels, and what the review adds to them or misses of them. */
function line({ id, text, recipient, labels }: LabelledNote): string {
  const { findings } = review(text, recipient === undefined ? {} : { recipient });
  const found = new Set(findings.filter((one) => one.severity !== "info").map((one) => one.rule));
  const extra = [...found].filter((rule) => !labels.includes(rule)).map((rule) => `+${rule}`);
  const missed = labels.filter((rule) => !found.has(rule)).map((rule) => `-${rule}`);
  return [`${id}:`, ...labels, ...extra.sort(), ...missed.sort()].join(" ");
}

describe("the review of the labelled notes", () => {
  // A changed rule shows here as a diff: `+rule` is found beyond the labels, `-rule` is missed.
  it.each([
    ["train", trainNotes()],
    ["development", developmentNotes()],
    ["extra", extraNotes()],
  ])("%s is as it was", async (name, notes) => {
    await expect(`${notes.map(line).join("\n")}\n`).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
  });
});
