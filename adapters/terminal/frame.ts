/** The few lines at the bottom of a terminal that are drawn again at every key. */
import stringWidth from "fast-string-width";
import type { Layout } from "./layout.ts";

const NOTHING: Layout = { rows: [], row: 0, column: 0 };

export class Frame {
  readonly #write: (text: string) => void;
  #shown: Layout = NOTHING;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** Draws these rows where the former ones were, and puts the cursor into its place. */
  draw(next: Layout): void {
    const more = appended(this.#shown, next);
    if (more !== undefined) this.#write(more);
    else this.#write(this.#toTop() + next.rows.join("\n") + fromEnd(next));
    this.#shown = next;
  }

  /** Takes the rows off the screen. */
  erase(): void {
    this.#write(this.#toTop());
    this.#shown = NOTHING;
  }

  /** Lets the rows stand and goes on below them. */
  leave(): void {
    const below = this.#shown.rows.length - 1 - this.#shown.row;
    this.#write(`${below > 0 ? `\u001b[${below}B` : ""}\r\n`);
    this.#shown = NOTHING;
  }

  /** After the terminal changed its width, it has broken the rows that are too long for it. */
  resized(columns: number): void {
    const { rows, row, column } = this.#shown;
    const height = (line: string) => Math.max(1, Math.ceil(stringWidth(line) / columns));
    const above = rows.slice(0, row).reduce((sum, line) => sum + height(line), 0);
    this.#shown = { rows, row: above + Math.floor(column / columns), column };
  }

  #toTop(): string {
    if (this.#shown.rows.length === 0) return "";
    return `${this.#shown.row > 0 ? `\u001b[${this.#shown.row}A` : ""}\r\u001b[J`;
  }
}

function fromEnd({ rows, row, column }: Layout): string {
  const up = rows.length - 1 - row;
  if (up === 0 && column === stringWidth(rows[row] ?? "")) return "";
  return `${up > 0 ? `\u001b[${up}A` : ""}\r${column > 0 ? `\u001b[${column}C` : ""}`;
}

/**
 * What one row has more at its end, where that is the whole difference: a screen reader then speaks the typed
 * character and not the row again.
 */
function appended(shown: Layout, next: Layout): string | undefined {
  const [before] = shown.rows;
  const [now] = next.rows;
  if (shown.rows.length !== 1 || next.rows.length !== 1 || before === undefined || now === undefined)
    return undefined;
  const atEnd = (layout: Layout, row: string) => layout.column === stringWidth(row);
  return now.startsWith(before) && atEnd(shown, before) && atEnd(next, now)
    ? now.slice(before.length)
    : undefined;
}
