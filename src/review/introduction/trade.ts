/**
 * Verbs that state a trade: "I teach chemistry", "I fly drones for a survey firm", "I look after kelp at NIVA".
 * A verb of work needs an object; any other verb of a habit needs a firm, a trade or a bare plural beside it.
 */

import { is, isCapital, isMark, norm, setOf, some, stopAfter, type Words } from "../word-classes.ts";
import { NO_OBJECT } from "./places.ts";
import { ADVERBS } from "./role-phrase.ts";

const LIVING = setOf(
  "at for in with on as from part full nights days here there across under mostly weekends",
);
const NOT_KEPT = setOf(
  "note notes diary list copy record close low tab straight journal promise photo lookout eye clipping screenshot print folder file secret smile door conversation link same faith good",
);
const KEPT = setOf(
  "books bees accounts house goal wicket goats sheep chickens hens pigs alpacas horses shop",
);
/** "I make a mess" tells no trade. */
const NOT_MADE = setOf(
  "mess point mistake mistakes effort habit fool difference list note promise promises sense time wish start move joke guess copy bet change changes notes plans",
);
const NOT_HELPED = setOf("others everyone everybody anyone out to you your me my it myself with");
const NOT_DONE = setOf(
  "not hope like love think know it this that so and but feel want wish agree believe have need understand appreciate wonder enjoy see my remember what apologise apologize admire miss you",
);
const DONE = setOf("for at in on living there here around");
const NOT_STUDIED = setOf("you your this it");
const ARTICLES = setOf("a an the");
const PLACE = setOf("at for with in on");
const YOURS = setOf("you your yours");
/** A phrase is looked at for so many words. */
const REACH = 9;

/** What "I" at `start` do by the verb at `at`: where it ends, or 0. */
export function does(words: Words, start: number, at: number): number {
  const verb = norm(words, at);
  const next = norm(words, at + 1);
  const then = norm(words, at + 2);
  // "I co-host a podcast"
  if (verb === "co") return does(words, start, at + 1);
  switch (verb) {
    case "run":
    case "manage":
    case "lead":
    case "teach":
      if (next === "one" || (next === "it" && (verb === "teach" || then === "on"))) return at + 2;
      break;
    case "own":
      return isMark(words, at + 1) ? 0 : at + 3;
    case "cut":
      return next === "hair" ? at + 2 : 0;
    case "study":
      return next === "" || NOT_STUDIED.has(next) ? 0 : at + 2;
    case "work":
    case "worked":
      return LIVING.has(next) && norm(words, at + 3) !== "same" ? Math.min(at + 4, words.tokens.length) : 0;
    case "deal":
    case "belong":
    case "sit":
      return DEALS.get(verb) === next && !YOURS.has(then) ? at + 4 : 0;
    case "help":
      return isMark(words, at + 1) || NOT_HELPED.has(next) ? 0 : at + 3;
    case "mind":
      return mindsAPlace(words, at);
    case "look":
    case "care":
      return lookAfter(words, at);
    case "take":
      return next === "care" && !YOURS.has(norm(words, at + 3)) ? at + 4 : 0;
    case "keep":
      if (KEPT.has(next) || KEPT.has(then) || some(words, at + 1, at + 4, "charges")) return at + 3;
      return ARTICLES.has(next) && !NOT_KEPT.has(then) ? at + 3 : 0;
    case "do":
      return doesWork(words, at);
    case "head":
      return isMark(words, at + 1) || YOURS.has(then) || NOT_HEADED.has(next) ? 0 : at + 3;
    case "play":
      return plays(words, at);
  }
  if (!is(words, at, "occupation")) {
    // "I referee under-14s football", "I waitress at weekends"
    return is(words, at, "role") && !is(words, at, "untrade") ? at + 1 : habit(words, start, at);
  }
  const stop = stopAfter(words, at + 1, 6);
  // "I cook for fun", "I paint as a hobby"
  for (let i = at + 1; i < stop; i++) if (PASTIME.has(norm(words, i))) return 0;
  if (isMark(words, at + 1) && ALONE.has(verb)) return at + 1;
  const placed = firmIn(words, at + 2, stop);
  if ((verb === "run" || verb === "train") && AWAY.has(next)) return 0;
  if (verb === "collect" && PEOPLE.has(next)) return 0;
  // "I host my in-laws every Christmas"
  if (next === "my" && (is(words, at + 2, "kin") || FAMILY.has(then))) return 0;
  // "I draw them up for CalMac".
  if (placed > 0) return placed;
  if (verb === "make" && (NOT_MADE.has(next) || NOT_MADE.has(then))) return 0;
  if (verb === "cover" && then !== "for" && then !== "at") return 0;
  return isMark(words, at + 1) || NO_OBJECT.has(next) ? 0 : Math.min(at + 3, words.tokens.length);
}

/** Verbs that need just this word. */
const DEALS: ReadonlyMap<string, string> = new Map([
  ["deal", "in"],
  ["belong", "to"],
  ["sit", "on"],
]);
const PASTIME = setOf("fun pleasure hobby relaxation leisure pastime charity");
/** Verbs that tell a trade without an object. */
const ALONE = setOf("teach farm nurse freelance weld lecture tutor coach busk podcast");
const FAMILY = setOf("kids children family in parents dog cat car bike garden house boys girls");
const AWAY = setOf("for on along around through past over across with");
const PEOPLE = setOf("people friends souls hearts memories moments contacts connections");
const NOT_HEADED = setOf("to home back for off out over there into straight");
const INSTRUMENTS = setOf(
  "violin viola cello bass drums trombone trumpet tuba horn oboe clarinet flute organ piano harp guitar keys keyboards sax saxophone fiddle percussion timpani bassoon lead",
);

