/** Where a note tells its sender's own record: years, degrees, honours, results, praise. */
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { is, isCapital, norm, setOf, type Words, wordsOf } from "../word-classes.ts";
import { figureEnd } from "./figures.ts";
import { isOwn } from "./owner.ts";
import { ownYears, workedFor } from "./years.ts";

export interface Claim extends Found {
  kind: "years" | "degree" | "honour" | "certificate" | "praise" | "result" | "firm";
}

/** Where a claim of each kind ends; 0 where the phrase is none. */
const KINDS: readonly [tag: string, kind: Claim["kind"], end: (words: Words, found: Found) => number][] = [
  ["record.years", "years", endIf(ownYears)],
  ["record.forYears", "years", endIf(workedFor)],
  ["record.degree", "degree", endIf(isFinished)],
  ["record.honour", "honour", endIf(isHonour)],
  ["record.certificate", "certificate", endIf(isFinished)],
  ["record.praise", "praise", endIf(ofNobodyElse)],
  ["record.result", "result", resultEnd],
  ["record.firm", "firm", endIf(isFirm)],
];

function endIf(holds: (words: Words, found: Found) => boolean) {
  return (words: Words, found: Found): number => (holds(words, found) ? found.end : 0);
}

/** Several rules ask of one reading, one after the other. */
let last: { reading: Reading; claims: readonly Claim[] } | undefined;

/** Every claim that is the sender's own, in order. */
export function claimsOf(reading: Reading): readonly Claim[] {
  if (last?.reading === reading) return last.claims;
  const claims: Claim[] = [];
  for (const [tag, kind, endOf] of KINDS) {
    const places = reading.found(tag);
    if (places.length === 0) continue;
    const words = wordsOf(reading);
    for (const found of places) {
      const end = endOf(words, found);
      if (end === 0 || !isOwn(words, found)) continue;
      claims.push({ start: hyphened(words, found.start), end, kind });
    }
  }
  claims.sort((a, b) => a.start - b.start || b.end - a.end);
  last = { reading, claims };
  return claims;
}

const HELPS = setOf("help helps helping to can could will let lets");

/** A verb of success is shown with the large figure that makes it one, unless somebody else is helped to it. */
function resultEnd(words: Words, found: Found): number {
  for (let at = found.start - 1; at >= found.start - 4; at--) if (HELPS.has(norm(words, at))) return 0;
  return figureEnd(words, found);
}

const ACQUAINTANCE = setOf(
  "crew team colleague colleagues student students neighbour neighbor mate classmate wife husband boyfriend girlfriend pupil president minister",
);

/** "ex-Unilever"; not "ex-Leeds colleague". */
function isFirm(words: Words, { start, end }: Found): boolean {
  if (norm(words, start) !== "ex") return true;
  return (
    !is(words, start + 1, "demonym") &&
    !ACQUAINTANCE.has(norm(words, end)) &&
    !ACQUAINTANCE.has(norm(words, start + 1))
  );
}

const CHAMPION = setOf("champion champions");
const FEEL = setOf("be am feel are would");

/** The phrase was found from "six years" on: the claim is "twenty-six years". */
function hyphened({ tokens }: Words, at: number): number {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before?.kind === "word" && token && !token.spaced && token.start > before.end ? at - 1 : at;
}

/** "a champion of naps" has won nothing; "I should be honoured by a word" neither. */
function isHonour(words: Words, { start, end }: Found): boolean {
  if (norm(words, end) === "free") return false;
  if (
    norm(words, start).startsWith("hono") &&
    FEEL.has(norm(words, start - 1)) &&
    norm(words, end) === "your"
  )
    return false;
  if (!CHAMPION.has(norm(words, end - 1))) return true;
  return norm(words, end) !== "of" || isCapital(words, end + 1);
}

const STUDENT = setOf(
  "student students candidate scholar place places position programme program course cohort thesis class application admission pupil intake intakes studies project fellow trainee aspirant group groups forum community list exam exams meetup webinar conference magazine year defence supervisor examiner viva",
);

/** The degree is not one that the sender is still at, or asks for. */
function isFinished(words: Words, { start, end }: Found): boolean {
  for (let at = start; at < end + 4; at++) {
    const token = words.tokens[at];
    if (!token || (at >= end && token.kind === "mark" && token.norm !== ".")) break;
    if (STUDENT.has(token.norm)) return false;
  }
  // "a certified optimist"
  if (norm(words, start) === "certified" && is(words, end - 1, "unrole")) return false;
  if (norm(words, end - 1) === "certified" && is(words, end, "unrole")) return false;
  // "your forklift licence rules" are a topic.
  return !TOPICS.has(norm(words, end)) && notStudying(words, start);
}

const TOPICS = setOf("rules test question questions post article guide leaflet holders");
const SENTENCE_END = setOf(". ? !");
const STUDYING = setOf(
  "doing finishing pursuing studying starting started towards for second first third final hope want wish plan planning thinking considering applying apply preparing learning funded any failed flunked not get getting become becoming",
);

/** Not "doing my MBA", "finishing a diploma", "hope to get certified", "like to do my PhD". */
function notStudying(words: Words, start: number): boolean {
  if (norm(words, start - 1) === "to") return false;
  for (let at = start + 1; at >= Math.max(0, start - 5); at--) {
    const word = norm(words, at);
    if (at < start && SENTENCE_END.has(word)) break;
    if (STUDYING.has(word)) return false;
  }
  return true;
}

const YOURSELF = setOf("you yourself your");
const HAVE = setOf("i we have has");
const BREAKS = setOf(". , ; : ! ? \n ( - as am");
const OF_OTHERS = setOf(
  "from meet meeting find finding hire hiring ask follow following to such connect connecting fellow other between know need become becoming see watch hear more many",
);
const PEOPLE = setOf(
  "individuals people professionals persons leaders minds colleagues experts entrepreneurs founders speakers panel company companies",
);
const OFFERED = setOf("have has got place supply send represent know");

/** Not "learn from an expert like you", "meet seasoned founders", "I experienced the same", "I have a skilled one for you". */
function ofNobodyElse(words: Words, { start, end }: Found): boolean {
  for (let at = end - 1; at < end + 3; at++)
    if (norm(words, at) === "like" && YOURSELF.has(norm(words, at + 1))) return false;
  if (norm(words, start) === "experienced" && HAVE.has(norm(words, start - 1))) return false;
  if (PEOPLE.has(norm(words, end - 1)) && norm(words, start) !== "one") return false;
  for (let at = start - 1; at >= Math.max(0, start - 4); at--) {
    const word = norm(words, at);
    if (BREAKS.has(word)) break;
    if (OF_OTHERS.has(word)) return false;
    if ((word === "a" || word === "an") && OFFERED.has(norm(words, at - 1)))
      return norm(words, end - 1) !== "one";
  }
  return true;
}
