/** Who did what: "you said", "we sat together", "I lost to you", "the plumber who knocked your pint over". */
import type { Found } from "../phrases.ts";
import type { Reading, Sentence } from "../reading.ts";
import { bit, has } from "./classes.ts";
import { endOfClause, isName, isPast } from "./words.ts";

const words = (list: string) => new Set(list.split(" "));
/** What is done with anybody. */
const NO_DEED = words(
  "wanted hoped decided reached thought came found wished liked looked had needed heard tried meant sent added searched felt did saw dreamed noticed contacted followed invited messaged viewed discovered spotted",
);
/** "In your piece you argue": what somebody says for good is told in the present. */
const SPEECH = words(
  "argue claim write describe mention suggest insist propose warn call recommend conclude",
);
/** "You popped up in my feed." */
const SUGGESTING = words("feed suggestions recommendations linkedin timeline");
/** "You're based in Leeds too." */
const THE = words("the our");
const STATE = words("based located living from in also");
const HELPERS = words("once already then all kindly not never have had are were was");
const INVERTED = words("are were have had did do");
/** "Anything you've tried helps me." */
const ANY_THING = words("anything something everything whatever whichever whoever anyone nothing");
const OBJECT_BEFORE = words("to for of with by let add adding thank every");
const TOGETHER = words("same together alongside side you each");
const SHARED_NOW = words("are work study sing play attend live go sit serve");
const TASTE = words("speak love like have want believe care enjoy value");
const A = words("a an the");
const NOT_DONE = words("never not can could should might may");
const BESIDE = words("to with for from against beside behind near under after before opposite by of");
const OF_YOU = words("you your yours");
const OPENS_CLAUSE = words("that if so when because");
const AFTER_OBJECT = words("with to for by at in on of from and into back");
const RELATIVES = words("that which where whose when");
const OF_ANYBODY = words(
  "use own run need want face have can could would will should might must may get are like wish desire deserve require lack miss waste lose pay see choose know think feel hope expect prefer struggle seek hire hate love",
);
const ANY_NEED = words(
  "challenges challenge problems problem issues issue pains struggles tools answers results gap gaps talent candidates type types kind kinds hours tasks price prices moment minute rate rates rest less faster better sooner longer",
);
const VERBS = words("is are was were 's has have had can could will would may i you we he she they who");
const FOR = words("for about");
/** "Thank you for reading" is said to anybody. */
const NO_FAVOUR = words(
  "reading considering being understanding advance bothering disturbing intruding cold",
);

/** "Thanks for stopping by", but "thank you for stopping the sale". */
const VISIT = words("stopping dropping");
const ASIDE = words("by in ! . ,");
/** "I ate in your place": where one has been. */
const AT = words("in at inside through");
const PLACES = words(
  "place house home garden kitchen office offices shop store ward clinic salon wedding event events school restaurant cafe studio",
);

