/**
 * A role or a team as a clause of its own: "ICU nurse in Cork", "PhD candidate (moss)", "The events desk at Hotel Brise".
 * Each function tells where it ends, or 0.
 */
import type { Clause, Sentence } from "../reading.ts";
import {
  hasVerb,
  is,
  isCapital,
  isKnownRole,
  isMark,
  isName,
  isRole,
  norm,
  setOf,
  some,
  type Words,
} from "../word-classes.ts";

/** Before "here" or a bare role these say that it is no introduction. */
export const NO_HEADING = setOf(
  "on for of to the your this that and dear thanks thank not up out over in great amazing brilliant fantastic what such any some no every is be all good hire hiring seeking need wanted looking free attention hey hi hello respected like more other with from good excellent wonderful superb inspiring true real there by come see saw over right down back once try same happy",
);
const COMPOUND = setOf("year time");
const A = setOf("a an");
const BRACKET = setOf("[ { <");
/** A verbless sentence goes on for so many words. */
export const LONGEST = 14;
/** Behind a role that is told by its ending alone these show that it is one: "rodeo announcer from Cody". */
const AFTER_ROLE = setOf(
  "from at in of with for on and & / - here who turned by since now based out under ( ex to",
);
const PLACED = setOf("from at in of with for , ( -");

/** "ICU nurse in Cork", "Serial entrepreneur", "HR manager": no verb, no article, a role the lexicon knows. */
export function bareRole(words: Words, clause: Clause, sentence: Sentence): number {
  const { start, end, subject } = clause;
  if (subject !== "none" || (sentence.question && end >= sentence.end - 1)) return 0;
  const opening = start === words.reading.greeting?.end;
  const found = (opening && opensWithPerson(words, clause)) || hasRole(words, clause, sentence, opening);
  if (!found || BRACKET.has(norm(words, start - 1)) || hasVerb(words, start, end)) return 0;
  for (let at = start; at < end; at++) if (words.isTo[at]) return 0;
  return end;
}

/** "mum of Ben", "PhD candidate (Uppsala, moss)", "data person at the council". */
function opensWithPerson(words: Words, { start, end }: Clause): boolean {
  const next = norm(words, start + 1);
  if (is(words, start, "kin"))
    return next === "of" && norm(words, start) !== "friend" && isCapital(words, start + 2);
  if (is(words, start, "studies") && isMark(words, end)) return true;
  return next === "person" && PLACED.has(norm(words, start + 2));
}

/** A role stands among the first words of the clause, where nothing makes it the recipient's. */
function hasRole(words: Words, { start, end }: Clause, sentence: Sentence, opening: boolean): boolean {
  const first = norm(words, start);
  const afterI = norm(words, sentence.start) === "i" && norm(words, sentence.start + 1) === "am";
  const article = A.has(first) && (start === sentence.start || afterI);
  // "You're a cook, a farmer and …"
  const inside = start !== sentence.start;
  if (inside && (sentence.clauses[0]?.subject === "recipient" || (A.has(first) && !article))) return false;
  // "second-year medic", "part-time usher"
  const compound = COMPOUND.has(norm(words, start + 1));
  if (is(words, start, "opener") && isCapital(words, start) && !article && !compound) return false;
  for (let at = article ? start + 1 : start; at < Math.min(start + 5, end); at++) {
    if (NO_HEADING.has(norm(words, at))) return false;
    // "alumni evening", "HR leaders webinar": there the role is no head of its phrase.
    if (at + 1 < end && !isHead(words, at)) continue;
    // "first-time writer", "shared by a colleague"
    if (norm(words, at - 1) === "time" && norm(words, at - 2) !== "part" && norm(words, at - 2) !== "full")
      return false;
    const known = isKnownRole(words, at);
    if (!known && !(opening && at > start && isRole(words, at) && PLACED.has(norm(words, at + 1)))) continue;
    // "I can drive, cook and lift"
    if (at === start && inside && !isCapital(words, at) && is(words, at, "occupation")) continue;
    if (end - start > 1 || (inside && !is(words, start, "title"))) return true;
    // "Counsel," calls the recipient so; "bricklayer." does not.
    return opening && !isCapital(words, at) && norm(words, end) !== ",";
  }
  return false;
}

/** The noun at `at` ends its phrase, or a name follows: "interpreter Marta", "county engineer's office". */
function isHead(words: Words, at: number): boolean {
  const next = norm(words, at + 1);
  if (next === "'s") return is(words, at + 2, "unit");
  return isMark(words, at + 1) || AFTER_ROLE.has(next) || isName(words, at + 1);
}

/** "The events desk at Hotel Brise": a team as the first words or the last. */
export function theTeam(words: Words, { start, end }: Clause, sentence: Sentence): number {
  if (norm(words, start) !== "the" || start !== sentence.start || end < sentence.end - 1) return 0;
  const edge = start === words.reading.greeting?.end || sentence.end >= words.tokens.length - 1;
  if (!edge || sentence.question || end - start > LONGEST) return 0;
  if (!some(words, start, end, "unit") && !some(words, start, end, "trade") && !hasAnyRole(words, start, end))
    return 0;
  if (some(words, start, end, "gathering") || hasVerb(words, start + 1, end)) return 0;
  for (let at = start; at < end; at++) if (words.isTo[at] || norm(words, at) === "your") return 0;
  return end;
}

function hasAnyRole(words: Words, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isKnownRole(words, at, true)) return true;
  return false;
}
