/**
 * A table kept as one text, a line an entry: `key<tab>numbers`. Asked for a few keys it is searched where
 * it stands; asked for many it makes an index of itself (which costs most of a cold start otherwise).
 */
const INDEX_AFTER = 2_000;

export class LineTable {
  readonly #text: string;
  #asked = 0;
  #index: Map<string, readonly number[]> | undefined;

  /** `text` has one `key<tab>number,number,…` a line. */
  constructor(text: string) {
    this.#text = `\n${text}\n`;
  }

  /** The numbers of a key, or undefined. */
  get(key: string): readonly number[] | undefined {
    if (this.#index === undefined && ++this.#asked > INDEX_AFTER) this.#index = indexOf(this.#text);
    if (this.#index) return this.#index.get(key);
    const start = this.#text.indexOf(`\n${key}\t`);
    if (start < 0) return undefined;
    return numbersOf(this.#text.slice(start + key.length + 2, this.#text.indexOf("\n", start + 1)));
  }
}

function indexOf(text: string): Map<string, readonly number[]> {
  const index = new Map<string, readonly number[]>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0) index.set(line.slice(0, tab), numbersOf(line.slice(tab + 1)));
  }
  return index;
}

function numbersOf(list: string): number[] {
  return list.split(",").map(Number);
}
