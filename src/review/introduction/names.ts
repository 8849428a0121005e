/** Names said in a sentence: "I'm Sam", "my name is Sam", "this is Dr. Rao", "Sam here", an empty slot for one. */
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { isName, isTitle, nameEnd } from "./words.ts";

/** An unfilled slot stands for the name it was to hold. */
const SLOT = /^[[{<%_$*(«]$/;
/** Words between "I am" and a name or role. */
const ADVERBS =
  /^(also|just|actually|currently|now|still|only|already|really|simply|both|of|course|po|wee|young|old|little|big)$/;
/** A name is told behind one of these. */
const BEGINNINGS = new Set("i mi my the name this it its 's myself na self me call".split(" "));
const NO_NAME =
  /(ing|ed|ly)$|^(back|fresh|far|away|home|one|new|not|straight|someone|somebody|out|is|student|some|here|clear|different|safe|free)$/;
const LOWER_END = /^(from|at|with|of|here|and|i|in|the)$/;

export function names(reading: Reading): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  const take = (start: number, at: number) => {
    const end = toldName(reading, at);
    if (end > at) found.push({ start, end });
  };
  // "I am that girl, Frances Dillow."
  const takeApposed = (start: number) => {
    for (let at = start + 3; at < start + 8; at++) {
      if (tokens[at]?.norm !== ",") continue;
      if (isName(reading, at + 1) && !reading.isTo[at + 1])
        found.push({ start, end: nameEnd(reading, at + 1) });
      return;
    }
  };
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.norm ?? "";
    if (!BEGINNINGS.has(word)) continue;
    const next = tokens[at + 1]?.norm;
    if ((word === "i" || word === "mi") && (next === "am" || next === "be"))
      take(at, afterAdverbs(reading, at + 2));
    if (word === "i" && next === "am" && /^(that|the)$/.test(tokens[at + 2]?.norm ?? "")) takeApposed(at);
    if (word === "i" && next === "go" && tokens[at + 2]?.norm === "by") take(at, at + 3);
    else if ((word === "my" || word === "the" || word === "mi") && (next === "name" || next === "names")) {
      take(at, afterBe(reading, at + 2));
      // "Andre mi name."
      if (isName(reading, at - 1)) take(at - 1, at - 1);
    } else if (word === "my" && tokens[at + 2]?.norm === "name") take(at, afterBe(reading, at + 3));
    else if (word === "name" && next === "is" && startsClause(reading, at)) take(at, at + 2);
    else if ((word === "this" || word === "it") && next === "is") take(at, afterAdverbs(reading, at + 2));
    else if (word === "its") take(at, at + 1);
    else if (word === "'s" && next === "the" && tokens[at + 2]?.norm === "name") take(at - 1, at - 1);
    else if (
      (word === "myself" || word === "na" || word === "self" || word === "me") &&
      isName(reading, at + 1)
    )
      take(at, at + 1);
    else if (word === "call" && next === "me" && tokens[at + 2]?.capital) take(at, at + 2);
    else if (word === "me" && next === "," && isName(reading, at + 2)) take(at, at + 2);
  }
  return found;
}

/** The end of the name or slot that begins at `at`, or `at` where there is none. */
function toldName(reading: Reading, at: number): number {
  const { tokens, text } = reading;
  const token = tokens[at];
  if (!token) return at;
  if (token.kind === "mark" && SLOT.test(token.norm) && (token.spaced || token.norm === "_"))
    return Math.min(at + 3, tokens.length);
  if (/^(x{2,}|insert|yourname|your_name)$/.test(token.norm)) return at + 1;
  if (token.norm === ":" || token.norm === '"')
    return isName(reading, at + 1) ? nameEnd(reading, at + 1) : at;
  // Here a capital is no beginning of a sentence, so "I'm May" and "I'm Can" are names too.
  if (token.capital && !reading.is(token, "demonym") && !(token.upper && isShouted(text)))
    return nameEnd(reading, at);
  if (isTitle(reading, at) && tokens[at + 1]?.capital) return nameEnd(reading, at + 1);
  if (reading.is(token, "firstName")) {
    const next = tokens[at + 1];
    if (next?.kind !== "word" || LOWER_END.test(next.norm)) return at + 1;
  }
  // "im sanj from the chippy".
  const next = tokens[at + 1]?.norm ?? "";
  if (
    token.kind === "word" &&
    /^(from|off|fae)$/.test(next) &&
    !NO_NAME.test(token.norm) &&
    !reading.is(token, "opener")
  )
    return at + 1;
  return at;
}

/** A text all in capitals tells no name by its capitals. */
function isShouted(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase();
}

function afterAdverbs(reading: Reading, from: number): number {
  let at = from;
  while (ADVERBS.test(reading.tokens[at]?.norm ?? "")) at++;
  return at;
}

/** After "my name" or "my names": "is", "are", ":" or nothing. */
function afterBe(reading: Reading, from: number): number {
  const word = reading.tokens[from]?.norm;
  return word === "is" || word === "are" || word === ":" || word === "'s" ? from + 1 : from;
}

/** Nothing, or a mark, stands before. */
export function startsClause(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  return (
    before === undefined || before.kind === "mark" || before.kind === "emoji" || reading.greeting?.end === at
  );
}
