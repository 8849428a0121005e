import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edited, EMPTY, edit, insert, type Key } from "../../adapters/terminal/editor.ts";
import { layOut } from "../../adapters/terminal/layout.ts";

/** A text with `|` where the cursor stands. */
const at = (marked: string): Edited => ({ text: marked.replace("|", ""), cursor: marked.indexOf("|") });
const shown = ({ text, cursor }: Edited) => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

const ctrl = (name: string): Key => ({ name, ctrl: true });
const meta = (name: string): Key => ({ name, meta: true });

describe("a key", () => {
  it.each<[before: string, key: Key, after: string]>([
    ["Sa|", { name: "m", sequence: "m" }, "Sam|"],
    ["|am", { name: "s", sequence: "S" }, "S|am"],
    ["Sam|", { name: "left" }, "Sa|m"],
    ["Sa|m", { name: "right" }, "Sam|"],
    ["Sam|", { name: "right" }, "Sam|"],
    ["a👩‍🚀|", { name: "backspace" }, "a|"],
    ["e\u0301|", { name: "backspace" }, "|"],
    ["|👩‍🚀b", { name: "delete" }, "|b"],
    ["|", { name: "backspace" }, "|"],
    ["one two|", ctrl("w"), "one |"],
    ["one two |", meta("backspace"), "one |"],
    ["one| two", ctrl("u"), "| two"],
    ["one| two", ctrl("k"), "one|"],
    ["one two|", ctrl("a"), "|one two"],
    ["|one two", ctrl("e"), "one two|"],
    ["one two|", meta("b"), "one |two"],
    ["|one two", meta("f"), "one| two"],
    ["one|", ctrl("d"), "one|"],
    ["|one", ctrl("d"), "|ne"],
    ["one|", { name: "escape", sequence: "\u001b" }, "one|"],
    ["one|", { name: "f1", sequence: "\u001bOP" }, "one|"],
    ["one|", { sequence: "ü" }, "oneü|"],
  ])("%s", (before, key, after) => {
    expect(shown(edit(at(before), key))).toBe(after);
  });

  it("never leaves the text or cuts a surrogate pair, whatever is pressed", () => {
    const key = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }).map((sequence): Key => ({ sequence })),
      fc.constantFrom<Key>({ name: "left" }, { name: "right" }, { name: "backspace" }, { name: "delete" }),
      fc.constantFrom(ctrl("w"), ctrl("a"), ctrl("e"), ctrl("k"), meta("b"), meta("f"), meta("d")),
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const { text, cursor } = keys.reduce(edit, EMPTY);
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(text.length);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe("a text in rows", () => {
  it("breaks at graphemes and at line breaks, and knows where the cursor is", () => {
    expect(layOut("abcdef", 6, 4)).toEqual({ rows: ["abcd", "ef"], row: 1, column: 2 });
    expect(layOut("abcd", 4, 4)).toEqual({ rows: ["abcd"], row: 0, column: 4 });
    expect(layOut("日本語", 3, 4)).toEqual({ rows: ["日本", "語"], row: 1, column: 2 });
    expect(layOut("a\nb", 1, 10)).toEqual({ rows: ["a↵", "b"], row: 0, column: 1 });
    expect(layOut("", 0, 10)).toEqual({ rows: [""], row: 0, column: 0 });
  });

  it("shows control characters, and of a long text the part around the cursor", () => {
    expect(layOut("a\u001b[2Jb\tc", 0, 20).rows).toEqual(["a␛[2Jb c"]);
    const { text, cursor } = insert(EMPTY, "word ".repeat(100_000));
    const { rows } = layOut(text, cursor, 76);
    expect(rows[0]).toMatch(/^… /);
    expect(rows.length).toBeLessThan(8);
  });
});
