/**
 * A text of lines `key<tab>value`, sorted by key, that is searched where it stands: one review asks for some forty
 * words of twenty thousand, and to make a map of them all would take most of a cold start.
 */

const NEWLINE = "\n";
const TAB = 9;
/** The first character after the space, which stands between the words of a key. */
const AFTER_SPACE = 33;

export class SortedLines {
  readonly #text: string;

  /** @param lines sorted by UTF-16 code units, as `Array.prototype.sort` does it */
  constructor(lines: string) {
    this.#text = lines;
  }

  /** The value of a key, looked for in all lines or in those of a block. */
  find(key: string, block?: Block): string | undefined {
    const text = this.#text;
    const at = this.#first(key, TAB, block?.start ?? 0, block?.end ?? text.length);
    if (!text.startsWith(key, at) || text.charCodeAt(at + key.length) !== TAB) return undefined;
    return text.slice(at + key.length + 1, this.#lineEnd(at));
  }

  /** Where the lines stand whose key is this word, or begins with it and a space. */
  block(word: string): Block {
    const start = this.#first(word, TAB, 0, this.#text.length);
    return { start, end: this.#first(word, AFTER_SPACE, start, this.#text.length) };
  }

  /** The lines of a block. */
  lines({ start, end }: Block): string[] {
    return end > start ? this.#text.slice(start, this.#lineEnd(end - 1)).split(NEWLINE) : [];
  }

  /** The first line in [low, high) that is not below `key` followed by the character `next`, by halving. */
  #first(key: string, next: number, low: number, high: number): number {
    const text = this.#text;
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const start = text.lastIndexOf(NEWLINE, middle - 1) + 1;
      if (isBelow(text, start, key, next)) from = this.#lineEnd(middle) + 1;
      else to = start;
    }
    return Math.min(from, text.length);
  }

  /** Where the line ends that goes on at `at`: the last has no line break. */
  #lineEnd(at: number): number {
    const end = this.#text.indexOf(NEWLINE, at);
    return end < 0 ? this.#text.length : end;
  }
}

/** UTF-16 code units of the whole text, [start, end). */
export interface Block {
  start: number;
  end: number;
}

function isBelow(text: string, start: number, key: string, next: number): boolean {
  for (let at = 0; at < key.length; at++) {
    const difference = text.charCodeAt(start + at) - key.charCodeAt(at);
    if (difference !== 0) return difference < 0;
  }
  return text.charCodeAt(start + key.length) < next;
}
