/** The words of a note, each looked up once, for whoever asks who the sender is: is this a name, a role, a verb? */
import { isGivenName } from "../text/given-names.ts";
import type { Token } from "../text/tokens.ts";
import type { Reading } from "./reading.ts";

/** The word classes asked for here, one bit each. */
const CLASSES = [
  "role",
  "unrole",
  "kin",
  "title",
  "trade",
  "unit",
  "charges",
  "signoff",
  "opener",
  "occupation",
  "occupied",
  "firstName",
  "demonym",
  "finite",
  "gathering",
  "encounter",
  "studies",
  "time",
  "untrade",
] as const;
export type ClassName = (typeof CLASSES)[number];

const bitOf = Object.fromEntries(CLASSES.map((name, at) => [name, 1 << at])) as Record<ClassName, number>;
/** "nurses": the plural of an occupation the lexicon knows. */
const PLURAL_ROLE = 1 << CLASSES.length;
/** "bell-founder": a word that ends like an occupation. */
const LIKE_ROLE = PLURAL_ROLE << 1;
/** The next free bit. */
let free = LIKE_ROLE << 1;
const cues: { words: ReadonlySet<string>; bit: number }[] = [];
const ANY_ROLE = bitOf.role | PLURAL_ROLE | LIKE_ROLE;
const NO_NAME = bitOf.opener | bitOf.time | bitOf.demonym;

/** The endings of occupations: "metallographer", "bell-founder", "timekeeper", "physicist". */
const ROLE_ENDING =
  /(?:ologist|ician|grapher|keeper|maker|smith|wright|monger|teer|ist|er|or|man|woman|ess|arian|eur|euse|herd)$/;
/** Shorter words with such an ending are seldom occupations ("her", "per"). */
const MIN_ROLE_LETTERS = 5;
/**
 * A bit of their own for the words and marks behind which something may be told, so that all others are passed over.
 * Asked for while modules load, before any word is looked up.
 */
export function cue(words: string): number {
  const bit = free;
  free <<= 1;
  if (bit === 0) throw new Error("No bit is left for a cue.");
  cues.push({ words: setOf(words), bit });
  return bit;
}

/** A reading with the classes of every token at hand. */
export interface Words {
  reading: Reading;
  tokens: readonly Token[];
  isTo: readonly boolean[];
  /** The class bits of each token. */
  bits: readonly number[];
}

/** The rules look at one reading after another, so the last one is all that has to be remembered. */
let last: Words | undefined;

/** The words of a reading; looked up at the first call. */
export function wordsOf(reading: Reading): Words {
  if (last?.reading === reading) return last;
  const { tokens } = reading;
  const bits: number[] = [];
  for (const token of tokens) bits.push(token.lexeme.senderClasses ?? lookUp(reading, token));
  last = { reading, tokens, isTo: reading.isTo, bits };
  return last;
}

/** What a word can be depends on its letters alone, so it is worked out once a word and kept with its lexeme. */
function lookUp(reading: Reading, token: Token): number {
  const bits = classesOf(reading, token);
  token.lexeme.senderClasses = bits;
  return bits;
}

function classesOf(reading: Reading, token: Token): number {
  const { norm } = token;
  let bits = 0;
  for (const { words, bit } of cues) if (words.has(norm)) bits |= bit;
  if (token.kind !== "word") return bits;
  for (const name of CLASSES) if (reading.is(token, name)) bits |= bitOf[name];
  if (isGivenName(norm)) bits |= bitOf.firstName;
  const single = norm.endsWith("s") && !norm.endsWith("ss") ? { ...token, norm: norm.slice(0, -1) } : token;
  if (single !== token && reading.is(single, "role")) bits |= PLURAL_ROLE;
  if (
    norm.length >= MIN_ROLE_LETTERS &&
    ROLE_ENDING.test(single.norm) &&
    (bits & bitOf.unrole) === 0 &&
    !reading.is(single, "unrole")
  )
    bits |= LIKE_ROLE;
  return bits;
}

