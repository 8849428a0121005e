/**
 * How much of a note is about its sender: name, role, life, firm, record, hobbies. A clause that introduces opens
 * such a stretch; what follows belongs to it until somebody turns to the recipient, the reason or a meeting.
 */
import type { Found } from "../phrases.ts";
import type { Clause, Reading, Sentence } from "../reading.ts";
import { claimsOf } from "../record/record.ts";
import { hasVerb, is, isKnownRole, isMark, norm, setOf, type Words, wordsOf } from "../word-classes.ts";
import { introductionsOf } from "./introduction.ts";
import { PROJECT, RELATIVES, SELLS, turnAt } from "./turn.ts";

export interface Share {
  /** UTF-16 code units of self-introduction. */
  length: number;
  /** Token indexes of the longest stretch, [start, end). */
  start: number;
  end: number;
}

/** What people tell of their lives. */
const LIFE = setOf(
  "born grew raised live lived living married moved worked work working studied study spent served serve run ran teach taught sell sold own owned opened trained qualified speak sing sang sail paint coach volunteer bake knit translate retired graduated drove drive repair restore breed raise hold founded split keep kept collect used became mended built cooked nursed fished farmed",
);
const STARTED = setOf("started began begun");
const STARTS = setOf("as out in at life my with");
const BECAME = setOf("am was became remain be been");
const BE = setOf("am was have go");
const ARE_A = setOf("a an the in from with");

/** A new sentence goes on about the sender if "I" stands among its first words. */
const OPENING = 5;
/** So near to "I" or "my" stands the verb that tells of a life. */
const LIFE_REACH = 4;

/** The part of the note that introduces its sender. */
export function shareOf(reading: Reading): Share {
  const share: Share = { length: 0, start: 0, end: 0 };
  const words = wordsOf(reading);
  const claimed = new Set(claimsOf(reading).map((one) => one.start));
  const starts = new Set(claimed);
  const sells = words.bits.some((bits) => (bits & SELLS) !== 0);
  for (const one of introductionsOf(reading)) if (tellsOfSender(words, one, sells)) starts.add(one.start);
  if (starts.size === 0) return share;
  const { tokens } = reading;
  let open = false;
  let from = 0;
  let longest = 0;
  let aside = false;
  const close = (end: number) => {
    if (!open) return;
    open = false;
    const length = (tokens[end - 1]?.end ?? 0) - (tokens[from]?.start ?? 0);
    share.length += length;
    if (length <= longest) return;
    longest = length;
    share.start = from;
    share.end = end;
  };
  for (const sentence of reading.sentences) {
    // "15+ yrs | SAP | father": a headline goes on over its bars.
    let first = norm(words, sentence.start - 1) !== "|";
    aside = false;
    for (const clause of sentence.clauses) {
      const introduces = holds(starts, clause);
      const turn = turnAt(
        words,
        sentence.start,
        clause,
        open && !first,
        open && introduces && holds(claimed, clause),
      );
      const turns = turn < clause.end;
      if (introduces && !turns) {
        if (!open) from = headline(words, sentence, clause.start, claimed);
        open = true;
      } else if (introduces) {
        close(clause.start);
        from = clause.start;
        open = turn > clause.start;
        close(turn);
      } else if (aside && !open && !turns && clause.subject === "none") {
        from = clause.start;
        open = true;
      } else if (!open || turns || (first && !tellsLife(words, clause))) {
        // "the tall one who broke your window, now grown": after the aside it goes on.
        aside = open && !first && RELATIVES.has(norm(words, clause.start));
        close(clause.start);
      }
      first = false;
    }
    if (sentence.question && open && sentence.clauses.length === 1) close(sentence.start);
  }
  close(tokens.length);
  return share;
}

/**
 * "We make ropes" sells, and so does "I shoot listings" in a note that names a price; "our floor reads your letter"
 * thanks: these open no introduction.
 */
function tellsOfSender(words: Words, { start, end }: Found, sells: boolean): boolean {
  const first = norm(words, start);
  const second = norm(words, start + 1);
  const third = norm(words, start + 2);
  if (first === "i" && (second === "help" || (sells && !BE.has(second)))) return false;
  if (first === "we" && !(second === "are" && ARE_A.has(third))) return false;
  if ((second === "am" || second === "are") && PROJECT.has(third)) return false;
  if (first === "my" || first === "our") {
    if (second === "name" || third === "name") return true;
    const stop = words.reading.clauseAt(start)?.end ?? end;
    let works = false;
    for (let at = end; at < stop && !isMark(words, at); at++) {
      if (is(words, at, "occupied")) works = true;
      const word = norm(words, at);
      if (word === "you" || word === "your") return false;
    }
    return works;
  }
  return first !== "at" && first !== "with" && first !== "for";
}

/** "Senior oil & gas professional, 24 years upstream": a headline begins before its first claim. */
function headline(words: Words, sentence: Sentence, start: number, claimed: ReadonlySet<number>): number {
  const bare =
    sentence.start === (words.reading.greeting?.end ?? 0) && !hasVerb(words, sentence.start, start);
  return bare && claimed.has(start) ? sentence.start : start;
}

function holds(starts: ReadonlySet<number>, clause: Clause): boolean {
  if (starts.size === 0) return false;
  for (let at = clause.start; at < clause.end; at++) if (starts.has(at)) return true;
  return false;
}

/** A new sentence goes on with the sender's life. */
function tellsLife(words: Words, clause: Clause): boolean {
  const { start, end } = clause;
  if (clause.subject === "none") return false;
  const second = norm(words, start + 1);
  if (norm(words, start) === "there" && (second === "are" || second === "is")) return true;
  if (clause.subject !== "sender") return false;
  let told = norm(words, start) === "my" ? start : -1;
  let became = false;
  for (let at = start; at < Math.min(start + OPENING, end); at++) {
    const word = norm(words, at);
    if (word === "i") told = at;
    became ||= BECAME.has(word);
  }
  if (told < 0) return false;
  for (let at = start; at < end; at++) {
    const word = norm(words, at);
    if (at > told + LIFE_REACH) break;
    if (LIFE.has(word) || (word === "left" && norm(words, at - 1) === "i")) return true;
    if (STARTED.has(word) && STARTS.has(norm(words, at + 1))) return true;
    if (became && isKnownRole(words, at)) return true;
  }
  return false;
}
