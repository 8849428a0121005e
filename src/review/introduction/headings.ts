/**
 * Introductions without a verb: "Sam from Acme.", "Night porter here", "Kalle, librarian in Oulu.",
 * "(Rory, Postwise)", "buyer at Hollin Foods asking", "Rhys Tyres & Towing."
 */
import type { Found } from "../phrases.ts";
import type { Clause, Sentence } from "../reading.ts";
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
  isTitle,
  nameEnd,
  norm,
  setOf,
  some,
  type Words,
} from "../word-classes.ts";
import { bareRole, LONGEST, NO_HEADING, theTeam } from "./bare-role.ts";

const AFTER_NAME = setOf("from of at with fae off out over");
const PRONOUNS = setOf("they them she her he him his theirs hers ze xe");
const PEOPLE = /(?:lady|man|woman|guy|girl|boy|lad|lass|bloke|person|driver|one|er|ist|or)$/;
const HERES = "here speaking asking writing again";
const HERE = setOf(HERES);
/** "Ritesh this side" is as good as "here". */
const HERE_CUE = cue(`${HERES} this`);
const AND = setOf("& and e i y und et och en");
const AFTER_OPENING = setOf(", ( : - . ☺");
const AFTER_BRACKETED = setOf(") , : ;");
const OF_ANOTHER = setOf("the who my our his her their your one");
const WE_I = setOf("we i");
const RETIRED = setOf("retd ret rtd retired");
const THAT = setOf("who that as");
const YOURS = setOf("you your");
const JOINS_FIRM = setOf("& and of the for de la du");
/** "Sam here" stands at most so many words after the clause began. */
const REACH = 10;

export function headings(words: Words, found: Found[]): void {
  const { reading } = words;
  const first = reading.sentences[0]?.start ?? 0;
  for (const sentence of reading.sentences) {
    for (const clause of sentence.clauses) {
      const end =
        named(words, clause, sentence, clause.start === first) ||
        here(words, clause, sentence) ||
        bareRole(words, clause, sentence) ||
        theTeam(words, clause, sentence) ||
        firm(words, clause, sentence);
      if (end > clause.start) found.push({ start: clause.start, end });
    }
  }
  const end = reading.greeting?.end ?? 0;
  // "Hi Priya Sam here": the greeting's words ran into the name.
  if (HERE.has(norm(words, end)) && isName(words, end - 1) && !words.isTo[end - 1])
    found.push({ start: end - 1, end: end + 1 });
}

/** "Sam from Acme", "Rory, lime plasterer", "(Ngozi, HR)", "Dele's cousin here". */
function named(words: Words, clause: Clause, { question }: Sentence, opening: boolean): number {
  const start = clause.start;
  if (norm(words, start) === "a" && isName(words, start + 1) && norm(words, start + 2) === "dis")
    return start + 3;
  const titled =
    isTitle(words, start) &&
    isCapital(words, start) &&
    (norm(words, start + 1) === "." || isCapital(words, start + 1));
  // "dan from the helpdesk", in a note without capitals
  if (!isCapital(words, start) && AFTER_NAME.has(norm(words, start + 1)) && is(words, start, "firstName"))
    return hasVerb(words, start + 1, clause.end) ? 0 : clause.end;
  // "Major (retd) Peregrine Slade"
  if (isTitle(words, start) && norm(words, start + 1) === "(" && RETIRED.has(norm(words, start + 2)))
    return isName(words, start + 4) && !words.isTo[start + 4] ? nameEnd(words, start + 4) : 0;
  if ((!titled && !isName(words, start)) || norm(words, start - 1) === "/") return 0;
  const end = nameEnd(words, start);
  for (let at = start; at < end; at++) if (words.isTo[at] || is(words, at, "gathering")) return 0;
  return told(words, clause, paired(words, end), titled, question, opening);
}

/** "Tom & Jerry", "Rui e Marta": behind the second name. */
function paired(words: Words, end: number): number {
  return AND.has(norm(words, end)) && isName(words, end + 1) && !words.isTo[end + 1]
    ? nameEnd(words, end + 1)
    : end;
}

