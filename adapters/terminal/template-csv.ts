/** Templates as CSV: a cell that a spreadsheet would take for a formula gets an apostrophe, and loses it again. */
import {
  COLUMNS,
  cellsOf,
  type Exchanged,
  headerOf,
  type ImportRow,
  rowOfCells,
} from "../../src/template-once.ts";
import { csvText } from "./csv.ts";
import { lineFeeds } from "./csv-line-ends.ts";
import { readCsvRows } from "./csv-rows.ts";
import { UsageError } from "./usage-error.ts";

export const templatesHeader = (): string => csvText([[...COLUMNS]]);

/** Rows as the file holds them. */
export function templatesCsv(templates: readonly Exchanged[]): string {
  return csvText(templates.map(cellsOf), { escape_formulas: false });
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
        header = knownHeader(read.cells);
        continue;
      }
      const row = `Row ${++count} (line ${line})`;
      yield "error" in read ? { row, fault: read.error } : { row, ...rowOfCells(read.cells, header) };
    }
  }
}

function knownHeader(cells: readonly string[]): readonly string[] {
  const header = headerOf(cells);
  if (header) return header;
  throw new UsageError(
    "The file is neither a JSON array nor a CSV with the columns name and text; `connect-coach template export` writes one that can be read.",
  );
}
