/** The sentence of a template that a value stands in, so that who fills it in sees what fits. */
import type { ParsedTemplate, Piece } from "../../templates/template.ts";
import { cutAtGrapheme } from "../../text/graphemes.ts";
import { canShow, spoken } from "./places.ts";
import type { Filling } from "./state.ts";

/** What is shown on each side of the place, in UTF-16 code units. */
const SIDE = 90;

/**
 * The sentence with the place marked: "Your talk at *event* stayed with me". Other values stand in it as far as they
 * are known. Undefined where the name is in a condition alone: then no words of its own show.
 */
export function sentenceAround(
  template: ParsedTemplate,
  name: string,
  values: Filling["values"],
): string | undefined {
  const pieces = template.pieces.filter((piece) => canShow(piece, values, name));
  const at = pieces.findIndex((piece) => piece.kind === "value" && piece.name === name);
  if (at < 0) return undefined;
  const shown = (part: readonly Piece[]) => part.map((piece) => shownAs(piece, values)).join("");
  const before = beginning(shown(pieces.slice(0, at)));
  const after = ending(shown(pieces.slice(at + 1)));
  return oneLine(`${before}*${spoken(name)}*${after}`);
}

/** The words that are in the note only where this is given; undefined where there are none. */
export function wordsOnlyWith(template: ParsedTemplate, name: string): string | undefined {
  const only = template.pieces.filter((piece) =>
    piece.conditions.some((condition) => condition.name === name && condition.given),
  );
  const words = oneLine(only.map((piece) => shownAs(piece, {})).join(""));
  return words === "" ? undefined : words;
}

function shownAs(piece: Piece, values: Filling["values"]): string {
  if (piece.kind === "text") return piece.text;
  return values[piece.name] ?? piece.default ?? `[${spoken(piece.name)}]`;
}

/** The last sentence of what stands before the place, or its end where that is long. */
function beginning(text: string): string {
  const near = text.slice(-SIDE);
  let start = 0;
  for (const end of near.matchAll(/[.!?…](?=\s)|\n/g)) start = end.index + 1;
  if (start > 0 || text.length <= SIDE) return near.slice(start).trimStart();
  return `… ${near.slice(near.indexOf(" ") + 1)}`;
}

/** The rest of the sentence after the place, or its beginning where that is long. */
function ending(text: string): string {
  const near = cutAtGrapheme(text, SIDE);
  const end = /[.!?…](?=\s|$)|\n/.exec(near);
  if (end) return near.slice(0, end.index + 1).trimEnd();
  if (text.length <= SIDE) return near.trimEnd();
  const space = near.lastIndexOf(" ");
  return `${space > 0 ? near.slice(0, space) : near} …`;
}

function oneLine(text: string): string {
  return text.split(/\s/u).filter(Boolean).join(" ");
}
