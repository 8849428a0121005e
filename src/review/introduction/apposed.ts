/**
 * Names set beside a sentence: "I'm ticketing staff there, Sreelakshmi.", "thank you, from Morag in Oban",
 * "so you know who's writing: Concepta", and roles owned up to: "says the groundsman, who is me".
 */
import type { Found } from "../phrases.ts";
import {
  cue,
  is,
  isCapital,
  isCue,
  isMark,
  isName,
  isRole,
  nameEnd,
  norm,
  setOf,
  some,
  type Words,
} from "../word-classes.ts";

/** What one sends from somebody. */
const SENT = setOf(
  ", ; - ! . greetings hello hi regards love cheers wishes thanks you best salaam salaams hugs",
);
const WRITING = setOf("writing writes asking speaking typing sender here one");
const OF_OTHERS = setOf("a an my your our his her their the by with from and & or to of for");
const THEM = setOf("them those these");
/** "me again, Mo", "the undersigned, Edmund Koroma". */
const AGAIN = setOf("again undersigned");
const GREETS = setOf("hello hi thanks thank regards love cheers greetings");
const CLOSING = setOf("greetings regards cheers best thanks sincerely yours cordially warmly");
/** So far back a role is looked for to which "one of them" points. */
const BACK = 25;
/** A name or role set beside a sentence is told behind one of these. */
const BEGINNINGS = cue("work one , ; - from : says say sends send me");
/** A name set beside a sentence has no more words. */
const LONGEST = 3;

export function apposed(words: Words, found: Found[]): void {
  const { tokens, reading } = words;
  for (let at = reading.greeting?.end ?? 0; at < tokens.length; at++) {
    if (!isCue(words, at, BEGINNINGS)) continue;
    const word = norm(words, at);
    if (word === "work") {
      // "in the dairy where I work"
      if (norm(words, at - 1) === "i" && norm(words, at - 2) === "where" && workedIn(words, at - 3))
        found.push({ start: at - 3, end: at + 1 });
    } else if (word === "one") {
      // "from one librarian to another"
      const peer = norm(words, at + 2) === "to" && norm(words, at + 3) === "another" && isRole(words, at + 1);
      const end = peer ? at + 4 : oneOf(words, at);
      if (end > at) found.push({ start: at - 2, end });
    } else if (word === ",") {
      // "Greetings, Jovana, I'd be happy"
      const then = norm(words, at + 2);
      if (
        (((then === "," || then === ".") && CLOSING.has(norm(words, at - 1))) ||
          AGAIN.has(norm(words, at - 1))) &&
        isName(words, at + 1) &&
        !words.isTo[at + 1] &&
        reading.recipient !== undefined
      )
        found.push({ start: at - 1, end: at + 2 });
      else {
        const end = between(words, at + 1);
        if (end > at + 1) found.push({ start: at + 1, end });
      }
    } else if (word === ";" || word === "-") {
      const end = between(words, at + 1);
      if (end > at + 1) found.push({ start: at + 1, end });
    } else if (word === "from") {
      if (SENT.has(norm(words, at - 1)) && (isPerson(words, at + 1) || isSomebodyIn(words, at + 1)))
        found.push({ start: at, end: nameEnd(words, at + 1) });
    } else if (word === ":") {
      const told = WRITING.has(norm(words, at - 1)) && isName(words, at + 1) && !words.isTo[at + 1];
      const end = told ? nameEnd(words, at + 1) : between(words, at + 1);
      if (end > at + 1) found.push({ start: at + 1, end });
    } else if (word === "says" || word === "sends" || word === "say" || word === "send") {
      // "the meter reader your dog bit says hello"
      const bidden = norm(words, at - 1) === "to" || norm(words, at - 1) === "and";
      if (!bidden && GREETS.has(norm(words, at + 1)) && ownedUp(words, at + 1, 8) > 0)
        found.push({ start: at, end: at + 2 });
    } else if (word === "me" && norm(words, at - 1) === "is") {
      const end = isMark(words, at + 1) ? ownedUp(words, at, 6) : 0;
      if (end > 0) found.push({ start: at - 2, end });
    }
  }
}

/** The end of a name between two marks that is not the recipient's, somebody else's or a place; `at` where there is none. */
function between(words: Words, at: number): number {
  const { reading, tokens } = words;
  if (!isName(words, at) || reading.recipient === undefined || tokens[at]?.upper) return at;
  const end = nameEnd(words, at);
  if (end - at > (is(words, at, "title") ? LONGEST + 2 : LONGEST) || !isMark(words, end)) return at;
  const after = norm(words, end);
  if (after === "?" || after === "'" || after === '"') return at;
  for (let i = at; i < end; i++) if (words.isTo[i]) return at;
  const before = tokens[at - 2];
  if (before === undefined || isOthers(words, at - 2)) return at;
  // "in Hexham, Northumberland", "with Ana, Ben": a list of names.
  const given = is(words, at, "firstName");
  if (before.kind !== "word") return given ? end : at;
  if (!before.capital) return end;
  if (given && !is(words, at - 2, "firstName")) return end;
  const start = reading.sentenceAt(at)?.start;
  return start !== undefined && is(words, start, "signoff") ? end : at;
}

/** "my sister, Anna": the name is somebody else's. */
function isOthers(words: Words, at: number): boolean {
  if (!is(words, at, "kin") && !isRole(words, at)) return false;
  for (let back = at - 1; back >= at - 4 && !isMark(words, back); back--) {
    if (norm(words, back) === "am") return false;
    if (OF_OTHERS.has(norm(words, back))) return norm(words, back - 1) !== "am";
  }
  return false;
}

/** A first name we know, or a title and a name; not the recipient's. */
function isPerson(words: Words, at: number): boolean {
  if (!isCapital(words, at) || words.isTo[at]) return false;
  return is(words, at, "firstName") || (is(words, at, "title") && isCapital(words, at + 1));
}

/** "Morag in Oban": whoever is in a town is no town. */
function isSomebodyIn(words: Words, at: number): boolean {
  return isName(words, at) && !words.isTo[at] && norm(words, at + 1) === "in" && isCapital(words, at + 2);
}

/** "the dairy", "the night desk of the hotel": a place of work. */
function workedIn(words: Words, at: number): boolean {
  return (
    some(words, Math.max(0, at - 3), at + 1, "trade") || some(words, Math.max(0, at - 3), at + 1, "unit")
  );
}

/** "… the night guards of Block 12. I am one of them": the end, where those were told by their role. */
function oneOf(words: Words, at: number): number {
  if (norm(words, at - 2) !== "i" || norm(words, at + 1) !== "of" || !THEM.has(norm(words, at + 2)))
    return at;
  for (let back = at - 3; back >= Math.max(0, at - BACK); back--) if (isRole(words, back)) return at + 3;
  return at;
}

/** "the groundsman, who is me", "the new baker? That's me." */
function ownedUp(words: Words, at: number, reach: number): number {
  for (let back = at - 2; back >= Math.max(0, at - reach); back--) if (isRole(words, back)) return at + 1;
  return 0;
}
