/** What the sender does, said in a sentence: "I'm a nurse", "I teach chemistry", "as a nurse", "my pupils". */
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { asRole, fellow, thisIs, yourOld } from "./relations.ts";
import { ADVERBS, isA, joined, NO_OBJECT, nounRole, REACH } from "./role-phrase.ts";
import { isKnownRole, isMark, isRole, some, stopAfter } from "./words.ts";

const SENDER = /^(i|we|mi)$/;

const NOT_KEPT =
  /^(note|notes|diary|list|copy|record|close|low|tab|straight|journal|promise|photo|lookout|eye|clipping|screenshot|print|folder|file|secret|smile|door|conversation|link|same|faith|good)$/;

const LIVING_VERB_ENDINGS = /^(at|for|in|with|on|as|from|part|full|nights|days|here|there|across|under)$/;

const JOINED = /^(joined|opened|founded|inherited|bought)$/;

/** "I make a mess" tells no trade. */
const NOT_MADE =
  /^(mess|point|mistake|mistakes|effort|habit|fool|difference|list|note|promise|promises|sense|time|wish|start|move|joke|guess|copy|bet|change|changes|notes|plans)$/;

/** A role is told behind one of these. */
const BEGINNINGS = new Set("i we mi am as fellow ex this it na myself your my our turned".split(" "));

export function roles(reading: Reading): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  const take = (start: number, end: number) => {
    if (end > start) found.push({ start, end });
  };
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.norm ?? "";
    if (!BEGINNINGS.has(word)) continue;
    if (SENDER.test(word) || (word === "am" && startsAfterMark(reading, at)))
      take(at, senderDoes(reading, at, word === "am" ? at : at + 1));
    else if (word === "as") take(at, asRole(reading, at));
    else if (word === "fellow" || (word === "ex" && tokens[at + 1]?.capital)) take(at, fellow(reading, at));
    else if ((word === "this" || word === "it") && tokens[at + 1]?.norm === "is")
      take(at, thisIs(reading, at));
    else if (word === "na" && tokens[at + 1]?.norm === "your") take(at, thisIs(reading, at - 1));
    else if (word === "myself" && isKnownRole(reading, at + 2)) take(at, at + 3);
    else if (
      word === "your" &&
      /^(old|former|ex|previous|new|one|then|fellow|long)$/.test(tokens[at + 1]?.norm ?? "")
    )
      take(at, yourOld(reading, at));
    else if ((word === "my" || word === "our") && reading.is(tokens[at + 1], "charges")) take(at, at + 2);
    else if (word === "turned" && isKnownRole(reading, at - 1) && isRole(reading, at + 1))
      take(at - 1, at + 2);
  }
  return found;
}

function startsAfterMark(reading: Reading, at: number): boolean {
  return isMark(reading.tokens[at - 1]) && reading.tokens[at + 1]?.norm !== "i";
}

