/**
 * Finds whole phrases that people have listed, however they are typed in a text: any case, any white space, look-alike
 * letters, characters that nobody sees. Time is in proportion to the text, however many phrases there are.
 */
import { fold } from "./fold.ts";
import { matches } from "./matches.ts";

/** Where a phrase stands in the text as it was given, in UTF-16 code units, [start, end). */
export interface FoundPhrase<Entry> {
  entry: Entry;
  span: readonly [start: number, end: number];
}

/** What follows a piece in some phrase, and the phrase that ends with it. */
interface Node<Entry> {
  readonly next: Map<string, Node<Entry>>;
  entry: Entry | undefined;
}

/**
 * What is compared: a word as a whole, so that no phrase is found inside one; white space as one; any other character.
 * Scripts that put no spaces between words are read letter by letter.
 */
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}_])+|\s+|./gsu;

/** Longer phrases are cut to this, in UTF-16 code units: a note holds none. */
const PHRASE_CAP = 300;

/** Phrases to look for, read once for many texts. */
export class PhraseFinder<Entry> {
  readonly #root: Node<Entry> = newNode();

  /** @param phraseOf the words of an entry; of two entries with the same words the first is found */
  constructor(entries: readonly Entry[], phraseOf: (entry: Entry) => string) {
    for (const entry of entries) {
      const phrase = phraseOf(entry).slice(0, PHRASE_CAP).trim();
      this.#add(phrase, entry);
      // Letters of another script that look Latin are read as Latin where Latin words stand beside them.
      this.#add(fold(`a ${phrase}`).cased.slice(2), entry);
    }
  }

  /** The longest phrase at each place, from left to right; none overlaps another. */
  find(text: string): FoundPhrase<Entry>[] {
    const found: FoundPhrase<Entry>[] = [];
    if (this.#root.next.size === 0) return found;
    const folded = fold(text);
    const pieces = piecesOf(folded.text);
    for (let at = 0; at < pieces.length; ) {
      const longest = this.#longest(pieces, at);
      if (longest) {
        const start = pieces[at]?.start ?? 0;
        const last = pieces[longest.end - 1];
        const end = last ? last.start + last.length : start;
        found.push({ entry: longest.entry, span: folded.span(start, end) });
      }
      at = longest?.end ?? at + 1;
    }
    return found;
  }

  #add(phrase: string, entry: Entry): void {
    let node = this.#root;
    for (const { text } of piecesOf(fold(phrase).text.trim())) {
      const next = node.next.get(text) ?? newNode();
      node.next.set(text, next);
      node = next;
    }
    if (node !== this.#root) node.entry ??= entry;
  }

  /** No phrase has more pieces than PHRASE_CAP, so that each place of the text costs a bounded number of steps. */
  #longest(pieces: readonly Piece[], from: number): { entry: Entry; end: number } | undefined {
    let longest: { entry: Entry; end: number } | undefined;
    let node = this.#root.next.get(pieces[from]?.text ?? "");
    for (let end = from + 1; node; end++) {
      if (node.entry !== undefined) longest = { entry: node.entry, end };
      const piece = pieces[end];
      node = piece && node.next.get(piece.text);
    }
    return longest;
  }
}

function newNode<Entry>(): Node<Entry> {
  return { next: new Map(), entry: undefined };
}

interface Piece {
  text: string;
  start: number;
  length: number;
}

function piecesOf(folded: string): Piece[] {
  return matches(folded, PIECE).map(({ 0: text, index }) => ({
    text: /^\s/.test(text) ? " " : text,
    start: index,
    length: text.length,
  }));
}
