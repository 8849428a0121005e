/** The name at the end: "— Sam", "Best, Olamide, NGO consultant", "Trish from the Dapto netball canteen". */
import type { Found } from "../phrases.ts";
import {
  hasVerb,
  is,
  isCapital,
  isMark,
  isName,
  isTitle,
  nameEnd,
  norm,
  setOf,
  type Words,
} from "../word-classes.ts";

/** A signature has no more words than these. */
const LONGEST = 14;
const SENTENCE_END = setOf(". ! ? … \n | ☺ )");
const DASH = setOf("- ~ / *");
const CLOSING_MARK = setOf("] } ) > ?");
/** Words and marks among the closing words. */
const IN_CLOSING = setOf("a an and with the in advance for your time , ! . \n -");
const SLOT = setOf("[ { < ( %");
const AFTER_NAME = setOf(", ( : | \n - from at of with in the your here x xx and aka ☺ & @");
/** Last words of a note without capitals that are no name. */
const NO_NAME = setOf(
  "thx pls plz lol haha hehe ta ok okay tho fr nuh lmk tbh asap fam mate boss guys man x xx bro sis hun guys all innit eh ya",
);
const SLOT_NAME = /^(?:name|sender|me|my|yourname|signature|sign)/;

/** Where the note is signed; undefined where it is not. */
export function signature(words: Words): Found | undefined {
  const { tokens } = words;
  const first = words.reading.greeting?.end ?? 0;
  let end = tokens.length;
  while (end > 0 && isMark(words, end - 1) && !CLOSING_MARK.has(norm(words, end - 1))) end--;
  const floor = Math.max(first, end - LONGEST);
  for (let at = end - 1; at >= floor; at--) {
    const word = norm(words, at);
    if (word === ")") continue;
    const before = norm(words, at - 1);
    const ends = SENTENCE_END.has(before);
    const breaks = ends || DASH.has(before);
    if (at === floor && !breaks && at > first) return undefined;
    if (!breaks && at !== first) continue;
    if (before === "." && isInitial(words, at - 2)) continue;
    if (signed(words, at, end)) return { start: at, end };
    if (ends) return undefined;
  }
  return undefined;
}

function isInitial(words: Words, at: number): boolean {
  return (is(words, at, "title") || norm(words, at).length === 1) && isCapital(words, at + 2);
}

/** The tokens [start, end) are a signature: closing words, then a name, then perhaps a role or firm. */
function signed(words: Words, start: number, end: number): boolean {
  const { tokens } = words;
  if (norm(words, end) === "?" || norm(words, end - 1) === "?") return false;
  let at = start;
  let closed = false;
  // "Best,", "Warm regards,", "Thanks a million," and line breaks after them.
  while (at < end && (is(words, at, "signoff") || IN_CLOSING.has(norm(words, at)))) {
    closed = true;
    at++;
  }
  if (at >= end) return false;
  const token = tokens[at];
  if (token?.kind === "mark" && SLOT.has(token.norm)) return isSlot(words, at, end);
  const before = norm(words, start - 1);
  const dashed = DASH.has(before) || before === "\n";
  // "Best, May": after closing words even a word that begins sentences is a name.
  const titled = isTitle(words, at) && token?.capital === true && end - at > 1;
  if (!isName(words, at) && !titled && !(closed && token?.capital && end - at <= 2))
    return end - at <= 2 && isLowerName(words, at, end, dashed || closed);
  const nameStop = nameEnd(words, at);
  for (let i = at; i < nameStop; i++) if (words.isTo[i]) return false;
  if (hasVerb(words, nameStop, end)) return false;
  if (nameStop >= end) return end - at <= 6;
  return AFTER_NAME.has(norm(words, nameStop));
}

/** "ben", "jo k": one or two small words at the end, not the recipient's; `parted` by a dash or closing words. */
function isLowerName(words: Words, at: number, end: number, parted: boolean): boolean {
  const token = words.tokens[at];
  if (token?.kind !== "word" || token.capital || words.isTo[at] || words.isTo[end - 1]) return false;
  if (is(words, at, "opener") || is(words, at, "signoff") || is(words, at, "finite")) return false;
  if (is(words, at, "firstName")) return end - at === 1 || norm(words, at + 1).length === 1 || isLower(words);
  return isLower(words) && (parted || (end - at === 1 && !NO_NAME.has(token.norm)));
}

function isSlot(words: Words, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (SLOT_NAME.test(norm(words, at))) return true;
  return false;
}

/** Written without capitals altogether. */
function isLower(words: Words): boolean {
  let capitals = 0;
  for (const token of words.tokens) if (token.capital) capitals++;
  return capitals <= 1;
}
