/**
 * How much of a note is about its sender: name, role, life, firm, record, hobbies. A clause that introduces opens
 * such a stretch; what follows belongs to it until somebody turns to the recipient, the reason or a meeting.
 */
import type { Found } from "../phrases.ts";
import type { Clause, Reading } from "../reading.ts";
import { claimsOf } from "../record.ts";
import { introductionsOf } from "./introduction.ts";
import { isKnownRole } from "./words.ts";

export interface Share {
  /** UTF-16 code units of self-introduction. */
  length: number;
  /** Token indexes of the longest stretch, [start, end). */
  start: number;
  end: number;
}

/** Asks, purposes, offers: what stands here is why the sender writes. */
const PURPOSE = new Set(
  "want wanted wants hope hoping wish please kindly let thank thanks offer invite inviting ask asking seeking seek searching search looking need needs wondering wonder connect share promise apply applied request thrilled wondered follow pls".split(
    " ",
  ),
);
/** These ask only at the head of a clause or after "I": "I would", "may I"; not "when nobody else would". */
const MODAL = new Set("would may could can shall should will open available".split(" "));
/** Meetings and works of the recipient. */
const ENCOUNTER = new Set(
  "saw seen heard met attended watched liked loved enjoyed noticed spoke talked came found stumbled caught admire admired agree recommended told says said mentioned introduced follow followed thought tried think guess figured listened saved".split(
    " ",
  ),
);
/** "Liked your live": a meeting or a work at the head of a clause without a subject. */
const BARE_ENCOUNTER = new Set(
  "saw heard met attended watched liked loved enjoyed noticed caught read".split(" "),
);
/** What people tell of their lives. */
const LIFE =
  /^(born|grew|raised|live|lived|living|married|moved|worked|work|working|studied|study|spent|served|serve|run|ran|teach|taught|sell|sold|own|owned|opened|trained|qualified|speak|sing|sang|sail|paint|coach|volunteer|bake|knit|translate|retired|graduated|drove|drive|repair|restore|breed|raise|hold|founded|split|keep|kept|collect|used|left|became)$/;
/** A price or an offer: the clause describes what is for sale. */
const PRICE = new Set(
  "free discount price prices rate rates instalment instalments installment quote fee fees eur usd euro euros offer guarantee guaranteed trial £ $ € ₹ ₦".split(
    " ",
  ),
);
/** Only at one of these, or at a figure, can a clause turn away from the sender. */
const TURNS = new Set([
  ...PURPOSE,
  ...MODAL,
  ...ENCOUNTER,
  ...PRICE,
  ..."you your yours yuh keen interested curious eager happy after we".split(" "),
]);
const DIGIT = /\d/;
/** What the sender is at just now is why they write, not who they are. */
const PROJECT =
  /^(building|launching|organising|organizing|researching|designing|developing|making|writing|producing|coordinating|finding|setting|recruiting)$/;

/** A new sentence goes on about the sender if "I" stands among its first words. */
const OPENING = 5;

/** The part of the note that introduces its sender. */
export function shareOf(reading: Reading): Share {
  const { tokens } = reading;
  const starts = new Set(claimsOf(reading).map((one) => one.start));
  for (const one of introductionsOf(reading)) if (tellsOfSender(reading, one)) starts.add(one.start);
  const share: Share = { length: 0, start: 0, end: 0 };
  let open = false;
  let from = 0;
  let longest = 0;
  const close = (end: number) => {
    if (!open) return;
    open = false;
    const length = (tokens[end - 1]?.end ?? 0) - (tokens[from]?.start ?? 0);
    share.length += length;
    if (length > longest) {
      longest = length;
      share.start = from;
      share.end = end;
    }
  };
  for (const sentence of reading.sentences) {
    let first = true;
    for (const clause of sentence.clauses) {
      const introduces = hasStart(starts, clause);
      const turns = turnsAway(reading, clause);
      const goesOn = open && !turns && (!first || tellsLife(reading, clause));
      if (introduces && !turns) {
        if (!open) from = clause.start;
        open = true;
      } else if (introduces && turns) {
        close(clause.start);
        const end = turnAt(reading, clause);
        from = clause.start;
        open = end > clause.start;
        close(end);
      } else if (!goesOn) close(clause.start);
      first = false;
    }
    if (sentence.question && open && sentence.clauses.length === 1) close(sentence.start);
  }
  close(tokens.length);
  return share;
}

