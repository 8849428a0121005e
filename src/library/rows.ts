/** One row of a file of templates, whatever the file: a value of JSON, or the cells under a header. */
import * as z from "zod/mini";
import type { Exchanged } from "./exchange.ts";

type Row = Exchanged | { fault: string };

/** The columns of a file of cells, in the order in which they are written. */
export const COLUMNS = ["name", "text", "private"] as const;

const template = z.object({ name: z.string(), text: z.string(), private: z.nullish(z.boolean()) });

/** A template as JSON holds it, or why it is none. */
export function rowOfValue(value: unknown): Row {
  const parsed = template.safeParse(value);
  if (!parsed.success)
    return { fault: "it needs a name and a text, both in quotes; private is true or false" };
  return exchanged(parsed.data.name, parsed.data.text, parsed.data.private === true);
}

/** What stands over the cells, as it is compared; undefined where there is no name or no text. */
export function headerOf(cells: readonly string[]): readonly string[] | undefined {
  const header = cells.map((cell) => cell.trim().toLowerCase());
  return header.includes("name") && header.includes("text") ? header : undefined;
}

/** A template as the cells under a header hold it, or why it is none. */
export function rowOfCells(cells: readonly string[], header: readonly string[]): Row {
  if (cells.length !== header.length)
    return { fault: `it has ${cells.length} cells, and the header has ${header.length}` };
  const [name = "", text = "", own = ""] = COLUMNS.map((column) => cells[header.indexOf(column)]);
  const said = own.trim().toLowerCase();
  if (!/^(?:|yes|true|1|no|false|0)$/.test(said)) return { fault: "private is yes or no" };
  return exchanged(original(name), original(text), /^(?:yes|true|1)$/.test(said));
}

/** A template as cells, in the order of the columns. */
export function cellsOf({ name, text, private: own }: Exchanged): string[] {
  return [neutral(name), neutral(text), own ? "yes" : ""];
}

function exchanged(name: string, text: string, own: boolean): Exchanged {
  return { name, text, ...(own && { private: true }) };
}

/**
 * What spreadsheets begin a formula with (the signs of csv-stringify's `escape_formulas`), behind apostrophes of the
 * cell's own, so that taking one away is the exact inverse of putting one there.
 */
const RISKY = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const NEUTRALISED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A cell that no spreadsheet takes for a formula. */
const neutral = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell);
const original = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);
