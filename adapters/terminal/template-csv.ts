/** Templates as CSV: a cell that a spreadsheet would take for a formula gets an apostrophe, and loses it again. */
import type { Exchanged, ImportRow } from "../../src/template-once.ts";
import { csvText } from "./csv.ts";
import { lineFeeds } from "./csv-line-ends.ts";
import { readCsvRows } from "./csv-rows.ts";
import { UsageError } from "./usage-error.ts";

const HEADER = ["name", "text", "private"];

/**
 * What spreadsheets begin a formula with (the signs of csv-stringify's `escape_formulas`), behind apostrophes of the
 * cell's own, so that taking one away is the exact inverse of putting one there.
 */
const RISKY = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const NEUTRALISED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const neutral = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell);
const original = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);

export const templatesHeader = (): string => csvText([HEADER]);

/** Rows as the file holds them. */
export function templatesCsv(templates: readonly Exchanged[]): string {
  return csvText(
    templates.map(({ name, text, private: own }) => [neutral(name), neutral(text), own ? "yes" : ""]),
    { escape_formulas: false },
  );
}

/**
 * The rows of a file, in its order; a bad one says why.
 * @throws UsageError where the header has no name or no text
 */
export async function* readTemplatesCsv(chunks: AsyncIterable<string>): AsyncGenerator<ImportRow> {
  let header: readonly string[] | undefined;
  let count = 0;
  for await (const rows of readCsvRows(lineFeeds(chunks))) {
    for (const { line, read } of rows) {
      if (!header) {
        if ("error" in read)
          throw new UsageError(`The header on line ${line} cannot be read: ${read.error}.`);
        header = headerOf(read.cells);
        continue;
      }
      const row = `Row ${++count} (line ${line})`;
      yield "error" in read ? { row, fault: read.error } : { row, ...templateOf(read.cells, header) };
    }
  }
}

function headerOf(cells: readonly string[]): readonly string[] {
  const header = cells.map((cell) => cell.trim().toLowerCase());
  if (header.includes("name") && header.includes("text")) return header;
  throw new UsageError(
    "The file is neither a JSON array nor a CSV with the columns name and text; `connect-coach template export` writes one that can be read.",
  );
}

function templateOf(cells: readonly string[], header: readonly string[]): Exchanged | { fault: string } {
  if (cells.length !== header.length)
    return { fault: `it has ${cells.length} cells, and the header has ${header.length}` };
  const cell = (name: string) => cells[header.indexOf(name)] ?? "";
  const own = cell("private").trim().toLowerCase();
  if (!["", "no", "false", "0", "yes", "true", "1"].includes(own)) return { fault: "private is yes or no" };
  const isPrivate = ["yes", "true", "1"].includes(own);
  return { name: original(cell("name")), text: original(cell("text")), ...(isPrivate && { private: true }) };
}
