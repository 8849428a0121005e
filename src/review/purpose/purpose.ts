/**
 * What in a note says why the sender writes: a question, an ask, a wish with a subject, thanks, an offer,
 * or what the recipient's work did for them. A wish to be connected, to grow or to exchange ideas is none.
 * A job request or a pitch is a bad reason, but a reason.
 */
import { acquaintance } from "../acquaintance/acquaintance.ts";
import { bit, has } from "../acquaintance/classes.ts";
import { introductionsOf } from "../introduction/introduction.ts";
import type { Found } from "../phrases.ts";
import type { Reading, Sentence } from "../reading.ts";
import { rule as jobRequest } from "../rules/job-request.ts";
import { rule as salesPitch } from "../rules/sales-pitch.ts";
import { endOfClause, isAboutChannel, REACH, says } from "./clause.ts";
import { goesOn, isTold, praise, remark, work } from "./told.ts";
import { occasion, wish } from "./wish.ts";

const words = (list: string) => new Set(list.split(" "));
/** Words of a note that wants something, in whatever way: enough where it does not wish to be connected. */
const WANTS = words(
  "will would can could may might shall should want need hope let how why owe please kindly so if for about because check see come order call shout get buy free looking seeking searching",
);
const WANTS_MUCH = words(
  "will would can could may might shall should want wanted wish need hope think looking seeking let owe please check order call shout get buy free",
);
const DEALS = bit.money | bit.ware | bit.product | bit.hire | bit.work;
const MONEY_MARKS = new Set("%£€$₹₦¥");
/** What is done together is no job: "opportunities for collaboration, and connections". */
const TOGETHER = words(
  "collaboration collaborations collaborate collaborating partnership partnerships partner connections connection connect networking network synergies synergy cooperation",
);
const MAY = words("can could may might would will shall any");

const INTRODUCES = words("introduce present");
const FINDS = words("finding seeing meeting bumping spotting");
const GIVES = words("give");

/** The first sign, or undefined where nothing says why the sender writes. */
export function purpose(reading: Reading): Found | undefined {
  if (reading !== latest) {
    reason = look(reading);
    latest = reading;
  }
  return reason;
}

/** Several rules ask, one reading after the other, and a reading does not change: the last answer is kept. */
let latest: Reading | undefined;
let reason: Found | undefined;

/**
 * The note boils down to a wish to be connected that could go to anybody: no purpose and no acquaintance,
 * so that a blanket invitation always lacks both. "Text me on Signal" lacks both and wishes for something else.
 */
export function isBlanket(reading: Reading): boolean {
  if (acquaintance(reading) || purpose(reading)) return false;
  return reading.has("join") || !isAboutChannel(reading, 0, reading.tokens.length);
}

function look(reading: Reading): Found | undefined {
  const known = acquaintance(reading) !== undefined;
  const sign =
    reading.found("purpose")[0] ??
    wish(reading) ??
    question(reading, known) ??
    ask(reading) ??
    occasion(reading, known) ??
    // Praise and thanks are a reason where it is clear for what.
    (known ? (praise(reading) ?? work(reading) ?? reading.found("thanks")[0] ?? remark(reading)) : undefined);
  if (sign) return sign;
  // A request for work or a pitch is a bad reason, but a reason.
  const jobs =
    jobRequest.check(reading).length > 0 &&
    (!reading.has("job-ask") || reading.found("job-ask").some((one) => !isNoRequest(reading, one)));
  if (jobs || salesPitch.check(reading).length > 0) return { start: 0, end: reading.tokens.length };
  return reading.has("join") ? undefined : wanted(reading, known);
}

/** "We both used to work for Nokia", "open to new opportunities for collaboration": no work is asked for. */
function isNoRequest(reading: Reading, { start, end }: Found): boolean {
  const { tokens } = reading;
  if (tokens[start - 1]?.norm === "to" && tokens[start - 2]?.norm === "used") return true;
  const last = endOfClause(reading, end);
  for (let at = end; at < last; at++) if (TOGETHER.has(tokens[at]?.norm ?? "")) return true;
  return false;
}

/** A question about anything but being connected. */
function question(reading: Reading, known: boolean): Found | undefined {
  const joining = new Set(reading.found("join").map(({ start }) => reading.sentenceAt(start)));
  const asks = (one: Sentence) =>
    one.question &&
    !joining.has(one) &&
    (says(reading, one.start, one.end) || (known && (joining.size === 0 || mayI(reading, one))));
  return reading.sentences.find(asks);
}

/** "Can I tell you about it?" */
function mayI(reading: Reading, { start, end }: Sentence): boolean {
  return reading.tokens.slice(start, Math.min(end, start + REACH)).some(({ norm }) => MAY.has(norm));
}

/** "Please tell me …", "could you show …", with a subject. */
function ask(reading: Reading): Found | undefined {
  return reading.found("ask").find(({ start, end }) => {
    const sentence = reading.sentenceAt(start);
    // "Let me introduce myself: …"
    if (reading.tokens[start]?.norm === "let" && INTRODUCES.has(reading.tokens[start + 2]?.norm ?? ""))
      return false;
    // "Fancy finding you on here"
    if (reading.tokens[start]?.norm === "fancy" && FINDS.has(reading.tokens[start + 1]?.norm ?? ""))
      return false;
    // "It would give me a sincere pleasure": no ask.
    if (MAY.has(reading.tokens[start - 1]?.norm ?? "") && GIVES.has(reading.tokens[start]?.norm ?? ""))
      return false;
    if (!sentence || !says(reading, start + 1, endOfClause(reading, end))) return false;
    return !isAboutChannel(reading, start, Math.min(sentence.end, start + REACH));
  });
}

/** Where nobody asks to be connected, a note that wants or tells anything of its own is taken at its word. */
function wanted(reading: Reading, known: boolean): Found | undefined {
  const sign = acquaintance(reading);
  return reading.sentences.find((one) => {
    const spoken = says(reading, one.start, one.end);
    if (spoken && isAboutChannel(reading, one.start, one.end)) return false;
    // That they met or saw something, and no more, is a bare fact.
    const fact = sign !== undefined && sign.start < one.end && sign.end > one.start;
    if (fact) return holds(reading, one, WANTS_MUCH) || goesOn(reading, one, sign);
    if (known) return isTold(reading, one) || holds(reading, one, WANTS_MUCH);
    return spoken && (holds(reading, one, WANTS) || isDeal(reading, one));
  });
}

/** A price, goods, work: "registration 1,200 euro". */
function isDeal(reading: Reading, { start, end }: Sentence): boolean {
  if (introductionsOf(reading).some((one) => one.start < end && one.end > start)) return false;
  for (let at = start; at < end; at++) {
    if (has(reading, at, DEALS) || MONEY_MARKS.has(reading.tokens[at]?.norm ?? "")) return true;
  }
  return false;
}

function holds({ tokens }: Reading, { start, end }: Sentence, wanted: ReadonlySet<string>): boolean {
  for (let at = start; at < end; at++) {
    if (wanted.has(tokens[at]?.norm ?? "") && tokens[at + 1]?.norm !== "not") return true;
  }
  return false;
}
