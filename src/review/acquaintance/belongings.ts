/** "your kiln thread", "your mill supplied the tweed": what belongs to this recipient and not to everybody. */
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { isInside, isName, isPast } from "./words.ts";

/** "your …" is looked at so many tokens far. */
const REACH = 7;
const QUOTE = new Set(["'", '"']);
const FACT = new Set("is was has have are were had".split(" "));
const PLACE = new Set("in at of from on about for by".split(" "));
const SIGNOFF = new Set("truly sincerely faithfully ever".split(" "));

/**
 * In a question only a named thing or a past deed is a fact; in what is `asked`, wished or offered only a named thing.
 */
export function yours(reading: Reading, at: number, asked: boolean, question: boolean): Found | undefined {
  const { tokens } = reading;
  // "loved your field recordings": of a thing seen or praised even a stock word may begin the name.
  const seen = reading.is(tokens[at - 1], "bare") || reading.is(tokens[at - 1], "praise");
  let stock: boolean | undefined;
  let plain = true;
  let compound = false;
  let end = at + 1;
  for (; end < tokens.length && end < at + REACH; end++) {
    const token = tokens[end];
    if (!token) break;
    if (token.kind === "mark") {
      if (!isInside(token)) break;
      // "your 'no deck' rule": a title.
      if (stock === undefined && QUOTE.has(token.norm)) return { start: at, end: end + 2 };
      continue;
    }
    if (token.kind === "number" || (!compound && isName(reading, end))) return { start: at, end: end + 1 };
    if (!((asked || question) && !plain) && reading.is(token, "made")) return { start: at, end: end + 1 };
    if (FACT.has(token.norm) || (stock !== undefined && isPast(reading, token))) {
      return stock === false && !asked ? { start: at, end } : undefined;
    }
    const next = tokens[end + 1];
    const hyphened = next?.kind === "word" && !next.spaced;
    if (stock === undefined && !hyphened && reading.is(token, "ofYours")) {
      plain = false;
      continue;
    }
    if (stock !== undefined && PLACE.has(token.norm)) {
      const place = next?.norm === "the" ? end + 2 : end + 1;
      const named = stock === false || compound || token.norm === "at";
      if (named && isName(reading, place)) return { start: at, end: place + 1 };
      break;
    }
    if (!hyphened && token.norm !== "'s" && reading.is(token, "small")) break;
    if (stock === undefined) stock = !hyphened && reading.is(token, "anyones");
    else if (stock && !reading.is(token, "anyones")) {
      compound = true;
      stock = !seen;
    }
  }
  return stock !== false || asked || question || !plain ? undefined : { start: at, end };
}

/** "next to yours", "Yours was named by two people"; neither "like yours" nor "Yours, Nan". */
export function yoursAlone(reading: Reading, at: number, asked: boolean): Found | undefined {
  const next = reading.tokens[at + 1];
  const before = reading.tokens[at - 1];
  if (asked || (before?.kind === "word" && before.norm !== "to")) return undefined;
  if (next?.kind !== "word" || next.capital || SIGNOFF.has(next.norm)) return undefined;
  return { start: at, end: at + 2 };
}
