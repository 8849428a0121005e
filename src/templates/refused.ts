import { showOnOneLine } from "../text/control.ts";
import { firstUnits } from "../text/length.ts";

/** Why a text is no template: its message is the answer, a sentence or two. */
export class Refused extends Error {}

/** A place in quotes, short enough for a sentence. */
export function excerpt(source: string): string {
  const line = showOnOneLine(firstUnits(source, 60));
  return line.length > 40 ? `"${firstUnits(line, 40)}…"` : `"${line}"`;
}
