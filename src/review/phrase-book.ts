/**
 * Phrases as data, compiled. Every rule hands in its phrases by tag; each is looked for only where its
 * rarest word stands (phrases.ts does that).
 *
 * A phrase is a line of elements:
 *   word        that word (lower case, contractions spelled out: "I'd" is `i would`)
 *   a|b|look~   one of several; `~` stands for every form of a verb
 *   pre*  *end  any word that begins (ends) so
 *   {class}     a word of that class of the lexicon
 *   {Cap}       a word with a capital; {num} a number; {any} any word or number
 *   {to}        the recipient's name
 *   part-time   two words, also among several: the tokens of "part-time" are `part` and `time`
 *   element?    may be missing
 *   ..  ..5     up to three (five) words in between, never over a mark
 *   ,  ?  :     that mark (`-` and `–` are the same)
 *   ^           here a clause begins: start of a sentence, after a mark or after and/but/so/because
 *   $           here the clause ends: before a mark or the end
 */
import { formsOf } from "../text/inflect.ts";
import type { Token } from "../text/tokens.ts";
import { WordLists } from "../text/word-lists.ts";
import { commonness } from "./lexicon/common-words.ts";

/** Word classes by name, each a string of words (`~` allowed) separated by white space. */
export type Lexicon = Record<string, string>;

/** What an element asks for. Numbers and one shape for all, since the search spends its time here. */
export const BEGINS = 0;
export const ENDS = 1;
export const GAP = 2;
export const WORD = 3;

export interface Element {
  kind: number;
  /** Its place in the bits of a word. */
  id: number;
  /** Of a gap: so many words at most. */
  max: number;
  cap: boolean;
  num: boolean;
  any: boolean;
  to: boolean;
  /** How often it is met, roughly: the rarest element of a phrase is its anchor. */
  common: number;
}

export interface Phrase {
  tag: number;
  elements: readonly Element[];
  anchor: number;
}

/** What one word can be, worked out once a word. */
export interface WordInfo {
  /** One bit for each element that takes this word by its letters or classes. */
  bits: Uint32Array;
  /** The phrases whose anchor takes it. */
  phrases: readonly Phrase[];
  classes: readonly string[];
}

export interface PhraseBook {
  tags: readonly string[];
  /** Elements by spelling. */
  elements: Map<string, Element>;
  /** For each element the words, classes (`{…}`), prefixes and suffixes it takes. */
  takers: WordLists;
  /** For each class its words. */
  classes: WordLists;
  classNames: readonly string[];
  prefixes: Set<string>;
  suffixes: Set<string>;
  /** The phrases of each anchor, by its id. */
  anchored: (Phrase[] | undefined)[];
  /** Anchors that take a token by something else than its letters, which has to be asked each time. */
  special: readonly Element[];
  seen: Map<string, WordInfo>;
}

const DEFAULT_GAP = 3;
/** How many words the memory holds before it starts afresh: far more than English notes use. */
const REMEMBERED = 20_000;
/** How common a token is that is any word, any number, any capital, a word with some ending. */
const COMMON = { any: 1_000, cap: 150, num: 30, to: 30, ending: 100 };

/** Compiles phrases by tag. @throws Error where a phrase names a class that the lexicon lacks or has no word. */
export function compilePhrases(phrases: Record<string, readonly string[]>, lexicon: Lexicon): PhraseBook {
  const book: PhraseBook = {
    tags: Object.keys(phrases),
    elements: new Map(),
    takers: new WordLists(),
    classes: new WordLists(),
    classNames: Object.keys(lexicon),
    prefixes: new Set(),
    suffixes: new Set(),
    anchored: [],
    special: [],
    seen: new Map(),
  };
  const classCommon = new Map<string, number>();
  book.classNames.forEach((name, id) => {
    const words = spellOut((lexicon[name] ?? "").trim().replaceAll(/\s+/g, "|"));
    book.classes.add(id, words);
    classCommon.set(name, commonness(words));
  });
  book.tags.forEach((tag, id) => {
    for (const line of phrases[tag] ?? []) {
      for (const spellings of withAndWithout(line.split(" ")))
        addPhrase(book, id, spellings, classCommon, line);
    }
  });
  book.special = [...book.elements.values()].filter(
    (one) => (one.cap || one.num || one.any || one.to) && book.anchored[one.id] !== undefined,
  );
  return book;
}

/** `look~` becomes `look|looks|looked|looking`. */
function spellOut(words: string): string {
  if (!words.includes("~")) return words;
  return words
    .split("|")
    .flatMap((word) => (word.endsWith("~") ? formsOf(word.slice(0, -1)) : word))
    .join("|");
}

