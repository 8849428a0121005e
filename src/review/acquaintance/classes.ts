/** The word classes of a reading's tokens, each word looked up once for all who ask where and why. */
import type { Token } from "../../text/tokens.ts";
import type { Reading } from "../reading.ts";

/** The classes of the lexicon asked for here, one bit each. */
const NAMES = [
  "anyones",
  "bare",
  "dealtWith",
  "demonym",
  "event",
  "fromThe",
  "hire",
  "industryWord",
  "joinVerb",
  "kinOf",
  "made",
  "metBy",
  "money",
  "ofYours",
  "opener",
  "praise",
  "product",
  "role",
  "small",
  "stock",
  "title",
  "together",
  "unrole",
  "vagueVerb",
  "very",
  "vouch",
  "ware",
  "work",
  "workplace",
] as const;

/** The bit of each class; `has` takes several at once. */
export const bit = Object.fromEntries(NAMES.map((name, at) => [name, 1 << at])) as Record<
  (typeof NAMES)[number] | "past",
  number
>;
/** A past form: regular, or of the lexicon's list. */
bit.past = 1 << NAMES.length;
/** End like a past form and say nothing of a deed. */
const NO_PAST = new Set(
  "indeed speed breed exceed proceed succeed interested need based experienced certified qualified".split(
    " ",
  ),
);
/** The token has one of these classes; beyond the note there is none. */
export function has(reading: Reading, at: number, bits: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && ((token.lexeme.acquaintanceClasses ?? lookUp(reading, token)) & bits) !== 0;
}

/** What a word can be depends on its letters alone, so it is worked out once a word and kept with its lexeme. */
function lookUp(reading: Reading, token: Token): number {
  const { norm } = token;
  let bits = 0;
  for (const name of NAMES) if (reading.is(token, name)) bits |= bit[name];
  if (token.kind === "word") {
    const regular = norm.length > 4 && norm.endsWith("ed") && !NO_PAST.has(norm);
    if (regular || reading.is(token, "past")) bits |= bit.past;
  }
  token.lexeme.acquaintanceClasses = bits;
  return bits;
}
