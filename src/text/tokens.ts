/**
 * A text as words and marks, with contractions taken apart ("I'm" is `i` `am`), so that a phrase is
 * written once. One pass, each character looked at a bounded number of times.
 */

import { type Lexeme, lexemeOf, wordOf } from "./words.ts";

/** `word` has letters, `number` begins with a digit, `mark` is one punctuation character or a line break. */
export type TokenKind = "word" | "number" | "mark" | "emoji";

export interface Token {
  kind: TokenKind;
  /** For matching: lower case, straight apostrophes, contractions spelled out. A line break is "\n". */
  norm: string;
  /** The same for every token with this `norm`. */
  lexeme: Lexeme;
  /** UTF-16 code unit offsets into the text that was read. */
  start: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
  /** At least two letters, all of them capitals. */
  upper: boolean;
  /** White space stands before it. */
  spaced: boolean;
}

/** Dashes are read as `-`, quotation marks as `"`. */
const SAME_MARK: Record<string, string> = {
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": ",",
  "；": ";",
  "，": ",",
  "。": ".",
  "！": "!",
  "？": "?",
};

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** What a code point is: 0 space, 1 letter, 2 digit, 3 mark, 4 emoji, 5 invisible. */
function kindOf(code: number): number {
  if (code < 128) return ASCII[code] ?? 3;
  // General punctuation: spaces, dashes, quotes, and the joiners that glue emoji together.
  if (code >= 0x2000 && code <= 0x206f) {
    if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return 0;
    return code <= 0x200f || code >= 0x2060 || (code >= 0x202a && code <= 0x202e) ? 5 : 3;
  }
  if (code === 0xa0 || code === 0x3000) return 0;
  if (code >= 0xfe00 && code <= 0xfe0f) return 5;
  const char = String.fromCodePoint(code);
  if (LETTER.test(char)) return 1;
  if (DIGIT.test(char)) return 2;
  if (EMOJI.test(char) || (code >= 0x1f3fb && code <= 0x1f3ff)) return 4;
  return 3;
}

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  ASCII[code] = /[A-Za-z]/.test(char) ? 1 : /[0-9]/.test(char) ? 2 : /\s/.test(char) ? 0 : code < 32 ? 5 : 3;
}

const isApostrophe = (code: number) =>
  code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4;

/** Splits a text into tokens; a caller caps hostile input first. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let spaced = true;
  let quoted = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    // Most characters are ASCII: they are told by a table, before anybody asks for code points.
    const kind = code < 128 ? (ASCII[code] ?? 3) : kindOf(text.codePointAt(at) ?? 0);
    const width = code >= 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (kind === 0) {
      if (code === 10) tokens.push(markOf(NEWLINE, "mark", at, at + 1, spaced));
      spaced = true;
      at += width;
      continue;
    }
    if (kind === 5) {
      at += width;
      continue;
    }
    if (kind === 1 || kind === 2) {
      let end = wordEnd(text, at + width);
      const glued = end < length && text.charCodeAt(end) === 0x2d;
      // "e-mail" is one word; in any other word a hyphen is a space that glues ("follow-up", "12-person").
      if (glued && end === at + 1 && /^[eE]-mail/.test(text.slice(at, at + 6))) {
        end = wordEnd(text, end + 1);
      }
      pushWord(tokens, text, at, end, kind === 2, spaced);
      at = end;
      if (at >= length) break;
      if (text.charCodeAt(at) === 0x2d && isWordAt(text, at + 1)) {
        at += 1;
      } else if (!quoted && isPluralPossessive(text, at)) {
        // "the economists' lunch": as "the economist's".
        tokens.push(markOf(POSSESSIVE, "word", at, at + 1, false));
        at += 1;
      }
    } else {
      const written = kind === 4 ? EMOJI_NORM : text.slice(at, at + width);
      const lexeme = lexemeOf(SAME_MARK[written] ?? written);
      // A single quotation mark that opens makes the next one close.
      if (isApostrophe(code)) quoted = spaced && !quoted;
      tokens.push(markOf(lexeme, kind === 4 ? "emoji" : "mark", at, at + width, spaced));
      at += width;
    }
    spaced = false;
  }
  return tokens;
}

const NEWLINE = lexemeOf("\n");
const POSSESSIVE = lexemeOf("'s");
/** What every emoji is read as. */
const EMOJI_NORM = "☺";

