/** CSV text cut into rows, with the physical line each begins on; the cells are csv-parse's to read. */
import { parse } from "csv-parse/sync";
import { isOverCap, RECORD_CAP, TOO_LONG } from "./items.ts";

export interface CsvRow {
  /** The physical line the row begins on, from 1. */
  line: number;
  read: { cells: readonly string[] } | { error: string };
}

const BAD_QUOTES = "the quotes do not match; double every quote inside a quoted cell";

/** Rows are read and handed on this many at a time: short ones are many in a chunk, and each gets a long answer. */
const AT_ONCE = 500;

/**
 * The complete rows of each chunk, AT_ONCE at most at a time; blank lines are left out. A row whose quotes do not match, or over
 * 1 MiB, is reported under its first line, and reading goes on with the next physical line.
 */
export async function* readCsvRows(chunks: AsyncIterable<string>): AsyncGenerator<CsvRow[]> {
  const cutter = new RowCutter();
  for await (const chunk of chunks) {
    cutter.add(chunk);
    yield* takeRows(cutter);
  }
  cutter.end();
  yield* takeRows(cutter);
}

function* takeRows(cutter: RowCutter): Generator<CsvRow[]> {
  for (;;) {
    const start = cutter.mark();
    const rows = readAtOnce(cutter) ?? readOneByOne(cutter.backTo(start));
    if (rows.length === 0) return;
    yield rows;
  }
}

/** Nearly every chunk is sound, and one call for all its rows is many times faster than one for each. */
function readAtOnce(cutter: RowCutter): CsvRow[] | undefined {
  const lines: number[] = [];
  let text = "";
  while (lines.length < AT_ONCE) {
    const row = cutter.next();
    if (!row) break;
    if ("error" in row) return undefined;
    lines.push(row.line);
    text += `${row.text}\n`;
  }
  const cells = cellsOf(text);
  if (cells?.length !== lines.length) return undefined;
  return cells.map((row, index) => ({ line: lines[index] ?? 0, read: { cells: row } }));
}

function readOneByOne(cutter: RowCutter): CsvRow[] {
  const rows: CsvRow[] = [];
  while (rows.length < AT_ONCE) {
    const row = cutter.next();
    if (!row) break;
    const { line } = row;
    const cells = "text" in row ? cellsOf(row.text)?.[0] : undefined;
    if (cells) rows.push({ line, read: { cells } });
    else {
      rows.push({ line, read: { error: "error" in row ? row.error : BAD_QUOTES } });
      if ("text" in row) cutter.backTo(row).passLine();
    }
  }
  return rows;
}

function cellsOf(text: string): string[][] | undefined {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: ["\r\n", "\n"] });
  } catch {
    return undefined;
  }
}

/** A place in the text, the physical line it is on, and whether that line is too long and goes by unread. */
interface Mark {
  at: number;
  line: number;
  skipping: boolean;
}

type Cut = Mark & ({ text: string } | { error: string });

/** A row ends at the first line break before which quotes are even in number. */
class RowCutter {
  #text = "";
  #at = 0;
  #line = 1;
  #ended = false;
  #skipping = false;

  add(chunk: string): void {
    this.#text = this.#text.slice(this.#at) + chunk;
    this.#at = 0;
  }

  end(): void {
    this.#ended = true;
  }

  mark(): Mark {
    return { at: this.#at, line: this.#line, skipping: this.#skipping };
  }

  backTo(mark: Mark): this {
    [this.#at, this.#line, this.#skipping] = [mark.at, mark.line, mark.skipping];
    return this;
  }

  /** The next row that is not blank, or nothing before more text comes. */
  next(): Cut | undefined {
    while (this.#skipping || this.#at < this.#text.length) {
      const mark = this.mark();
      if (this.#skipping) return this.passLine() ? { ...mark, error: TOO_LONG } : undefined;
      const end = this.#rowEnd();
      if (end === undefined) return this.#unfinished(mark);
      const text = this.#text.slice(mark.at, end);
      this.#at = end + 1;
      this.#line += 1 + count(text, "\n");
      if (isOverCap(text)) return { ...mark, error: TOO_LONG };
      if (text.trim()) return { ...mark, text: text.endsWith("\r") ? text.slice(0, -1) : text };
    }
    return undefined;
  }

  /** Goes on to the next physical line; false where the line does not end yet. */
  passLine(): boolean {
    const end = this.#text.indexOf("\n", this.#at);
    this.#skipping = end < 0 && !this.#ended;
    this.#at = end < 0 ? this.#text.length : end + 1;
    this.#line += this.#skipping ? 0 : 1;
    return !this.#skipping;
  }

  /** Where the row's last character ends; undefined where its end has not come. */
  #rowEnd(): number | undefined {
    let open = false;
    for (let at = this.#at; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === QUOTE) open = !open;
      else if (code === NEWLINE && !open) return at;
    }
    return this.#ended && !open ? this.#text.length : undefined;
  }

  /** A row without an end: it may still come, unless the input is over or the row is too long to be one. */
  #unfinished(mark: Mark): Cut | undefined {
    if (!this.#ended && this.#text.length - mark.at <= RECORD_CAP) return undefined;
    const fits = this.#text.slice(mark.at, mark.at + RECORD_CAP).includes("\n") || this.#ended;
    if (!this.passLine()) return undefined;
    return { ...mark, error: fits ? BAD_QUOTES : TOO_LONG };
  }
}

const NEWLINE = 0x0a;
const QUOTE = 0x22;

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}