/** What stands behind a name [clause.start, end) that shows it to be the sender's. */
function told(
  words: Words,
  clause: Clause,
  end: number,
  titled: boolean,
  question: boolean,
  opening: boolean,
): number {
  const start = clause.start;
  const next = norm(words, end);
  const then = norm(words, end + 1);
  const bare = !hasVerb(words, end, clause.end);
  if (bare && AFTER_NAME.has(next === "po" ? then : next))
    return then === "me" || then === "us" ? 0 : clause.end;
  // "Alison in accounts at Peel Toys", "Dale in Amarillo".
  if (bare && (next === "in" || next === "on")) {
    if (some(words, end, clause.end, "unit") || some(words, end, clause.end, "trade")) return clause.end;
    if (next === "in" && isCapital(words, end + 1) && clause.end <= end + 3) return clause.end;
  }
  if (next === "dis" || (next === "here" && end + 1 === clause.end && !question)) return end + 1;
  // "Pat the lollipop lady."
  if (bare && next === "the" && PEOPLE.test(norm(words, clause.end - 1))) return clause.end;
  const sentence = words.reading.sentenceAt(start);
  if (sentence && (start === sentence.start || words.isTo[start - 2])) {
    const relative = relativeEnd(words, end, sentence) || atYourService(words, end, sentence);
    if (relative > 0) return relative;
    // "Madam Tayo Stitches, Surulere: aso-ebi for the family"
    if (titled && next === "," && isCapital(words, end + 1) && norm(words, end + 2) === ":") return end + 2;
  }
  // "Robin (they/them) from the working group".
  if (next === "(" && PRONOUNS.has(then)) {
    for (let at = end + 2; at < end + 6; at++) {
      if (norm(words, at) !== ")") continue;
      const after = norm(words, at + 1);
      return AFTER_NAME.has(after) || after === "here" || isMark(words, at + 1) ? at + 1 : 0;
    }
  }
  // "Nora and the support team at Bluefin", "Marta @ Quillfin"
  if (bare && next === "and" && some(words, end, clause.end, "unit")) return clause.end;
  if (next === "@" && isCapital(words, end + 1)) return end + 2;
  if (next === "'s" && is(words, end + 1, "kin") && norm(words, end + 2) === "here") return end + 3;
  return end === clause.end && end - start <= (titled ? 5 : 3) ? nameAlone(words, clause, opening) : 0;
}

/** "Jim that did your sister's hedge.", "Percy Allbright, who raked leaves beside you": no verb follows what is told of them. */
function relativeEnd(words: Words, end: number, sentence: Sentence): number {
  const who = norm(words, end) === "," ? end + 1 : end;
  if (!THAT.has(norm(words, who)) || sentence.question || sentence.end - who > LONGEST) return 0;
  // "Beth who runs your kitchen makes fine soup" tells of Beth.
  if (norm(words, who + 1).endsWith("s")) return 0;
  let yours = false;
  for (let at = who + 2; at < sentence.end; at++) {
    if (YOURS.has(norm(words, at))) yours = true;
    else if (is(words, at, "finite") || norm(words, at) === ",") return 0;
  }
  return yours ? sentence.end : 0;
}

/** "Mirko the Mild, European champion, at your service": behind those words. */
function atYourService(words: Words, end: number, sentence: Sentence): number {
  for (let at = end; at < sentence.end - 1; at++)
    if (norm(words, at) === "your" && norm(words, at + 1) === "service" && norm(words, at - 1) === "at")
      return at + 2;
  return 0;
}

