/** Whom the sender belongs to: "my bakery", "our Goole site", "at Porto Airport we …", "greetings from the pilot station". */
import type { Found } from "../phrases.ts";
import {
  cue,
  is,
  isCapital,
  isCue,
  isMark,
  nameEnd,
  norm,
  setOf,
  some,
  stopAfter,
  type Words,
} from "../word-classes.ts";

/** "our whole team" says no more than "our team". */
const SAYS_NOTHING = setOf(
  "whole entire small little tiny new old own big local last first next two three four weekly daily monthly great humble busy growing monday tuesday wednesday thursday friday previous current family facebook whatsapp slack discord signal very main rented",
);
/** Units that are as often what one sells or attends. */
const OFFERED = setOf(
  "course programme program class batch camp service services exhibition festival market chat station stall stand forum support lab shop store",
);
const USED = setOf("use using used run running installed adopted introduced tried trying rolled");
const FIRM = setOf(
  "company firm business employer startup organisation organization shop brand label outfit agency",
);
/** Words that end the noun phrase after "our". */
const PHRASE_END = setOf(
  "at in on from for of with about and but to by after is are was were has have had do does can will",
);
/** "our retirement home's workshop": the home is the sender's, "our friend's bakery" is not. */
const HOMES = setOf("retirement care nursing children funeral rest old");
const SENT = setOf(
  "greetings hello cheers hi regards love salaam salaams writing speaking asking salutations waving wishes thanks message",
);
/** "our chat at Slush" tells of a meeting. */
const MEETINGS = setOf(
  "chat talk conversation meeting table time dinner lunch day night call coffee discussion session stay visit trip seats encounter debate exchange game walk last first brief short quick kids son daughter children stop flight",
);
const WE = setOf("we our us");
const TEAM = setOf("here team colleagues us we office staff bible desk folks people everyone crew");
const FIRST_PERSON = setOf("i we our us my me");
const NOT_YET = setOf("have are");
const VISITED = setOf("school gym library church pub museum theatre cinema college university restaurant");
const OUTING = setOf(
  "trip run bus fees fair gate gates card bag membership visit reunion uniform friend friends kids",
);
/** Who has one of these works there. */
const WORKPLACE = setOf("ward classroom parish regiment apiary workbench barracks caseload");
/** Rooms one works in. */
const ROOMS = setOf("trading engine control mail post press news staff boiler server sorting cutting");
/** A firm is told behind one of these. */
const BEGINNINGS = cue("my our behalf at with for from");
const REACH = 4;
/** So far around a firm's name the clause is read. */
const CLAUSE_REACH = 20;

export function affiliations(words: Words, found: Found[]): void {
  const { tokens } = words;
  for (let at = 0; at < tokens.length; at++) {
    if (!isCue(words, at, BEGINNINGS)) continue;
    const word = norm(words, at);
    let end = 0;
    if (word === "my" || word === "our") end = owned(words, at);
    else if (word === "behalf") end = norm(words, at + 1) === "of" ? at + 3 : 0;
    else if (word === "at" || word === "with" || word === "for") end = employer(words, at);
    else if (word === "from") end = SENT.has(norm(words, at - 1)) ? greetingsFrom(words, at) : 0;
    if (end > at) found.push({ start: at, end });
  }
}

/** "my bakery", "our two-chair salon", "our sales floor", "my company, Brightmill". */
function owned(words: Words, at: number): number {
  const named = norm(words, at + 2) === "," ? at + 3 : at + 2;
  if (FIRM.has(norm(words, at + 1)) && isCapital(words, named) && !words.isTo[named]) return named + 1;
  let kind = false;
  for (let i = at + 1; i <= at + REACH; i++) {
    const word = norm(words, i);
    if (isMark(words, i)) return 0;
    if (word === "'s") {
      if (norm(words, i - 1) !== "home" || !HOMES.has(norm(words, i - 2))) return 0;
      return i;
    }
    // "our school trip" is anybody's.
    if (is(words, i, "trade")) return VISITED.has(word) && OUTING.has(norm(words, i + 1)) ? 0 : i + 1;
    if (i === at + 1 && WORKPLACE.has(word)) return i + 1;
    if (word === "room" && ROOMS.has(norm(words, i - 1))) return i + 1;
    if (kind && is(words, i, "unit") && !OFFERED.has(word)) return i + 1;
    if (SAYS_NOTHING.has(word) || words.tokens[i]?.kind !== "word") continue;
    if (is(words, i, "finite") || PHRASE_END.has(word)) return 0;
    kind = true;
  }
  return 0;
}

/** "we have been using it at Porto Airport", "at Acme we": a firm named in a clause of ours that tells of no meeting. */
function employer(words: Words, at: number): number {
  const { reading } = words;
  const first = norm(words, at + 1) === "the" ? at + 2 : at + 1;
  if (!isCapital(words, first) || words.isTo[first] || is(words, first, "opener")) return 0;
  const stop = stopAfter(words, first, 6);
  const ends = Math.min(stop, nameEnd(words, first) + 2);
  if (some(words, first, ends, "gathering") || is(words, first, "time")) return 0;
  // "our onboarding at Kuda"
  if (norm(words, at - 2) === "our" && !MEETINGS.has(norm(words, at - 1))) return first + 1;
  const clause = reading.clauseAt(at);
  if (!clause) return 0;
  const from = Math.max(clause.start, at - CLAUSE_REACH);
  const to = Math.min(clause.end, at + CLAUSE_REACH);
  let ours = false;
  let uses = false;
  let person = "";
  for (let i = from; i < to; i++) {
    const word = norm(words, i);
    if (USED.has(word) && ours) uses = true;
    if ((word === "you" || word === "your") && i > at - 4 && i < at && !uses) return 0;
    if (FIRST_PERSON.has(word)) {
      person ||= word;
      ours ||= word === "i" ? norm(words, at) !== "with" : WE.has(word);
    } else if (word === "both") return 0;
    else if (word === "colleagues") ours = true;
    else if (i < at && is(words, i, "encounter") && !NOT_YET.has(norm(words, i - 1))) return 0;
  }
  // "our add-on would save the front desk at Sonnenhof": the desk is theirs.
  const team = TEAM.has(norm(words, at - 1));
  if (team && (norm(words, at - 2) === "the" || norm(words, at - 3) === "the")) return 0;
  if (ours && team) return stop;
  return ours && norm(words, at) === "at" && WE.has(person) ? stop : 0;
}

/** "greetings from the Tromsø pilot station"; a town alone is no introduction. */
function greetingsFrom(words: Words, at: number): number {
  let stop = stopAfter(words, at + 1, 8);
  // "greetings from Muna, talent team at Oryx"
  if (norm(words, stop) === "," && stop === at + 2 && isCapital(words, at + 1))
    stop = stopAfter(words, stop + 1, 6);
  return some(words, at + 1, stop, "unit") ||
    some(words, at + 1, stop, "trade") ||
    some(words, at + 1, stop, "role")
    ? stop
    : 0;
}
