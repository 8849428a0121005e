/** Finds the phrases of a book in a note: each where its rarest word stands, then before and after it. */
import type { Token } from "../text/tokens.ts";
import {
  BEGINS,
  type Element,
  ENDS,
  infoOf,
  type Phrase,
  type PhraseBook,
  WORD,
  type WordInfo,
} from "./phrase-book.ts";

/** Where a phrase was found: token indexes, [start, end). */
export interface Found {
  start: number;
  end: number;
}

/** The words with which a clause may begin anew inside a sentence. */
const JOINERS = new Set("and but so because since as or then that if when where".split(" "));

/** One search: the note's tokens with what each can be. */
interface Search {
  tokens: readonly Token[];
  infos: readonly WordInfo[];
  isTo: readonly boolean[];
  /** 1 where no word stands: a mark, an emoji, or beyond either end of the note. */
  isMark: Uint8Array;
  /** For each tag the furthest end from each start, in the order of the anchors. */
  found: Map<number, Found[]>;
}

/** Finds every phrase, by tag, in the order they begin. `isTo[i]` says that token i is the recipient's name. */
export function findPhrases(
  book: PhraseBook,
  tokens: readonly Token[],
  isTo: readonly boolean[],
): Map<string, Found[]> {
  const infos: WordInfo[] = [];
  const isMark = new Uint8Array(tokens.length + 1);
  isMark[tokens.length] = 1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    infos.push(infoOf(book, token));
    if (token.kind === "mark" || token.kind === "emoji") isMark[at] = 1;
  }
  const search: Search = { tokens, infos, isTo, isMark, found: new Map() };
  for (let at = 0; at < infos.length; at++) {
    lookForAll(search, infos[at]?.phrases, at);
    for (const element of book.special) {
      if (takes(search, element, at)) lookForAll(search, book.anchored[element.id], at);
    }
  }
  const byTag = new Map<string, Found[]>();
  for (const [tag, places] of search.found) {
    byTag.set(book.tags[tag] ?? "", places.length > 1 ? places.sort((a, b) => a.start - b.start) : places);
  }
  return byTag;
}

function lookForAll(search: Search, phrases: readonly Phrase[] | undefined, at: number): void {
  if (!phrases) return;
  for (let one = 0; one < phrases.length; one++) {
    const phrase = phrases[one];
    if (!phrase) continue;
    const end = forward(search, phrase.elements, phrase.anchor + 1, at + 1);
    if (end >= 0) backward(search, phrase, phrase.anchor - 1, at, end);
  }
}

function takes({ tokens, infos, isTo, isMark }: Search, element: Element, at: number): boolean {
  const info = infos[at];
  if (info === undefined) return false;
  if (((info.bits[element.id >>> 5] ?? 0) & (1 << (element.id & 31))) !== 0) return true;
  if (element.any) return isMark[at] === 0;
  return (
    (element.cap && tokens[at]?.capital === true) ||
    (element.num && tokens[at]?.kind === "number") ||
    (element.to && isTo[at] === true)
  );
}

function begins({ tokens, isMark }: Search, at: number): boolean {
  return at === 0 || isMark[at - 1] !== 0 || JOINERS.has(tokens[at - 1]?.norm ?? "");
}

/** The furthest end of elements[index…] from token `at` on, or -1. */
function forward(search: Search, elements: readonly Element[], index: number, at: number): number {
  const element = elements[index];
  if (element === undefined) return at;
  if (element.kind === WORD) {
    return takes(search, element, at) ? forward(search, elements, index + 1, at + 1) : -1;
  }
  if (element.kind === BEGINS) return begins(search, at) ? forward(search, elements, index + 1, at) : -1;
  if (element.kind === ENDS) return search.isMark[at] !== 0 ? forward(search, elements, index + 1, at) : -1;
  let furthest = -1;
  for (let skip = 0; skip <= element.max; skip++) {
    const end = forward(search, elements, index + 1, at + skip);
    if (end > furthest) furthest = end;
    if (search.isMark[at + skip] !== 0) break;
  }
  return furthest;
}

/** Notes every start of elements[…index] that end before token `at`. */
function backward(search: Search, phrase: Phrase, index: number, at: number, end: number): void {
  const element = phrase.elements[index];
  if (element === undefined) {
    accept(search, phrase.tag, at, end);
  } else if (element.kind === WORD) {
    if (takes(search, element, at - 1)) backward(search, phrase, index - 1, at - 1, end);
  } else if (element.kind === BEGINS) {
    if (begins(search, at)) backward(search, phrase, index - 1, at, end);
  } else if (element.kind === ENDS) {
    if (search.isMark[at] !== 0) backward(search, phrase, index - 1, at, end);
  } else {
    for (let skip = 0; skip <= element.max; skip++) {
      backward(search, phrase, index - 1, at - skip, end);
      if (at - skip - 1 < 0 || search.isMark[at - skip - 1] !== 0) break;
    }
  }
}

/** Of several readings from one start the longest stays. */
function accept({ found }: Search, tag: number, start: number, end: number): void {
  const places = found.get(tag);
  if (!places) {
    found.set(tag, [{ start, end }]);
    return;
  }
  for (let one = 0; one < places.length; one++) {
    const place = places[one];
    if (place?.start !== start) continue;
    if (end > place.end) place.end = end;
    return;
  }
  places.push({ start, end });
}
