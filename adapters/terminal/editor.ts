/** One editable text with a cursor, as a pure function of the keys that were pressed. */

export interface Edited {
  readonly text: string;
  /** Where the next character goes, in UTF-16 code units; always between two graphemes. */
  readonly cursor: number;
}

/** A pressed key as node:readline names it. */
export interface Key {
  name?: string | undefined;
  sequence?: string | undefined;
  ctrl?: boolean | undefined;
  meta?: boolean | undefined;
}

export const EMPTY: Edited = { text: "", cursor: 0 };

/** How far a grapheme's border is looked for, in UTF-16 code units; a family emoji has 11. */
const REACH = 64;

/** The text after a key; the same object where the key changes nothing. */
export function edit(edited: Edited, key: Key): Edited {
  if (key.ctrl) return CONTROL[key.name ?? ""]?.(edited) ?? edited;
  if (key.meta) return META[key.name ?? ""]?.(edited) ?? edited;
  const named = NAMED[key.name ?? ""];
  if (named) return named(edited);
  const typed = key.sequence ?? "";
  return typed === "" || /^\p{Cc}/u.test(typed) ? edited : insert(edited, typed);
}

/** Puts text in at the cursor. */
export function insert({ text, cursor }: Edited, more: string): Edited {
  return { text: text.slice(0, cursor) + more + text.slice(cursor), cursor: cursor + more.length };
}

type Act = (edited: Edited) => Edited;

const to = (edited: Edited, cursor: number): Edited => ({ text: edited.text, cursor });
const cut = ({ text }: Edited, from: number, end: number): Edited => ({
  text: text.slice(0, from) + text.slice(end),
  cursor: from,
});

const start: Act = (edited) => to(edited, 0);
const end: Act = (edited) => to(edited, edited.text.length);
const left: Act = (edited) => to(edited, before(edited));
const right: Act = (edited) => to(edited, after(edited));
const wordLeft: Act = (edited) => to(edited, wordStart(edited));
const wordRight: Act = (edited) => to(edited, wordEnd(edited));
const backspace: Act = (edited) => cut(edited, before(edited), edited.cursor);
const deleteNext: Act = (edited) => cut(edited, edited.cursor, after(edited));
const deleteWord: Act = (edited) => cut(edited, wordStart(edited), edited.cursor);

const NAMED: Record<string, Act> = { left, right, home: start, end, backspace, delete: deleteNext };

/** The keys of a shell's line editor. */
const CONTROL: Record<string, Act> = {
  a: start,
  e: end,
  b: left,
  f: right,
  d: deleteNext,
  h: backspace,
  w: deleteWord,
  u: (edited) => cut(edited, 0, edited.cursor),
  k: (edited) => cut(edited, edited.cursor, edited.text.length),
  left: wordLeft,
  right: wordRight,
};

const META: Record<string, Act> = {
  b: wordLeft,
  f: wordRight,
  left: wordLeft,
  right: wordRight,
  backspace: deleteWord,
  d: (edited) => cut(edited, edited.cursor, wordEnd(edited)),
};

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function before({ text, cursor }: Edited): number {
  if (cursor === 0) return 0;
  const from = Math.max(0, cursor - REACH);
  return from + (graphemes.segment(text.slice(from, cursor)).containing(cursor - from - 1)?.index ?? 0);
}

function after({ text, cursor }: Edited): number {
  const next = graphemes.segment(text.slice(cursor, cursor + REACH)).containing(0);
  return cursor + (next?.segment.length ?? 0);
}

function wordStart({ text, cursor }: Edited): number {
  let at = cursor;
  while (at > 0 && isSpace(text, at - 1)) at--;
  while (at > 0 && !isSpace(text, at - 1)) at--;
  return at;
}

function wordEnd({ text, cursor }: Edited): number {
  let at = cursor;
  while (at < text.length && isSpace(text, at)) at++;
  while (at < text.length && !isSpace(text, at)) at++;
  return at;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