/** "I am a nurse", "I teach", "I run", "I've been a nurse": where it ends; 0 where the clause says nothing of a role. */
function senderDoes(reading: Reading, start: number, from: number): number {
  const { tokens } = reading;
  let at = from;
  while (ADVERBS.test(tokens[at]?.norm ?? "")) at++;
  const verb = tokens[at];
  if (verb?.kind !== "word") return 0;
  if (verb.norm === "have") {
    const next = tokens[at + 1]?.norm;
    if (next === "been") return isA(reading, at + 2);
    let past = at + 1;
    while (ADVERBS.test(tokens[past]?.norm ?? "") || tokens[past]?.norm === "since") past++;
    const word = tokens[past]?.norm ?? "";
    if (JOINED.test(word) || (/^(taken|set)$/.test(word) && /^(over|up)$/.test(tokens[past + 1]?.norm ?? "")))
      return joined(reading, past + 1);
    if (
      some(reading, at + 1, Math.min(at + 5, stopAfter(reading, at, 6)), "trade") &&
      /^(a|an|the|my|own|two|three|our)$/.test(next ?? "")
    )
      return at + 4;
    return 0;
  }
  if (/^(am|are|be)$/.test(verb.norm)) return isA(reading, at + 1);
  if (verb.norm === "was")
    return /^(a|an|the|one|your)$/.test(tokens[at + 1]?.norm ?? "")
      ? nounRole(reading, at + 2, true)
      : nounRole(reading, at + 1, false);
  if (/^(run|own|manage|teach|lead)$/.test(verb.norm) && tokens[at + 1]?.norm === "one") return at + 2;
  if (verb.norm === "a" && tokens[start]?.norm === "mi") return nounRole(reading, at + 1, true);
  if (verb.norm === "cut") return tokens[at + 1]?.norm === "hair" ? at + 2 : 0;
  if (verb.norm === "teach" && tokens[at + 1]?.norm === "it") return at + 2;
  if (verb.norm === "study") return /^(you|your|this|it)/.test(tokens[at + 1]?.norm ?? "you") ? 0 : at + 2;
  if (verb.norm === "used" && tokens[at + 2]?.norm === "be") return isA(reading, at + 3);
  if (verb.norm === "work" || verb.norm === "worked") {
    return LIVING_VERB_ENDINGS.test(tokens[at + 1]?.norm ?? "") ? Math.min(at + 4, tokens.length) : 0;
  }
  const deals = `${verb.norm} ${tokens[at + 1]?.norm ?? ""}`;
  if (deals === "deal in" || deals === "belong to" || deals === "sit on")
    return /^(you|your)$/.test(tokens[at + 2]?.norm ?? "") ? 0 : at + 4;
  if (
    JOINED.test(verb.norm) ||
    (/^(taken|set)$/.test(verb.norm) && /^(over|up)$/.test(tokens[at + 1]?.norm ?? ""))
  )
    return joined(reading, at + 1);
  if (verb.norm === "own") return isMark(tokens[at + 1]) ? 0 : at + 3;
  if (verb.norm === "help")
    return /^(to|you|your|me|my|it|myself|with)$/.test(tokens[at + 1]?.norm ?? "to") ? 0 : at + 3;
  if (verb.norm === "look" || verb.norm === "care") return lookAfter(reading, at);
  if (verb.norm === "take" && tokens[at + 1]?.norm === "care" && !/^you/.test(tokens[at + 3]?.norm ?? ""))
    return at + 4;
  if (
    verb.norm === "keep" &&
    /^(a|the|an)$/.test(tokens[at + 1]?.norm ?? "") &&
    !NOT_KEPT.test(tokens[at + 2]?.norm ?? "note")
  )
    return at + 3;
  if (verb.norm === "keep")
    return /^(books|bees|accounts|house|goal|wicket|goats|sheep)$/.test(
      tokens[at + 2]?.norm ?? tokens[at + 1]?.norm ?? "",
    ) || /^(bees|books|goats|sheep|chickens)$/.test(tokens[at + 1]?.norm ?? "")
      ? at + 3
      : 0;
  if (verb.norm === "do") return doesWork(reading, at);
  if (verb.norm === "head")
    return tokens[at + 1]?.norm === "up" || tokens[at + 1]?.norm === "the" ? at + 3 : 0;
  if (!reading.is(verb, "occupation")) return 0;
  // "I draw them up for CalMac".
  const clauseEnd = stopAfter(reading, at + 1, 6);
  for (let i = at + 2; i < clauseEnd; i++)
    if (
      /^(for|at)$/.test(tokens[i]?.norm ?? "") &&
      tokens[i + 1]?.capital &&
      !reading.isTo[i + 1] &&
      !some(reading, i, clauseEnd, "gathering") &&
      !some(reading, i, clauseEnd, "time")
    )
      return i + 2;
  if (
    verb.norm === "make" &&
    (NOT_MADE.test(tokens[at + 1]?.norm ?? "") || NOT_MADE.test(tokens[at + 2]?.norm ?? ""))
  )
    return 0;
  if (verb.norm === "cover" && !/^(for|at)$/.test(tokens[at + 2]?.norm ?? "")) return 0;
  if (start < from - 1 || isMark(tokens[at + 1]) || NO_OBJECT.test(tokens[at + 1]?.norm ?? "")) return 0;
  return Math.min(at + 3, tokens.length);
}

function lookAfter(reading: Reading, at: number): number {
  const [second, third] = [reading.tokens[at + 1]?.norm ?? "", reading.tokens[at + 2]?.norm ?? ""];
  return /^(after|for)$/.test(second) &&
    !/^(you|your|it|this|hearing|a|reply)$/.test(third) &&
    (second === "after" || reading.tokens[at]?.norm === "care")
    ? at + 4
    : 0;
}

/** "I do window displays for bars", "I do nails", "I do the web stuff at a boiler firm"; not "I do hope". */
function doesWork(reading: Reading, at: number): number {
  const stop = stopAfter(reading, at + 1, REACH);
  const next = reading.tokens[at + 1]?.norm ?? "";
  if (
    /^(not|hope|like|love|think|know|it|this|that|so|and|but|feel|want|wish|agree|believe|have|need|understand|appreciate|wonder|enjoy|see|my|remember|what|apologise|apologize|admire|miss|you)$/.test(
      next,
    )
  )
    return 0;
  for (let i = at + 2; i < stop; i++)
    if (/^(for|at|in|living|there|here|around)$/.test(reading.tokens[i]?.norm ?? "")) return stop;
  return stop === at + 2 && stop > at + 1 && isMark(reading.tokens[stop]) ? stop : 0;
}
