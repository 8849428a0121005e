/** Names that tie the note to this recipient: who sent the sender, the firm they ask about, a slot for either. */

import type { Token } from "../../text/tokens.ts";
import { baseOfThird } from "../../text/verbs.ts";
import { introductionsOf } from "../introduction/introduction.ts";
import type { Found } from "../phrases.ts";
import type { Reading, Sentence } from "../reading.ts";
import { bit, has } from "./classes.ts";
import { endOfClause, isName, isPast } from "./words.ts";

const words = (list: string) => new Set(list.split(" "));
const PARTICLES = words("& de van von");
/** "St. Piran's" */
const SHORT = words("st mt dr ft");
/** "is the Copper Pot taking anybody on", "if Rushton's need drivers". */
const OF_A_FIRM = words(
  "need needs is are has have accepts accept takes take taking looks wants want hiring 's",
);
/** Parts of a firm: "would save the front desk at Sonnenhof five hours". */
const UNITS = words(
  "desk reception staff ward floor plant kitchen till tills fleet warehouse yard depot rota",
);
const SEEKING = words("looking seeking searching applied apply considered join");
const ASKED_OF = words("you your how who any anyone somebody");
const IS_THERE = words("is are any there possibility chance");
const BEFORE_SLOT = words("at that about on the your of saw noticed see read fellow");
/** A slot opens with so many marks at most: "${{". */
const SLOT_MARKS = 4;
/** Slots that would hold how the sender knows the recipient. */
const CONTEXT_SLOT = words(
  "icebreaker ai_icebreaker personalization personalisation compliment opener firstline first_line hook event post article talk podcast conference",
);
const LINE_SLOT = words("intro icebreaker opener compliment personalization personalisation");
const ANY_SLOT = words("industry field sector niche");
const DETERMINERS = words("the our your di");
const IT = words("it this");
const NO_SENDER = words("i greetings hello hi regards hugs cheers wishes we the my");
const NOWHERE = words("home abroad here there afar experience scratch overseas heart you me today tomorrow");
/** Senders name themselves in the first sentences. */
const OPENING_SENTENCES = 3;

/** So many tokens before a name are looked at. */
const REACH = 30;

/** "the tills at Beacon", "if Rushton's need drivers", "Ana Ruiz told me": not the sender's own name or firm. */
export function named(reading: Reading, at: number, sentence: Sentence, asked: boolean): Found | undefined {
  const { tokens } = reading;
  if (isName(reading, at - 1)) return undefined;
  let end = at + 1;
  while (end < sentence.end && goesOn(tokens, end)) end++;
  if (has(reading, end, bit.vouch)) return { start: at, end: end + 1 };
  const from = Math.max(sentence.start, at - REACH);
  if (!asked && !tokens.slice(from, at).some(({ norm }) => SEEKING.has(norm))) return undefined;
  // "now that the old man in Aleppo is gone": a town.
  const town = tokens[at - 1]?.norm === "in" && tokens[end]?.norm !== "'s";
  if (!town && OF_A_FIRM.has(tokens[end]?.norm ?? "")) return { start: at, end };
  const place = tokens[at - 1]?.norm === "the" ? at - 2 : at - 1;
  if (tokens[place]?.norm !== "at") return undefined;
  for (let i = place - 1; i >= from && tokens[i]?.kind !== "mark"; i--) {
    const norm = tokens[i]?.norm ?? "";
    const theirs = ASKED_OF.has(norm) || (sentence.question && IS_THERE.has(norm));
    if (theirs || UNITS.has(norm) || has(reading, i, bit.work | bit.made | bit.role))
      return { start: place, end };
  }
  return undefined;
}

/** The name goes on: a capital, "de", the full stop of "St.". */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.capital || PARTICLES.has(token?.norm ?? "")) return true;
  return token?.norm === "." && tokens[at + 1]?.capital === true && SHORT.has(tokens[at - 1]?.norm ?? "");
}

