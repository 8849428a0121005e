/** A text laid out in rows of a terminal, with the place of the cursor. */
import stringWidth from "fast-string-width";
import { showControls } from "../../src/text/control.ts";

export interface Layout {
  rows: string[];
  /** Where the cursor stands: a row from 0, a column from 0. */
  row: number;
  column: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What is shown of a text at once, in UTF-16 code units on either side of the cursor. */
const REACH = 400;

/**
 * Breaks a text into rows of at most `width` columns, at any grapheme, with line breaks shown as `↵`. Of a long
 * text the part around the cursor is shown.
 */
export function layOut(text: string, cursor: number, width: number): Layout {
  const from = Math.max(0, cursor - REACH);
  const to = Math.min(text.length, cursor + REACH);
  const rows: string[] = [];
  let line = from > 0 ? "… " : "";
  let used = stringWidth(line);
  let [row, column] = [0, used];
  for (const { segment, index } of graphemes.segment(text.slice(from, to))) {
    const shown = segment.includes("\n") ? "↵" : segment === "\t" ? " " : showControls(segment);
    const wide = stringWidth(shown);
    if (used + wide > width) {
      rows.push(line);
      [line, used] = ["", 0];
    }
    if (from + index === cursor) [row, column] = [rows.length, used];
    line += shown;
    used += wide;
    if (segment.includes("\n")) {
      rows.push(line);
      [line, used] = ["", 0];
    }
  }
  if (to < text.length) line += " …";
  if (cursor >= to) [row, column] = [rows.length, used];
  rows.push(line);
  return { rows, row, column };
}