/** The clause is nothing but a name that is not the recipient's. */
function nameAlone(words: Words, { start, end }: Clause, opening: boolean): number {
  const { reading } = words;
  const next = norm(words, end);
  // "Counsel, our AI …" calls the recipient so.
  const alone = end - start === 1 && !is(words, start, "firstName");
  if (alone && (isKnownRole(words, start) || is(words, start, "title"))) return 0;
  const inBrackets = norm(words, start - 1) === "(" && AFTER_BRACKETED.has(next);
  if (inBrackets && (isMark(words, start - 2) || is(words, start, "firstName"))) return end;
  // "I was on the next stand (Rémi, packaging)": a trade in small letters behind the name.
  if (norm(words, start - 1) === "(" && next === "," && trade(words, end + 1) && ofMine(words, start))
    return end;
  // "je me présente: Gilbert, retired"
  if (norm(words, start - 1) === ":" && next === "," && is(words, start, "firstName")) return end;
  // "Elspeth, Rory, lime plasterer": a name right after the greeting, or a name and then a role.
  const sentence = reading.sentenceAt(start);
  if (sentence?.start === start && (next === "," || next === "(") && !sentence.question) {
    // "Molly, the girl with the dress, leaves in July."
    const after = words.reading.clauseAt(end + 1);
    if (!opening && after && OF_ANOTHER.has(norm(words, end + 1)) && norm(words, after.end) === ",") return 0;
    // "Marlies, water board.", "Doug, we met at the trade day.": the recipient has another name.
    if (sentence.end - start <= LONGEST && !hasVerb(words, end, sentence.end)) return sentence.end;
    if (!opening && reading.recipient !== undefined && WE_I.has(norm(words, end + 1))) return end;
  }
  if (
    opening &&
    reading.greeting &&
    (AFTER_OPENING.has(next) || (next === "!" && is(words, start, "firstName")))
  )
    return end;
  if ((AFTER_OPENING.has(next) || next === "(") && next !== "." && isMark(words, start - 1) && sentence) {
    const after = reading.clauseAt(end + 1);
    if (after && !sentence.question && bareRole(words, after, sentence) > 0) return after.end;
  }
  return 0;
}

/** The sentence before the bracket speaks of the sender and of nobody of the recipient's. */
function ofMine(words: Words, bracket: number): boolean {
  let mine = false;
  for (let at = words.reading.sentenceAt(bracket)?.start ?? bracket; at < bracket; at++) {
    if (YOURS.has(norm(words, at))) return false;
    mine ||= WE_I.has(norm(words, at));
  }
  return mine;
}

/** One or two small words before the bracket closes, neither a time nor a meeting. */
function trade(words: Words, at: number): boolean {
  let end = at;
  for (; end < at + 2 && !isMark(words, end); end++)
    if (
      isCapital(words, end) ||
      words.tokens[end]?.kind !== "word" ||
      is(words, end, "opener") ||
      is(words, end, "time") ||
      is(words, end, "gathering") ||
      is(words, end, "finite")
    )
      return false;
  return end > at && norm(words, end) === ")";
}

/** "Sam here", "night porter here", "Ritesh this side", "growth lead at a meal kit here". */
function here(words: Words, clause: Clause, sentence: Sentence): number {
  // "Good to continue here?"
  if (sentence.question && clause.end >= sentence.end - 1 && clause.start === sentence.start) return 0;
  const limit = Math.min(clause.end, clause.start + REACH);
  for (let at = clause.start + 1; at < limit; at++) {
    if (!isCue(words, at, HERE_CUE)) continue;
    const word = norm(words, at);
    const side = word === "this" && norm(words, at + 1) === "side";
    if (word === "this" && !side) continue;
    if (!side && word !== "here" && at + 1 < clause.end) continue;
    if (NO_HEADING.has(norm(words, at - 1))) continue;
    if (hasVerb(words, clause.start, at)) return 0;
    if (at - clause.start === 1 && (isName(words, clause.start) || is(words, clause.start, "firstName")))
      return at + 1;
    for (let i = clause.start; i < at; i++)
      if ((isName(words, i) && i > clause.start) || isRole(words, i)) return at + 1;
    if (isName(words, clause.start)) return at + 1;
  }
  return 0;
}

/** "Rhys Tyres & Towing.", "Hollow Pine Books.": a sentence of nothing but capitals, not the first. */
function firm(words: Words, clause: Clause, sentence: Sentence): number {
  const { start, end } = clause;
  if (start !== sentence.start || end < sentence.end - 1 || end - start < 2 || end - start > 6) return 0;
  if (sentence.question) return 0;
  let capitals = 0;
  for (let at = start; at < end; at++) {
    if (words.isTo[at] || is(words, at, "gathering")) return 0;
    if (isName(words, at)) capitals++;
    else if (!JOINS_FIRM.has(norm(words, at))) return 0;
  }
  return capitals >= 2 ? end : 0;
}