/** "I play second viola in a quartet", "I play for Leeds"; not "I play it loud". */
function plays(words: Words, at: number): number {
  const stop = stopAfter(words, at + 1, 5);
  for (let i = at + 1; i < stop; i++)
    if (INSTRUMENTS.has(norm(words, i)) || (norm(words, i) === "for" && isCapital(words, i + 1)))
      return i + 1;
  return 0;
}

/** "for CalMac", "at St Hilda's" in [from, stop): a firm, neither a gathering nor the recipient. Its end, or 0. */
function firmIn(words: Words, from: number, stop: number): number {
  for (let at = from; at < stop; at++) {
    const word = norm(words, at);
    if (word !== "for" && word !== "at") continue;
    const name = norm(words, at + 1) === "the" ? at + 2 : at + 1;
    if (!isCapital(words, name) || words.isTo[name]) continue;
    if (!some(words, at, stop, "gathering") && !some(words, at, stop, "time")) return name + 1;
  }
  return 0;
}

/** "I mind the counter at a hire shop"; not "I mind the gap". */
function mindsAPlace(words: Words, at: number): number {
  if (!ARTICLES.has(norm(words, at + 1))) return 0;
  const stop = stopAfter(words, at + 2, 6);
  return hasUnit(words, at + 2, stop) || some(words, at + 2, stop, "trade") ? stop : 0;
}

function lookAfter(words: Words, at: number): number {
  const next = norm(words, at + 1);
  const then = norm(words, at + 2);
  if (next === "after") return NOT_AFTER.has(then) ? 0 : at + 4;
  return next === "for" && norm(words, at) === "care" && !NOT_CARED.has(then) ? at + 4 : 0;
}
const NOT_AFTER = setOf("you your it this that him her them myself");
const NOT_CARED = setOf("you your it this hearing a reply");

/** "I do window displays for bars", "I do nails", "I do the web stuff at a boiler firm"; not "I do hope". */
function doesWork(words: Words, at: number): number {
  if (NOT_DONE.has(norm(words, at + 1))) return 0;
  const stop = stopAfter(words, at + 1, REACH);
  for (let i = at + 2; i < stop; i++) if (DONE.has(norm(words, i))) return stop;
  // "I do nails", "I only do maintenance techs"
  return stop === at + 2 || (stop === at + 3 && norm(words, at + 2).endsWith("s")) ? stop : 0;
}

/** "I bend neon in Leeds", "I hire for Palmline Logistics": a verb of any habit, if what stands beside it is work. */
function habit(words: Words, start: number, at: number): number {
  const verb = norm(words, at);
  if (verb.length < 3 || is(words, at, "untrade") || is(words, at, "finite") || isMark(words, at + 1))
    return 0;
  if (/(?:ed|ing|ly)$/.test(verb) || !beginsClause(words, start)) return 0;
  let stop = at + 1;
  const most = stopAfter(words, at + 1, REACH);
  while (stop < most && !COORDINATES.has(norm(words, stop))) stop++;
  for (let i = at + 1; i < stop; i++) if (YOURS.has(norm(words, i)) || words.isTo[i]) return 0;
  const placed = firmIn(words, at + 1, stop);
  if (placed > 0) return placed;
  for (let i = at + 1; i < stop; i++)
    if (PLACE.has(norm(words, i)) && (some(words, i, stop, "trade") || hasUnit(words, i, stop))) return stop;
  const next = norm(words, at + 1);
  if (
    norm(words, start) !== "i" ||
    isCapital(words, at + 1) ||
    NO_OBJECT.has(next) ||
    NOT_BARE.has(next) ||
    /ly$/.test(next)
  )
    return 0;
  if (is(words, at + 1, "time") || is(words, at + 1, "occupied")) return 0;
  // "I bend neon", "I fly drones", "I splice rope in Hull": a thing without an article.
  return at + 2;
}

function hasUnit(words: Words, from: number, stop: number): boolean {
  return some(words, from, stop, "unit") && !some(words, from, stop, "gathering");
}

/** No thing: small words that may stand behind a verb. */
const NOT_BARE = setOf(
  "a an the my our his their its any some every each all both no one two three more most many at in on of for with from into over under about around after before through near by like than there then now always never often still just only too also very quite really even back together ahead along forward across and or but until till while where who whom which whether enough nothing something anything everything someone somebody anyone everyone ever once twice home",
);
const COORDINATES = setOf("and but so because");
const JOINERS = setOf("and but so because since as where while now but");

function beginsClause(words: Words, start: number): boolean {
  return (
    isMark(words, start - 1) || JOINERS.has(norm(words, start - 1)) || words.reading.greeting?.end === start
  );
}

const UNTIL = setOf("for until till at in with since");

/** "I mended clocks in Vermont until …", "I taught at Leeds": work that was the sender's, with its time or place. */
export function didFor(words: Words, at: number): number {
  const verb = norm(words, at);
  if (!is(words, at, "occupied") || is(words, at, "occupation") || verb.endsWith("s")) return 0;
  const next = at + 1;
  if (isMark(words, next) || NO_OBJECT.has(norm(words, next))) return 0;
  const stop = stopAfter(words, next, REACH);
  for (let i = next; i < stop; i++) if (YOURS.has(norm(words, i))) return 0;
  const placed = firmIn(words, next, stop);
  if (placed > 0) return placed;
  if (NOT_BARE.has(norm(words, next)) || ADVERBS.has(norm(words, next))) return 0;
  return UNTIL.has(norm(words, next + 1)) && !is(words, next + 2, "gathering") ? next + 2 : 0;
}
