/**
 * What in a note says where the sender knows the recipient from, or how they heard of them: a named work,
 * an event, a meeting, somebody both know, a shared group, news. The things people make and do are without
 * number, so this looks at who did what ("your mill supplied", "you said", "we met") more than at nouns.
 */
import type { Token } from "../../text/tokens.ts";
import type { Found } from "../phrases.ts";
import type { Reading, Sentence } from "../reading.ts";
import { yours, yoursAlone } from "./belongings.ts";
import { bit, has } from "./classes.ts";
import { definite, didToYou, didWithYou, shared, thanked, whatYou, youDid } from "./deeds.ts";
import { fromThe, named, otherFirm, slot, theNamed } from "./names.ts";
import { isName } from "./words.ts";

const words = (list: string) => new Set(list.split(" "));
/** Words after which "your …" or "you …" is asked, wished, supposed or sold rather than a fact. */
const ASKING = words(
  "how why what which whether if who would could can may might will should shall must do does did love want wish hope help let imagine offer offering please kindly learn grow get bring send share give show tell save boost double reduce protect earn reply unless",
);
/** "Tired of your …?", "are you ready": at the head of a sentence or said of the recipient. */
const ASKING_FIRST = words("need tired struggling interested ready keep");
const CLAUSE_MARKS = new Set(".,;:-");
const SEMICOLONS = new Set(";:-");
const SLOT_MARKS = new Set("[{<%");
const JOINERS = words("and but so because since");
const PERSONS = words("you your i we");
const PERSONS_OWN = words("my our i we");
/** LinkedIn's own doings, and phrases of politeness. */
const STOCK = words("linkedin suggestions platform profile disposition disposal convenience");
const TRADE = words("network industry industries sector field niche profession trade space");
/** "in the same boat" */
const IDIOM = words("boat page wavelength way time");
/** "After the weekend" tells of no meeting. */
const SEASONS = words(
  "weekend summer winter holidays holiday break pandemic covid war crisis new first last",
);
/** "If any shoot of yours needs …": one that may not be. */
const NO_ONE = words("any some another no if every");
const ONESELF = words("am is was be it");
const ANY_ONE = words("a an");
const LENGTHS = words("a an per each every all");
const DAYS = words(
  "day days week weeks weekend night nights evening evenings morning mornings afternoon run",
);
const PARENTS = words("father mother husband wife mum mom dad parent");
const COUNTS = words("two three four five six seven eight nine ten dozen hundred twelve twenty");
const SEARCH = words("google search bing results");
const ON_OCCASION = words("at during after since in on");
const RELATIVES = words("that who which where");
const WHOEVER = words("who whose that with");
const SAYING = words("says mentioned mentions say");
const KNOWING = words("know knew knows met meet spoke");
const TOLD = words(
  "told tells says suggested recommended advised urged asked encouraged while whilst when your",
);
const TELLERS = words(
  "profile gut something linkedin tired need replace page site app platform algorithm website computer",
);
const LIFE = words("career background journey experience achievement achievements success path trajectory");
/** What each of these words opens. */
const THANKS = words("thanks thank merci ta cheers sorry apologise apologize");

/** What a word may be here. */
const ENDS = 1;
const JOINS = 2;
const ASKS = 3;
const ASKS_FIRST = 4;
const OPENS = 5;
const PARTS = new Map<string, number>([
  ...[..."your yer yur ur yours you we our i the that who".split(" "), ...THANKS, ...SLOT_MARKS].map(
    (word) => [word, OPENS] as const,
  ),
  ...[...ASKING_FIRST].map((word) => [word, ASKS_FIRST] as const),
  ...[...ASKING].map((word) => [word, ASKS] as const),
  // "… and your library keeps coming up": a new clause with a subject of its own.
  ...[...JOINERS].map((word) => [word, JOINS] as const),
  ...[...CLAUSE_MARKS].map((mark) => [mark, ENDS] as const),
]);

/** The first sign, or undefined where nothing says how the sender knows the recipient. */
export function acquaintance(reading: Reading): Found | undefined {
  if (reading !== latest) {
    sign = look(reading);
    latest = reading;
  }
  return sign;
}

/** Several rules ask, one reading after the other, and a reading does not change: the last answer is kept. */
let latest: Reading | undefined;
let sign: Found | undefined;

function look(reading: Reading): Found | undefined {
  const sign = reading.found("acquaintance").find((found) => !isStock(reading, found)) ?? fromThe(reading);
  if (sign) return sign;
  for (const sentence of reading.sentences) {
    const found = inSentence(reading, sentence);
    if (found) return found;
  }
  return otherFirm(reading);
}

