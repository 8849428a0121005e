/** The figure that makes a success of a verb: "grew revenue 4x", "closed 31 deals", "cut costs by a third". */
import type { Found } from "../phrases.ts";
import { norm, setOf, type Words } from "../word-classes.ts";

/** Numbers of these impress nobody in a first note. */
const MERE_MEASURE = setOf(
  "miles mile km kms kilometres kilometers minutes steps pages times metres meters yards feet words photos messages people copies",
);
/** Of these a handful is a record already. */
const FEATS = setOf(
  "deals transactions mergers acquisitions exits ipos cases trials launches rollouts implementations migrations placements hires implants surgeries operations transplants deliveries buildings bridges stores shops branches hotels restaurants brands campaigns startups companies ventures products apps clients accounts customers bestsellers films documentaries albums books novels papers op articles titles houses homes schools plants sites centres centers halls marathons awards contracts tenders wins elections countries markets teams lives",
);
const POSSESSIVE = setOf("my our the");
const END = setOf(". ! ? ; \n");
const NOTHING = setOf("scratch zero nothing");
const LARGE = setOf(
  "million millions thousands hundreds crore crores lakh lakhs billion percent quota doubled tripled quadrupled doubling tripling",
);
const UNIT = setOf("% k m x crore lakh million percent");
const MONEY = setOf("$ € £ ₹");
const FRACTIONS = setOf("third half quarter fifth");
const SMALL = setOf(
  "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty",
);
const COUNTED = /^[\d.,]+(?:k|m|x|mm|bn|b|cr)$/;
/** Figures that are meant to impress: a hundred or more, money, per cent, multiples. */
const LEAST = 100;
/** A figure is looked for in so many tokens after the verb. */
const REACH = 9;
/** So many words on, the thing that is counted stands. */
const NOUN_REACH = 5;

/** Behind the large figure that follows the phrase; 0 where there is none. */
export function figureEnd(words: Words, { start, end }: Found): number {
  const { tokens } = words;
  if (norm(words, start) === "sold" && POSSESSIVE.has(norm(words, start + 1))) return 0;
  for (let at = start; at < Math.min(end + REACH, tokens.length); at++) {
    const word = norm(words, at);
    if (END.has(word) || (at > start && (word === "you" || word === "your"))) return 0;
    if (at < end && NOTHING.has(word)) return Math.max(at + 1, end);
    if (LARGE.has(word)) return Math.max(at + 1, end);
    // "cut off-hire by a third"
    if (FRACTIONS.has(word) && norm(words, at - 2) === "by") return at + 1;
    if (SMALL.has(word) && at >= end) {
      const feat = featEnd(words, at);
      if (feat > 0) return feat;
    }
    if (tokens[at]?.kind !== "number") continue;
    const after = norm(words, at + 1);
    if (COUNTED.test(word)) return Math.max(at + 1, end);
    if (UNIT.has(after)) return at + 2;
    if (MONEY.has(norm(words, at - 1))) return at + 1;
    if (MERE_MEASURE.has(after)) continue;
    const value = Number.parseFloat(word.replaceAll(",", ""));
    if (value >= LEAST && !(value >= 1900 && value <= 2100 && !word.includes(",")))
      return Math.max(at + 1, end);
    const feat = value > 1 ? featEnd(words, at) : 0;
    if (feat > 0) return feat;
  }
  return 0;
}

/** "31 hospital PPP deals": behind the feat that is counted; 0 where it is something else. */
function featEnd(words: Words, number: number): number {
  for (let at = number + 1; at < number + NOUN_REACH; at++) {
    if (words.tokens[at]?.kind !== "word") return 0;
    if (FEATS.has(norm(words, at))) return at + 1;
  }
  return 0;
}