/** A phrase once for each choice of its `element?`s, and of its words with a hyphen, which are two tokens. */
function withAndWithout(spellings: readonly string[]): string[][] {
  let lines: string[][] = [[]];
  for (const spelling of spellings) {
    if (spelling === "") continue;
    const optional = spelling.length > 1 && spelling.endsWith("?");
    const choices = hyphensApart(optional ? spelling.slice(0, -1) : spelling);
    if (optional) choices.push([]);
    lines = choices.flatMap((choice) => lines.map((line) => [...line, ...choice]));
  }
  return lines;
}

/** `any|part-time` is `any`, or `part` and `time`; "e-mail" is one token. */
function hyphensApart(spelling: string): string[][] {
  if (!/[a-z]-[a-z]/.test(spelling)) return [[spelling]];
  const words = spelling.split("|");
  const isApart = (word: string) => /[a-z]-[a-z]/.test(word) && !word.startsWith("e-mail");
  const whole = words.filter((word) => !isApart(word));
  const apart = words.filter(isApart).map((word) => word.split("-"));
  return whole.length > 0 ? [[whole.join("|")], ...apart] : apart;
}

function addPhrase(
  book: PhraseBook,
  tag: number,
  spellings: readonly string[],
  classCommon: ReadonlyMap<string, number>,
  line: string,
): void {
  let anchor: Element | undefined;
  const elements = spellings.map((spelling) => {
    let element = book.elements.get(spelling);
    if (!element) {
      element = newElement(book, spelling, classCommon, line);
      book.elements.set(spelling, element);
    }
    if (element.kind === WORD && (anchor === undefined || element.common < anchor.common)) anchor = element;
    return element;
  });
  if (anchor === undefined) throw new Error(`No word in the phrase "${line}".`);
  const phrase = { tag, elements, anchor: elements.indexOf(anchor) };
  const others = book.anchored[anchor.id];
  if (others) others.push(phrase);
  else book.anchored[anchor.id] = [phrase];
}

function newElement(
  book: PhraseBook,
  spelling: string,
  classCommon: ReadonlyMap<string, number>,
  line: string,
): Element {
  const element: Element = {
    kind: WORD,
    id: book.elements.size,
    max: 0,
    cap: false,
    num: false,
    any: false,
    to: false,
    common: Number.POSITIVE_INFINITY,
  };
  if (spelling === "^") return { ...element, kind: BEGINS };
  if (spelling === "$") return { ...element, kind: ENDS };
  if (spelling.startsWith("..")) {
    const max = spelling.length > 2 ? Number(spelling.slice(2)) : DEFAULT_GAP;
    if (!Number.isInteger(max)) throw new Error(`A gap needs a number in the phrase "${line}".`);
    return { ...element, kind: GAP, max };
  }
  const words = spellOut(spelling);
  element.cap = words.includes("{Cap}");
  element.num = words.includes("{num}");
  element.any = words.includes("{any}");
  element.to = words.includes("{to}");
  element.common = commonness(words);
  if (element.cap) element.common += COMMON.cap;
  if (element.num) element.common += COMMON.num;
  if (element.any) element.common += COMMON.any;
  if (element.to) element.common += COMMON.to;
  if (words.length > 1 && /[{*]/.test(words)) {
    for (const one of words.split("|")) {
      if (one.length < 2) continue;
      if (one.endsWith("*")) book.prefixes.add(one.slice(0, -1));
      else if (one.startsWith("*")) {
        book.suffixes.add(one.slice(1));
        element.common += COMMON.ending;
      } else if (one.startsWith("{") && !/^\{(Cap|num|any|to)\}$/.test(one)) {
        const common = classCommon.get(one.slice(1, -1));
        if (common === undefined) throw new Error(`No word class ${one} for the phrase "${line}".`);
        element.common += common;
      }
    }
  }
  book.takers.add(element.id, words);
  return element;
}

/** Which elements take this word by its letters and classes, and which phrases to look for where it stands. */
export function infoOf(book: PhraseBook, token: Token): WordInfo {
  const known = book.seen.get(token.norm);
  if (known) return known;
  const bits = new Uint32Array((book.elements.size >>> 5) + 1);
  const phrases = new Set<Phrase>();
  const take = (name: string) => {
    for (const id of book.takers.holding(name)) {
      bits[id >>> 5] = (bits[id >>> 5] ?? 0) | (1 << (id & 31));
      for (const phrase of book.anchored[id] ?? []) phrases.add(phrase);
    }
  };
  take(token.norm);
  let classes: string[] = [];
  if (token.kind !== "emoji") {
    classes = book.classes.holding(token.norm).map((id) => book.classNames[id] ?? "");
    for (const name of classes) take(`{${name}}`);
  }
  if (token.kind === "word" || token.kind === "number") {
    for (const part of book.prefixes) if (token.norm.startsWith(part)) take(`${part}*`);
    for (const part of book.suffixes) if (token.norm.endsWith(part)) take(`*${part}`);
  }
  const info: WordInfo = { bits, phrases: [...phrases], classes };
  if (book.seen.size >= REMEMBERED) book.seen.clear();
  book.seen.set(token.norm, info);
  return info;
}
