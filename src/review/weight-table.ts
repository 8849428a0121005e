/**
 * Weights of words and of pairs of words, kept as one sorted text: `word<tab>numbers` or
 * `before word<tab>numbers` a line. What is asked for is searched there and remembered by its word.
 */
import { type Block, SortedLines } from "../text/sorted-lines.ts";

/** Pairs of a rule's index and its weight, one after the other. */
export type Weights = readonly number[];

/** How many words are remembered before the memory starts afresh: far more than English notes use. */
const REMEMBERED = 20_000;

export class WeightTable {
  readonly #lines: SortedLines;
  readonly #entries = new Map<string, Entry>();

  /** @param text its lines sorted by UTF-16 code units */
  constructor(text: string) {
    this.#lines = new SortedLines(text);
  }

  /** What is known of a word; one without weights has an entry, too. */
  entry(word: string): Entry {
    let entry = this.#entries.get(word);
    if (!entry) {
      if (this.#entries.size >= REMEMBERED) this.#entries.clear();
      entry = new Entry(this.#lines, word);
      this.#entries.set(word, entry);
    }
    return entry;
  }
}

/** The characters of a block that one search by halving is worth: a map of its pairs costs as much as some searches. */
const CHARACTERS_A_SEARCH = 500;
const NONE: ReadonlyMap<string, Weights> = new Map();

/** One word: its own weights, and those of the words right after it. */
export class Entry {
  readonly word: string;
  readonly own: Weights | undefined;
  readonly #lines: SortedLines;
  readonly #block: Block;
  #asked = 0;
  #pairs: ReadonlyMap<string, Weights> | undefined;

  constructor(lines: SortedLines, word: string) {
    this.#lines = lines;
    this.word = word;
    this.#block = lines.block(word);
    this.own = numbersOf(lines.find(word, this.#block));
  }

  /** The weights of this word with the next one right after it. */
  pair(next: string): Weights | undefined {
    if (this.#pairs) return this.#pairs.get(next);
    const size = this.#block.end - this.#block.start;
    if (++this.#asked * CHARACTERS_A_SEARCH < size) {
      return numbersOf(this.#lines.find(`${this.word} ${next}`, this.#block));
    }
    this.#pairs = this.#pairsOf();
    return this.#pairs.get(next);
  }

  #pairsOf(): ReadonlyMap<string, Weights> {
    if (this.#block.start === this.#block.end) return NONE;
    const pairs = new Map<string, Weights>();
    const skip = this.word.length + 1;
    for (const line of this.#lines.lines(this.#block)) {
      const tab = line.indexOf("\t");
      const numbers = tab >= skip ? numbersOf(line.slice(tab + 1)) : undefined;
      if (numbers) pairs.set(line.slice(skip, tab), numbers);
    }
    return pairs;
  }
}

function numbersOf(list: string | undefined): number[] | undefined {
  return list?.split(",").map(Number);
}
