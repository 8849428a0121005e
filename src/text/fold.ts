/**
 * A text made plain for matching: what people write to slip past a reader, or by accident of their
 * keyboard, comes out as ordinary letters ("раураl", "１２３", "𝐜𝐚𝐥𝐥", "p\u200Bhone"). Only the
 * matcher sees it: the person's own text is never changed, and spans are led back to it.
 */

import { LOOK_ALIKES, SMALL_CAPITALS } from "./look-alikes.ts";

/** A text folded for matching. */
export interface Folded {
  /** Folded, capitals kept. */
  cased: string;
  /** Folded, in lower case; the same length as `cased`. */
  text: string;
  /** Leads a span of the folded text back to the text that was folded, in UTF-16 code units. */
  span(start: number, end: number): readonly [start: number, end: number];
}

const PLAIN = /^[\t\n\r\x20-\x7e]*$/;
const MARK = /^\p{M}$/u;
const LATIN = /^\p{Script=Latin}$/u;
const LETTER = /^\p{L}$/u;
/** Unicode's default ignorable code points, and controls other than tab and line breaks. */
const IGNORABLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;
/** Marks kept on one letter: no writing system needs more, and "zalgo" piles up hundreds. */
const MARK_CAP = 4;
/** Signs that stand for more than this ("ﷺ" for eighteen letters) hide no word of a note and stay themselves. */
const EXPANSION_CAP = 4;
/** So much longer than the text a folded one may grow, in UTF-16 code units: what follows is not folded any more. */
const GROWTH_CAP = 2_000;

/** Punctuation that means the same as an ASCII character. */
const PUNCTUATION = new Map<number, string>([
  ...pairs("\u2018\u2019\u201a\u201b\u02bc\u00b4\u0060\u2032\uff07", "'"),
  ...pairs("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"'),
  ...pairs("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"),
  ...pairs("\u2028\u2029\u0085", "\n"),
  // Normalising would glue "TM" to the word before it.
  ...pairs("\u2122\u2120", " "),
]);

function pairs(from: string, to: string): [number, string][] {
  return Array.from(from, (char) => [char.codePointAt(0) ?? 0, to]);
}

/** Letters with accents, quotes, dashes, most emoji: folding finds no hidden ASCII character among these. */
const OPEN =
  /^[\t\n\r\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2018-\u201e\u2013\u2014\u2022\u2026\u20ac\u20b9\u2600-\u27bf\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}]*$/u;

/** Whether a gate may look at the text as it is, since folding would bring no hidden characters to light. */
export function isPlain(text: string): boolean {
  return OPEN.test(text);
}

/**
 * Folds a text, in time proportional to its length. Latin text comes out as it is but for quotes and
 * dashes; words of other scripts stay what they are, unless look-alike letters stand among Latin ones.
 */
export function fold(text: string): Folded {
  if (PLAIN.test(text) && !text.includes("`")) {
    return { cased: text, text: text.toLowerCase(), span: (start, end) => [start, end] };
  }
  if (text.length < A_NOTE) return folded(text);
  if (text !== last?.of) last = { of: text, folded: folded(text) };
  return last.folded;
}

/** From so many UTF-16 code units on a text is a note: several readers fold it, one after the other. */
const A_NOTE = 40;
let last: { of: string; folded: Folded } | undefined;

function folded(text: string): Folded {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let foreign = false;
  const push = (folded: string, start: number, end: number): void => {
    for (const char of folded) {
      chars.push(char);
      starts.push(start);
      ends.push(end);
    }
  };
  const most = text.length + GROWTH_CAP;
  for (let at = 0; at < text.length && chars.length < most; ) {
    const code = text.codePointAt(at) ?? 0;
    const start = at;
    at += code > 0xffff ? 2 : 1;
    if (
      code < 0x80 &&
      (code >= 0x20 || code === 9 || code === 10 || code === 13) &&
      code !== 0x60 &&
      code !== 0x7f
    ) {
      // A mark may follow even an ASCII letter: "e" and U+0301 are "é".
      const next = text.charCodeAt(at);
      if (!(next >= 0x300)) {
        push(String.fromCharCode(code), start, at);
        continue;
      }
    }
    const punctuation = PUNCTUATION.get(code);
    if (punctuation !== undefined) {
      push(punctuation, start, at);
      continue;
    }
    if (kindOf(code) === "ignorable") continue;
    let cluster = String.fromCodePoint(code);
    for (let marks = 0; at < text.length; ) {
      const mark = text.codePointAt(at) ?? 0;
      const kind = mark < 0x300 ? "other" : kindOf(mark);
      if (kind === "other") break;
      if (kind === "mark" && marks++ < MARK_CAP) cluster += String.fromCodePoint(mark);
      at += mark > 0xffff ? 2 : 1;
    }
    push(plainOf(cluster), start, at);
    if (code >= 0x370) foreign = true;
  }
  if (foreign) foldLookAlikes(chars);
  const cased = chars.join("");
  return {
    cased,
    text: cased.toLowerCase(),
    span: spansOf(chars, starts, ends, text.length),
  };
}

