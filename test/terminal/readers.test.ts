import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsvRows } from "../../adapters/terminal/csv-rows.ts";
import { readJsonArray } from "../../adapters/terminal/json-array.ts";
import { readJsonLines } from "../../adapters/terminal/jsonl.ts";

/** Everything a reader makes of these chunks. */
async function all<T>(
  reader: (chunks: AsyncIterable<string>) => AsyncGenerator<T[]>,
  chunks: readonly string[],
) {
  const found: T[] = [];
  const input = async function* () {
    yield* chunks;
  };
  for await (const items of reader(input())) found.push(...items);
  return found;
}

/** A text, and the same text in chunks of any length. */
function chunked(text: string): fc.Arbitrary<string[]> {
  return fc.array(fc.nat({ max: text.length }), { maxLength: 8 }).map((cuts) => {
    const at = [0, ...cuts.sort((a, b) => a - b), text.length];
    return at.slice(1).map((end, index) => text.slice(at[index], end));
  });
}

const cell = fc.string({ unit: fc.constantFrom("a", " ", ",", '"', "\n", "\r\n", "ü", "\t"), maxLength: 6 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe("CSV rows", () => {
  it("come back as they were written, on the lines they were written on, however they are cut", async () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    const written = table.chain((rows) => {
      const text = rows.map((row) => row.map(quoted).join(",")).join("\n");
      return fc.record({ rows: fc.constant(rows), chunks: chunked(text) });
    });
    await fc.assert(
      fc.asyncProperty(written, async ({ rows, chunks }) => {
        let line = 1;
        const expected = rows.map((cells) => {
          const row = { line, read: { cells } };
          line += 1 + cells.join("").split("\n").length - 1;
          return row;
        });
        expect(await all(readCsvRows, chunks)).toEqual(expected);
      }),
    );
  });

  it("never throw, and name every line once or pass over a blank one, whatever the text", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r"), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        text.chain((whole) => fc.tuple(fc.constant(whole), chunked(whole))),
        async ([whole, chunks]) => {
          const rows = await all(readCsvRows, chunks);
          expect(rows).toEqual(await all(readCsvRows, [whole]));
          const lines = rows.map(({ line }) => line);
          expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        },
      ),
    );
  });

  it("come a few hundred at a time, however many there are in a chunk", async () => {
    const input = async function* () {
      yield `${"b\n".repeat(1_200)}"open\n${"c\n".repeat(600)}`;
    };
    const sizes: number[] = [];
    for await (const rows of readCsvRows(input())) sizes.push(rows.length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1_801);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
  });

  it("go on after a line of several megabytes, and after a quote that is never closed", async () => {
    const long = "a".repeat(3 << 20);
    const chunks = ["text\n", ...(long.match(/.{1,65536}/g) ?? []), "\nnext\n"];
    expect(await all(readCsvRows, chunks)).toEqual([
      { line: 1, read: { cells: ["text"] } },
      { line: 2, read: { error: "the record is over 1 MiB" } },
      { line: 3, read: { cells: ["next"] } },
    ]);
    const open = Array.from({ length: 300 }, (_, index) => `${index},${"b".repeat(8_000)}\n`);
    const rows = await all(readCsvRows, ['"open\n', ...open]);
    expect(rows).toHaveLength(301);
    expect(rows[0]).toMatchObject({ line: 1, read: { error: expect.stringContaining("quotes") } });
    expect(rows.slice(1).every(({ read }) => "cells" in read)).toBe(true);
  });
});

describe("a JSON array", () => {
  it("comes back element by element, however it is cut", async () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const written = fc
      .tuple(fc.array(value, { maxLength: 5 }), fc.constantFrom(0, 2))
      .chain(([values, indent]) => {
        const text = JSON.stringify(values, null, indent);
        return fc.record({ values: fc.constant(values), chunks: chunked(text) });
      });
    await fc.assert(
      fc.asyncProperty(written, async ({ values, chunks }) => {
        const items = await all(readJsonArray, chunks);
        const read = items.map((item) => ("value" in item.read ? item.read.value : item.read));
        expect(read).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it("passes over an element that is no JSON", async () => {
    const items = await all(readJsonArray, ['[{"a":1},\n nope,\n{"b":]},"x"]']);
    expect(items.map(({ line, read }) => [line, "error" in read])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [3, false],
    ]);
  });

  it.each([
    ["{}", "The input is not a JSON array"],
    ["[1", "The JSON array has no end"],
    ["[1] 2", "The JSON array has 2 in the wrong place on line 1"],
    ["[1,\n]", "The JSON array has ] in the wrong place on line 2"],
    ["[,1]", "The JSON array has , in the wrong place on line 1"],
  ])("says what is wrong with %j", async (text, message) => {
    await expect(all(readJsonArray, [text])).rejects.toThrow(message);
  });
});

describe("JSON lines", () => {
  it("come back with the numbers of their lines, however they are cut", async () => {
    const lines = fc.array(fc.oneof(fc.constant(""), fc.constant("  "), fc.json({ maxDepth: 1 })), {
      maxLength: 6,
    });
    const written = lines.chain((all) =>
      fc.record({ lines: fc.constant(all), chunks: chunked(all.join("\r\n")) }),
    );
    await fc.assert(
      fc.asyncProperty(written, async ({ lines, chunks }) => {
        const expected = lines.flatMap((json, index) =>
          json.trim() ? [{ line: index + 1, value: JSON.parse(json) }] : [],
        );
        const items = await all(readJsonLines, chunks);
        expect(items.map(({ line, read }) => ({ line, ...read }))).toEqual(expected);
      }),
    );
  });
});
