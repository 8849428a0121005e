/** Templates that somebody pasted: JSON as `export` writes it, or CSV. */
import type { ImportRow } from "./exchange.ts";
import { PASTE_CAP } from "./forms.ts";
import { headerOf, rowOfCells, rowOfValue } from "./rows.ts";

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
  return { rows: all.map((value, index) => ({ row: `Row ${index + 1}`, ...rowOfValue(value) })) };
}

async function readCsv(text: string): Promise<Pasted> {
  const { parse } = await import("csv-parse/sync");
  let read: string[][];
  try {
    read = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    return { problem: "The quotes in that CSV do not match. Double every quote inside a quoted cell." };
  }
  const [first = [], ...rows] = read;
  const header = headerOf(first);
  if (!header) {
    return {
      problem:
        "That is neither JSON nor CSV with the columns name and text. `/connect-template export` shows how it is written.",
    };
  }
  return { rows: rows.map((cells, index) => ({ row: `Row ${index + 1}`, ...rowOfCells(cells, header) })) };
}
