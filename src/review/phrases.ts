/**
 * Phrases as data. Every rule hands in its phrases by tag; they are compiled into one book and found
 * in one walk over a note's tokens: each phrase is looked for only where its rarest word stands.
 *
 * A phrase is a line of elements:
 *   word        that word (lower case, contractions spelled out: "I'd" is `i would`)
 *   a|b|look~   one of several; `~` stands for every form of a verb
 *   pre*  *end  any word that begins (ends) so
 *   {class}     a word of that class of the lexicon
 *   {Cap}       a word with a capital; {num} a number; {any} any word or number
 *   {to}        the recipient's name
 *   element?    may be missing
 *   ..  ..5     up to three (five) words in between, never over a mark
 *   ,  ?  :     that mark (`-` and `–` are the same)
 *   ^           here a clause begins: start of a sentence, after a mark or after and/but/so/because
 *   $           here the clause ends: before a mark or the end
 */
import { formsOf } from "../text/inflect.ts";
import type { Token } from "../text/tokens.ts";
import { commonness } from "./lexicon/common-words.ts";

/** Where a phrase was found: token indexes, [start, end). */
export interface Found {
  start: number;
  end: number;
}

/** Word classes by name, each a string of words (`~` allowed) separated by white space. */
export type Lexicon = Record<string, string>;

type Element =
  | { kind: "begins" }
  | { kind: "ends" }
  /** Up to `max` words. */
  | { kind: "gap"; max: number }
  | OneWord;

/** An element that takes one token; `id` is its place in the bits of a word. */
interface OneWord {
  kind: "word";
  id: number;
  cap: boolean;
  num: boolean;
  any: boolean;
  to: boolean;
  /** How often it is met, roughly: the rarest element of a phrase is its anchor. */
  common: number;
}

interface Phrase {
  tag: number;
  elements: readonly Element[];
  anchor: number;
}

/** What one word can be, worked out once a word. */
interface WordInfo {
  /** One bit for each element that takes this word by its letters or classes. */
  bits: Uint32Array;
  /** The phrases whose anchor takes it. */
  phrases: readonly Phrase[];
}

export interface PhraseBook {
  tags: readonly string[];
  /** Elements by spelling. */
  elements: Map<string, Element>;
  /** For each word, class (`{…}`), prefix and suffix the one-word elements that name it. */
  takers: Map<string, OneWord[]>;
  classesOf: Map<string, string[]>;
  prefixes: string[];
  suffixes: string[];
  /** The phrases of each anchor, by its id. */
  anchored: Phrase[][];
  /** Anchors that take a token by something else than its letters, which has to be asked each time. */
  special: OneWord[];
  seen: Map<string, WordInfo>;
}

const NO_WORD: WordInfo = { bits: new Uint32Array(), phrases: [] };
const DEFAULT_GAP = 3;
/** How many words the memory holds before it starts afresh: far more than English notes use. */
const REMEMBERED = 20_000;
/** The words with which a clause may begin anew inside a sentence. */
const JOINERS = new Set("and but so because since as or then that if when where".split(" "));
/** How common a token is that is any word, any number, any capital. */
const COMMONNESS = { any: 1_000, cap: 150, num: 30, to: 30 };

/** Compiles phrases by tag. @throws Error where a phrase names a class that the lexicon lacks or has no word. */
export function compilePhrases(phrases: Record<string, readonly string[]>, lexicon: Lexicon): PhraseBook {
  const book: PhraseBook = {
    tags: Object.keys(phrases),
    elements: new Map(),
    takers: new Map(),
    classesOf: new Map(),
    prefixes: [],
    suffixes: [],
    anchored: [],
    special: [],
    seen: new Map(),
  };
  const classCommonness = new Map<string, number>();
  for (const [name, words] of Object.entries(lexicon)) {
    let common = 0;
    for (const word of alternatives(words.trim().split(/\s+/))) {
      common += commonness(word);
      const known = book.classesOf.get(word);
      if (!known) book.classesOf.set(word, [name]);
      else if (!known.includes(name)) known.push(name);
    }
    classCommonness.set(name, common);
  }
  book.tags.forEach((tag, id) => {
    for (const line of phrases[tag] ?? []) {
      for (const spellings of withAndWithout(line.trim().split(/\s+/))) {
        addPhrase(book, id, spellings, classCommonness, line);
      }
    }
  });
  book.special = [...book.elements.values()].filter(
    (one) =>
      one.kind === "word" && (one.cap || one.num || one.any || one.to) && book.anchored[one.id] !== undefined,
  ) as OneWord[];
  return book;
}

