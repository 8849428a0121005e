/** All phrases of all rules, ready to be searched for, and what each word of a note can be among them. */
import { SortedLines } from "../text/sorted-lines.ts";
import type { Token } from "../text/tokens.ts";
import { lexemeOf } from "../text/words.ts";
import type { BookData } from "./phrase-compiler.ts";

export type { Lexicon } from "./phrase-compiler.ts";

export interface Phrase {
  tag: string;
  /** The codes of its elements (see phrase-compiler.ts). */
  elements: readonly number[];
  /** Which of them is looked for first: the rarest. */
  anchor: number;
  /** The number of an element without which the phrase stands nowhere; -1 for none. */
  second: number;
}

/** What one word can be, worked out once a word and kept with its lexeme; words that can be the same share it. */
export class WordInfo {
  readonly book: PhraseBook;
  /** A bit for each element that takes this word by its letters or classes. */
  readonly bits: Uint32Array;
  /** Those of these elements that some phrase asks for second. */
  readonly seconds: readonly number[];
  /** The phrases whose anchor takes it. */
  readonly phrases: readonly Phrase[];
  readonly classes: readonly string[];

  constructor(book: PhraseBook, elements: readonly number[], classes: readonly string[]) {
    this.book = book;
    this.classes = classes;
    this.bits = new Uint32Array((book.elements >>> 5) + 1);
    for (const one of elements) this.bits[one >>> 5] = (this.bits[one >>> 5] ?? 0) | (1 << (one & 31));
    this.seconds = elements.filter((element) => book.seconds.has(element));
    this.phrases = elements.flatMap((element) => phrasesAt(book, element));
  }
}

export interface PhraseBook
  extends Pick<BookData, "tags" | "classNames" | "elements" | "special" | "prefixes" | "suffixes" | "reach"> {
  /** Which elements take a word, and which classes hold it (see BookData). */
  words: SortedLines;
  /** The phrases of each anchor (see BookData), and those that were asked for. */
  phrases: readonly string[];
  anchored: (readonly Phrase[] | undefined)[];
  /** The elements that some phrase asks for second. */
  seconds: ReadonlySet<number>;
  /** By the number of an element that is asked for second: the last place it took, counted over all searches. */
  lastAt: Float64Array;
  /** How many places were counted. */
  searched: number;
  /** What words can be, by the numbers of their elements and classes: few of thousands of words differ in these. */
  infos: Map<string, WordInfo>;
}

/** A book from what its phrases were compiled to. Nothing in it is read before it is asked for. */
export function openBook(data: BookData): PhraseBook {
  return {
    ...data,
    words: new SortedLines(data.words),
    anchored: new Array(data.elements),
    seconds: new Set(data.seconds),
    lastAt: new Float64Array(data.elements),
    searched: 0,
    infos: new Map(),
  };
}

/** The phrases whose anchor is the element with this number. */
export function phrasesAt(book: PhraseBook, anchor: number): readonly Phrase[] {
  let phrases = book.anchored[anchor];
  if (!phrases) {
    const list = book.phrases[anchor] ?? "";
    phrases = list === "" ? NO_PHRASES : list.split(";").map((one) => phraseOf(book, one));
    book.anchored[anchor] = phrases;
  }
  return phrases;
}

const NO_PHRASES: readonly Phrase[] = [];

function phraseOf({ tags }: PhraseBook, numbers: string): Phrase {
  const [tag = 0, anchor = 0, second = -1, ...elements] = numbersOf(numbers);
  return { tag: tags[tag] ?? "", anchor, second, elements };
}

/** Which elements take this word by its letters and classes, and which phrases to look for where it stands. */
export function infoOf(book: PhraseBook, token: Token): WordInfo {
  // A copy of a token may have another norm than its lexeme.
  const lexeme = token.lexeme.norm === token.norm ? token.lexeme : lexemeOf(token.norm);
  const { known } = lexeme;
  if (known instanceof WordInfo && known.book === book) return known;
  const info = lookUp(book, token);
  lexeme.known = info;
  return info;
}

function lookUp(book: PhraseBook, { norm, kind }: Token): WordInfo {
  const own = book.words.find(norm) ?? NOTHING;
  // An emoji is of no class.
  let key = kind === "emoji" ? own.slice(0, own.indexOf(";") + 1) : own;
  if (kind === "word" || kind === "number") {
    for (const part of book.prefixes) if (norm.startsWith(part)) key += `;${part}*`;
    for (const part of book.suffixes) if (norm.endsWith(part)) key += `;*${part}`;
  }
  let info = book.infos.get(key);
  if (!info) {
    info = newInfo(book, key);
    book.infos.set(key, info);
  }
  return info;
}

const NOTHING = ";";

/** @param key element numbers, class numbers, and the prefixes and suffixes that fit, between semicolons */
function newInfo(book: PhraseBook, key: string): WordInfo {
  const [takers = "", classIds = "", ...parts] = key.split(";");
  const classes = numbersOf(classIds).map((id) => book.classNames[id] ?? "");
  const elements = new Set(numbersOf(takers));
  for (const name of [...classes.map((one) => `{${one}}`), ...parts]) {
    for (const id of numbersOf(book.words.find(name)?.split(";")[0] ?? "")) elements.add(id);
  }
  return new WordInfo(book, [...elements], classes);
}

function numbersOf(list: string): number[] {
  return list === "" ? [] : list.split(",").map(Number);
}
