/**
 * Weights of words and pairs of words, kept as one text: `word<tab>numbers` or `before word<tab>numbers`
 * a line. Asked for few it is searched where it stands; asked for many it makes an index of itself
 * (which costs most of a cold start otherwise).
 */
export type Weights = readonly number[];

interface Entry {
  own: Weights | undefined;
  /** By the word that follows. */
  pairs: Map<string, Weights>;
}

const INDEX_AFTER = 1_000;

export class WeightTable {
  readonly #text: string;
  #asked = 0;
  #index: Map<string, Entry> | undefined;

  constructor(text: string) {
    this.#text = `\n${text}\n`;
  }

  /** The weights of one word, or undefined. */
  word(word: string): Weights | undefined {
    return this.#indexed() ? this.#index?.get(word)?.own : this.#search(word);
  }

  /** The weights of a word right after another, or undefined. */
  pair(before: string, word: string): Weights | undefined {
    return this.#indexed() ? this.#index?.get(before)?.pairs.get(word) : this.#search(`${before} ${word}`);
  }

  #indexed(): boolean {
    if (this.#index) return true;
    if (++this.#asked <= INDEX_AFTER) return false;
    this.#index = indexOf(this.#text);
    return true;
  }

  #search(key: string): Weights | undefined {
    const start = this.#text.indexOf(`\n${key}\t`);
    if (start < 0) return undefined;
    return numbersOf(this.#text.slice(start + key.length + 2, this.#text.indexOf("\n", start + 1)));
  }
}

function indexOf(text: string): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab < 0) continue;
    const [first = "", second] = line.slice(0, tab).split(" ");
    let entry = index.get(first);
    if (!entry) {
      entry = { own: undefined, pairs: new Map() };
      index.set(first, entry);
    }
    const numbers = numbersOf(line.slice(tab + 1));
    if (second === undefined) entry.own = numbers;
    else entry.pairs.set(second, numbers);
  }
  return index;
}

function numbersOf(list: string): number[] {
  return list.split(",").map(Number);
}