function alternatives(words: readonly string[]): string[] {
  return words.flatMap((word) => (word.endsWith("~") ? formsOf(word.slice(0, -1)) : [word]));
}

/** A phrase once for each choice of its `element?`s. */
function withAndWithout(spellings: readonly string[]): string[][] {
  let lines: string[][] = [[]];
  for (const spelling of spellings) {
    const optional = spelling.length > 1 && spelling.endsWith("?");
    const element = optional ? spelling.slice(0, -1) : spelling;
    const longer = lines.map((line) => [...line, element]);
    lines = optional ? [...lines, ...longer] : longer;
  }
  return lines;
}

function addPhrase(
  book: PhraseBook,
  tag: number,
  spellings: readonly string[],
  classCommonness: ReadonlyMap<string, number>,
  line: string,
): void {
  const elements = spellings.map((spelling) => elementFor(book, spelling, classCommonness, line));
  let anchor = -1;
  let rarest = Number.POSITIVE_INFINITY;
  elements.forEach((element, at) => {
    if (element.kind === "word" && element.common < rarest) {
      rarest = element.common;
      anchor = at;
    }
  });
  const at = elements[anchor];
  if (at?.kind !== "word") throw new Error(`No word in the phrase "${line}".`);
  book.anchored[at.id] ??= [];
  book.anchored[at.id]?.push({ tag, elements, anchor });
}

function elementFor(
  book: PhraseBook,
  spelling: string,
  classCommonness: ReadonlyMap<string, number>,
  line: string,
): Element {
  const known = book.elements.get(spelling);
  if (known) return known;
  const element = newElement(book, spelling, classCommonness, line);
  book.elements.set(spelling, element);
  return element;
}

function newElement(
  book: PhraseBook,
  spelling: string,
  classCommonness: ReadonlyMap<string, number>,
  line: string,
): Element {
  if (spelling === "^") return { kind: "begins" };
  if (spelling === "$") return { kind: "ends" };
  if (spelling.startsWith("..")) {
    const max = spelling.length > 2 ? Number(spelling.slice(2)) : DEFAULT_GAP;
    if (!Number.isInteger(max)) throw new Error(`A gap needs a number in the phrase "${line}".`);
    return { kind: "gap", max };
  }
  const element: OneWord = {
    kind: "word",
    id: book.elements.size,
    cap: false,
    num: false,
    any: false,
    to: false,
    common: 0,
  };
  for (const one of alternatives(spelling.split("|"))) {
    if (one === "{Cap}" || one === "{num}" || one === "{any}" || one === "{to}") {
      const flag = one.slice(1, -1).toLowerCase() as "cap" | "num" | "any" | "to";
      element[flag] = true;
      element.common += COMMONNESS[flag];
      continue;
    }
    if (one.startsWith("{")) {
      const common = classCommonness.get(one.slice(1, -1));
      if (common === undefined) throw new Error(`No word class ${one} for the phrase "${line}".`);
      element.common += common;
    } else if (one.length > 1 && one.endsWith("*")) {
      element.common += commonness(one);
      if (!book.takers.has(one)) book.prefixes.push(one.slice(0, -1));
    } else if (one.length > 1 && one.startsWith("*")) {
      element.common += COMMONNESS.cap;
      if (!book.takers.has(one)) book.suffixes.push(one.slice(1));
    } else element.common += commonness(one);
    const takers = book.takers.get(one);
    if (takers) takers.push(element);
    else book.takers.set(one, [element]);
  }
  return element;
}

/** Which elements take this word by its letters and classes, and which phrases to look for where it stands. */
function infoOf(book: PhraseBook, token: Token): WordInfo {
  const known = book.seen.get(token.norm);
  if (known) return known;
  const bits = new Uint32Array((book.elements.size >>> 5) + 1);
  const phrases = new Set<Phrase>();
  const take = (name: string) => {
    for (const { id } of book.takers.get(name) ?? []) {
      bits[id >>> 5] = (bits[id >>> 5] ?? 0) | (1 << (id & 31));
      for (const phrase of book.anchored[id] ?? []) phrases.add(phrase);
    }
  };
  take(token.norm);
  if (token.kind === "word" || token.kind === "number") {
    for (const name of book.classesOf.get(token.norm) ?? []) take(`{${name}}`);
    for (const part of book.prefixes) if (token.norm.startsWith(part)) take(`${part}*`);
    for (const part of book.suffixes) if (token.norm.endsWith(part)) take(`*${part}`);
  }
  const info: WordInfo = { bits, phrases: [...phrases] };
  if (book.seen.size >= REMEMBERED) book.seen.clear();
  book.seen.set(token.norm, info);
  return info;
}

