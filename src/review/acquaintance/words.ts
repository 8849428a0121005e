/** What the signs of an acquaintance have in common: past forms, names, where a clause ends. */
import type { Token } from "../../text/tokens.ts";
import type { Reading } from "../reading.ts";
import { bit, has } from "./classes.ts";

/** Capitals that name nobody's firm, work or place. */
const NO_NAMES = new Set(
  `linkedin i monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
  saturdays sundays january february march april may june july august september october november december english
  zoom google excel christmas easter ramadan diwali eid whatsapp telegram signal instagram europe asia africa`.split(
    /\s+/,
  ),
);
/** Marks that stand inside a name or a title: "your [un]ironed towels". */
const INSIDE = new Set(`"'[]{}<>()$%*£€`);
/** Capital letters that name a trade or a thing of everybody's. */
const ANY_LETTERS = new Set(
  "hr it ai pr ux ui qa seo vc b2b b2c smb sme cv ceo cto cfo coo cmo vp sdr sdrs bdr saas crm erp api pc tv dm dms sms kpi roi ppc pos ev ar vr ml rd r&d".split(
    " ",
  ),
);

/** A past form: regular, or one of the list. */
export function isPast(reading: Reading, at: number): boolean {
  return has(reading, at, bit.past);
}

/** A name inside a sentence: not its first word, the recipient, a day, a month or a short abbreviation. */
export function isName(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token?.capital || token.kind !== "word" || reading.isTo[at] || NO_NAMES.has(token.norm)) return false;
  if (token.upper && token.norm.length < 4) return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.kind === "word" || before.kind === "number" || INSIDE.has(before.norm)) return true;
  // "Dr. Balogun": the full stop of a title.
  return before.norm === "." && !before.spaced && has(reading, at - 2, bit.title);
}

/** Capital letters that name something of somebody's own. */
export function isNaming(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1];
  return (
    token?.upper === true &&
    !ANY_LETTERS.has(token.norm) &&
    !has(reading, at, bit.industryWord) &&
    !reading.isTo[at] &&
    // A note that shouts names nothing by it.
    next?.upper !== true
  );
}

/** A quotation mark or a bracket: it interrupts neither a name nor a clause. */
export function isInside(token: Token | undefined): boolean {
  return token?.kind === "mark" && INSIDE.has(token.norm);
}

/** A clause is looked at so many tokens far; a note of 300 characters has about 70. */
const CLAUSE_REACH = 40;

/** The next mark that ends a clause, or where the clause grows too long to be one. */
export function endOfClause(reading: Reading, at: number): number {
  const { tokens } = reading;
  const last = Math.min(tokens.length, at + CLAUSE_REACH);
  let end = at;
  while (end < last && !endsClause(tokens[end])) end++;
  return end;
}

function endsClause(token: Token | undefined): boolean {
  return token?.kind === "emoji" || (token?.kind === "mark" && !isInside(token));
}
