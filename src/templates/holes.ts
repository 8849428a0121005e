/** Whether a sentence still stands where a value in it is empty. */
import { findPlaceholders } from "../text/placeholder.ts";
import { baseOfPast, isBase, isNounToo } from "../text/verbs.ts";

/** Words that need another after them: "at", "your", "and". */
const OPEN = wordsIn(
  `at in on about from with for of by to as into like after before since than through during between near
  a an the your my our his her their these those and or but both either called named titled dear mr ms mrs dr prof
  i'm am is are was were met enjoyed loved liked read heard watched saw used use know knew told asked`,
);

/** Of these, what goes on with "at", "in", "from" all the same: "I'm from Leeds", "we met at". */
const LOOSE = wordsIn("met read know heard i'm am is are was were use used");

/** What needs its subject before it, or its noun: "your was great", "on together", ", here." */
const SUBJECTLESS = wordsIn(
  "is are was were will would could can did has have had helped made taught here together too again",
);

/** What begins another clause, and not the words that are missing: "about and". */
const JOINING = wordsIn(
  "and or but so because which who that i i'm i'd i've we we're we'd you you're he she it they",
);

const PREPOSITIONS = wordsIn(
  "at in on about from with for of by to as into like after before since during last this",
);

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
  const starts = left === "" || /[.!?…:]["'”’)]?$/.test(left) || before.slice(left.length).includes("\n");
  const ends = right === "" || after.slice(0, after.length - right.length).includes("\n");
  if (/^[,;:.!?)\]"”’]/.test(right)) {
    // "Thanks{{ x }}!" is whole without it: no space stands before the mark.
    return starts || left !== before || /[("“‘[,;:–—-]$/.test(left) || OPEN.has(lastWord(left));
  }
  if (starts) return !ends && /^\p{Ll}/u.test(right);
  if (ends) return /[,;(–—-]$/.test(left) || OPEN.has(lastWord(left));
  if (/[("“‘[]$/.test(left)) return true;
  const last = lastWord(left);
  const first = firstWord(right);
  if (/,$/.test(left)) return SUBJECTLESS.has(first);
  if (/^(?:and|or|but)$/.test(last) && baseOfPast(first) !== undefined) return true;
  if (!OPEN.has(last)) return merged(note, at);
  const verb = PREPOSITIONS.has(last) && isBase(first) && !isNounToo(first);
  const clause = JOINING.has(first) || SUBJECTLESS.has(first);
  return clause || verb || (PREPOSITIONS.has(first) && !LOOSE.has(last)) || merged(note, at);
}

const lastWord = (left: string): string =>
  /[\p{L}'’]{1,20}$/u.exec(left)?.[0].toLowerCase().replace("’", "'") ?? "";
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
  const start = Math.min(from, at);
  return `${start > 0 ? "…" : ""}${note.slice(start, to).replace(/\s+/g, " ")}${to < note.length ? "…" : ""}`;
}
