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

const KINDS: readonly [tag: string, kind: Claim["kind"], holds: (words: Words, found: Found) => boolean][] = [
  ["record.years", "years", ownYears],
  ["record.forYears", "years", workedFor],
  ["record.degree", "degree", isFinished],
  ["record.honour", "honour", isHonour],
  ["record.certificate", "certificate", isFinished],
  ["record.praise", "praise", ofNobodyElse],
  ["record.result", "result", isResult],
  ["record.firm", "firm", isFirm],
];

const known = new WeakMap<Reading, readonly Claim[]>();

/** Every claim that is the sender's own, in order. */
export function claimsOf(reading: Reading): readonly Claim[] {
  const before = known.get(reading);
  if (before) return before;
  const claims: Claim[] = [];
  for (const [tag, kind, holds] of KINDS) {
    const places = reading.found(tag);
    if (places.length === 0) continue;
    const words = wordsOf(reading);
    for (const found of places) {
      if (!holds(words, found) || !isOwn(words, found)) continue;
      // A verb of success is shown with the figure that makes it one.
      const end = kind === "result" ? figureEnd(words, found) : found.end;
      claims.push({ start: found.start, end, kind });
    }
  }
  claims.sort((a, b) => a.start - b.start || b.end - a.end);
  known.set(reading, claims);
  return claims;
}

const HELPS = setOf("help helps helping to can could will let lets");

/** A large figure follows, and it is nobody else who is helped to it. */
function isResult(words: Words, found: Found): boolean {
  if (figureEnd(words, found) === 0) return false;
  for (let at = found.start - 1; at >= found.start - 4; at--) if (HELPS.has(norm(words, at))) return false;
  return true;
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
  "student students candidate scholar place places position programme program course cohort thesis class application admission pupil intake intakes studies project fellow trainee aspirant group groups forum community list exam exams meetup webinar conference magazine year defence rules test question questions post article supervisor examiner viva",
);

/** The degree is not one that the sender is still at, or asks for. */
function isFinished(words: Words, { start, end }: Found): boolean {
  for (let at = start; at < end + 4; at++) {
    const token = words.tokens[at];
    if (!token || (at >= end && token.kind === "mark" && token.norm !== ".")) break;
    if (STUDENT.has(token.norm)) return false;
  }
  return notStudying(words, start);
}

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
