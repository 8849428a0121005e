/**
 * Which of many word lists hold a word. One review asks for some forty words, a batch for thousands:
 * the lists are kept as one text and searched where they stand, until so many words were asked for
 * that an index pays (building it takes most of a cold start otherwise).
 */
const INDEX_AFTER_WORDS = 400;

export class WordLists {
  /** Each list is a line: its number, then its words, each between bars: `12|talk|talks|`. */
  #text = "\n";
  #asked = 0;
  #index: Map<string, number[]> | undefined;

  /** Adds a list under a number of the caller's; `words` is separated by bars. */
  add(id: number, words: string): void {
    this.#text += `${id}|${words}|\n`;
    this.#index = undefined;
  }

  /** The numbers of the lists that hold this word, in the order they were added. */
  holding(word: string): readonly number[] {
    if (word.includes("|") || word.includes("\n")) return [];
    if (this.#index === undefined && ++this.#asked > INDEX_AFTER_WORDS) this.#index = indexOf(this.#text);
    return this.#index ? (this.#index.get(word) ?? []) : this.#search(word);
  }

  #search(word: string): number[] {
    const ids: number[] = [];
    const text = this.#text;
    const sought = `|${word}|`;
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, text.indexOf("\n", at))) {
      const line = text.lastIndexOf("\n", at) + 1;
      ids.push(Number.parseInt(text.slice(line, text.indexOf("|", line)), 10));
    }
    return ids;
  }
}

function indexOf(text: string): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const line of text.split("\n")) {
    const [id, ...words] = line.split("|");
    for (const word of new Set(words)) {
      const ids = index.get(word);
      if (ids) ids.push(Number(id));
      else index.set(word, [Number(id)]);
    }
  }
  return index;
}
