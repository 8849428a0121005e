/** What follows "I am": a role, or a place or line of work (places.ts). Each function tells where it ends, or 0. */

import {
  is,
  isCapital,
  isKnownRole,
  isMark,
  isRole,
  norm,
  setOf,
  some,
  stopAfter,
  type Words,
} from "../word-classes.ts";
import { DOING, doing, intoBusiness, joined, NO_PROJECT, placedAt, projectAt } from "./places.ts";

export const ADVERBS = setOf(
  "also just actually currently now still only already really simply both mostly mainly usually always sometimes myself too recently presently basically happily proudly normally then once and again mainly officially technically professionally newly freshly",
);
const ARTICLES = setOf(
  "a an the one part your another his her their its our my among both half only some just",
);
/** A noun phrase goes no further than these. */
export const PHRASE_END = setOf(
  "i you your we who that which and but so because as with behind at in on for from to about by am is are was were have has had would will can could may here when if where after since than whose now then while my",
);
/** A phrase is looked at for so many words. */
const REACH = 9;

const BEGINS = setOf("setting starting opening taking joining");
const PLACED = setOf("with at of on in from over");
const TAKEN_ON = setOf("elected appointed employed enrolled apprenticed posted stationed seconded embedded");
const LEARNING = setOf("learning training studying hoping");
const BECOME = setOf("be become");
const RANK = setOf("head vice senior junior deputy assistant");
/** What follows "I am": a role, "responsible for", "with the Leeds depot", "running a café". Its end, or 0. */
export function isA(words: Words, from: number): number {
  let at = from;
  while (ADVERBS.has(norm(words, at)) && norm(words, at) !== "both") at++;
  const first = norm(words, at);
  if (isMark(words, at) || first === "not") return 0;
  const next = norm(words, at + 1);
  if ((first === "responsible" && next === "for") || (first === "in" && next === "charge"))
    return stopAfter(words, at, 5);
  if (first === "into") return intoBusiness(words, at + 1);
  if (BEGINS.has(first)) return joined(words, at + 1);
  if (PLACED.has(first)) return placedAt(words, at);
  if (first === "part" && next === "of") return placedAt(words, at + 1);
  if (LEARNING.has(first) && next === "to" && BECOME.has(norm(words, at + 2)))
    return nounRole(words, at + 4, true);
  // "newly elected in the works council"
  if (TAKEN_ON.has(first) && PLACED.has(next)) return placedAt(words, at + 1);
  if (DOING.has(first)) return doing(words, at);
  if (first.endsWith("ing") && !NO_PROJECT.has(first)) return projectAt(words, at + 1) || bareNoun(words, at);
  if (ARTICLES.has(first))
    return nounRole(words, at + 1, true) || (A.has(first) ? nounAtAll(words, at + 1) : 0);
  if (RANK.has(first)) return at + 2;
  return nounRole(words, at, false) || bareNoun(words, at);
}

/** Who says "I'm ticketing staff", "I'm ministry", "I'm groundskeeper here" is that; "I'm eager" is no role. */
const STAFF = setOf(
  "staff crew personnel faculty management reception security admin clergy cabin backstage",
);
const AFTER_BARE = setOf("at in for here there of with from and by on");

function bareNoun(words: Words, from: number): number {
  for (let at = from; at < from + 4; at++) {
    if (isMark(words, at) || PHRASE_END.has(norm(words, at))) return 0;
    if (!isMark(words, at + 1) && !AFTER_BARE.has(norm(words, at + 1))) continue;
    const placed = STAFF.has(norm(words, at)) || is(words, at, "unit") || is(words, at, "trade");
    return placed || isRole(words, at) ? at + 1 : 0;
  }
  return 0;
}

/** Words that tell no occupation by themselves, and what makes one of them: "a health visitor", "a dog walker". */
const JOBS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["visitor", setOf("health prison home")],
  ["walker", setOf("dog wire rope tightrope fire")],
  ["collector", setOf("debt refuse bin rent toll tax ticket rubbish garbage waste milk seed fare specimen")],
  ["sitter", setOf("dog pet cat baby house child")],
  ["swimmer", setOf("rescue professional competitive")],
  ["matron", setOf("school")],
  ["reader", setOf("meter lay proof sensitivity")],
  ["runner", setOf("front kitchen bank blood")],
  ["changer", setOf("money tyre")],
  ["player", setOf("rugby football cricket tennis chess basketball hockey handball viola bass poker organ")],
]);

/** The two words are an occupation. */
function isJobOf(words: Words, at: number): boolean {
  return JOBS.get(norm(words, at))?.has(norm(words, at - 1)) ?? false;
}