/** "at [Event]", "saw that {{company}}", "the [Role] vacancy": a slot counts as filled, one for the industry does not. */
export function slot(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  let end = at;
  while (end < at + SLOT_MARKS && tokens[end]?.kind === "mark") end++;
  let next = end;
  while (next < end + 6 && (tokens[next]?.kind === "mark" || tokens[next + 1]?.kind === "mark")) next++;
  const after = tokens[next];
  if (has(reading, next, bit.vouch) || (after?.norm === "and" && tokens[next + 1]?.norm === "i")) {
    return { start: at, end: next + 1 };
  }
  for (let i = end; i < Math.min(end + 6, tokens.length); i++) {
    const inside = tokens[i];
    // A row of brackets names nothing; to take each apart would be half of its review.
    if (!inside || inside.kind === "mark") continue;
    // "custom_intro_line"
    if (CONTEXT_SLOT.has(inside.norm) || inside.norm.split("_").some((part) => LINE_SLOT.has(part)))
      return { start: at, end: i + 1 };
  }
  const before = tokens[at - 1]?.norm === "$" ? at - 2 : at - 1;
  const opens = BEFORE_SLOT.has(tokens[before]?.norm ?? "") || has(reading, before, bit.praise);
  if (!opens || ANY_SLOT.has(tokens[end]?.norm ?? "")) return undefined;
  return { start: before, end: end + 1 };
}

/** "Merle from the cotton gin", "it's Kel from zumba": who opens so expects to be known there; an employer is named otherwise. */
export function fromThe(reading: Reading): Found | undefined {
  const { tokens } = reading;
  for (const sentence of reading.sentences.slice(0, OPENING_SENTENCES)) {
    let at = sentence.start;
    const told =
      tokens[at]?.norm === "its"
        ? 1
        : tokens[at + 1]?.norm === "is" && IT.has(tokens[at]?.norm ?? "")
          ? 2
          : 0;
    at += told;
    if (told === 0 && (!tokens[at]?.capital || NO_SENDER.has(tokens[at]?.norm ?? ""))) continue;
    for (let i = at + 1; i < Math.min(at + 4, sentence.end); i++) {
      if (!has(reading, i, bit.fromThe)) continue;
      const end = endOfClause(reading, i);
      const place = tokens[i + 1];
      const alone = end === i + 2 && place?.kind === "word" && !place.capital && !NOWHERE.has(place.norm);
      if (!alone && !DETERMINERS.has(place?.norm ?? "")) continue;
      if (!holds(reading, i + 1, end, bit.workplace)) return { start: at, end };
    }
  }
  return undefined;
}

const QUOTES = words("\" '");
const PERSONS = words("i we you");
/** A clause that begins so speaks of something else than who writes. */
const OWN_CLAUSE = words("who and but because since");
/** What follows a name that is a region or a market: "the Denver area", "the Lagos scene". */
const ANYWHERE = words(
  "area region side market markets community scene sector industry ecosystem space coast state way style economy ministry government language stack exam exams cloud module certification framework method program programme system platform app valley subcontinent diaspora",
);

/** "the Lumora internship", "the Amazon shed", "in the Bergen Hamlet": who says "the" expects it to be known. */
export function theNamed(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  let end = at + 1;
  while (end < at + 4 && mayName(reading, end, end > at + 1)) end++;
  if (end === at + 1) return quoted(reading, at);
  const thing = tokens[end];
  const whole = end > at + 2 && thing?.kind === "mark";
  if (!whole) {
    if (thing?.kind !== "word" || thing.capital || ANYWHERE.has(thing.norm)) return undefined;
    if (has(reading, end, bit.small | bit.role | bit.industryWord)) return undefined;
  }
  return isOfSender(reading, at, end) ? undefined : { start: at, end: end + 1 };
}

/** 'the "no deck" thread' */
function quoted(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  if (!QUOTES.has(tokens[at + 1]?.norm ?? "")) return undefined;
  for (let end = at + 2; end < at + 9; end++) {
    if (QUOTES.has(tokens[end]?.norm ?? ""))
      return has(reading, end + 1, bit.made | bit.event) ? { start: at, end: end + 2 } : undefined;
  }
  return undefined;
}

/** "across the North tell us" */
const COMPASS = words("north south east west midlands northeast northwest southeast southwest");

/** "Freight", "Friday" after it; neither "CFA" nor "Finnish". */
function mayName(reading: Reading, at: number, goesOn: boolean): boolean {
  const token = reading.tokens[at];
  if (token?.upper || (!goesOn && COMPASS.has(token?.norm ?? "")) || has(reading, at, bit.demonym))
    return false;
  return isName(reading, at) || (goesOn && token?.capital === true && token.norm !== "i");
}

