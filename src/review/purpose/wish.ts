/** Wishes: "I'd like to hear how …" has a subject, "I'd like to connect" has none unless something stands beside it. */
import { baseOfGerund, isBase, isNounToo } from "../../text/verbs.ts";
import { bit, has } from "../acquaintance/classes.ts";
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { endOfClause, REACH, says } from "./clause.ts";

const words = (list: string) => new Set(list.split(" "));
const JOINS_ON = words("to so because over about regarding for");
/** "passion for leadership" */
const FONDNESS = words("passion passionate love enthusiasm interest taste eye heart flair");
const BONDS = words(
  "network networks contacts circle circles connections community tribe list family feed world orbit loop friends",
);
/** "connect before the lifts begin", "in case the library calls": an occasion is a purpose. */
const OCCASION = words("before ahead case hope");
const BECAUSE = words("because since as why due");
/** "the same class as you", "as promised" */
const NO_CAUSE = words("me a an the well promised agreed discussed requested suggested soon");
const NEW_SUBJECT = words("i we you the a top lead leading");

/** "I'd like to hear how …", "curious about the glaze". */
export function wish(reading: Reading): Found | undefined {
  return reading.found("wish").find(({ end }) => hasSubject(reading, end, endOfClause(reading, end)));
}

/** What follows "I'd like to": a verb of its own, a vague one with a subject, or "connect" and one of these. */
function hasSubject(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  for (let at: number | undefined = from; at !== undefined; at = nextJoined(reading, at, to)) {
    while (at < to && has(reading, at, bit.very | bit.small)) at++;
    const verb = tokens[at];
    if (at >= to || verb?.kind !== "word") return false;
    if (has(reading, at, bit.joinVerb) || bonds(reading, at, to)) continue;
    const vague =
      has(reading, at, bit.vagueVerb | bit.stock) ||
      // "looking forward to hearing from you"
      (verb.norm.startsWith("hear") && tokens[at + 1]?.norm === "from");
    return !vague || says(reading, at + 1, to);
  }
  return false;
}

/** "build up my contacts in hospitality", "have you in my network". */
function bonds(reading: Reading, at: number, to: number): boolean {
  return reading.tokens.slice(at + 1, Math.min(to, at + 7)).some(({ norm }) => BONDS.has(norm));
}

/** "connect and hear", "connect to plan"; not "founders and operators", "… and I believe". */
function nextJoined(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const norm = reading.tokens[at]?.norm ?? "";
    if (JOINS_ON.has(norm) && !FONDNESS.has(reading.tokens[at - 1]?.norm ?? "")) return at + 1;
    if (norm !== "and") continue;
    const next = reading.tokens[at + 1]?.norm ?? "";
    if (!NEW_SUBJECT.has(next) && isDoing(next)) return at + 1;
  }
  return undefined;
}

/** A verb, as it stands or with -ing. */
function isDoing(word: string): boolean {
  return isBase(word) || isNounToo(word) || baseOfGerund(word) !== undefined;
}

/** What stands beside the wish to be connected in its sentence: when, in what case, because of what. */
export function occasion(reading: Reading, known: boolean): Found | undefined {
  return reading.found("join").find(({ start, end }) => {
    const sentence = reading.sentenceAt(start);
    if (!sentence) return false;
    const from = Math.max(sentence.start, start - REACH);
    const to = Math.min(sentence.end, end + REACH);
    for (let at = from; at < to; at++) {
      const norm = reading.tokens[at]?.norm ?? "";
      const next = reading.tokens[at + 1]?.norm ?? "";
      const asYou = next === "you" && reading.tokens[at + 2]?.kind !== "word";
      if (norm === "as" && (asYou || NO_CAUSE.has(next))) continue;
      const opens = known ? BECAUSE.has(norm) || OCCASION.has(norm) : at >= end && OCCASION.has(norm);
      const cause = BECAUSE.has(norm);
      if (opens) return isCause(reading, at + 1, Math.max(start, endOfClause(reading, at + 1)), cause);
    }
    return false;
  });
}

/** Neither stock nor the bare fact once more ("as we both know Karim"). */
function isCause(reading: Reading, from: number, to: number, cause: boolean): boolean {
  for (let at = from; at < to; at++) {
    // "since we'll both be judging": what is to come is no bare fact.
    if (cause && reading.tokens[at]?.norm === "will") return true;
    if (has(reading, at, bit.together | bit.metBy)) return false;
  }
  return says(reading, from, to);
}