/** Finds every phrase, by tag, in the order they begin. `isTo[i]` says that token i is the recipient's name. */
export function findPhrases(
  book: PhraseBook,
  tokens: readonly Token[],
  isTo: readonly boolean[],
): Map<string, Found[]> {
  const infos = tokens.map((token) => infoOf(book, token));
  const isMark = tokens.map((token) => token.kind === "mark" || token.kind === "emoji");
  const found: (Map<number, number> | undefined)[] = [];

  const takes = (element: OneWord, at: number): boolean => {
    const info = infos[at];
    const token = tokens[at];
    if (info === undefined || token === undefined) return false;
    if (((info.bits[element.id >>> 5] ?? 0) & (1 << (element.id & 31))) !== 0) return true;
    return (
      (element.any && isMark[at] === false) ||
      (element.cap && token.capital) ||
      (element.num && token.kind === "number") ||
      (element.to && isTo[at] === true)
    );
  };

  const begins = (at: number): boolean =>
    at === 0 || isMark[at - 1] === true || JOINERS.has(tokens[at - 1]?.norm ?? "");

  /** The furthest end of elements[index…] from token `at` on, or -1. */
  const forward = (elements: readonly Element[], index: number, at: number): number => {
    const element = elements[index];
    if (element === undefined) return at;
    if (element.kind === "word") return takes(element, at) ? forward(elements, index + 1, at + 1) : -1;
    if (element.kind === "begins") return begins(at) ? forward(elements, index + 1, at) : -1;
    if (element.kind === "ends") return isMark[at] !== false ? forward(elements, index + 1, at) : -1;
    let furthest = -1;
    for (let skip = 0; skip <= element.max; skip++) {
      furthest = Math.max(furthest, forward(elements, index + 1, at + skip));
      if (isMark[at + skip] !== false) break;
    }
    return furthest;
  };

  /** Notes every start of elements[…index] that end before token `at`. */
  const backward = (
    elements: readonly Element[],
    index: number,
    at: number,
    tag: number,
    end: number,
  ): void => {
    const element = elements[index];
    if (element === undefined) {
      accept(tag, at, end);
      return;
    }
    if (element.kind === "word") {
      if (takes(element, at - 1)) backward(elements, index - 1, at - 1, tag, end);
    } else if (element.kind === "begins") {
      if (begins(at)) backward(elements, index - 1, at, tag, end);
    } else if (element.kind === "ends") {
      if (isMark[at] !== false) backward(elements, index - 1, at, tag, end);
    } else {
      for (let skip = 0; skip <= element.max; skip++) {
        backward(elements, index - 1, at - skip, tag, end);
        if (isMark[at - skip - 1] !== false) break;
      }
    }
  };

  /** Of several readings from one start the longest stays. */
  const accept = (tag: number, start: number, end: number): void => {
    found[tag] ??= new Map();
    const list = found[tag];
    if (list !== undefined && end > (list.get(start) ?? -1)) list.set(start, end);
  };

  const lookFor = (phrase: Phrase, at: number): void => {
    const end = forward(phrase.elements, phrase.anchor + 1, at + 1);
    if (end >= 0) backward(phrase.elements, phrase.anchor - 1, at, phrase.tag, end);
  };

  for (let at = 0; at < tokens.length; at++) {
    const { phrases } = infos[at] ?? NO_WORD;
    for (let one = 0; one < phrases.length; one++) {
      const phrase = phrases[one];
      if (phrase) lookFor(phrase, at);
    }
    for (const element of book.special) {
      if (takes(element, at)) for (const phrase of book.anchored[element.id] ?? []) lookFor(phrase, at);
    }
  }
  const byTag = new Map<string, Found[]>();
  found.forEach((list, tag) => {
    if (!list) return;
    const places = Array.from(list, ([start, end]) => ({ start, end }));
    byTag.set(
      book.tags[tag] ?? "",
      places.sort((a, b) => a.start - b.start),
    );
  });
  return byTag;
}
