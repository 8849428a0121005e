/** A template: a note with places for values, read once and checked before anything is filled in. */
import { showOnOneLine } from "../text/control.ts";
import { firstUnits } from "../text/length.ts";
import { FILTERS, MARK, type Render, renderer, TEMPLATE_CAP } from "./liquid.ts";
import { asPlaceholderName, isPlaceholderName, NAME_LENGTH, nameKey } from "./placeholder-name.ts";
import { type Token, tokensOf, Unclosed } from "./tokens.ts";

/** UTF-16 code unit offsets into the template's text, [start, end). */
export type Span = readonly [start: number, end: number];

/** A value that a template asks for. */
export interface Placeholder {
  /** In lower case: `{{ Event }}` and `{{ event }}` are one. */
  name: string;
  /** What stands there where no value is given; that of the first place that has any. */
  default?: string;
  /** Whether the note has a hole somewhere without it. */
  required: boolean;
}

/** What must be given, or must not be, for a piece to be part of the note. */
export interface Condition {
  name: string;
  given: boolean;
}

/** A piece of the template in its order: fixed text, or the place of a value. */
export type Piece = { span: Span; conditions: readonly Condition[] } & (
  | { kind: "text"; text: string }
  | { kind: "value"; name: string; default?: string }
);

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

/** Why a text is no template, in the words of the answer. */
class Refused extends Error {}

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

/** A place in quotes, short enough for a sentence. */
function excerpt(source: string): string {
  const line = showOnOneLine(firstUnits(source, 60));
  return line.length > 40 ? `"${firstUnits(line, 40)}…"` : `"${line}"`;
}

function piecesOf(found: readonly Token[]): Pick<ParsedTemplate, "pieces" | "spellings"> {
  const pieces: Piece[] = [];
  const spellings = new Map<string, string>();
  const spell = (spelling: string): string => {
    const name = nameKey(spelling);
    spellings.set(spelling, name);
    return name;
  };
  /** The conditions that hold here, each with its own beginning. */
  const open: (Condition & { source: string; turned: boolean })[] = [];
  for (const token of found) {
    const { span } = token;
    const conditions = open.map(({ name, given }) => ({ name, given }));
    if (token.kind === "text") {
      if (token.text !== "") pieces.push({ kind: "text", text: token.text, span, conditions });
    } else if (token.kind === "output") {
      const { spelling, words } = output(token);
      const name = spell(spelling);
      pieces.push({ kind: "value", name, span, conditions, ...(words !== undefined && { default: words }) });
    } else {
      const innermost = open.at(-1);
      switch (token.name) {
        case "if":
          open.push({ name: spell(condition(token)), given: true, source: token.source, turned: false });
          break;
        case "else":
          if (!innermost || innermost.turned || token.args !== "")
            throw stray(token, innermost !== undefined);
          innermost.turned = true;
          innermost.given = false;
          break;
        case "endif":
          if (!innermost || token.args !== "") throw stray(token, false);
          open.pop();
          break;
        default:
          throw new Refused(`${excerpt(token.source)} has no place in a template. ${TAGS}`);
      }
    }
  }
  const left = open.at(-1);
  if (left) throw new Refused(`${excerpt(left.source)} is never ended. Put {% endif %} where its words end.`);
  return { pieces, spellings };
}

const TAGS = "Beside {{ name }} there is {% if name %}, {% else %} and {% endif %}, and no more.";

function stray(token: Token & { kind: "tag" }, twice: boolean): Refused {
  if (token.args !== "") {
    return new Refused(`${excerpt(token.source)} says too much. Write {% ${token.name} %} alone.`);
  }
  return new Refused(
    twice
      ? `${excerpt(token.source)} is there twice for one {% if %}. Keep one of them.`
      : `${excerpt(token.source)} has no {% if %} before it. Take it out, or put {% if name %} where it begins.`,
  );
}

/** The name a condition is about, as it is spelt. */
function condition({ args, source }: Token & { kind: "tag" }): string {
  if (isPlaceholderName(args)) return args;
  throw new Refused(
    `${excerpt(source)} asks for too much. A condition names one placeholder: {% if ${firstName(args)} %}.`,
  );
}

/** `| filter` or `| filter: "words"`, from where it begins; a backslash would write what is not there to be read. */
const FILTER = /\|\s*([^\s|:]+)(?:\s*:\s*("[^"\\]*"|'[^'\\]*'))?/y;

/** The name in `{{ name | filter }}`, as it is spelt, and the words of its default. */
function output({ content, source }: Token & { kind: "output" }): { spelling: string; words?: string } {
  const bar = content.indexOf("|");
  const spelling = (bar < 0 ? content : content.slice(0, bar)).trim();
  if (!isPlaceholderName(spelling)) throw noName(spelling, source);
  let words: string | undefined;
  let at = bar < 0 ? content.length : bar;
  while (at < content.length) {
    FILTER.lastIndex = at;
    const match = FILTER.exec(content);
    const [whole = "", filter = "", quoted] = match ?? [];
    if (!FILTERS.includes(filter)) {
      throw new Refused(
        `${excerpt(source)} does more than a template can. After the name there may be ${FILTERS.join(", ")}.`,
      );
    }
    const end = at + whole.length;
    const rest = content.slice(end).trimStart();
    if ((filter === "default") !== (quoted !== undefined) || (rest !== "" && !rest.startsWith("|"))) {
      throw new Refused(
        filter === "default"
          ? `${excerpt(source)} has a default without its words. Put them in quotes: {{ ${spelling} | default: "the usual" }}.`
          : `${excerpt(source)} says too much after ${filter}. Write {{ ${spelling} | ${filter} }}.`,
      );
    }
    if (quoted !== undefined) words ??= quoted.slice(1, -1);
    at = content.length - rest.length;
  }
  return { spelling, ...(words !== undefined && { words }) };
}

function noName(spelling: string, source: string): Refused {
  if (spelling === "") return new Refused(`${excerpt(source)} names nothing. Write {{ event }} or the like.`);
  if (/[{}]/.test(spelling)) {
    return new Refused(
      `${excerpt(source)} has a brace too many or too few. Write two on each side: {{ ${firstName(spelling)} }}.`,
    );
  }
  if (spelling.length > NAME_LENGTH) {
    return new Refused(
      `${excerpt(source)} has a long name, and ${NAME_LENGTH} characters are the most. A word is enough.`,
    );
  }
  const better = asPlaceholderName(spelling) ?? "event";
  return new Refused(
    /^[\p{L}_]+$/u.test(spelling)
      ? `${excerpt(source)} uses a word that means something else here. Take another, such as {{ ${better} }}.`
      : `${excerpt(source)} cannot be a placeholder. A name is one word of letters, digits and _: {{ ${better} }}.`,
  );
}

/** The first word that could be a name. */
const firstName = (source: string): string =>
  (source.match(/[\p{L}\p{M}\p{N}_]{1,40}/gu) ?? []).find(isPlaceholderName) ?? "event";

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