/** The token is one of these cues. */
export function isCue(words: Words, at: number, bit: number): boolean {
  return ((words.bits[at] ?? 0) & bit) !== 0;
}

/** The token has this class. */
export function is(words: Words, at: number, name: ClassName): boolean {
  return ((words.bits[at] ?? 0) & bitOf[name]) !== 0;
}

/** The token's word as it is matched; empty beyond the note. */
export function norm(words: Words, at: number): string {
  return words.tokens[at]?.norm ?? "";
}

export function isCapital(words: Words, at: number): boolean {
  return words.tokens[at]?.capital === true;
}

/** A mark, an emoji, or the note's end. */
export function isMark(words: Words, at: number): boolean {
  const kind = words.tokens[at]?.kind;
  return kind === undefined || kind === "mark" || kind === "emoji";
}

/** A set of the words in `list`. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** An occupation the lexicon knows; a plural counts where `plural` is set. */
export function isKnownRole(words: Words, at: number, plural = false): boolean {
  return ((words.bits[at] ?? 0) & (plural ? bitOf.role | PLURAL_ROLE : bitOf.role)) !== 0;
}

const PRAISE = setOf("hard hardest fast quick dedicated team");
const PRAISED = setOf("worker player learner starter");
const OWNED = setOf("dog cat pet home car house proud bike horse");

/** An occupation by the lexicon or by its ending; used where the grammar already expects one ("I'm a …"). */
export function isRole(words: Words, at: number): boolean {
  if (((words.bits[at] ?? 0) & ANY_ROLE) === 0) return false;
  const before = norm(words, at - 1);
  // "a hard worker" praises, it tells no trade.
  if (PRAISE.has(before) && PRAISED.has(norm(words, at))) return false;
  return !(OWNED.has(before) && norm(words, at).startsWith("owner"));
}

/** A word that may be a name: a capital that does not merely begin a sentence. */
export function isName(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token?.kind !== "word" || !token.capital) return false;
  return ((words.bits[at] ?? 0) & NO_NAME) === 0;
}

const PARTICLES = setOf("de da van von der den al el bin ben la le du di o ní mac");

/** Capitals that go on a name: initials, double names, "Dr." and the dots between. Where the name ends. */
export function nameEnd(words: Words, from: number): number {
  const { tokens } = words;
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const next = tokens[at + 1]?.capital === true;
    // "Jin-ho" is one name, "Ruth van der Berg" too.
    const hyphened = !token.spaced && token.start > (tokens[at - 1]?.end ?? 0);
    const inside = at > from && (hyphened || (next && PARTICLES.has(token.norm)));
    if (token.kind === "word" && (token.capital || inside)) at += 1;
    else if (token.norm === "." && at > from && !token.spaced && next && isTitle(words, at - 1)) at += 1;
    else break;
  }
  return at;
}

/** "Dr", "Mrs", "Chef" before a name; an initial. */
export function isTitle(words: Words, at: number): boolean {
  const token = words.tokens[at];
  return token !== undefined && (is(words, at, "title") || (token.capital && token.norm.length === 1));
}

/** The first token at or after `from` that is a mark, at most `most` tokens on. */
export function stopAfter(words: Words, from: number, most: number): number {
  const end = Math.min(words.tokens.length, from + most);
  for (let at = from; at < end; at++) if (isMark(words, at)) return at;
  return end;
}

const ARTICLES = setOf("the a an my our");

/** A verb or a subject stands in [start, end); "IT" in capitals and "the works council" have none. */
export function hasVerb(words: Words, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (((words.bits[at] ?? 0) & bitOf.finite) === 0 || words.tokens[at]?.upper !== false) continue;
    if (!ARTICLES.has(norm(words, at - 1))) return true;
  }
  return false;
}

/** A word of the class stands in [start, end). */
export function some(words: Words, start: number, end: number, name: ClassName): boolean {
  const bit = bitOf[name];
  for (let at = start; at < end; at++) if (((words.bits[at] ?? 0) & bit) !== 0) return true;
  return false;
}
