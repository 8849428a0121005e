/** What the sender does, said in a sentence: "I'm a nurse", "as a nurse", "my pupils", "my day job is nursing". */
import type { Found } from "../phrases.ts";
import {
  cue,
  hasVerb,
  is,
  isCapital,
  isCue,
  isKnownRole,
  isMark,
  isName,
  isRole,
  norm,
  setOf,
  some,
  stopAfter,
  type Words,
} from "../word-classes.ts";
import { joined } from "./places.ts";
import { asRole, FAMILIAR, fellow, thisIs, yourOld } from "./relations.ts";
import { ADVERBS, isA, nounRole } from "./role-phrase.ts";
import { didFor, does } from "./trade.ts";

const SENDER = setOf("i we mi");
/** A role is told behind one of these. */
const BEGINNINGS = cue(
  "i we mi am as fellow ex retired this it na myself your my our turned being by living",
);
const RELATED = setOf("old former ex previous new one then fellow long");
const PLACE = setOf("from at in of on");
const JOBS = setOf("job work trade profession occupation craft business living role");
/** "I am a joiner by trade". */
const BY = setOf("trade profession training");
const OWNER = setOf("a an the my own two three our");
const TAKES = setOf("taken set took");
const OVER_UP = setOf("over up on");
const FOUNDED = setOf("started launched created");
const JOINED = setOf("joined opened founded inherited bought");
const BE = setOf("am are be");
const ARTICLES = setOf("a an the one your");

export function roles(words: Words, found: Found[]): void {
  const { tokens } = words;
  for (let at = 0; at < tokens.length; at++) {
    if (!isCue(words, at, BEGINNINGS)) continue;
    const word = norm(words, at);
    const next = norm(words, at + 1);
    let start = at;
    let end = 0;
    if (SENDER.has(word)) end = senderIs(words, at, at + 1);
    else if (word === "am") {
      if (isMark(words, at - 1) && next !== "i") end = senderIs(words, at, at);
    } else if (word === "as") end = asRole(words, at);
    else if (word === "fellow" || word === "ex") {
      if (word === "fellow" || isCapital(words, at + 1)) end = fellow(words, at);
      else if (isRole(words, at + 1)) end = at + 2;
    } else if (word === "retired") {
      if (isRole(words, at + 1) || isRole(words, at + 2)) end = at + 2;
    } else if (word === "this" || word === "it") {
      if (next === "is") end = thisIs(words, at);
    } else if (word === "na") {
      if (next === "your") end = thisIs(words, at - 1);
    } else if (word === "myself") {
      if (isKnownRole(words, at + 2)) end = at + 3;
    } else if (word === "your") {
      if (RELATED.has(next)) end = yourOld(words, at);
      else if (isMark(words, at - 1) && yourOwn(words, at)) end = at + 2;
      else if (
        isMark(words, at - 1) &&
        is(words, at + 1, "kin") &&
        isName(words, at + 2) &&
        !words.isTo[at + 2]
      )
        end = at + 3;
    } else if (word === "my" || word === "our") {
      if (is(words, at + 1, "charges")) end = at + 2;
      else if (is(words, at + 2, "charges") && !isMark(words, at + 1)) end = at + 3;
      else end = jobIs(words, at);
    } else if (word === "turned") {
      if (isKnownRole(words, at - 1) && isRole(words, at + 1)) {
        start = at - 1;
        end = at + 2;
      }
    } else if (word === "being") {
      if ((next === "a" || next === "an") && !some(words, Math.max(0, at - 2), at, "finite"))
        end = nounRole(words, at + 2, true);
    } else if (word === "by") {
      if (BY.has(next) && ofSender(words, at)) end = at + 2;
    } else if (word === "living") {
      if (norm(words, at - 1) === "a" && norm(words, at - 2) === "for" && ofSender(words, at - 2))
        end = at + 1;
    }
    if (end > start) found.push({ start, end });
  }
}

/** "Your neighbour from the 4th floor.": a clause of its own. */
function yourOwn(words: Words, at: number): boolean {
  const clause = words.reading.clauseAt(at);
  if (clause === undefined || !FAMILIAR.test(norm(words, at + 1))) return false;
  return (clause.end === at + 2 || PLACE.has(norm(words, at + 2))) && !hasVerb(words, at + 1, clause.end);
}

