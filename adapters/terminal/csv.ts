/** CSV in and out (RFC 4180): a header with a `text` column, one note a row. */
import { stringify } from "csv-stringify/sync";
import { showOnOneLine } from "../../src/text/control.ts";
import { lineFeeds } from "./csv-line-ends.ts";
import { type CsvRow, readCsvRows } from "./csv-rows.ts";
import type { Item } from "./items.ts";
import { UsageError } from "./usage-error.ts";

/** Columns with a meaning; a row may have any others. */
const TEXT = "text";
const RECIPIENT = "recipient";
const LIMIT = "limit";

/** A file may have this many columns: each answer has all of them, so that their number multiplies the output. */
const MOST_COLUMNS = 1_000;

/** How the rows under a header become items. */
export interface Table {
  item(row: CsvRow): Item;
}

/** @throws UsageError where there are too many; `keep` says which to keep */
export function checkColumns(header: readonly string[], keep: string): void {
  if (header.length <= MOST_COLUMNS) return;
  throw new UsageError(
    `The CSV has ${header.length.toLocaleString("en")} columns, and ${MOST_COLUMNS.toLocaleString("en")} is the most; keep ${keep}.`,
  );
}

/** What is wrong with a row that has not as many cells as the header. */
export function cellsFault(cells: readonly string[], header: readonly string[]): string | undefined {
  if (cells.length === header.length) return undefined;
  return `${plural(cells.length, "cell")}, but the header has ${header.length}`;
}

/** What a review adds to the columns there are. */
const ADDED = ["verdict", "length", "limit", "rules", "mended"];

/** What a review says of one row: these cells, or why the row could not be read. */
export type CsvResult = { cells: readonly (string | number)[] } | { error: string };

/** One file's columns: made from its header, then used for every row. */
export class CsvTable implements Table {
  readonly header: readonly string[];
  readonly #text: number;
  readonly #recipient: number;
  readonly #limit: number;

  /** @throws UsageError where no column is named `text`, or there are too many. */
  constructor(header: readonly string[]) {
    checkColumns(header, "text and those you need");
    this.header = header;
    const names = header.map((cell) => cell.trim().toLowerCase());
    this.#text = names.indexOf(TEXT);
    this.#recipient = names.indexOf(RECIPIENT);
    this.#limit = names.indexOf(LIMIT);
    if (this.#text < 0) throw new UsageError(`The CSV ${missing(header)}`);
  }

  /** A row as a record that a review can check. */
  item({ line, read }: CsvRow): Item {
    if ("error" in read) return { line, read };
    const { cells } = read;
    const error = cellsFault(cells, this.header);
    if (error !== undefined) return { line, read: { error }, cells };
    const recipient = cells[this.#recipient]?.trim();
    const limit = cells[this.#limit]?.trim();
    const value = {
      text: cells[this.#text],
      ...(recipient ? { recipient } : {}),
      ...(limit ? { limit: /^\d{1,4}$/.test(limit) ? Number(limit) : limit } : {}),
    };
    return { line, read: { value }, cells };
  }

  head(): string {
    return csvText([[...this.header, ...ADDED]]);
  }

  /** The rows of results, each under the cells it was read from; a bad one has the verdict `error`. */
  rows(results: readonly { item: Item; result: CsvResult }[]): string {
    return csvText(results.map(({ item, result }) => [...this.#own(item), ...added(item, result)]));
  }

  #own({ cells = [] }: Item): string[] {
    return this.header.map((_, index) => cells[index] ?? "");
  }
}

/** The table and its rows as items, a chunk's worth at a time. @param tableOf makes it of the header's cells */
export async function* readTable<T extends Table>(
  chunks: AsyncIterable<string>,
  tableOf: (header: readonly string[]) => T,
): AsyncGenerator<{ table: T; items: Item[] }> {
  let table: T | undefined;
  for await (const rows of readCsvRows(lineFeeds(chunks))) {
    if (!table) {
      const header = rows.shift();
      if (!header) continue;
      if ("error" in header.read)
        throw new UsageError(`The CSV's header on line ${header.line} cannot be read: ${header.read.error}.`);
      table = tableOf(header.read.cells);
    }
    const known = table;
    yield { table, items: rows.map((row) => known.item(row)) };
  }
}

function added({ line }: Item, result: CsvResult): readonly (string | number)[] {
  return "cells" in result ? result.cells : ["error", "", "", `line ${line}: ${result.error}`, ""];
}

/** CRLF as RFC 4180 has it; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvText(rows: (string | number)[][], { escape_formulas = true } = {}): string {
  return stringify(rows, {
    escape_formulas,
    record_delimiter: "windows",
    // Without this a line break that is not CRLF would end the row.
    quoted_match: /[\r\n]/,
  });
}

function missing(header: readonly string[]): string {
  const semicolons = header.length === 1 && header[0]?.includes(";");
  if (semicolons) return "separates its columns with semicolons; save it with commas and try again.";
  const has = header.slice(0, 5).map((cell) => showOnOneLine(cell).slice(0, 40));
  return `has no column named text (it has ${has.join(", ")}${header.length > 5 ? " …" : ""}); name the notes' column text.`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
