/**
 * Names set beside a sentence: "I'm ticketing staff there, Sreelakshmi.", "thank you, from Morag in Oban",
 * "so you know who's writing: Concepta", and roles owned up to: "says the groundsman, who is me".
 */
import { isGivenName } from "../../text/given-names.ts";
import type { Found } from "../phrases.ts";
import type { Sentence } from "../reading.ts";
import {
  hasVerb,
  is,
  isCapital,
  isMark,
  isName,
  isRole,
  nameEnd,
  norm,
  setOf,
  some,
  type Words,
} from "./words.ts";

/** What one sends from somebody. */
const SENT = setOf(
  ", ; - ! . greetings hello hi regards love cheers wishes thanks you best salaam salaams hugs",
);
const WRITING = setOf("writing writes asking speaking typing sender here one");
const OF_OTHERS = setOf("my your our his her their the by with from and & or to of for");
const THEM = setOf("them those these");
/** "me again, Mo", "the undersigned, Edmund Koroma". */
const AGAIN = setOf("again undersigned");
const CLOSING = setOf("greetings regards cheers best thanks sincerely yours cordially warmly");
/** So far back a role is looked for to which "one of them" points. */
const BACK = 25;
/** A name set beside a sentence has no more words. */
const LONGEST = 3;

export function apposed(words: Words, found: Found[]): void {
  const { tokens, reading } = words;
  for (const sentence of reading.sentences) {
    let end = sentence.end;
    while (end > sentence.start && isMark(words, end - 1) && norm(words, end - 1) !== "?") end--;
    if (norm(words, end - 1) === "?") continue;
    const start = atEnd(words, sentence, end);
    if (start < end) found.push({ start, end });
  }
  for (let at = reading.greeting?.end ?? 0; at < tokens.length; at++) {
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
    } else if (word === "from") {
      if (SENT.has(norm(words, at - 1)) && (isPerson(words, at + 1) || isSomebodyIn(words, at + 1)))
        found.push({ start: at, end: nameEnd(words, at + 1) });
    } else if (word === ":") {
      if (WRITING.has(norm(words, at - 1)) && isName(words, at + 1) && !words.isTo[at + 1])
        found.push({ start: at + 1, end: nameEnd(words, at + 1) });
    } else if (word === "me" && norm(words, at - 1) === "is") {
      const end = ownedUp(words, at);
      if (end > at) found.push({ start: at - 2, end });
    }
  }
}

/** Where the name begins that ends the sentence after a comma and is not the recipient's; `end` where there is none. */
function atEnd(words: Words, sentence: Sentence, end: number): number {
  let start = end;
  while (
    start > sentence.start &&
    end - start < LONGEST &&
    isName(words, start - 1) &&
    !words.isTo[start - 1]
  )
    start--;
  if (start === end || start - 2 < sentence.start) return end;
  if (norm(words, start - 1) !== "," || words.reading.recipient === undefined) return end;
  const before = words.tokens[start - 2];
  if (before?.kind !== "word") return end;
  if (isOthers(words, start - 2, sentence.start)) return end;
  const given = isGivenName(norm(words, start));
  // "in Hexham, Northumberland", "with Ana, Ben": a list of names.
  if (before.capital && is(words, sentence.start, "signoff")) return start;
  if (before.capital) return given && !isGivenName(before.norm) && !hasVerb(words, start, end) ? start : end;
  const { sentences } = words.reading;
  const edge = sentences.at(-1) === sentence || sentences[0] === sentence;
  return edge || given || tellsMyself(words, sentence.start, start) ? start : end;
}

/** "my sister, Anna": the name is somebody else's. */
function isOthers(words: Words, at: number, floor: number): boolean {
  if (!is(words, at, "kin") && !isRole(words, at)) return false;
  for (let back = at - 1; back >= Math.max(floor, at - 4); back--) {
    if (norm(words, back) === "am") return false;
    if (OF_OTHERS.has(norm(words, back))) return norm(words, back - 1) !== "am";
  }
  return false;
}

/** "I am" stands in the sentence. */
function tellsMyself(words: Words, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (norm(words, at) === "am" && norm(words, at - 1) === "i") return true;
  return false;
}

/** A first name we know, or a title and a name; not the recipient's. */
function isPerson(words: Words, at: number): boolean {
  if (!isCapital(words, at) || words.isTo[at]) return false;
  return isGivenName(norm(words, at)) || (is(words, at, "title") && isCapital(words, at + 1));
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
function ownedUp(words: Words, at: number): number {
  if (!isMark(words, at + 1)) return at;
  for (let back = at - 3; back >= Math.max(0, at - 6); back--) if (isRole(words, back)) return at + 1;
  return at;
}
