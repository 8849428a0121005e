import { baseOfPast, isBase } from "../../text/verbs.ts";
import { keyOf, wordsOf } from "./words.ts";

/** What may stand before the subject of a sentence: `five years ago you told me …`, `after reading your book I …`. */

/** Times at the head of a sentence, with the blank after them. */
const TIME_LEADS = [
  /^(?:(?:about|almost|nearly|over|just|exactly) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|several|many|some|a few|a couple of|\d{1,4}) (?:second|minute|hour|day|night|week|weekend|month|term|semester|season|year|decade)s? (?:ago|back|later|earlier)(?: today)?,? (?=\S)/i,
  /^(?:(?:(?:some|many) )?(?:years|ages|months|weeks|days) ago|a (?:long )?while (?:ago|back)|a long time ago|long ago),? (?=\S)/i,
  /^(?:(?:earlier|late|later|early) )?(?:last|this|next) (?:week|weekend|month|year|night|spring|summer|autumn|fall|winter|term|semester|season|time|christmas|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december),? (?=\S)/i,
  /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?,? (?=\S)/i,
  /^(?:(?:yesterday|tomorrow)(?: (?:morning|afternoon|evening))?|today|tonight|this (?:morning|afternoon|evening)|the other (?:day|week|night)),? (?=\S)/i,
  /^(?:back in|in|since) (?:(?:19|20)\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:19|20)\d\d)?),? (?=\S)/i,
  /^(?:for|since|over|in|within) (?:the )?(?:last |past )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|several|many|some|a few|a couple of|\d{1,4}) (?:hour|day|night|week|weekend|month|term|semester|season|year|decade)s?,? (?=\S)/i,
  /^(?:for (?:years|ages|months|weeks|decades|a (?:long )?(?:while|time))|since then|ever since|at first|at the moment|at school|at weekends),? (?=\S)/i,
  /^(?:these days|nowadays|right now|every (?:day|week|month|year|morning|night|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day)),? (?=\S)/i,
] as const;

/** The text behind a time that opens it, or undefined where none does. */
export function afterTimeLead(text: string): string | undefined {
  for (const time of TIME_LEADS) {
    const lead = time.exec(text);
    if (lead) return text.slice(lead[0].length);
  }
  return undefined;
}

/** Behind these, a pronoun goes on with the same clause or opens one that belongs to the word. */
const NO_START =
  /^(?:that|which|who|whom|whose|and|or|as|what|how|because|if|when|than|so|where|why|whether|but|while|since|both|way|time|year|day|moment|like|think|thought|know|knew|say|said|hope|believe|realise|realised|realized|told|wish|sure|glad)$/i;

const SUBJECT = /^(?:I|we|you|I['’](?:m|ve|d|ll)|we['’](?:re|ve|d|ll)|you['’](?:re|ve|d|ll))$/;
const OWNER = /^(?:your|my|our)$/;
const VERB = /^(?:am|are|was|were|have|had|do|did|will|would|can|could|should|must|might|may)$/;

/** Words that open a phrase or a clause before the one the sentence is about. */
const LEAD =
  /^(?:after|before|when|whenever|while|once|until|although|though|even though|even if|thanks to|because of|due to|as an?|as one|as someone|as fellow|since|if|with|without|from|through|during|despite|like|unlike|in|at|on|by|having|between|among|over) /i;

/**
 * `thanks to your stand we found our tiler`: the same with the comma that was left out, or undefined where the text
 * does not open so. A clause in front (`when I saw your kiln I cried`) needs two subjects, a phrase one.
 */
export function leadThenClause(text: string): string | undefined {
  const lead = LEAD.exec(text);
  if (!lead) return undefined;
  const words = wordsOf(text);
  const opener = keyOf(words[0] ?? "");
  const clausal = /^(?:after|before|when|whenever|while|once|until|although|though|even|since|if)$/.test(
    opener,
  );
  const loose = /^(?:in|at|on|by|over|like|unlike|from|through|with|between|among)$/.test(opener);
  // "when I saw …": its own subject stands right behind it.
  const own = clausal && /^(?:I|we|you|my|our|your|the|it|they|I['’]\w+|we['’]\w+)$/.test(words[1] ?? "");
  const first = own ? 4 : 2;
  for (let index = 2; index < words.length - 1; index++) {
    const word = words[index] ?? "";
    const before = words[index - 1] ?? "";
    if (!loose && OWNER.test(keyOf(word)) && opensClause(words, index))
      return `${words.slice(0, index).join(" ").replace(/,$/, "")}, ${words.slice(index).join(" ")}`;
    if (index < first || !SUBJECT.test(word) || NO_START.test(keyOf(before))) continue;
    const comma = before.endsWith(",");
    if (!comma && /^you/i.test(word) && !isVerbAfter(words, index)) continue;
    // "in the talk you gave" is one phrase; "in your talk you said that …" a phrase and a clause.
    if (
      !comma &&
      (loose || /^you/i.test(word)) &&
      !isOwned(words, index) &&
      !(own && hasObject(words, index))
    )
      continue;
    if (comma) return text;
    return `${words.slice(0, index).join(" ")}, ${words.slice(index).join(" ")}`;
  }
  return undefined;
}

/** `you mentioned a list`: the verb has an object of its own, so that the clause is no part of what stands before it. */
const hasObject = (words: readonly string[], index: number): boolean =>
  /^(?:the|a|an|my|your|our|me|us|it|that|this|some|how|what|about|to)$/.test(keyOf(words[index + 2] ?? ""));

/** `after the merger our departments will …`: an auxiliary follows within three words, and a noun stands before. */
const opensClause = (words: readonly string[], index: number): boolean => {
  const before = keyOf(words[index - 1] ?? "");
  const noun =
    /^\p{L}{3,}$/u.test(before) &&
    !/(?:ing|ed)$/.test(before) &&
    !isBase(before) &&
    baseOfPast(before) === undefined &&
    !NO_START.test(before) &&
    !/^(?:about|with|from|for|into|over|under|after|before|since|through|without|between|among|until|the|all|both|than)$/.test(
      before,
    );
  return noun && words.slice(index + 2, index + 4).some((word) => VERB.test(keyOf(word)));
};

function isVerbAfter(words: readonly string[], index: number): boolean {
  const next = keyOf(words[index + 1] ?? "");
  return /['’]/.test(words[index] ?? "") || VERB.test(next) || baseOfPast(next) !== undefined || isBase(next);
}

/** Whether the phrase right before this place belongs to somebody or is a name, so that no clause is its own. */
function isOwned(words: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(1, index - 5); at--) {
    const word = words[at] ?? "";
    if (OWNER.test(keyOf(word)) || /^(?:\p{Lu}|\d)/u.test(word)) return true;
    if (/^(?:the|a|an|this|that|every|all|some|any)$/.test(keyOf(word))) return false;
  }
  return false;
}
