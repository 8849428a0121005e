/**
 * Introductions without a verb: "Sam from Acme.", "Night porter here", "Kalle, librarian in Oulu.",
 * "(Rory, Postwise)", "buyer at Hollin Foods asking".
 */
import type { Found } from "../phrases.ts";
import type { Clause, Reading } from "../reading.ts";
import { hasVerb, isKnownRole, isMark, isName, isRole, isTitle, nameEnd, some } from "./words.ts";

const AFTER_NAME = /^(from|of|at|with|fae|off|out|over)$/;
const PRONOUNS = /^(they|them|she|her|he|him|his|theirs|hers|ze|xe)$/;
const PEOPLE = /(lady|man|woman|guy|girl|boy|lad|lass|bloke|person|driver|one|er|ist|or)$/;
const HERE = /^(here|speaking|asking|writing)$/;
/** Before "here" or a bare role these say that it is no introduction. */
const NO_HEADING =
  /^(on|for|of|to|the|your|this|that|and|dear|thanks|thank|not|up|out|over|in|great|amazing|brilliant|fantastic|what|such|any|some|no|every|is|be|all|good|hire|hiring|seeking|need|wanted|looking|free|attention|hey|hi|hello|respected|like|more|other|with|from|good|excellent|wonderful|superb|inspiring|true|real)$/;
/** "Sam here" stands at most so many words after the clause began. */
const REACH = 10;

export function headings(reading: Reading): Found[] {
  const found: Found[] = [];
  const { tokens } = reading;
  const first = reading.sentences[0]?.start ?? 0;
  for (const sentence of reading.sentences) {
    for (const clause of sentence.clauses) {
      const end =
        named(reading, clause, clause.start === first) ||
        here(reading, clause) ||
        bareRole(reading, clause, sentence.question);
      if (end > clause.start) found.push({ start: clause.start, end });
    }
  }
  const greeting = reading.greeting;
  // "Hi Priya Sam here": the greeting's words ran into the name.
  if (
    greeting &&
    HERE.test(tokens[greeting.end]?.norm ?? "") &&
    isName(reading, greeting.end - 1) &&
    !reading.isTo[greeting.end - 1]
  ) {
    found.push({ start: greeting.end - 1, end: greeting.end + 1 });
  }
  return found;
}

/** "Sam from Acme", "Rory, lime plasterer", "(Ngozi, HR)", "Dele's cousin here". */
function named(reading: Reading, clause: Clause, opening: boolean): number {
  const { tokens } = reading;
  const start = clause.start;
  if (tokens[start]?.norm === "a" && isName(reading, start + 1) && tokens[start + 2]?.norm === "dis")
    return start + 3;
  const titled =
    isTitle(reading, start) &&
    tokens[start]?.capital &&
    (tokens[start + 1]?.norm === "." || tokens[start + 1]?.capital);
  if (!titled && !isName(reading, start)) return 0;
  const end = nameEnd(reading, start);
  for (let at = start; at < end; at++) if (reading.isTo[at]) return 0;
  const next = tokens[end]?.norm ?? "";
  const then = tokens[end + 1]?.norm ?? "";
  if (AFTER_NAME.test(next === "po" ? then : next) && !hasVerb(reading, end, clause.end)) return clause.end;
  // "Alison in accounts at Peel Toys", "Dale in Amarillo".
  if (next === "in" && !hasVerb(reading, end, clause.end)) {
    if (some(reading, end, clause.end, "unit") || some(reading, end, clause.end, "trade")) return clause.end;
    if (tokens[end + 1]?.capital && clause.end <= end + 3) return clause.end;
  }
  if (next === "dis" || (next === "here" && end + 1 === clause.end)) return end + 1;
  // "Pat the lollipop lady."
  if (next === "the" && !hasVerb(reading, end, clause.end) && PEOPLE.test(tokens[clause.end - 1]?.norm ?? ""))
    return clause.end;
  // "Robin (they/them) from the working group".
  if (next === "(" && PRONOUNS.test(then)) {
    for (let at = end + 2; at < end + 6; at++) {
      if (tokens[at]?.norm === ")")
        return AFTER_NAME.test(tokens[at + 1]?.norm ?? "") || tokens[at + 1]?.norm === "here" ? at + 2 : 0;
    }
  }
  if (next === "'s" && reading.is(tokens[end + 1], "kin") && tokens[end + 2]?.norm === "here") return end + 3;
  if (end === clause.end && end - start <= 3) {
    const inBrackets = tokens[start - 1]?.norm === "(";
    if (inBrackets && (next === ")" || next === "," || next === ":" || next === ";")) return end;
    // "Elspeth, Rory, lime plasterer": a name right after the greeting, or a name and then a role.
    const sentence = reading.sentenceAt(start);
    if (sentence && sentence.start === start && (next === "," || next === "(") && !sentence.question) {
      // "Marlies, water board.", "Doug, we met at the trade day.": the recipient has another name.
      const rest = tokens[sentence.end - 1];
      if (rest && sentence.end - start <= 14 && !hasVerb(reading, end, sentence.end)) return sentence.end;
      if (!opening && reading.recipient !== undefined && /^(we|i)$/.test(then)) return end;
    }
    if (
      opening &&
      reading.greeting &&
      (next === "," || next === "(" || next === ":" || next === "-" || next === ".") &&
      !AFTER_NAME.test(next)
    )
      return end;
    if ((next === "," || next === "(" || next === "-" || next === ":") && isMark(tokens[start - 1])) {
      const after = reading.clauseAt(end + 1);
      if (after && bareRole(reading, after, false) > 0) return after.end;
    }
  }
  return 0;
}