/** "Saw you on LinkedIn", "in the same industry", "congratulations on your career". */
function isStock(reading: Reading, { start, end }: Found): boolean {
  const { tokens } = reading;
  const first = tokens[start]?.norm ?? "";
  // "Something about your profile told me you …"
  if (TOLD.has(first) && tokens.slice(Math.max(0, start - 4), start).some(({ norm }) => TELLERS.has(norm)))
    return true;
  if (KNOWING.has(first) && reading.negated(start)) return true;
  if (first === "of" && tokens.slice(Math.max(0, start - 4), start).some(({ norm }) => NO_ONE.has(norm)))
    return true;
  const same = tokens[end - 1];
  // "father of Maria, singer in the church": what somebody tells of themselves.
  if (PARENTS.has(first) && same?.norm !== "yours" && tokens[start - 1]?.kind === "mark") return true;
  // "ten of yours", "I'll do yours in the driveway": what may be.
  if (
    first === "of" &&
    same?.norm === "yours" &&
    (COUNTS.has(tokens[start - 1]?.norm ?? "") || tokens[start - 1]?.kind === "number")
  )
    return true;
  if (first === "yours" && tokens.slice(Math.max(0, start - 3), start).some(({ norm }) => norm === "will"))
    return true;
  // "on the first page of Google"
  if (same?.norm === "page" && tokens[end]?.norm === "of" && SEARCH.has(tokens[end + 1]?.norm ?? ""))
    return true;
  // "in Leeds and my hearing is going": the place and the occasion stand in two clauses.
  if (ON_OCCASION.has(first) && isTwoClauses(tokens, start, end)) return true;
  // "for a week", "on the drawing board"
  if (DAYS.has(same?.norm ?? "") && LENGTHS.has(tokens[end - 2]?.norm ?? "")) return true;
  if (same?.norm === "board" && tokens[end - 2]?.norm === "drawing") return true;
  // "As the man who never …", "one bishop and the man who announces the trains": only who did something is known.
  if (WHOEVER.has(same?.norm ?? "") && end <= start + 4 && !has(reading, end, bit.past))
    return (tokens[start - 1]?.kind ?? "mark") !== "mark" && !ONESELF.has(tokens[start - 1]?.norm ?? "");
  // "says I must": the capital of "I" is no name's.
  if (SAYING.has(first) && tokens[start + 1]?.norm === "i") return true;
  if (
    tokens[end - 2]?.norm === "same" &&
    (IDIOM.has(same?.norm ?? "") || has(reading, end - 1, bit.industryWord))
  )
    return true;
  if (first === "after" && SEASONS.has(tokens[start + 2]?.norm ?? "") && end <= start + 5) return true;
  const life = first.startsWith("congrat");
  for (let at = start; at <= end; at++) {
    const norm = tokens[at]?.norm ?? "";
    if (at === end) {
      // "to see you in my network"
      return tokens[end - 1]?.norm === "my" && (STOCK.has(norm) || TRADE.has(norm));
    }
    if (STOCK.has(norm) || (TRADE.has(norm) && !isFirstPart(reading, at)) || (life && LIFE.has(norm)))
      return true;
    // "From the office", "from a school kitchen": where the sender works.
    if (first === "from" && (has(reading, at, bit.workplace) || ANY_ONE.has(norm))) return true;
  }
  return false;
}

function isTwoClauses(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start + 2; at < end - 1; at++) {
    const norm = tokens[at]?.norm ?? "";
    if (RELATIVES.has(norm) || (norm === "and" && PERSONS_OWN.has(tokens[at + 1]?.norm ?? ""))) return true;
  }
  return false;
}

/** "the field trip": the word goes on. */
function isFirstPart(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  return next?.kind === "word" && !has(reading, at + 1, bit.small);
}

function inSentence(reading: Reading, sentence: Sentence): Found | undefined {
  const { tokens } = reading;
  const questioned = sentence.question ? questionFrom(tokens, sentence) : sentence.end;
  let asked = false;
  for (let at = sentence.start; at < sentence.end; at++) {
    const token = tokens[at];
    if (!token) break;
    const part = PARTS.get(token.norm);
    if (part === undefined) {
      const found =
        token.capital && isName(reading, at) && named(reading, at, sentence, asked || at >= questioned);
      if (found) return found;
      continue;
    }
    if (part === ENDS || (part === JOINS && PERSONS.has(tokens[at + 1]?.norm ?? ""))) asked = false;
    // "Did your neighbour's roof yesterday": without a question mark "I" is left out.
    // "the Nurses Who Code Slack": a word of a name asks nothing.
    else if (part === ASKS && isInName(tokens, at)) continue;
    else if (part === ASKS) asked ||= !(token.norm === "did" && at === sentence.start && !sentence.question);
    else if (part === ASKS_FIRST) asked ||= at === sentence.start || tokens[at - 1]?.norm === "you";
    const found = signAt(reading, sentence, at, asked, at >= questioned);
    if (found) return found;
  }
  return undefined;
}

function isInName(tokens: readonly Token[], at: number): boolean {
  const around = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return around.every((token) => token?.kind === "word" && token.capital && token.norm !== "i");
}

function signAt(
  reading: Reading,
  sentence: Sentence,
  at: number,
  asked: boolean,
  asking: boolean,
): Found | undefined {
  const token = reading.tokens[at];
  const norm = token?.norm ?? "";
  if (token?.kind === "mark") return SLOT_MARKS.has(norm) ? slot(reading, at) : undefined;
  switch (norm) {
    case "your":
    case "yer":
    case "yur":
    case "ur":
      return yours(reading, at, asked, asking);
    case "yours":
      return yoursAlone(reading, at, asked);
    case "you":
      return youDid(reading, at, asked);
    case "we":
    case "our":
      return asked ? undefined : (shared(reading, at) ?? didWithYou(reading, at));
    case "i":
      return asked ? undefined : didWithYou(reading, at);
    case "the":
    case "that":
      return (
        theNamed(reading, at) ??
        whatYou(reading, at) ??
        (asked
          ? undefined
          : (definite(reading, at) ?? (norm === "that" ? didToYou(reading, at, sentence) : undefined)))
      );
    case "who":
      return didToYou(reading, at, sentence);
  }
  if (THANKS.has(norm)) return thanked(reading, at);
  // A name that is one of these words too ("May", "Will").
  return isName(reading, at) ? named(reading, at, sentence, asked || asking) : undefined;
}

/** "Your brief helped us; may I ask …?": the question begins after the semicolon. */
function questionFrom(tokens: readonly Token[], { start, end }: Sentence): number {
  for (let at = end - 2; at > start; at--) if (SEMICOLONS.has(tokens[at]?.norm ?? "")) return at;
  return start;
}
