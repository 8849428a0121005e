/** Finds the phrases of a book in a note: each where its rarest word stands, then before and after it. */
import type { Token } from "../text/tokens.ts";
import {
  type Element,
  infoOf,
  type OneWord,
  type Phrase,
  type PhraseBook,
  type WordInfo,
} from "./phrase-book.ts";

/** Where a phrase was found: token indexes, [start, end). */
export interface Found {
  start: number;
  end: number;
}

/** The words with which a clause may begin anew inside a sentence. */
const JOINERS = new Set("and but so because since as or then that if when where".split(" "));
const NO_WORD: WordInfo = { bits: new Uint32Array(), phrases: [], classes: [] };

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
