import { describe, expect, it } from "vitest";
import { checked, exported, type ImportRow, imported } from "../../src/library/exchange.ts";
import { perform } from "../../src/library/library.ts";
import { at, MEMBER, OWNER, openLibrary } from "./library.ts";

const rows = (...all: { name: string; text: string; private?: true }[]): ImportRow[] =>
  all.map((one, index) => ({ row: `Row ${index + 1}`, ...one }));

describe("export and import", () => {
  it("are inverses: an empty workspace has the same templates after it", async () => {
    const [from, to] = [await openLibrary(), await openLibrary()];
    await at(from, OWNER, (shelf) =>
      perform(shelf, "save", 'Met, at an event\nHi {{ recipient }},\nhello "again"; =1+1.'),
    );
    await at(from, OWNER, (shelf) =>
      perform(shelf, "save", 'private Ünïcode 😀\nHi {{ recipient | default: "there" }}.'),
    );
    const all = await at(from, OWNER, (shelf) => exported(shelf));
    expect(all).toHaveLength(2);
    const result = await at(to, OWNER, (shelf) => imported(shelf, checked(rows(...all)), false));
    expect(result).toEqual({ added: all.map(({ name }) => name), changed: [], same: 0, faults: [] });
    expect(await at(to, OWNER, (shelf) => exported(shelf))).toEqual(all);
    expect(await at(to, OWNER, (shelf) => imported(shelf, checked(rows(...all)), false))).toMatchObject({
      added: [],
      same: 2,
    });
  });

  it("change nothing where one row is bad, and name it", async () => {
    const store = await openLibrary();
    await at(store, OWNER, (shelf) => perform(shelf, "save", "taken\nHi {{ recipient }}."));
    const text = "Hi {{ recipient }}, hello.";
    const bad: [ImportRow, RegExp][] = [
      [{ row: "Row 2", name: "b", text: "{% include 'x' %}" }, /include/],
      [{ row: "Row 2", name: " ", text }, /needs a name/],
      [{ row: "Row 2", name: "A", text }, /the name of row 1/],
      [{ row: "Row 2", name: "Taken", text }, /may not change/],
      [{ row: "Row 2", fault: "it is no text" }, /it is no text/],
    ];
    for (const [row, why] of bad) {
      const result = await at(store, MEMBER, (shelf) =>
        imported(shelf, checked([{ row: "Row 1", name: "a", text }, row]), false),
      );
      expect(result.faults).toEqual([{ row: "Row 2", fault: expect.stringMatching(why) }]);
      expect((await at(store, MEMBER, (shelf) => exported(shelf))).map(({ name }) => name)).toEqual([
        "taken",
      ]);
    }
  });

  it("keep a shared and a private template of one name apart", async () => {
    const store = await openLibrary();
    const both = rows({ name: "a", text: "Hi." }, { name: "A", text: "Hello.", private: true });
    await at(store, OWNER, (shelf) => imported(shelf, checked(both), false));
    const all = await at(store, OWNER, (shelf) => exported(shelf));
    expect(all).toHaveLength(2);
    expect(await at(store, OWNER, (shelf) => imported(shelf, checked(rows(...all)), false))).toMatchObject({
      added: [],
      changed: [],
      same: 2,
    });
  });

  it("only look where it is a trial", async () => {
    const store = await openLibrary();
    const result = await at(store, OWNER, (shelf) =>
      imported(shelf, checked(rows({ name: "a", text: "Hi." })), true),
    );
    expect(result.added).toEqual(["a"]);
    expect(await at(store, OWNER, (shelf) => exported(shelf))).toEqual([]);
  });
});
