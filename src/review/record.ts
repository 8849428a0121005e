/** Where a note tells its sender's own record: years, degrees, honours, results, praise. */
import type { Found } from "./phrases.ts";
import type { Reading } from "./reading.ts";
import { isOwn } from "./record-owner.ts";

export interface Claim extends Found {
  kind: "years" | "degree" | "honour" | "certificate" | "praise" | "result" | "firm";
}

const KINDS: readonly [
  tag: string,
  kind: Claim["kind"],
  holds: (reading: Reading, found: Found) => boolean,
][] = [
  ["record.years", "years", ownYears],
  ["record.forYears", "years", workedFor],
  ["record.degree", "degree", isFinished],
  ["record.honour", "honour", notOfAnything],
  ["record.certificate", "certificate", isFinished],
  ["record.praise", "praise", ofNobodyElse],
  ["record.result", "result", isLarge],
  ["record.firm", "firm", always],
];

/** Every claim that is the sender's own, in order. */
export function claimsOf(reading: Reading): Claim[] {
  const claims: Claim[] = [];
  for (const [tag, kind, holds] of KINDS) {
    for (const found of reading.found(tag)) {
      if (!holds(reading, found) || !isOwn(reading, found)) continue;
      // A verb of success is shown with the figure that makes it one.
      claims.push({
        start: found.start,
        end: kind === "result" ? figureEnd(reading, found) : found.end,
        kind,
      });
    }
  }
  return claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

function always(): boolean {
  return true;
}

/** "a champion of naps" has won nothing. */
function notOfAnything(reading: Reading, found: Found): boolean {
  const { tokens } = reading;
  if (!/^champions?$/.test(tokens[found.end - 1]?.norm ?? "")) return true;
  return tokens[found.end]?.norm !== "of" || (tokens[found.end + 1]?.capital ?? false);
}

/** Nothing of a career: "three years of waiting", "two years at home", "ten years together". */
const NO_CAREER =
  /^(waiting|marriage|listening|reading|following|friendship|silence|trying|searching|age|home|together|ago|old|later|apart|back|prison|row|school|university|college|you|your|knowing|watching|struggling|unemployment|lockdown|debt|emails|posts|letters|it|this|that|them|use|using|subscribing|peace|drought|rain|marathon|retirement|parenthood|motherhood|fatherhood|recovery|sobriety|jail|a)$/;

/** Numbers of these impress nobody in a first note. */
const MERE_MEASURE =
  /^(miles|mile|km|kms|kilometres|kilometers|minutes|steps|pages|times|metres|meters|yards|feet|words|photos|messages)$/;

function ownYears(reading: Reading, found: Found): boolean {
  const { tokens } = reading;
  for (let at = found.start; at < Math.min(found.end + 1, tokens.length); at++) {
    if (
      at < found.end &&
      at > found.start + 1 &&
      NO_CAREER.test(tokens[at]?.norm ?? "") &&
      tokens[at]?.norm !== "a"
    )
      return false;
  }
  if (/^(ago|old|together|apart|later)$/.test(tokens[found.end]?.norm ?? "")) return false;
  // "after 6 years in Peru" tells where one lived.
  if (
    tokens[found.start - 1]?.norm === "after" &&
    tokens[found.end - 1]?.capital &&
    tokens[found.end - 2]?.norm === "in"
  )
    return false;
  for (let at = found.start - 1; at >= Math.max(0, found.start - 6); at--) {
    if (ACQUAINTED.test(tokens[at]?.norm ?? "")) return false;
    if (tokens[at]?.kind === "mark") break;
  }
  return true;
}

/** With these, years count an acquaintance or a habit, not a career. */
const ACQUAINTED =
  /^(listened|listening|followed|following|read|reading|known|knew|know|used|using|loved|wanted|lived|living|married|subscribed|admired|watched|watching|waited|waiting|tried|trying|struggled|struggling|wondered|wondering|sat|together|met|spoke|talked|friends|neighbours|neighbors|enjoyed|owed|missed|bought|ridden|owned|your|you|kept|member|customer|fan|listener|reader|user|subscriber|client|patient)$/;

/** "I've taught for twelve years", "driving a taxi since '89". */
function workedFor(reading: Reading, found: Found): boolean {
  const { tokens } = reading;
  const last = tokens[found.end - 1];
  const sentence = reading.sentenceAt(found.start);
  if (/^(ago|old|together|apart|later|at)$/.test(tokens[found.end]?.norm ?? "")) return false;
  // "since 14" is a price or a day; a year has four figures or an apostrophe.
  const since = tokens[found.start]?.norm === "since" && last?.kind === "number";
  if (since && !/^(19|20)\d\d$/.test(last?.norm ?? "") && tokens[found.end - 2]?.norm !== "'") return false;
  // "I do since 18 years quality control."
  let works =
    tokens[found.start]?.norm === "since" && !since && reading.clauseAt(found.start)?.subject === "sender";
  for (let at = found.end; at < Math.min(found.end + 4, tokens.length) && tokens[at]?.kind !== "mark"; at++) {
    if (ACQUAINTED.test(tokens[at]?.norm ?? "")) return false;
  }
  for (let at = Math.max(sentence?.start ?? found.start, found.start - LOOK_BACK); at < found.start; at++) {
    const token = tokens[at];
    if (ACQUAINTED.test(token?.norm ?? "") || /^(we|our)$/.test(token?.norm ?? "")) return false;
    if (
      reading.is(token, "occupied") ||
      reading.is(token, "role") ||
      /^(drivin|worked|working|been|teaching|career|business|trade|industry)$/.test(token?.norm ?? "")
    ) {
      works ||= token?.norm !== "been";
    }
  }
  // "Ewa here, in wine logistics for eleven years."
  const clause = reading.clauseAt(found.start);
  if (
    clause &&
    found.start > clause.start &&
    /^(in|with|at|on)$/.test(tokens[clause.start]?.norm ?? "") &&
    clause.subject === "none"
  )
    works = true;
  for (let at = found.end; at < Math.min(found.end + 4, sentence?.end ?? 0); at++) {
    if (reading.is(tokens[at], "occupied") && tokens[at]?.norm.endsWith("ing")) works = true;
  }
  return works;
}

/** The degree is not one that the sender is still at, or asks for. */
function isFinished(reading: Reading, found: Found): boolean {
  const { tokens } = reading;
  for (let at = found.start; at < Math.min(found.end + 4, tokens.length); at++) {
    const token = tokens[at];
    if (!token || (at >= found.end && token.kind === "mark" && token.norm !== ".")) break;
    if (
      /^(student|students|candidate|scholar|place|places|position|programme|program|course|cohort|thesis|class|application|admission|pupil|intake|intakes|studies|project|fellow|trainee|aspirant|group|groups|forum|community|list|exam|exams|meetup|webinar|conference|magazine|year|defence|supervisor|examiner|viva)$/.test(
        token.norm,
      )
    )
      return false;
  }
  return notStudying(reading, found);
}

/** Not "doing my MBA", "finishing a diploma", "hope to get certified". */
function notStudying(reading: Reading, found: Found): boolean {
  const { tokens } = reading;
  for (let at = found.start + 1; at >= Math.max(0, found.start - 5); at--) {
    const token = tokens[at];
    if (at < found.start && (token?.norm === "." || token?.norm === "?" || token?.norm === "!")) break;
    if (
      /^(doing|finishing|pursuing|studying|starting|started|towards|for|second|first|third|final|hope|want|wish|plan|planning|thinking|considering|applying|apply|preparing|learning|funded|any|failed|flunked|not|get|getting|become|becoming)$/.test(
        token?.norm ?? "",
      )
    )
      return false;
  }
  return true;
}

/** Not "learn from an expert like you", "meet seasoned founders", "I experienced the same". */
function ofNobodyElse(reading: Reading, found: Found): boolean {
  const { tokens } = reading;
  for (let at = found.end - 1; at < Math.min(found.end + 3, tokens.length); at++) {
    if (tokens[at]?.norm === "like" && /^(you|yourself|your)$/.test(tokens[at + 1]?.norm ?? "")) return false;
  }
  if (
    /^(i|we|have|has)$/.test(tokens[found.start - 1]?.norm ?? "") &&
    tokens[found.start]?.norm === "experienced"
  )
    return false;
  for (let at = found.start - 1; at >= Math.max(0, found.start - 4); at--) {
    const norm = tokens[at]?.norm ?? ".";
    if (/^[.,;:!?\n(-]$/.test(norm) || norm === "as" || norm === "am") break;
    if (
      /^(from|meet|meeting|find|finding|hire|hiring|ask|follow|following|to|such|connect|connecting|fellow|other|between|know|need|become|becoming|see|watch|hear|more|many)$/.test(
        norm,
      )
    )
      return false;
  }
  return true;
}

/** So many words before "for ten years" the verb of work is looked for. */
const LOOK_BACK = 40;

/** Figures that are meant to impress: a hundred or more, money, per cent, multiples. */
const LEAST = 100;

/** A figure is looked for in so many tokens after the verb. */
const FIGURE_REACH = 9;

function isLarge(reading: Reading, found: Found): boolean {
  return figureEnd(reading, found) > 0;
}

/** Behind the large figure that follows the phrase; 0 where there is none. */
function figureEnd(reading: Reading, found: Found): number {
  const { tokens } = reading;
  if (tokens[found.start]?.norm === "sold" && /^(my|our|the)$/.test(tokens[found.start + 1]?.norm ?? ""))
    return 0;
  for (let at = found.start; at < Math.min(found.end + FIGURE_REACH, tokens.length); at++) {
    const token = tokens[at];
    if (!token || /^[.!?;\n]$/.test(token.norm) || (at > found.start && /^(you|your)$/.test(token.norm)))
      break;
    if (/^(scratch|zero|nothing)$/.test(token.norm) && at < found.end) return Math.max(at + 1, found.end);
    if (
      /^(million|millions|thousands|hundreds|crore|crores|lakh|lakhs|billion|percent|quota|doubled|tripled|quadrupled|doubling|tripling)$/.test(
        token.norm,
      )
    )
      return Math.max(at + 1, found.end);
    if (token.kind !== "number") continue;
    const value = Number.parseFloat(token.norm.replaceAll(",", ""));
    if (/^[\d.,]+(k|m|x|mm|bn|b|cr)$/.test(token.norm)) return Math.max(at + 1, found.end);
    const after = tokens[at + 1]?.norm ?? "";
    if (/^(%|k|m|x|crore|lakh|million|percent)$/.test(after)) return at + 2;
    if (/^[$€£₹]$/.test(tokens[at - 1]?.norm ?? "")) return at + 1;
    if (MERE_MEASURE.test(after)) continue;
    if (value >= LEAST && !(value >= 1900 && value <= 2100 && !token.norm.includes(",")))
      return Math.max(at + 1, found.end);
  }
  return 0;
}