/** "We make ropes" sells, "our floor reads your letter" thanks; these open no introduction. */
function tellsOfSender(reading: Reading, found: Found): boolean {
  const { tokens } = reading;
  const [first, second, third] = [0, 1, 2].map((step) => tokens[found.start + step]?.norm ?? "");
  if (first === "we" && !(second === "are" && /^(a|an|the|in|from|with)$/.test(third ?? ""))) return false;
  if (second === "am" && PROJECT.test(third ?? "")) return false;
  if (second === "are" && PROJECT.test(third ?? "")) return false;
  if (first === "my" || first === "our") {
    if (second === "name" || third === "name") return true;
    const end = reading.clauseAt(found.start)?.end ?? found.end;
    let works = false;
    for (let at = found.end; at < end; at++) {
      if (reading.is(tokens[at], "occupied")) works = true;
      if (/^(you|your)$/.test(tokens[at]?.norm ?? "")) return false;
    }
    return works;
  }
  return first !== "at" && first !== "with" && first !== "for";
}

function hasStart(starts: ReadonlySet<number>, clause: Clause): boolean {
  for (let at = clause.start; at < clause.end; at++) if (starts.has(at)) return true;
  return false;
}

/** The clause speaks of the recipient, or says why the sender writes. */
function turnsAway(reading: Reading, clause: Clause): boolean {
  return turnAt(reading, clause) < clause.end;
}

function turnAt(reading: Reading, clause: Clause): number {
  const { tokens } = reading;
  const there = tokens[reading.sentenceAt(clause.start)?.start ?? 0]?.norm === "there";
  for (let at = clause.start; at < clause.end; at++) {
    const token = tokens[at];
    const norm = token?.norm ?? "";
    if (token?.kind !== "number" && !TURNS.has(norm) && !DIGIT.test(norm)) continue;
    if (/^(you|your|yours|yuh)$/.test(norm)) return from(reading, clause, at);
    if (
      /^(keen|interested|curious|eager|happy)$/.test(norm) &&
      /^(to|on|in|about|how|if|what|for|whether)$/.test(tokens[at + 1]?.norm ?? "")
    )
      return from(reading, clause, at);
    if (
      MODAL.has(norm) &&
      (at === clause.start || /^(i|and|am|we|now|currently)$/.test(tokens[at - 1]?.norm ?? ""))
    )
      return from(reading, clause, at);
    if (norm === "after" && tokens[at - 1]?.norm === "am") return from(reading, clause, at);
    if (
      PRICE.has(norm) ||
      (/^[a-z]{0,3}\d[\d.,]*(k|m|cr)?$/.test(norm) &&
        /^(from|only|for|at)$/.test(tokens[at - 1]?.norm ?? "") &&
        /[a-z]/.test(norm))
    )
      return clause.start;
    if (there) continue;
    if (norm === "we" && at < clause.start + 2 && !/^(are|were)$/.test(tokens[at + 1]?.norm ?? ""))
      return from(reading, clause, at);
    if (
      norm === "we" &&
      /^(both|together|in|at|on|doing|giving|neighbours)$/.test(tokens[at + 2]?.norm ?? "")
    )
      return from(reading, clause, at);
    if (norm === "we" && tokens[at + 2]?.norm.endsWith("ing")) return from(reading, clause, at);
    if (PURPOSE.has(norm) && !/^(no|not|never)$/.test(tokens[at - 1]?.norm ?? ""))
      return from(reading, clause, at);
    if (
      ENCOUNTER.has(norm) &&
      (clause.subject === "none"
        ? at === clause.start && BARE_ENCOUNTER.has(norm)
        : /^(i|we|have|also|just)$/.test(tokens[at - 1]?.norm ?? "")) &&
      !/^(which|who)$/.test(tokens[clause.start]?.norm ?? "")
    )
      return from(reading, clause, at);
  }
  return clause.end;
}

/** From "and I would like" the turn begins at "and". */
function from(reading: Reading, clause: Clause, at: number): number {
  for (let i = at; i > clause.start; i--) if (/^(and|but|so)$/.test(reading.tokens[i]?.norm ?? "")) return i;
  return clause.start;
}

/** A new sentence goes on with the sender's life. */
function tellsLife(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading;
  if (clause.subject === "none") return false;
  const opening = tokens.slice(clause.start, clause.start + OPENING).map((token) => token.norm);
  if (opening[0] === "there" && /^(are|is)$/.test(opening[1] ?? "")) return true;
  if (clause.subject !== "sender" || !(opening.includes("i") || opening[0] === "my")) return false;
  for (let at = clause.start; at < clause.end; at++) {
    const norm = tokens[at]?.norm ?? "";
    if (LIFE.test(norm)) return true;
    if (
      /^(started|began|begun)$/.test(norm) &&
      /^(as|out|in|at|life|my|with)$/.test(tokens[at + 1]?.norm ?? "")
    )
      return true;
    if (isKnownRole(reading, at) && some(opening, /^(am|was|became|remain|be|been)$/)) return true;
  }
  return false;
}

function some(words: readonly string[], pattern: RegExp): boolean {
  return words.some((word) => pattern.test(word));
}
