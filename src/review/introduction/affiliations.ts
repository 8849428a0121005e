/** Whom the sender belongs to: "my bakery", "our Goole site", "at Porto Airport we …", "greetings from the pilot station". */
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { isMark, nameEnd, some, stopAfter } from "./words.ts";

/** "our whole team" says no more than "our team". */
const SAYS_NOTHING =
  /^(whole|entire|small|little|tiny|new|old|own|big|local|last|first|next|two|three|four|weekly|daily|monthly|great|own|humble|busy|growing|monday|tuesday|wednesday|thursday|friday|previous|current|first|family|facebook|whatsapp|slack|discord|signal|very|main|rented)$/;
/** Units that are as often what one sells or attends. */
const OFFERED =
  /^(course|programme|program|class|batch|camp|service|services|exhibition|festival|market|chat|station|stall|stand|forum|support|exhibition|lab|shop|store)$/;
const USED = /^(use|using|used|run|running|installed|adopted|introduced|tried|trying|rolled)$/;
const FIRM = /^(company|firm|business|employer|startup|organisation|organization|shop|brand|label|outfit)$/;
const REACH = 4;
/** So far around a firm's name the clause is read. */
const CLAUSE_REACH = 20;

export function affiliations(reading: Reading): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.norm ?? "";
    const end =
      word === "my" || word === "our"
        ? owned(reading, at)
        : word === "behalf" && tokens[at + 1]?.norm === "of"
          ? at + 3
          : word === "at" || word === "with" || word === "for"
            ? employer(reading, at)
            : word === "greetings" || word === "hello" || word === "cheers"
              ? greetingsFrom(reading, at)
              : 0;
    if (end > at) found.push({ start: at, end });
  }
  return found;
}

/** "my bakery", "our two-chair salon", "our sales floor". */
function owned(reading: Reading, at: number): number {
  const { tokens } = reading;
  // "my company, Brightmill"
  const named = tokens[at + 2]?.norm === "," ? at + 3 : at + 2;
  if (FIRM.test(tokens[at + 1]?.norm ?? "") && tokens[named]?.capital && !reading.isTo[named])
    return named + 1;
  let kind = false;
  for (let i = at + 1; i <= at + REACH; i++) {
    const token = tokens[i];
    if (!token || isMark(token) || token.norm === "'s") return 0;
    if (reading.is(token, "trade")) return i + 1;
    if (reading.is(token, "unit") && kind && !OFFERED.test(token.norm)) return i + 1;
    if (!SAYS_NOTHING.test(token.norm) && token.kind === "word") {
      if (
        reading.is(token, "finite") ||
        /^(at|in|on|from|for|of|with|about|and|but|to|by|after)$/.test(token.norm)
      )
        return 0;
      kind = true;
    }
  }
  return 0;
}

/** "we have been using it at Porto Airport", "at Acme we": a firm named in a clause of ours that tells of no meeting. */
function employer(reading: Reading, at: number): number {
  const { tokens } = reading;
  const first = tokens[at + 1]?.norm === "the" ? at + 2 : at + 1;
  if (!tokens[first]?.capital || reading.isTo[first] || reading.is(tokens[first], "opener")) return 0;
  const stop = stopAfter(reading, first, 6);
  const ends = Math.min(stop, nameEnd(reading, first) + 2);
  if (some(reading, first, ends, "gathering") || reading.is(tokens[first], "time")) return 0;
  const clause = reading.clauseAt(at);
  if (!clause) return 0;
  const from = Math.max(clause.start, at - CLAUSE_REACH);
  const to = Math.min(clause.end, at + CLAUSE_REACH);
  let ours = false;
  let uses = false;
  for (let i = from; i < to; i++) {
    const norm = tokens[i]?.norm ?? "";
    if (USED.test(norm) && ours) uses = true;
    if (/^(you|your)$/.test(norm) && i > at - 4 && i < at && !uses) return 0;
    if (/^(we|our|us|colleagues)$/.test(norm) || (norm === "i" && tokens[at]?.norm !== "with")) ours = true;
    if (reading.is(tokens[i], "encounter") && i < at && !/^(have|are)$/.test(tokens[i - 1]?.norm ?? ""))
      return 0;
  }
  const head = tokens[at - 1]?.norm ?? "";
  if (/^(here|team|colleagues|us|we|office|staff|bible|desk|folks|people|everyone)$/.test(head) && ours)
    return stop;
  return ours && tokens[at]?.norm === "at" && /^(we|our|us)$/.test(firstPerson(reading, from, to)) ? stop : 0;
}

function firstPerson(reading: Reading, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    const norm = reading.tokens[i]?.norm ?? "";
    if (/^(i|we|our|us|my|me)$/.test(norm)) return norm;
  }
  return "";
}

/** "greetings from the Tromsø pilot station"; a town alone is no introduction. */
function greetingsFrom(reading: Reading, at: number): number {
  if (reading.tokens[at + 1]?.norm !== "from") return 0;
  const stop = stopAfter(reading, at + 2, 8);
  return some(reading, at + 2, stop, "unit") ||
    some(reading, at + 2, stop, "trade") ||
    some(reading, at + 2, stop, "role")
    ? stop
    : 0;
}
