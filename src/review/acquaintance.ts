/**
 * What in a note says where the sender knows the recipient from, or how they heard of them: a named work,
 * an event, a meeting, somebody both know, a shared group, news. The things people make and do are without
 * number, so this looks at who did what ("your mill supplied", "you said", "we met") more than at nouns.
 */
import type { Token } from "../text/tokens.ts";
import type { Found } from "./phrases.ts";
import type { Reading, Sentence } from "./reading.ts";

/** Words after which "your …" or "you …" is asked, wished, supposed or sold rather than a fact. */
const ASKING = new Set(
  `how why what which whether if who would could can may might will should shall must do does did love want wish hope
  help let imagine offer offering please kindly learn grow get bring need tired still struggling interested ready
  unless until`.split(/\s+/),
);
/** Capitals that name nobody's firm, work or place. */
const NO_NAMES = new Set(
  `linkedin i monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
  saturdays sundays january february march april may june july august september october november december english
  zoom google excel christmas easter ramadan diwali eid whatsapp telegram signal instagram europe asia africa`.split(/\s+/),
);
const NO_PAST = new Set("indeed speed breed exceed proceed succeed interested need based experienced certified qualified".split(" "));
/** Marks that stand inside a name or a title: "your [un]ironed towels". */
const INSIDE = /^["'[\]{}<>()$%*]$/;
const FACT = /^(is|was|has|have|are|were|had)$/;
const PREPOSITION = /^(in|at|of|from|on|about|for|by)$/;
/** "your …" is looked at so many tokens far. */
const REACH = 7;

/** A past form: regular, or one of the list. */
export function isPast(reading: Reading, token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  return reading.is(token, "past") || (token.norm.length > 4 && token.norm.endsWith("ed") && !NO_PAST.has(token.norm));
}

/** A name inside a sentence: not its first word, the recipient, a day, a month or a short abbreviation. */
function isName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token?.capital || token.kind !== "word" || reading.isTo[at] || NO_NAMES.has(token.norm)) return false;
  if (token.upper && token.norm.length < 4) return false;
  const before = reading.tokens[at - 1];
  return before !== undefined && (before.kind !== "mark" || INSIDE.test(before.norm));
}

/** The first sign, or undefined where nothing says how the sender knows the recipient. */
export function acquaintance(reading: Reading): Found | undefined {
  const sign = reading.found("acquaintance").find((found) => !isStockSign(reading, found));
  if (sign) return sign;
  for (const sentence of reading.sentences) {
    const found = inSentence(reading, sentence);
    if (found) return found;
  }
  return undefined;
}

/** "Saw you on LinkedIn", "fellow engineer": sites and trades are no acquaintance. */
function isStockSign(reading: Reading, { start, end }: Found): boolean {
  const first = reading.tokens[start]?.norm;
  for (let at = start; at < end; at++) {
    const token = reading.tokens[at];
    if (/^(linkedin|suggestions|platform|profile|network)$/.test(token?.norm ?? "")) return true;
    if (first === "from" && reading.is(token, "workplace")) return true;
  }
  return false;
}

