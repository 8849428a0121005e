/**
 * Phrases as data, and what they are compiled to. Every rule hands in its phrases by tag; each is looked for
 * only where its rarest word stands (phrases.ts does that).
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
import { commonness } from "./lexicon/common-words.ts";

/** Word classes by name, each a string of words (`~` allowed) separated by white space. */
export type Lexicon = Record<string, string>;

/** Kinds of element, the lowest bits of its code. */
export const BEGINS = 0;
export const ENDS = 1;
const GAP = 2;
export const WORD = 3;
const KIND_BITS = 2;
/** What else a word element takes, beside the words it names: bits of its code. */
export const CAP = 1 << 2;
export const NUM = 1 << 3;
export const ANY = 1 << 4;
export const TO = 1 << 5;
export const FLAGS = CAP | NUM | ANY | TO;
/** Above them stands the element's number, or the most words of a gap. */
export const SHIFT = 6;
export const KIND = (1 << KIND_BITS) - 1;

/** What all phrases of all rules are compiled to: plain JSON, so that a build can bring it ready-made. */
export interface BookData {
  tags: readonly string[];
  classNames: readonly string[];
  /** How many different word elements there are. */
  elements: number;
  /** Codes of anchors that take a token by something else than its letters. */
  special: readonly number[];
  /** Numbers of the elements that some phrase asks for second. */
  seconds: readonly number[];
  /** The most tokens that a phrase takes. */
  reach: number;
  prefixes: readonly string[];
  suffixes: readonly string[];
  /**
   * Sorted lines `name<tab>element numbers;class numbers`, both separated by commas: which elements take a word, and
   * which classes hold it. A name is a word, a class in braces, `pre*` or `*end`.
   */
  words: string;
  /**
   * By the number of an element the phrases that have it for their anchor, the rarest of their words, separated by
   * semicolons; "" where there are none. A phrase is numbers between commas: its tag, the place of its anchor among its
   * elements, the number of another element without which it stands nowhere (-1 for none), then each element's code.
   */
  phrases: readonly string[];
}

const DEFAULT_GAP = 3;
/** How common a token is that is any word, any number, any capital, a word with some ending. */
const COMMON = { any: 1_000, cap: 150, num: 30, to: 30, ending: 100 };

/** What is met more often stands in nearly every note: to ask for it second would rule out nothing. */
const SELDOM = 60;

interface Element {
  code: number;
  /** How often it is met, roughly: the rarest element of a phrase is its anchor. */
  common: number;
}

/** Compiles phrases by tag. @throws Error where a phrase names a class that the lexicon lacks or has no word. */
export function compilePhrases(phrases: Record<string, readonly string[]>, lexicon: Lexicon): BookData {
  const compiler = new Compiler(lexicon);
  const tags = Object.keys(phrases);
  tags.forEach((tag, id) => {
    for (const line of phrases[tag] ?? []) {
      for (const spellings of withAndWithout(line.split(" "))) compiler.add(id, spellings, line);
    }
  });
  return { tags, ...compiler.data() };
}

class Compiler {
  readonly #classNames: string[];
  readonly #classCommon = new Map<string, number>();
  /** Word elements by spelling. */
  readonly #elements = new Map<string, Element>();
  readonly #prefixes = new Set<string>();
  readonly #suffixes = new Set<string>();
  readonly #special = new Set<number>();
  readonly #seconds = new Set<number>();
  #reach = 0;
  /** The phrases by the number of their anchor. */
  readonly #phrases = new Map<number, string[]>();
  /** For each word, class, prefix and suffix the elements that take it, and the classes that hold it. */
  readonly #takers = new Map<string, { elements: Set<number>; classes: Set<number> }>();

