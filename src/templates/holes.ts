/** Whether a sentence still stands where a value in it is empty. */
import { findPlaceholders } from "../text/placeholder.ts";

/** What an ending asks for another word after it: "at", "your", "and". */
const OPEN = wordsIn(
  `at in on about from with for of by to as into like after before since than through during between near
  a an the your my our his her their this these those and or but both either
  called named titled hi hello hey dear mr ms mrs dr prof
  met enjoyed loved liked read heard watched saw used use know knew told asked i'm i am is are was were`,
);

/** Of these, what reads on with "at", "in", "from" ("I'm from Leeds", "we met at"), though not with the rest. */
const LOOSE = wordsIn("met read know heard i'm am is are was were use used hi hello hey");

/** What cannot begin the missing words: "at on Monday", "your was great". */
const CLOSED = wordsIn(
  `and or but so because which who that is was are were will would could can did has have had helped made taught
  i i'm i'd i've we we're we'd you you're he she it they`,
);

const PREPOSITIONS = wordsIn("at in on about from with for of by to as into like after before since during last this");

function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** What is read on each side, in UTF-16 code units: no word is longer. */
const NEAR = 80;

/**
 * Whether the note limps at `at`, where an empty value was: "Hi ,", "your talk at .", a sentence without its first
 * word. A whole sentence or line that is gone leaves none. It is read as words go together and may be wrong.
 */
export function limps(note: string, at: number): boolean {
  const before = note.slice(Math.max(0, at - NEAR), at);
  const after = note.slice(at, at + NEAR);
  const left = before.trimEnd();
  const right = after.trimStart();
  const starts = left === "" || /[.!?…:]["'”’)]?$/.test(left) || /\n\s*$/.test(before);
  const ends = right === "" || /^\n/.test(after.replace(/^ +/, ""));
  if (/^[,;:.!?)\]"”’]/.test(right)) {
    // "Thanks{{ x }}!" is whole without it: no space stands before the mark.
    return starts || left !== before || /[("“‘[,;:–—-]$/.test(left);
  }
  if (starts) return !ends && /^\p{Ll}/u.test(right);
  if (ends) return /[,;(–—-]$/.test(left) || OPEN.has(lastWord(left));
  if (/[("“‘[–—-]$/.test(left) && left !== before) return true;
  const last = lastWord(left);
  const first = firstWord(right);
  if (/,$/.test(left)) return CLOSED.has(first) && left === before;
  if (!OPEN.has(last)) return merged(note, at);
  return CLOSED.has(first) || (PREPOSITIONS.has(first) && !LOOSE.has(last)) || merged(note, at);
}

const lastWord = (left: string): string => /[\p{L}'’]{1,20}$/u.exec(left)?.[0].toLowerCase().replace("’", "'") ?? "";
const firstWord = (right: string): string =>
  /^[\p{L}'’]{1,20}/u.exec(right)?.[0].toLowerCase().replace("’", "'") ?? "";

/** What a review takes for a failed merge there. */
function merged(note: string, at: number): boolean {
  return findPlaceholders(note).some(({ kind, span }) => kind === "merge" && span[0] <= at && at <= span[1]);
}

/** The words around a hole, short enough to quote. */
export function around(note: string, at: number): string {
  const from = at > 28 ? note.indexOf(" ", at - 28) + 1 : 0;
  const space = note.lastIndexOf(" ", at + 24);
  const to = at + 24 >= note.length ? note.length : space > at ? space : at + 24;
  const start = from > at ? at : from;
  return `${start > 0 ? "…" : ""}${note.slice(start, to).replace(/\s+/g, " ")}${to < note.length ? "…" : ""}`;
}
