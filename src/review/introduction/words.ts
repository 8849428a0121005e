/** Looking at single words of a reading: is this a name, a role, a verb? */
import type { Token } from "../../text/tokens.ts";
import type { Reading } from "../reading.ts";

/** The endings of occupations: "metallographer", "bell-founder", "timekeeper", "physicist". */
const ROLE_ENDING =
  /(ologist|ician|grapher|keeper|maker|smith|wright|monger|teer|ist|er|or|man|woman|ess|arian|eur|euse)$/;
/** Shorter words with such an ending are seldom occupations ("her", "per"). */
const MIN_ROLE_LETTERS = 5;

export const isMark = (token: Token | undefined): boolean =>
  token === undefined || token.kind === "mark" || token.kind === "emoji";

/** An occupation the lexicon knows; a plural counts where `plural` is set. */
export function isKnownRole(reading: Reading, at: number, plural = false): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== "word") return false;
  if (reading.is(token, "role")) return true;
  return (
    plural && token.norm.endsWith("s") && reading.is({ ...token, norm: token.norm.slice(0, -1) }, "role")
  );
}

/** An occupation by the lexicon or by its ending; used where the grammar already expects one ("I'm a …"). */
export function isRole(reading: Reading, at: number): boolean {
  // "a hard worker" praises, it tells no trade.
  if (
    /^(hard|hardest|fast|quick|dedicated|team)$/.test(reading.tokens[at - 1]?.norm ?? "") &&
    /^(worker|player|learner|starter)$/.test(reading.tokens[at]?.norm ?? "")
  )
    return false;
  if (
    reading.tokens[at]?.norm.startsWith("owner") &&
    /^(dog|cat|pet|home|car|house|proud|bike|horse)$/.test(reading.tokens[at - 1]?.norm ?? "")
  )
    return false;
  if (isKnownRole(reading, at, true)) return true;
  const token = reading.tokens[at];
  if (token?.kind !== "word" || token.norm.length < MIN_ROLE_LETTERS) return false;
  const single =
    token.norm.endsWith("s") && !token.norm.endsWith("ss") ? token.norm.slice(0, -1) : token.norm;
  return (
    ROLE_ENDING.test(single) &&
    !reading.is({ ...token, norm: single }, "unrole") &&
    !reading.is(token, "unrole")
  );
}

/** A word that may be a name: a capital that does not merely begin a sentence. */
export function isName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== "word" || !token.capital) return false;
  return !reading.is(token, "opener") && !reading.is(token, "time") && !reading.is(token, "demonym");
}

/** Capitals that go on a name: initials, double names, "Dr." and the dots between. Where the name ends. */
export function nameEnd(reading: Reading, from: number): number {
  const { tokens } = reading;
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    if (
      token.kind === "word" &&
      (token.capital ||
        (at > from &&
          /^(de|da|van|von|der|den|al|el|bin|ben|la|le|du|di|o|ní|mac)$/.test(token.norm) &&
          (tokens[at + 1]?.capital ?? false)))
    ) {
      at += 1;
      continue;
    }
    if (
      token.norm === "." &&
      at > from &&
      !token.spaced &&
      isTitle(reading, at - 1) &&
      tokens[at + 1]?.capital
    ) {
      at += 1;
      continue;
    }
    break;
  }
  return at;
}

/** "Dr", "Mrs", "Chef" before a name. */
export function isTitle(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && (reading.is(token, "title") || (token.capital && token.norm.length === 1));
}

/** The first token at or after `from` that is a mark, at most `most` tokens on. */
export function stopAfter(reading: Reading, from: number, most: number): number {
  const end = Math.min(reading.tokens.length, from + most);
  for (let at = from; at < end; at++) if (isMark(reading.tokens[at])) return at;
  return end;
}

/** A verb or a subject stands in [start, end); "IT" and "US" in capitals are none. */
export function hasVerb(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const token = reading.tokens[at];
    if (token && !token.upper && reading.is(token, "finite")) return true;
  }
  return false;
}

/** A word of the class stands in [start, end). */
export function some(reading: Reading, start: number, end: number, className: string): boolean {
  for (let at = start; at < end; at++) if (reading.is(reading.tokens[at], className)) return true;
  return false;
}
