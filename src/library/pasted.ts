/** Templates that somebody pasted: JSON as `export` writes it, or CSV. */
import * as z from "zod/mini";
import type { Exchanged, ImportRow } from "./exchange.ts";
import { PASTE_CAP } from "./forms.ts";

/** The rows, a bad one with why; or why there are none at all. */
export type Pasted = { rows: ImportRow[] } | { problem: string };

/** Reads what was pasted, also out of a code fence. Never throws. */
export async function readPasted(pasted: string): Promise<Pasted> {
  if (pasted.length > PASTE_CAP) {
    return {
      problem: `That is ${pasted.length} characters, and ${PASTE_CAP} is the most that is read at a time. Import it in parts.`,
    };
  }
  const text = unfenced(pasted.trim());
  return /^[[{]/.test(text) ? readJson(text) : readCsv(text);
}

/** Between three backticks nothing that was pasted is formatted by the platform. */
function unfenced(text: string): string {
  if (!text.startsWith("```") || !text.endsWith("```") || text.length < 6) return text;
  return text
    .slice(3, -3)
    .replace(/^(?:json|csv)?\n/, "")
    .trim();
}

const template = z.object({ name: z.string(), text: z.string(), private: z.nullish(z.boolean()) });

function readJson(text: string): Pasted {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    const curly = /[“”]/.test(text) ? " It has curly quotes: paste it between lines of ```." : "";
    return {
      problem: `That is no whole JSON. \`/connect-template export\` shows how it is written.${curly}`,
    };
  }
  const all: unknown[] = Array.isArray(read) ? read : [read];
  return {
    rows: all.map((value, index) => {
      const row = `Row ${index + 1}`;
      const parsed = template.safeParse(value);
      if (!parsed.success)
        return { row, fault: "it needs a name and a text, both in quotes; private is true or false" };
      return { row, ...exchanged(parsed.data.name, parsed.data.text, parsed.data.private === true) };
    }),
  };
}

const exchanged = (name: string, text: string, own: boolean): Exchanged => ({
  name,
  text,
  ...(own && { private: true }),
});

/** A cell that a spreadsheet would take for a formula has an apostrophe before it. */
const typed = (cell = ""): string =>
  /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell;

async function readCsv(text: string): Promise<Pasted> {
  const { parse } = await import("csv-parse/sync");
  let read: string[][];
  try {
    read = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    return { problem: "The quotes in that CSV do not match. Double every quote inside a quoted cell." };
  }
  const [first = [], ...rows] = read;
  const header = first.map((cell) => cell.trim().toLowerCase());
  const [name, body, own] = ["name", "text", "private"].map((column) => header.indexOf(column));
  if (name === undefined || body === undefined || name < 0 || body < 0) {
    return {
      problem:
        "That is neither JSON nor CSV with the columns name and text. `/connect-template export` shows how it is written.",
    };
  }
  return {
    rows: rows.map((cells, index) => {
      const row = `Row ${index + 1}`;
      if (cells.length !== header.length)
        return { row, fault: `it has ${cells.length} cells, and the header has ${header.length}` };
      const said = (cells[own ?? -1] ?? "").trim().toLowerCase();
      if (!/^(?:|yes|true|1|no|false|0)$/.test(said)) return { row, fault: "private is yes or no" };
      return { row, ...exchanged(typed(cells[name]), typed(cells[body]), /^(?:yes|true|1)$/.test(said)) };
    }),
  };
}