/** "Sam here", "night porter here", "Ritesh this side", "growth lead at a meal kit here". */
function here(reading: Reading, clause: Clause): number {
  const { tokens } = reading;
  const limit = Math.min(clause.end, clause.start + REACH);
  for (let at = clause.start + 1; at < limit; at++) {
    const norm = tokens[at]?.norm ?? "";
    const side = norm === "this" && tokens[at + 1]?.norm === "side";
    if (!HERE.test(norm) && !side) continue;
    if (!side && norm !== "here" && at + 1 < clause.end) continue;
    if (NO_HEADING.test(tokens[at - 1]?.norm ?? "")) continue;
    if (hasVerb(reading, clause.start, at)) return 0;
    const single =
      at - clause.start === 1 &&
      (isName(reading, clause.start) || reading.is(tokens[clause.start], "firstName"));
    for (let i = clause.start; i < at; i++) {
      if (single || (isName(reading, i) && i > clause.start) || isRole(reading, i)) return at + 1;
    }
    if (isName(reading, clause.start)) return at + 1;
  }
  return 0;
}

/** "ICU nurse in Cork", "Serial entrepreneur", "HR manager": no verb, no article, a role the lexicon knows. */
function bareRole(reading: Reading, clause: Clause, question: boolean): number {
  const { tokens } = reading;
  if (clause.subject !== "none" || question) return 0;
  const first = tokens[clause.start];
  const sentence = reading.sentenceAt(clause.start);
  const afterI =
    tokens[sentence?.start ?? 0]?.norm === "i" && tokens[(sentence?.start ?? 0) + 1]?.norm === "am";
  const article = /^(a|an)$/.test(first?.norm ?? "") && (clause.start === sentence?.start || afterI);
  if (!first || (reading.is(first, "opener") && !article) || hasVerb(reading, clause.start, clause.end))
    return 0;
  if (/^[[{<]$/.test(tokens[clause.start - 1]?.norm ?? "")) return 0;
  for (let at = clause.start; at < clause.end; at++) if (reading.isTo[at]) return 0;
  for (
    let at = article ? clause.start + 1 : clause.start;
    at < Math.min(clause.start + 5, clause.end);
    at++
  ) {
    if (NO_HEADING.test(tokens[at]?.norm ?? "")) return 0;
    if (isKnownRole(reading, at)) {
      const alone = clause.end - clause.start === 1;
      return alone && (reading.is(first, "title") || clause.start === reading.sentenceAt(at)?.start)
        ? 0
        : clause.end;
    }
  }
  return 0;
}