/** "you said", "you have moved", "you lead the team at Northwind", "the dryer you showed". */
export function youDid(reading: Reading, at: number, asked: boolean): Found | undefined {
  const { tokens } = reading;
  const before = tokens[at - 1];
  if (INVERTED.has(before?.norm ?? "") || ANY_THING.has(before?.norm ?? "")) return undefined;
  let next = at + 1;
  // "You, Sunniva, wrote"
  if (tokens[next]?.norm === "," && reading.isTo[next + 1] && tokens[next + 2]?.norm === ",") next += 3;
  const first = next;
  while (HELPERS.has(tokens[next]?.norm ?? "") || has(reading, next, bit.very)) next++;
  const verb = tokens[next];
  const helper = next > first ? tokens[next - 1]?.norm : undefined;
  const doing = helper === "are" && (verb?.norm.endsWith("ing") ?? false);
  // "You've got a choir as well": what somebody has is no deed.
  const possesses = helper === "have" && verb?.norm === "got";
  const past =
    doing ||
    helper === "was" ||
    helper === "were" ||
    helper === "had" ||
    (!possesses && isPast(reading, next));
  if (past && asked) {
    // "about the dryer you showed", but not "which supplier you took".
    for (let i = at - 1; i >= at - 4 && before?.kind === "word"; i--) {
      if (tokens[i]?.norm === "the") return { start: i, end: next + 1 };
    }
    return undefined;
  }
  if (asked || OBJECT_BEFORE.has(before?.norm ?? "")) return undefined;
  // "mistakes you are making" is said of anybody.
  const relative = before?.kind === "word" && !has(reading, at - 1, bit.small | bit.bare);
  const suggested = tokens.slice(next, next + 6).some(({ norm }) => SUGGESTING.has(norm));
  if (suggested) return undefined;
  if ((past && !(relative && doing)) || SPEECH.has(verb?.norm ?? "")) return { start: at, end: next + 1 };
  if (STATE.has(verb?.norm ?? "") && !THE.has(tokens[next + 1]?.norm ?? "")) return undefined;
  const end = endOfClause(reading, at);
  for (let i = next + 1; i < end; i++) if (isName(reading, i)) return { start: at, end: i + 1 };
  return undefined;
}

/** "we met", "we both sing in", "our daughters are at the same school"; not "we are both in marketing". */
export function shared(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  const end = endOfClause(reading, at);
  const find = (from: number, wanted: ReadonlySet<string>) => {
    let last = -1;
    for (let i = from; i < end; i++) {
      // "we are so sure that you …": a clause of its own.
      if (tokens[i]?.norm === "you" && OPENS_CLAUSE.has(tokens[i - 1]?.norm ?? "")) break;
      if (wanted.has(tokens[i]?.norm ?? "")) last = i;
    }
    return last;
  };
  let sign = -1;
  for (let i = at + 1; i < Math.min(end, at + 6) && sign < 0; i++) {
    const token = tokens[i];
    if (NOT_DONE.has(token?.norm ?? "")) return undefined;
    if (token?.norm === "share" && A.has(tokens[i + 1]?.norm ?? "")) sign = i;
    else if (has(reading, i, bit.metBy | bit.together)) sign = i;
    else if (token?.norm === "be" || SHARED_NOW.has(token?.norm ?? "") || isPast(reading, i))
      sign = find(i + 1, TOGETHER);
  }
  if (sign < 0 || isTradeOrTown(reading, sign, end)) return undefined;
  for (let i = at; i < end; i++) {
    // "the Kerala Founders group" is a name.
    const token = tokens[i];
    const title = token?.capital && !token.upper && (tokens[i - 1]?.capital || tokens[i + 1]?.capital);
    const circle = tokens[i]?.norm === "working" && tokens[i + 1]?.norm === "group";
    if (!title && !circle && has(reading, i, bit.industryWord)) return undefined;
  }
  return { start: at, end: sign + 1 };
}

/** "both in sales", "both in Oslo", "both speak Finnish": too little in common. */
function isTradeOrTown(reading: Reading, sign: number, end: number): boolean {
  const { tokens } = reading;
  if (tokens[sign]?.norm !== "both") return false;
  return TASTE.has(tokens[sign + 1]?.norm ?? "") || (tokens[sign + 1]?.norm === "in" && end === sign + 3);
}

/** "I lost to you at Hastings", "I sat behind you"; not "I wanted to connect with you". */
export function didWithYou(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  const verb = has(reading, at + 1, bit.very) ? at + 2 : at + 1;
  if (NO_DEED.has(tokens[verb]?.norm ?? "") || !isPast(reading, verb)) return undefined;
  if (tokens[verb + 1]?.norm === "you") return { start: at, end: verb + 2 };
  const end = Math.min(endOfClause(reading, at), verb + 6);
  for (let i = verb + 1; i < end; i++) {
    const there = AT.has(tokens[i]?.norm ?? "") && tokens[i + 1]?.norm === "your";
    if (there && PLACES.has(tokens[i + 2]?.norm ?? "")) return { start: at, end: i + 3 };
    if (!BESIDE.has(tokens[i]?.norm ?? "")) continue;
    if (tokens[i + 1]?.norm === "you") return { start: at, end: i + 2 };
    if (tokens[i]?.norm === "to" && !has(reading, i + 1, bit.small)) return undefined;
  }
  return undefined;
}