/** An apostrophe after an s, before a space. */
function isPluralPossessive(text: string, at: number): boolean {
  if (at + 1 >= text.length || !isApostrophe(text.charCodeAt(at))) return false;
  const before = text.charAt(at - 1);
  return (before === "s" || before === "S") && text.charCodeAt(at + 1) === 0x20;
}

function isWordAt(text: string, at: number): boolean {
  const kind = kindOf(text.codePointAt(at) ?? 32);
  return kind === 1 || kind === 2;
}

function markOf(lexeme: Lexeme, kind: TokenKind, start: number, end: number, spaced: boolean): Token {
  return { kind, norm: lexeme.norm, lexeme, start, end, capital: false, upper: false, spaced };
}

/** A letter or digit of ASCII. */
function isPlainLetter(code: number): boolean {
  const kind = code < 128 ? ASCII[code] : 0;
  return kind === 1 || kind === 2;
}

/** The end of the word that goes on at `at`: letters and digits, and one `'`, `.`, `&` or `@`-free joiner between two of them. */
function wordEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    // Never asked for beyond the end: one answer that is no number makes V8 count in floating point from then on.
    while (at < text.length && isPlainLetter(text.charCodeAt(at))) at++;
    if (at >= text.length) return at;
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    if (kind === 1 || kind === 2 || (kind === 5 && code >= 128)) {
      at += code > 0xffff ? 2 : 1;
      continue;
    }
    // "I'm", "Booking.com", "v3.0", "1,000", "R&D" are one word each.
    if (isApostrophe(code) || code === 0x2e || code === 0x26 || code === 0x2c) {
      const next = text.codePointAt(at + 1);
      const nextKind = next === undefined ? 0 : kindOf(next);
      const before = text.charCodeAt(at - 1);
      const digits = ASCII[before] === 2 && nextKind === 2;
      const letters = (nextKind === 1 || nextKind === 2) && code !== 0x2c && !beginsSentence(text, at);
      if (digits || letters) {
        at += 1;
        continue;
      }
    }
    return at;
  }
}

/** "…at Web Summit.Let's talk": a full stop, a capital and a small letter, where somebody forgot the space. */
function beginsSentence(text: string, dot: number): boolean {
  if (text.charCodeAt(dot) !== 0x2e) return false;
  // "B.Com", "M.Tech": one letter before the dot is an initial.
  if (dot < 2 || !/\p{L}/u.test(text.charAt(dot - 2))) return false;
  const next = text.charAt(dot + 1);
  const after = text.charAt(dot + 2);
  return next !== next.toLowerCase() && after !== after.toUpperCase();
}

function pushWord(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  digits: boolean,
  spaced: boolean,
): void {
  const raw = text.slice(start, end);
  if (digits) {
    tokens.push(markOf(lexemeOf(raw.toLowerCase()), "number", start, end, spaced));
    return;
  }
  const { lexeme, parts, capital, upper } = wordOf(raw);
  if (!parts) {
    // The lexeme's own string: equal words are then the same string, which sets and maps tell at a glance.
    tokens.push({ kind: "word", norm: lexeme.norm, lexeme, start, end, capital, upper, spaced });
    return;
  }
  for (const part of parts) {
    const begins = part.start === 0;
    tokens.push({
      kind: "word",
      norm: part.lexeme.norm,
      lexeme: part.lexeme,
      start: start + part.start,
      end: start + part.end,
      capital: begins && capital,
      upper,
      spaced: begins && spaced,
    });
  }
}
