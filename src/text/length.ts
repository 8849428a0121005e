/**
 * Length as web text areas count it: UTF-16 code units (a newline is 1, 👍 is 2).
 * Source of the limits: docs/decisions and `connect-guide limits`.
 */

/** The note length of a Premium or Sales Navigator account, in UTF-16 code units. */
export const PREMIUM_LIMIT = 300;
/** The note length of a Basic (free) account, in UTF-16 code units. */
export const FREE_LIMIT = 200;
/** The shortest limit a person may set, in UTF-16 code units. */
export const MIN_LIMIT = 50;
/** The longest limit a person may set, in UTF-16 code units. */
export const MAX_LIMIT = 300;
/** What is kept of one answer, in UTF-16 code units. */
export const ANSWER_CAP = 2_000;
/** What a review reads of a text, in UTF-16 code units. */
export const REVIEW_CAP = 10_000;

/** The beginning of a text, at most `max` UTF-16 code units; never ends inside a surrogate pair. */
export function firstUnits(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
