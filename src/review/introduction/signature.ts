/** The name at the end: "— Sam", "Best, Olamide, NGO consultant", "Trish from the Dapto netball canteen". */
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { hasVerb, isMark, isName, isTitle, nameEnd } from "./words.ts";

/** A signature has no more words than these. */
const LONGEST = 14;
const SENTENCE_END = /^[.!?…\n|☺)]$/;
const DASH = /^[-~/*]$/;

/** Where the note is signed; undefined where it is not. */
export function signature(reading: Reading): Found | undefined {
  const { tokens, greeting } = reading;
  let end = tokens.length;
  while (end > 0 && isMark(tokens[end - 1]) && !/^[\]})>?]$/.test(tokens[end - 1]?.norm ?? "")) end--;
  const last = tokens[end]?.norm === "?" ? undefined : afterComma(reading, end);
  if (last) return last;
  const floor = Math.max(greeting?.end ?? 0, end - LONGEST);
  for (let at = end - 1; at >= floor; at--) {
    const before = tokens[at - 1];
    if (tokens[at]?.norm === ")") continue;
    const breaks = before === undefined ? false : SENTENCE_END.test(before.norm) || DASH.test(before.norm);
    if (at === floor && !breaks && at > (greeting?.end ?? 0)) return undefined;
    if (!breaks && at !== (greeting?.end ?? 0)) continue;
    if (before?.norm === "." && isInitial(reading, at - 2)) continue;
    const name = signed(reading, at, end);
    if (name) return { start: at, end };
    if (before && SENTENCE_END.test(before.norm)) return undefined;
  }
  return undefined;
}

/** "I send you the invitation, Lucía.": a last name after a comma that is not the recipient's. */
function afterComma(reading: Reading, end: number): Found | undefined {
  const { tokens, isTo } = reading;
  let start = end;
  while (start > 0 && end - start < 3 && isName(reading, start - 1) && !isTo[start - 1]) start--;
  const before = tokens[start - 2];
  if (start === end || reading.recipient === undefined || tokens[start - 1]?.norm !== "," || !before)
    return undefined;
  return before.capital || before.kind !== "word" || start - 2 < (reading.greeting?.end ?? 0)
    ? undefined
    : { start, end };
}

function isInitial(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token !== undefined &&
    (reading.is(token, "title") || token.norm.length === 1) &&
    (reading.tokens[at + 2]?.capital ?? false)
  );
}

/** The tokens [start, end) are a signature: closing words, then a name, then perhaps a role or firm. */
function signed(reading: Reading, start: number, end: number): boolean {
  const { tokens } = reading;
  if (tokens[end]?.norm === "?" || tokens[end - 1]?.norm === "?") return false;
  let at = start;
  let closed = false;
  // "Best,", "Warm regards,", "Thanks a million," and line breaks after them.
  while (
    at < end &&
    (reading.is(tokens[at], "signoff") ||
      /^(a|an|and|with|the|in|advance|for|your|time|[,!.\n-])$/.test(tokens[at]?.norm ?? ""))
  ) {
    closed = true;
    at++;
  }
  if (at >= end) return false;
  const token = tokens[at];
  if (token?.kind === "mark" && /^[[{<(%]$/.test(token.norm)) return isSlot(reading, at, end);
  const dashed = DASH.test(tokens[start - 1]?.norm ?? "") || tokens[start - 1]?.norm === "\n";
  // "Best, May": after closing words even a word that begins sentences is a name.
  const titled = isTitle(reading, at) && token?.capital === true && end - at > 1;
  if (!isName(reading, at) && !titled && !(closed && token?.capital && end - at <= 2)) {
    if (token?.kind === "word" && !token.capital && end - at <= 2 && isLower(reading)) {
      return (
        (reading.is(token, "firstName") || dashed || closed) &&
        !reading.is(token, "opener") &&
        !reading.is(token, "signoff") &&
        !reading.is(token, "finite")
      );
    }
    return false;
  }
  const nameStop = nameEnd(reading, at);
  for (let i = at; i < nameStop; i++) if (reading.isTo[i]) return false;
  if (hasVerb(reading, nameStop, end)) return false;
  if (nameStop >= end) return end - at <= 4;
  const next = tokens[nameStop]?.norm ?? "";
  return /^([,(:|\n-]|from|at|of|with|in|the|your|here|xx?|and|aka|☺)$/.test(next);
}

function isSlot(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (/^(name|sender|me|my|myname|yourname|signature|sign)/.test(reading.tokens[at]?.norm ?? ""))
      return true;
  return false;
}

/** Written without capitals altogether. */
function isLower(reading: Reading): boolean {
  return reading.tokens.filter((token) => token.capital).length <= 1;
}