const IN_PHRASE = setOf("- / & \" '");
const WITH_FROM = setOf("with from");
const AT_WITH = setOf("at with");
const PERSON = setOf("man woman guy lady girl boy lad pair");
/** "the new man" is nobody in particular. */
const ADJECTIVES = setOf(
  "new young old big small happy nice married single family lucky other same simple tall short funny crazy weird strange odd silly quiet loud poor rich local black white gay straight free busy little right wrong best good bad real proud city country next first last only second wise broken changed dead angry grown self made",
);
const A = setOf("a an the");
const PRAISE = setOf("hard fast quick great good team dedicated");
const MEASURES = setOf("bit little tad lot touch same first last only one most best worst least");
/** "answers", "runs": what somebody does every day. */
function habitual(words: Words, at: number): boolean {
  const verb = norm(words, at);
  if (is(words, at, "finite")) return false;
  return is(words, at, "occupied") || !NO_HABIT.has(verb);
}
const NO_HABIT = setOf(
  "was has does loves likes thinks wants needs hopes knows lives sits sees feels wishes wonders reads follows keeps believes enjoys owes misses never always gets goes comes uses asks hates waits talks laughs cries",
);

const JUNIOR = setOf("junior senior rookie newbie newcomer beginner newest oldest youngest");
const IN_FIRM = setOf("in at with of");
const NUMBERS = setOf("two three four five six twins a");

/** A role in the noun phrase from here on; without an article only occupations the lexicon knows count. */
export function nounRole(words: Words, from: number, article: boolean): number {
  const most = from + (article ? REACH : 5);
  for (let at = from; at < most; at++) {
    const word = norm(words, at);
    const mark = isMark(words, at);
    if ((mark && !IN_PHRASE.has(word)) || PHRASE_END.has(word))
      return article ? afterPhrase(words, from, at) : 0;
    if (mark) continue;
    const next = norm(words, at + 1);
    // "I run the bakery" is told by "run"; "I'm the back office" is it.
    if (
      article &&
      (is(words, at, "trade") || (at > from && is(words, at, "unit"))) &&
      (isMark(words, at + 1) || PHRASE_END.has(next) || next === "of")
    )
      return at + 1;
    // "a fan of your baker" says nothing of the sender, but "your" has ended the phrase before; "career changer" has.
    if (isKnownRole(words, at, true) && isRole(words, at)) return at + 1;
    if (isJobOf(words, at)) return at + 1;
    // A word that only ends like an occupation has to end the phrase: "a cancer survivor" is no canceller.
    if (article && isRole(words, at) && (isMark(words, at + 1) || PHRASE_END.has(next) || next === "of"))
      return at + 1;
    // "the lollipop man", "the IT guy"
    if (article && at > from && PERSON.has(word) && !ADJECTIVES.has(norm(words, at - 1))) return at + 1;
    // "a collector of railway maps" ends there; "a bit of a gardener" goes on.
    if (next === "of" && word !== "bit" && is(words, at, "unrole")) return 0;
    if (
      article &&
      is(words, at, "kin") &&
      (next === "of" || norm(words, at - 1) === "'s") &&
      !NUMBERS.has(norm(words, at + 2))
    )
      return at + 1;
  }
  return 0;
}

/** Who says "I'm a milliner" or "I'm a shift lead" says who they are, unless the noun is one of feeling, kind or state. */
function nounAtAll(words: Words, from: number): number {
  if (MEASURES.has(norm(words, from)) || PRAISE.has(norm(words, from))) return 0;
  for (let at = from; at < from + REACH; at++) {
    if (
      is(words, at, "unrole") ||
      isCapital(words, at) ||
      words.tokens[at]?.kind === "number" ||
      words.isTo[at]
    )
      return 0;
    if (!isMark(words, at + 1) && !PHRASE_END.has(norm(words, at + 1))) continue;
    return words.tokens[at]?.kind === "word" && !is(words, at, "kin") ? at + 1 : 0;
  }
  return 0;
}

/** What goes on behind a noun phrase that names no role: "the guy behind the newsletter", "a first-year at Stanhope". */
function afterPhrase(words: Words, from: number, at: number): number {
  const word = norm(words, at);
  const unrole = is(words, at - 1, "unrole");
  // "the person who answers the hotline"
  if (unrole && word === "who" && /[^s]s$/.test(norm(words, at + 1)) && habitual(words, at + 1))
    return at + 3;
  // "a junior in an audit firm"
  if (JUNIOR.has(norm(words, at - 1)) && IN_FIRM.has(word)) {
    const stop = stopAfter(words, at, 6);
    return some(words, at, stop, "unit") || some(words, at, stop, "trade") ? stop : 0;
  }
  if (word === "behind" && unrole) return at + 3;
  // "the lady with the dachshunds from the park café".
  if (unrole && WITH_FROM.has(word)) {
    const stop = stopAfter(words, at, 9);
    for (let i = at; i < stop; i++) {
      if (norm(words, i) !== "from" || some(words, i, stop, "gathering")) continue;
      if (some(words, i, stop, "trade") || some(words, i, stop, "unit")) return stop;
    }
  }
  // "a first-year at Stanhope Business School": whatever it is, a firm or school follows.
  const placed = at > from && AT_WITH.has(word) && isCapital(words, at + 1);
  return placed && !unrole && !some(words, at + 1, stopAfter(words, at + 1, 5), "gathering") ? at + 2 : 0;
}