/** "the plumber who knocked your pint over", "Bo who sold you the mare". */
export function didToYou(reading: Reading, at: number, sentence: Sentence): Found | undefined {
  const { tokens } = reading;
  const verb = has(reading, at + 1, bit.very) ? at + 2 : at + 1;
  if (!isPast(reading, verb)) return undefined;
  for (let i = verb + 1; i < Math.min(sentence.end, verb + 6); i++) {
    if (OF_YOU.has(tokens[i]?.norm ?? "")) return { start: at, end: i + 1 };
  }
  return undefined;
}

/** "the theatre where you rehearse", "the jury you sit on"; not "the challenges you face". */
export function whatYou(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  const end = at + 5;
  for (let i = at + 1; i < end; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") return undefined;
    if (token.norm !== "you") continue;
    const thing = RELATIVES.has(tokens[i - 1]?.norm ?? "") ? i - 2 : i - 1;
    let verb = has(reading, i + 1, bit.very) ? i + 2 : i + 1;
    // "open-sourced"
    while (tokens[verb + 1]?.kind === "word" && tokens[verb + 1]?.spaced === false) verb++;
    if (thing <= at || !isThing(reading, thing)) return undefined;
    const doing = tokens[verb];
    if (doing?.kind !== "word" || OF_ANYBODY.has(doing.norm) || has(reading, verb, bit.stock))
      return undefined;
    // "the group blesses you with …"
    if (AFTER_OBJECT.has(doing.norm)) return undefined;
    return { start: at, end: verb + 1 };
  }
  return undefined;
}

/** Neither a stock word nor what sellers speak of. */
function isThing(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return !(
    ANY_NEED.has(token?.norm ?? "") || has(reading, at, bit.small | bit.stock | bit.anyones | bit.ofYours)
  );
}

/** "thanks for steadying the ladder", not "thanks for accepting". */
export function thanked(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  for (let i = at + 1; i < at + 5; i++) {
    if (!FOR.has(tokens[i]?.norm ?? "")) continue;
    let next = i + 1;
    while (has(reading, next, bit.small) || tokens[next]?.kind === "number") next++;
    const object = tokens[next];
    const stock = has(reading, next, bit.anyones | bit.stock | bit.ofYours);
    const visit = VISIT.has(object?.norm ?? "") && ASIDE.has(tokens[next + 1]?.norm ?? "");
    return object?.kind !== "word" || stock || visit || NO_FAVOUR.has(object.norm)
      ? undefined
      : { start: at, end: next + 1 };
  }
  return undefined;
}

/** "The panel ran out of time": who tells what became of it without saying which expects it to be known. */
export function definite(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  const before = tokens[at - 1];
  if (before && before.kind === "word" && before.norm !== "and" && before.norm !== "but") return undefined;
  const end = Math.min(endOfClause(reading, at), at + 7);
  // "That £4.80 pint post.": no verb, no more.
  const that = tokens[at]?.norm === "that" && before?.kind !== "word";
  if (that && has(reading, end - 1, bit.made) && !tokens.slice(at, end).some(({ norm }) => VERBS.has(norm)))
    return { start: at, end };
  let occasion = false;
  for (let i = at + 1; i < end; i++) {
    if (has(reading, i, bit.industryWord)) return undefined;
    if (occasion && isPast(reading, i)) return { start: at, end: i + 1 };
    occasion ||= has(reading, i, bit.made | bit.event);
  }
  return undefined;
}