function inSentence(reading: Reading, sentence: Sentence): Found | undefined {
  const { tokens } = reading;
  let asked = false;
  for (let at = sentence.start; at < sentence.end; at++) {
    const token = tokens[at];
    const norm = token?.norm ?? "";
    if (token?.kind === "mark" && /^[.,;:-]$/.test(norm)) asked = false;
    if (ASKING.has(norm)) asked = true;
    const found =
      norm === "your" ? yours(reading, at, asked || sentence.question)
      : norm === "yours" ? yoursAlone(reading, at, asked)
      : norm === "you" ? youDid(reading, at, asked)
      : norm === "we" ? shared(reading, at)
      : norm === "who" || norm === "that" ? didToYou(reading, at, sentence)
      : /^(thanks|thank|merci|ta|cheers|sorry|apologise|apologize)$/.test(norm) ? thanked(reading, at)
      : token?.kind === "mark" && /^[[{<%]$/.test(norm) ? slot(reading, at)
      : isName(reading, at) ? named(reading, at, sentence, asked || sentence.question)
      : undefined;
    if (found) return found;
  }
  return undefined;
}

/** "your kiln thread", "your mill supplied", "your unit in Bloemfontein": a thing that is not everybody's. */
function yours(reading: Reading, at: number, asked: boolean): Found | undefined {
  const { tokens } = reading;
  let stock: boolean | undefined;
  let fresh = true;
  let end = at + 1;
  for (; end < tokens.length && end < at + REACH; end++) {
    const token = tokens[end];
    if (!token) break;
    if (token.kind === "mark") {
      if (!INSIDE.test(token.norm)) break;
      continue;
    }
    if (isName(reading, end) || token.kind === "number") return { start: at, end: end + 1 };
    if (reading.is(token, "made") && stock !== false && !(asked && !fresh)) return { start: at, end: end + 1 };
    const hyphened = !(tokens[end + 1]?.spaced ?? true) && tokens[end + 1]?.kind === "word";
    if (FACT.test(token.norm) || (isPast(reading, token) && stock !== undefined)) {
      return stock === false ? { start: at, end } : undefined;
    }
    if (reading.is(token, "ofYours") && stock === undefined && !hyphened) {
      fresh = false;
      continue;
    }
    if (PREPOSITION.test(token.norm) && stock !== undefined) {
      const place = tokens[end + 1]?.norm === "the" ? end + 2 : end + 1;
      if (isName(reading, place) && (stock === false || token.norm === "at")) return { start: at, end: place + 1 };
      break;
    }
    if (reading.is(token, "small") && !hyphened && token.norm !== "'s") break;
    if (stock === undefined) stock = !hyphened && reading.is(token, "anyones");
    else if (reading.is(token, "made")) return { start: at, end: end + 1 };
  }
  if (stock !== false || asked || !fresh) return undefined;
  return { start: at, end };
}

/** "next to yours", "yours was named"; not "Yours, Nan". */
function yoursAlone(reading: Reading, at: number, asked: boolean): Found | undefined {
  const next = reading.tokens[at + 1];
  if (asked || next?.kind !== "word" || next.capital || /^(truly|sincerely|faithfully|ever)$/.test(next.norm)) return undefined;
  return { start: at, end: at + 2 };
}

/** "you said", "you have moved", "you lead the team at Northwind", "the dryer you showed". */
function youDid(reading: Reading, at: number, asked: boolean): Found | undefined {
  const { tokens } = reading;
  let next = at + 1;
  while (reading.is(tokens[next], "very") || /^(all|kindly|not|never|have|had|are|were|was)$/.test(tokens[next]?.norm ?? "")) next++;
  const verb = tokens[next];
  const before = tokens[at - 1];
  const past = isPast(reading, verb) || (next > at + 1 && /^(was|were|had)$/.test(tokens[next - 1]?.norm ?? "")) || (verb?.norm.endsWith("ing") && tokens[next - 1]?.norm === "are");
  if (past && asked) {
    // "about the dryer you showed", but "which supplier you took".
    for (let i = at - 1; i >= at - 4 && before?.kind === "word"; i--) if (tokens[i]?.norm === "the") return { start: i, end: next + 1 };
    return undefined;
  }
  if (asked || /^(to|for|of|with|by|let|add|adding|thank|every)$/.test(before?.norm ?? "")) return undefined;
  if (past) return { start: at, end: next + 1 };
  for (let i = next + 1; i < endOfClause(reading, at); i++) if (isName(reading, i)) return { start: at, end: i + 1 };
  return undefined;
}

/** "we met", "we both sing in", "we were on the same train"; not "we are both in marketing". */
function shared(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  const end = endOfClause(reading, at);
  let sign = -1;
  for (let i = at + 1; i < Math.min(end, at + 6) && sign < 0; i++) {
    const token = tokens[i];
    if (token?.norm === "never" || token?.norm === "not") return undefined;
    if (reading.is(token, "metBy") || reading.is(token, "together")) sign = i;
    else if (isPast(reading, token) || /^(work|study|sing|play|attend|live|go|sit|serve)$/.test(token?.norm ?? "")) {
      for (let j = i + 1; j < end; j++) if (/^(same|together|alongside|side|with)$/.test(tokens[j]?.norm ?? "")) sign = j;
    }
  }
  if (sign < 0) return undefined;
  for (let i = at; i < end; i++) if (reading.is(tokens[i], "industryWord")) return undefined;
  return { start: at, end: sign + 1 };
}

/** "the plumber who knocked your pint over", "Bo who sold you the mare". */
function didToYou(reading: Reading, at: number, sentence: Sentence): Found | undefined {
  const { tokens } = reading;
  const verb = reading.is(tokens[at + 1], "very") ? at + 2 : at + 1;
  if (!isPast(reading, tokens[verb])) return undefined;
  for (let i = verb + 1; i < Math.min(sentence.end, verb + 6); i++) {
    if (/^(you|your|yours)$/.test(tokens[i]?.norm ?? "")) return { start: at, end: i + 1 };
  }
  return undefined;
}

/** "thanks for steadying the ladder", not "thanks for accepting". */
function thanked(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  for (let i = at + 1; i < at + 5; i++) {
    if (!/^(for|about)$/.test(tokens[i]?.norm ?? "")) continue;
    let next = i + 1;
    while (reading.is(tokens[next], "small")) next++;
    const object = tokens[next];
    if (object?.kind !== "word" || reading.is(object, "anyones") || reading.is(object, "stock")) return undefined;
    if (/^(reading|considering|being|understanding|advance|dropping|stopping|bothering|disturbing|intruding|cold)$/.test(object.norm)) return undefined;
    return { start: at, end: next + 1 };
  }
  return undefined;
}

/** "the tills at Beacon", "if Rushton's need drivers", "Ana Ruiz told me": not the sender's own name or firm. */
function named(reading: Reading, at: number, sentence: Sentence, asked: boolean): Found | undefined {
  const { tokens } = reading;
  if (isName(reading, at - 1)) return undefined;
  let end = at + 1;
  while (end < sentence.end && (tokens[end]?.capital || /^(&|de|van|von)$/.test(tokens[end]?.norm ?? ""))) end++;
  if (reading.is(tokens[end], "vouch")) return { start: at, end: end + 1 };
  if (!asked) return undefined;
  if (/^(need|needs|is|are|has|have|accepts|accept|takes|take|taking|looks|wants|want|hiring|'s)$/.test(tokens[end]?.norm ?? "")) return { start: at, end };
  if (tokens[at - 1]?.norm === "at" || (tokens[at - 1]?.norm === "the" && tokens[at - 2]?.norm === "at")) {
    for (let i = at - 1; i >= sentence.start; i--) {
      if (tokens[i]?.kind === "mark") break;
      if (reading.is(tokens[i], "work") || reading.is(tokens[i], "made") || /^(you|your|how|who|any|anyone|somebody)$/.test(tokens[i]?.norm ?? "")) return { start: at - 1, end };
    }
  }
  return undefined;
}

/** "at [Event]", "saw that {{company}}", "the [Role] vacancy": an unfilled slot counts as filled; an industry does not. */
function slot(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  let end = at;
  while (tokens[end]?.kind === "mark") end++;
  if (!/^(at|that|about|on|the|your|of)$/.test(tokens[at - 1]?.norm ?? "") || /^(industry|field|sector|niche)$/.test(tokens[end]?.norm ?? "")) return undefined;
  return { start: at - 1, end: end + 1 };
}

/** The next mark that ends a clause; brackets and quotation marks do not. */
function endOfClause(reading: Reading, at: number): number {
  const { tokens } = reading;
  let end = at;
  while (end < tokens.length && (tokens[end]?.kind !== "mark" || INSIDE.test(tokens[end]?.norm ?? ""))) end++;
  return end;
}
