/** A template: a note with places for values, read once and checked before anything is filled in. */
import { firstUnits } from "../text/length.ts";
import { MARK, type Render, renderer, TEMPLATE_CAP } from "./liquid.ts";
import { type Piece, piecesOf, TAGS } from "./pieces.ts";
import { excerpt, Refused } from "./refused.ts";
import { type Token, tokensOf, Unclosed } from "./tokens.ts";

export type { Piece };

/** A value that a template asks for. */
export interface Placeholder {
  /** In lower case: `{{ Event }}` and `{{ event }}` are one. */
  name: string;
  /** What stands there where no value is given; that of the first place that has any. */
  default?: string;
  /** Whether the note has a hole somewhere without it. */
  required: boolean;
}

export interface ParsedTemplate {
  /** As given, without spaces and lines around it, with `\n` between lines and straight quotes in Liquid. */
  text: string;
  /** In the order in which they first appear. */
  placeholders: readonly Placeholder[];
  /** UTF-16 code units of the fixed text in a note that has every value. */
  fixedLength: number;
  pieces: readonly Piece[];
  /** The pieces that are part of a note, by LiquidJS. */
  render: Render;
  /** Each name as the text spells it, with the name of its placeholder. */
  spellings: ReadonlyMap<string, string>;
}

/** `problem` is a sentence or two: what is wrong, where, and what to do. */
export type Parsed = { ok: true; template: ParsedTemplate } | { ok: false; problem: string };

/** So many `{{ }}` and `{% %}` are read: a note of 300 characters has no room for more. */
const PLACES = 60;

/** Reads a template. Never throws, whatever it is given; what it refuses it says in a sentence. */
export function parseTemplate(given: string): Parsed {
  // Capped with room to spare, since line breaks and spaces around it do not count.
  const text = straightQuotes(
    firstUnits(given, 2 * TEMPLATE_CAP)
      .replaceAll("\r\n", "\n")
      .trim(),
  );
  try {
    const length = given.length > 2 * TEMPLATE_CAP ? given.length : text.length;
    return { ok: true, template: read(text, length) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.message };
    return { ok: false, problem: UNREADABLE };
  }
}

const UNREADABLE =
  "This cannot be read as a template. Write the note, with {{ event }} or the like where its words change.";

function read(text: string, length: number): ParsedTemplate {
  if (text === "")
    throw new Refused(
      "The template is empty. Write the note, with {{ recipient }} or the like where its words change.",
    );
  if (text.length > TEMPLATE_CAP) {
    throw new Refused(
      `The template is ${length} characters long, and ${TEMPLATE_CAP} is the most. A note holds 300: keep what goes into it.`,
    );
  }
  if (text.includes(MARK)) {
    throw new Refused(
      "The template holds a character that is none (U+FDD0). Type the text again without it.",
    );
  }
  const { pieces, spellings } = piecesOf(tokens(text));
  return {
    text,
    placeholders: placeholdersOf(pieces),
    fixedLength: pieces.reduce((sum, piece) => sum + lengthWithAll(piece), 0),
    pieces,
    render: renderer(text),
    spellings,
  };
}

/** Many apps turn "the event" into “the event” while one types; Liquid knows straight quotes alone. */
function straightQuotes(text: string): string {
  return text.replace(/\{\{[^{}\n]+\}\}/g, (place) => {
    const straight = place.replace(/[“”„]/g, '"');
    return straight.includes('"') ? straight : straight.replace(/[‘’]/g, "'");
  });
}

function tokens(text: string): Token[] {
  try {
    const found = tokensOf(text);
    const places = found.filter((one) => one.kind !== "text").length;
    if (places <= PLACES) return found;
    throw new Refused(
      `The template has ${places} placeholders and conditions, and ${PLACES} is the most: a note has no room for more.`,
    );
  } catch (error) {
    if (!(error instanceof Unclosed)) throw error;
    const rest = text.slice(error.at);
    const end = rest.startsWith("{%") ? rest.indexOf("%}") : -1;
    if (end >= 0) throw new Refused(`${excerpt(rest.slice(0, end + 2))} says nothing. ${TAGS}`);
    const closing = rest.startsWith("{%") ? "%}" : "}}";
    throw new Refused(`${excerpt(rest)} is opened and never closed. Put ${closing} after it.`);
  }
}

function placeholdersOf(pieces: readonly Piece[]): Placeholder[] {
  const found = new Map<string, Placeholder>();
  const note = (name: string): Placeholder => {
    const known = found.get(name) ?? { name, required: false };
    found.set(name, known);
    return known;
  };
  for (const piece of pieces) {
    for (const { name } of piece.conditions) note(name);
    if (piece.kind === "text") continue;
    const placeholder = note(piece.name);
    if (piece.default !== undefined) placeholder.default ??= piece.default;
    else if (!piece.conditions.some((one) => one.given && one.name === piece.name))
      placeholder.required = true;
  }
  return [...found.values()];
}

function lengthWithAll(piece: Piece): number {
  return piece.kind === "text" && piece.conditions.every((one) => one.given) ? piece.text.length : 0;
}