  constructor(lexicon: Lexicon) {
    this.#classNames = Object.keys(lexicon);
    this.#classNames.forEach((name, id) => {
      const words = spellOut((lexicon[name] ?? "").trim().split(/\s+/));
      for (const word of words) this.#takersOf(word).classes.add(id);
      this.#classCommon.set(name, commonness(words));
    });
  }

  /** Adds one phrase. */
  add(tag: number, spellings: readonly string[], line: string): void {
    const elements = spellings.map((spelling) => this.#element(spelling, line));
    const anchor = rarest(elements);
    if (anchor === undefined) throw new Error(`No word in the phrase "${line}".`);
    const second = rarest(
      elements.filter((one) => one !== anchor && one.common <= SELDOM && (one.code & FLAGS) === 0),
    );
    const codes = elements.map(({ code }) => code);
    this.#reach = Math.max(this.#reach, mostTokens(codes));
    const secondId = second ? second.code >>> SHIFT : -1;
    const phrase = [tag, elements.indexOf(anchor), secondId, ...codes].join(",");
    if ((anchor.code & FLAGS) !== 0) this.#special.add(anchor.code);
    if (second) this.#seconds.add(secondId);
    const id = anchor.code >>> SHIFT;
    this.#phrases.set(id, [...(this.#phrases.get(id) ?? []), phrase]);
  }

  /** All that was added. */
  data(): Omit<BookData, "tags"> {
    const words = [...this.#takers].map(
      ([name, { elements, classes }]) => `${name}\t${[...elements]};${[...classes]}`,
    );
    return {
      classNames: this.#classNames,
      elements: this.#elements.size,
      special: [...this.#special],
      seconds: [...this.#seconds],
      reach: this.#reach,
      prefixes: [...this.#prefixes],
      suffixes: [...this.#suffixes],
      words: words.sort().join("\n"),
      phrases: Array.from(this.#elements.values(), (_, id) => this.#phrases.get(id)?.join(";") ?? ""),
    };
  }

  #element(spelling: string, line: string): Element {
    if (spelling === "^") return { code: BEGINS, common: Number.POSITIVE_INFINITY };
    if (spelling === "$") return { code: ENDS, common: Number.POSITIVE_INFINITY };
    if (spelling.startsWith("..")) {
      const max = spelling.length > 2 ? Number(spelling.slice(2)) : DEFAULT_GAP;
      if (!Number.isInteger(max)) throw new Error(`A gap needs a number in the phrase "${line}".`);
      return { code: GAP | (max << SHIFT), common: Number.POSITIVE_INFINITY };
    }
    let element = this.#elements.get(spelling);
    if (!element) {
      element = this.#newElement(this.#elements.size, spelling, line);
      this.#elements.set(spelling, element);
    }
    return element;
  }

  #newElement(id: number, spelling: string, line: string): Element {
    const words = spellOut(spelling.split("|"));
    const element = { code: WORD | (id << SHIFT), common: 0 };
    for (const word of words) {
      const general = GENERAL[word];
      if (general) {
        element.code |= general.flag;
        element.common += general.common;
      } else if (word.length > 1 && word.endsWith("*")) {
        this.#prefixes.add(word.slice(0, -1));
        element.common += 1;
      } else if (word.length > 1 && word.startsWith("*")) {
        this.#suffixes.add(word.slice(1));
        element.common += COMMON.ending;
      } else if (word.length > 1 && word.startsWith("{")) {
        const common = this.#classCommon.get(word.slice(1, -1));
        if (common === undefined) throw new Error(`No word class ${word} for the phrase "${line}".`);
        element.common += common;
      } else element.common += commonness([word]);
      if (!general) this.#takersOf(word).elements.add(id);
    }
    return element;
  }

  #takersOf(name: string): { elements: Set<number>; classes: Set<number> } {
    let takers = this.#takers.get(name);
    if (!takers) {
      takers = { elements: new Set(), classes: new Set() };
      this.#takers.set(name, takers);
    }
    return takers;
  }
}

/** How many tokens a phrase of these elements takes at most. */
function mostTokens(codes: readonly number[]): number {
  let most = 0;
  for (const code of codes) {
    if ((code & KIND) === WORD) most += 1;
    else if ((code & KIND) === GAP) most += code >>> SHIFT;
  }
  return most;
}

/** The rarest word among these elements. */
function rarest(elements: readonly Element[]): Element | undefined {
  let best: Element | undefined;
  for (const one of elements) if (one.common < (best?.common ?? Number.POSITIVE_INFINITY)) best = one;
  return best;
}

/** Elements that take a token by something else than its letters. */
const GENERAL: Record<string, { flag: number; common: number } | undefined> = {
  "{Cap}": { flag: CAP, common: COMMON.cap },
  "{num}": { flag: NUM, common: COMMON.num },
  "{any}": { flag: ANY, common: COMMON.any },
  "{to}": { flag: TO, common: COMMON.to },
};

/** `look~` becomes `look`, `looks`, `looked`, `looking`. */
function spellOut(words: readonly string[]): string[] {
  return words.flatMap((word) => (word.length > 1 && word.endsWith("~") ? formsOf(word.slice(0, -1)) : word));
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