type Kind = "mark" | "ignorable" | "other";

/** Kinds of the code points met so far: the properties are slow to ask. */
const kinds = new Map<number, Kind>();
const KINDS_CAP = 4_096;

function kindOf(code: number): Kind {
  let kind = kinds.get(code);
  if (kind === undefined) {
    const char = String.fromCodePoint(code);
    kind = IGNORABLE.test(char) ? "ignorable" : MARK.test(char) ? "mark" : "other";
    if (kinds.size < KINDS_CAP) kinds.set(code, kind);
  }
  return kind;
}

/** Letters folded so far: normalising is slow, too. */
const plains = new Map<string, string>();

function plainOf(cluster: string): string {
  let plain = plains.get(cluster);
  if (plain === undefined) {
    plain = plainCluster(cluster);
    if (plains.size < KINDS_CAP) plains.set(cluster, plain);
  }
  return plain;
}

/** NFKC of one letter with its marks; on a Latin letter, marks that make no letter with it are dropped. */
function plainCluster(cluster: string): string {
  const small = SMALL_CAPITALS.get(cluster) ?? squared(cluster.codePointAt(0) ?? 0);
  if (small !== undefined) return small;
  // Its lower case is two characters, and the two strings must keep step.
  if (cluster.startsWith("\u0130")) return "I";
  const normal = cluster.normalize("NFKC").replaceAll("\u0130", "I");
  if (normal.length > EXPANSION_CAP + cluster.length) return cluster;
  const first = String.fromCodePoint(normal.codePointAt(0) ?? 0);
  if (first.length === normal.length || first === " ") return first === " " ? " " : normal;
  return LATIN.test(first) || /^\d/.test(normal) ? normal.replace(/\p{M}+/gu, "") : normal;
}

/** Letters in circles and squares that NFKC leaves alone (🅲🅰🅻🅻). */
function squared(code: number): string | undefined {
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(65 + code - 0x1f150);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(65 + code - 0x1f170);
  return undefined;
}

/**
 * Replaces look-alikes in words that mix scripts, and in words made of look-alikes alone whose
 * neighbour is Latin. A note that is really in Cyrillic or Greek has neither and stays itself.
 */
function foldLookAlikes(chars: string[]): void {
  const words: { from: number; to: number; latin: boolean; lookAlike: boolean; own: boolean }[] = [];
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] ?? "";
    if (!isLetter(char)) continue;
    const word = { from: at, to: at, latin: false, lookAlike: false, own: false };
    for (; at < chars.length && isLetter(chars[at] ?? ""); at++) {
      const letter = chars[at] ?? "";
      if (LOOK_ALIKES.has(letter)) word.lookAlike = true;
      else if (LATIN.test(letter)) word.latin = true;
      else word.own = true;
    }
    word.to = at;
    words.push(word);
  }
  words.forEach((word, index) => {
    if (!word.lookAlike) return;
    const latinNear = [words[index - 1], words[index + 1]].some((near) => near?.latin);
    if (!word.latin && (word.own || !latinNear || word.to - word.from < 2)) return;
    for (let at = word.from; at < word.to; at++) {
      const char = chars[at] ?? "";
      chars[at] = LOOK_ALIKES.get(char) ?? char;
    }
  });
}

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(char) || MARK.test(char);
}

/** Offsets in `chars` joined are UTF-16 code units too: a character of two units has two entries. */
function spansOf(chars: string[], starts: number[], ends: number[], length: number): Folded["span"] {
  const unitStarts: number[] = [];
  const unitEnds: number[] = [];
  chars.forEach((char, index) => {
    for (let unit = 0; unit < char.length; unit++) {
      unitStarts.push(starts[index] ?? 0);
      unitEnds.push(ends[index] ?? 0);
    }
  });
  return (start, end) => {
    const from = unitStarts[start] ?? length;
    return [from, end > start ? (unitEnds[end - 1] ?? length) : from];
  };
}
