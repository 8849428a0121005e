/** Finds the phrases of a book in a note: each where its rarest word stands, then before and after it. */
import type { Token } from "../text/tokens.ts";
import { infoOf, type Phrase, type PhraseBook, phrasesAt, type WordInfo } from "./phrase-book.ts";
import { ANY, BEGINS, CAP, ENDS, FLAGS, KIND, NUM, SHIFT, TO, WORD } from "./phrase-compiler.ts";

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
  /** By the number of an element that is asked for second: the last place it takes, as far as phrases reach from here. */
  lastAt: Float64Array;
  /** The first place that a phrase around the token in hand can reach. */
  nearest: number;
  /** For each tag the furthest end from each start, in the order of the anchors. */
  found: Map<string, Found[]>;
}

const NONE: readonly number[] = [];

/** Finds every phrase, by tag, in the order they begin. `isTo[i]` says that token i is the recipient's name. */
export function findPhrases(
  book: PhraseBook,
  tokens: readonly Token[],
  isTo: readonly boolean[],
): Map<string, Found[]> {
  const infos: WordInfo[] = [];
  const isMark = new Uint8Array(tokens.length + 1);
  isMark[tokens.length] = 1;
  const { lastAt, reach } = book;
  // Places are counted on from search to search, so that `lastAt` need not be cleared for each.
  const base = book.searched + reach;
  book.searched = base + tokens.length;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    infos.push(infoOf(book, token));
    if (token.kind === "mark" || token.kind === "emoji") isMark[at] = 1;
  }
  const search: Search = { tokens, infos, isTo, isMark, lastAt, nearest: base, found: new Map() };
  let seen = 0;
  for (let at = 0; at < infos.length; at++) {
    for (; seen < infos.length && seen <= at + reach; seen++) {
      const seconds = infos[seen]?.seconds ?? NONE;
      for (let one = 0; one < seconds.length; one++) lastAt[seconds[one] ?? 0] = base + seen;
    }
    search.nearest = base + at - reach;
    lookForAll(search, infos[at]?.phrases, at);
    for (const code of book.special) {
      if (takes(search, code, at)) lookForAll(search, phrasesAt(book, code >>> SHIFT), at);
    }
  }
  for (const places of search.found.values()) if (places.length > 1) places.sort((a, b) => a.start - b.start);
  return search.found;
}

function lookForAll(search: Search, phrases: readonly Phrase[] | undefined, at: number): void {
  if (!phrases) return;
  for (let one = 0; one < phrases.length; one++) {
    const phrase = phrases[one];
    // Three of four are ruled out here.
    if (!phrase || (phrase.second >= 0 && (search.lastAt[phrase.second] ?? 0) < search.nearest)) continue;
    const end = forward(search, phrase.elements, phrase.anchor + 1, at + 1);
    if (end >= 0) backward(search, phrase, phrase.anchor - 1, at, end);
  }
}

/** The word element with this code takes the token. */
function takes({ tokens, infos, isTo, isMark }: Search, code: number, at: number): boolean {
  // Asked for explicitly: an index beyond an array is slow to read.
  if (at < 0 || at >= infos.length) return false;
  const info = infos[at];
  if (info === undefined) return false;
  const id = code >>> SHIFT;
  if (((info.bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0) return true;
  if ((code & FLAGS) === 0) return false;
  if ((code & ANY) !== 0) return isMark[at] === 0;
  return (
    ((code & CAP) !== 0 && tokens[at]?.capital === true) ||
    ((code & NUM) !== 0 && tokens[at]?.kind === "number") ||
    ((code & TO) !== 0 && isTo[at] === true)
  );
}

function begins({ tokens, isMark }: Search, at: number): boolean {
  return at === 0 || isMark[at - 1] !== 0 || JOINERS.has(tokens[at - 1]?.norm ?? "");
}

/** The furthest end of elements[index…] from token `at` on, or -1. */
function forward(search: Search, elements: readonly number[], index: number, at: number): number {
  if (index === elements.length) return at;
  const code = elements[index] ?? 0;
  const kind = code & KIND;
  if (kind === WORD) return takes(search, code, at) ? forward(search, elements, index + 1, at + 1) : -1;
  if (kind === BEGINS) return begins(search, at) ? forward(search, elements, index + 1, at) : -1;
  if (kind === ENDS) return search.isMark[at] !== 0 ? forward(search, elements, index + 1, at) : -1;
  const most = code >>> SHIFT;
  let furthest = -1;
  for (let skip = 0; skip <= most; skip++) {
    const end = forward(search, elements, index + 1, at + skip);
    if (end > furthest) furthest = end;
    if (search.isMark[at + skip] !== 0) break;
  }
  return furthest;
}

/** Notes every start of elements[…index] that end before token `at`. */
function backward(search: Search, phrase: Phrase, index: number, at: number, end: number): void {
  if (index < 0) {
    accept(search, phrase.tag, at, end);
    return;
  }
  const code = phrase.elements[index] ?? 0;
  const kind = code & KIND;
  if (kind === WORD) {
    if (takes(search, code, at - 1)) backward(search, phrase, index - 1, at - 1, end);
  } else if (kind === BEGINS) {
    if (begins(search, at)) backward(search, phrase, index - 1, at, end);
  } else if (kind === ENDS) {
    if (search.isMark[at] !== 0) backward(search, phrase, index - 1, at, end);
  } else {
    const most = code >>> SHIFT;
    for (let skip = 0; skip <= most; skip++) {
      backward(search, phrase, index - 1, at - skip, end);
      if (at - skip - 1 < 0 || search.isMark[at - skip - 1] !== 0) break;
    }
  }
}

/** Of several readings from one start the longest stays. */
function accept({ found }: Search, tag: string, start: number, end: number): void {
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
