/** What a template may say in Liquid, and what it says there: fixed text, places of values, conditions. */
import { FILTERS } from "./liquid.ts";
import { asPlaceholderName, isPlaceholderName, NAME_LENGTH, nameKey } from "./placeholder-name.ts";
import { excerpt, Refused } from "./refused.ts";
import type { Token } from "./tokens.ts";

/** UTF-16 code unit offsets into the template's text, [start, end). */
export type Span = readonly [start: number, end: number];

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

/**
 * The pieces of a template, and each name as its text spells it with the name of its placeholder.
 * @throws {Refused} what is more than a name, a few filters and a condition on a name
 */
export function piecesOf(found: readonly Token[]): { pieces: Piece[]; spellings: Map<string, string> } {
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

/** What tags there are, where others were tried. */
export const TAGS = "Beside {{ name }} there is {% if name %}, {% else %} and {% endif %}, and no more.";

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