/** "lollipop lady on the Ashton Road", "winner of the Gulf Medal", but not "I'm the one who fell at the Jerez tour". */
function isOfSender(reading: Reading, the: number, end: number): boolean {
  const { tokens } = reading;
  if (tokens[the - 1]?.norm === "of" && has(reading, the - 2, bit.role | bit.unrole)) return true;
  const sentence = reading.sentenceAt(the);
  if (!sentence) return true;
  const introduced = introductionsOf(reading).filter(
    (one) => one.start < sentence.end && one.end > sentence.start,
  );
  if (introduced.length === 0) return false;
  if (introduced.some((one) => one.start <= end && one.end > the)) return true;
  const clause = reading.clauseAt(the);
  if (!clause) return true;
  if (OWN_CLAUSE.has(tokens[clause.start]?.norm ?? "")) return false;
  if (introduced.every((one) => one.start >= clause.end)) return false;
  if (introduced.some((one) => one.start < clause.end && one.end > clause.start)) return true;
  return !tokens.slice(clause.start, the).some(({ norm }) => PERSONS.has(norm));
}

function holds(reading: Reading, start: number, end: number, bits: number): boolean {
  for (let at = start; at < end; at++) if (has(reading, at, bits)) return true;
  return false;
}

/** Before the name of a firm that the sender has seen, used or asks about; of a town one says "in", "near", "from". */
const SEEN = words(
  "saw seen see noticed used use using visited passed past walked heard hear read loved love outside since behind join joined for about like of",
);
/** "founder of Gentle Hooves", "millions for Fortune 500 clients" */
const OF_ONESELF = words("of about like for join joined since behind outside past");
/** "Lumo would look great": of a firm the sender would have. */
const FITS = words("look fit suit be need benefit");
/** "As Mensah Timber now exports to Spain": what the recipient is expected to know. */
const GIVEN = words("as since because that now");
const ADVERBS = words("now just also already still recently");
const TOWN = words("in from near to of");

/** "I walked past Café Lune", "the reviews of the Harbour Inn", "Rowan Primary became": a firm not the sender's own. */
export function otherFirm(reading: Reading): Found | undefined {
  const { tokens } = reading;
  const introductions = introductionsOf(reading);
  const own = new Set<string>();
  for (const { start, end } of introductions) {
    for (let at = start; at < end; at++) own.add(tokens[at]?.norm ?? "");
  }
  for (const sentence of reading.sentences) {
    // Beside who writes only the subject of a clause of its own: "…, and Hexham Storage looks due one".
    const introduced = introductions.some(({ start, end }) => start < sentence.end && end > sentence.start);
    for (let at = sentence.start; at < sentence.end; at++) {
      const end = firmEnd(reading, at, sentence.end);
      if (end === at || own.has(tokens[at]?.norm ?? "") || has(reading, at - 1, bit.kinOf)) continue;
      const the = tokens[at - 1]?.norm === "the";
      const before = tokens[the ? at - 2 : at - 1]?.norm ?? "";
      const after = tokens[end];
      const fits = after?.norm === "would" && FITS.has(tokens[end + 1]?.norm ?? "");
      const does =
        fits || (OF_A_FIRM.has(after?.norm ?? "") && !(the && after?.norm === "'s")) || isPast(reading, end);
      const now = ADVERBS.has(after?.norm ?? "") ? tokens[end + 1] : after;
      const told = GIVEN.has(before) && end - at > 1 && baseOfThird(now?.norm ?? "") !== undefined;
      const town = !the && TOWN.has(before) && !(before === "of" && end - at > 1);
      const seen = SEEN.has(before) && !(introduced && OF_ONESELF.has(before));
      const known = introduced && tokens[at - 1]?.norm !== "and" ? seen : does || told || seen;
      if (!town && known) return { start: at, end };
      at = end - 1;
    }
  }
  return undefined;
}

/** Where the name that begins here ends, or here: at the head of a sentence only a name of two words is one. */
function firmEnd(reading: Reading, at: number, last: number): number {
  const { tokens } = reading;
  const first = tokens[at];
  if (
    !first?.capital ||
    first.norm === "i" ||
    first.norm === "year" ||
    // "now that Mother has passed"
    has(reading, at, bit.kinOf) ||
    tokens[at + 1]?.norm === "year" ||
    isPlural(first.norm, first.upper)
  )
    return at;
  let end = at + 1;
  while (
    end < last &&
    tokens[end]?.kind === "word" &&
    tokens[end]?.norm !== "i" &&
    (tokens[end]?.capital || PARTICLES.has(tokens[end]?.norm ?? ""))
  )
    end++;
  return isName(reading, at) || (end - at > 1 && !has(reading, at, bit.small | bit.opener)) ? end : at;
}

/** "CFOs", "HR": whole trades. */
function isPlural(norm: string, upper: boolean): boolean {
  return upper || (norm.length < 5 && norm.endsWith("os"));
}