/** "my day job is nursing", "my trade: roofs"; not "my job is hard". */
function jobIs(words: Words, at: number): number {
  // "my working life on trawlers"
  if (norm(words, at + 1) === "working" && norm(words, at + 2) === "life") return at + 3;
  const job = JOBS.has(norm(words, at + 1)) ? at + 1 : JOBS.has(norm(words, at + 2)) ? at + 2 : 0;
  if (job === 0) return 0;
  const next = norm(words, job + 1);
  if (next === ":") return job + 2;
  const told = norm(words, job + 2);
  if (next === "as") return nounRole(words, job + 2, false) || nounRole(words, job + 3, true);
  if (next === "at" || next === "with" || next === "for") return isCapital(words, job + 2) ? job + 3 : 0;
  if (next !== "is") return 0;
  return told.endsWith("ing") && !isMark(words, job + 2) ? job + 3 : nounRole(words, job + 3, true);
}

/** The last person before this token is the sender. */
function ofSender(words: Words, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 9); back--) {
    const word = norm(words, back);
    if (word === "i" || word === "we" || word === "my") return true;
    if (word === "who") return norm(words, back - 2) === "as";
    if (word === "you" || word === "your" || word === "do") return false;
  }
  return false;
}

/** "I am a nurse", "I teach", "I've been a nurse": where it ends; 0 where the clause says nothing of a role. */
function senderIs(words: Words, start: number, from: number): number {
  let at = from;
  while (ADVERBS.has(norm(words, at))) at++;
  if (words.tokens[at]?.kind !== "word") return 0;
  const verb = norm(words, at);
  const next = norm(words, at + 1);
  if (BE.has(verb)) return isA(words, at + 1);
  if (verb === "have") return has(words, at);
  if (verb === "was" || verb === "were") {
    if (ARTICLES.has(next)) return nounRole(words, at + 2, true);
    return verb === "was" ? nounRole(words, at + 1, false) : 0;
  }
  if (verb === "a") return norm(words, start) === "mi" ? nounRole(words, at + 1, true) : 0;
  if (verb === "used") return norm(words, at + 2) === "be" ? isA(words, at + 3) : 0;
  if (JOINED.has(verb)) return joined(words, at + 1);
  if (FOUNDED.has(verb)) return namesFirm(words, at + 1) || does(words, start, at);
  if (verb === "graduated")
    return (next === "from" || next === "at") && isCapital(words, at + 2) ? at + 3 : 0;
  if (TAKES.has(verb) && OVER_UP.has(next)) return joined(words, at + 2);
  return does(words, start, at) || (norm(words, start) === "i" ? didFor(words, at) : 0);
}

/** "(started) a mobile detailing van, Dazza's Shine": a name in apposition is the firm's. */
function namesFirm(words: Words, at: number): number {
  if (!OWNER.has(norm(words, at))) return 0;
  const mark = stopAfter(words, at, 7);
  const name = norm(words, mark) === "," || norm(words, mark) === ":" ? mark + 1 : 0;
  return name > 0 && isName(words, name) && !words.isTo[name] ? name + 1 : 0;
}

/** "I have been a nurse", "I've just taken over the bakery", "we have a small foundry". */
function has(words: Words, at: number): number {
  const next = norm(words, at + 1);
  if (next === "been") return isA(words, at + 2);
  let past = at + 1;
  while (ADVERBS.has(norm(words, past)) || norm(words, past) === "since") past++;
  const verb = norm(words, past);
  if (JOINED.has(verb) || (TAKES.has(verb) && OVER_UP.has(norm(words, past + 1))))
    return joined(words, past + 1);
  if (
    next !== "" &&
    OWNER.has(next) &&
    some(words, at + 1, Math.min(at + 5, stopAfter(words, at, 6)), "trade")
  )
    return at + 4;
  // "I have a bike shop"
  if (OWNER.has(next) && is(words, at + 3, "unit") && !isMark(words, at + 2)) return at + 4;
  return didFor(words, past);
}
