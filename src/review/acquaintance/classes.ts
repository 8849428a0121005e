/** The word classes of a reading's tokens, each token looked up once for all who ask where and why. */
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
/** Set in every word that was looked up. */
const ASKED = 1 << 30;

/** End like a past form and say nothing of a deed. */
const NO_PAST = new Set(
  "indeed speed breed exceed proceed succeed interested need based experienced certified qualified".split(
    " ",
  ),
);
/** How many words the memory holds before it starts afresh. */
const REMEMBERED = 20_000;

/** What a word can be depends on its letters alone, so it is worked out once a word. */
const remembered = new Map<string, number>();
/** The bits of the latest reading's tokens, 0 where none has asked yet. */
let latest: Reading | undefined;
let latestBits: number[] = [];

/** The token has one of these classes; beyond the note there is none. */
export function has(reading: Reading, at: number, bits: number): boolean {
  // One reading is looked at after the other, so only the last one's bits are kept.
  if (reading !== latest) {
    latest = reading;
    latestBits = new Array<number>(reading.tokens.length).fill(0);
  }
  let own = latestBits[at];
  if (own === 0) {
    const token = reading.tokens[at];
    own = (token && remembered.get(token.norm)) ?? lookUp(reading, token);
    latestBits[at] = own;
  }
  return own !== undefined && (own & bits) !== 0;
}

function lookUp(reading: Reading, token: Token | undefined): number {
  if (!token) return ASKED;
  const { norm } = token;
  let bits = ASKED;
  for (const name of NAMES) if (reading.is(token, name)) bits |= bit[name];
  if (token.kind === "word") {
    const regular = norm.length > 4 && norm.endsWith("ed") && !NO_PAST.has(norm);
    if (regular || reading.is(token, "past")) bits |= bit.past;
  }
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(norm, bits);
  return bits;
}
