import { baseOfGerund, isBase } from "../../text/verbs.ts";
import { isClause } from "../english/clause.ts";
import { AUXILIARIES, SUBJECTS, WH } from "../english/function-words.ts";
import { article } from "../english/noun-phrase.ts";
import { readsAsVerb } from "../english/verb-or-noun.ts";
import { isCapitalised, keyOf, wordsOf } from "../english/words.ts";
import type { Mark, Reader, Statement } from "../parts.ts";
import { lowered, sentenceOf, wish } from "./statement.ts";
import { ING_NOUNS } from "./word-lists.ts";

/** Questions to the recipient, with or without their mark, and indirect ones. */

/** `joint booth next year` → `how about a joint booth next year`. */
export function question(text: string): string {
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  if (
    WH.has(first) ||
    AUXILIARIES.has(first) ||
    isClause(text) ||
    /^(?:any|no|ok|okay|same|not|and|or|if|so|maybe|perhaps|to|have|got|in|at|on|for|about|remember|still|really|right|want|need|wanna|fancy|ready|possible|interested|free|up|anyone|anybody)$/.test(
      first,
    )
  )
    return text;
  if (/, |: /.test(text)) return text;
  if (isBase(first) && readsAsVerb(words)) return text;
  if (baseOfGerund(first) && !ING_NOUNS.has(first)) return `how about ${lowered(text)}`;
  if (/^(?:an?|the|your|our|my|some|another|one|two|three|more)$/.test(first))
    return `how about ${lowered(text)}`;
  const head = words
    .slice(0, 3)
    .map(keyOf)
    .find((key) => /s$/.test(key) || MASS.test(key));
  return head !== undefined || (isCapitalised(words[0] ?? "") && !/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text))
    ? `how about ${lowered(text)}`
    : `how about ${article(text)} ${lowered(text)}`;
}

/** Things that are offered without an article: `How about coffee?` */
const MASS = /^(?:coffee|lunch|dinner|tea|breakfast|brunch|drinks|advice|help|feedback|beer|cake|thoughts)$/;

export function whStatement(words: readonly string[], text: string, mark: Mark): Statement {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const third = keyOf(words[2] ?? "");
  if (first === "what" && /^an?$/.test(second)) return sentenceOf(text, "!");
  if (mark === "!") return sentenceOf(text, "!");
  const inverted =
    (AUXILIARIES.has(second) &&
      (SUBJECTS.has(third) || isCapitalised(words[2] ?? "") || /^(?:the|your)$/.test(third))) ||
    (/^(?:how|what|which)$/.test(first) &&
      AUXILIARIES.has(third) &&
      SUBJECTS.has(keyOf(words[3] ?? "")) &&
      !SUBJECTS.has(second));
  if (inverted || /^(?:how about|what about|why not)\b/i.test(text)) return sentenceOf(text, "?");
  if (
    /^(?:who|what) (?:is|are|was|were|made|painted|built|wrote|designed|runs|does|did)\b/i.test(text) &&
    words.length <= 6 &&
    !/\b(?:you|your)\b/.test(words.slice(2).join(" "))
  )
    return sentenceOf(text, "?");
  if (first === "how" && second === "to") return wish(`learn ${lowered(text)}`, mark);
  if (
    first === "what" &&
    /^(?:you|we)$/.test(second) &&
    isBase(third) &&
    words.length > 3 &&
    isClause(text.slice(text.indexOf(" ") + 1)) &&
    /\b(?:is|was|are|were|made|helped)\b/.test(words.slice(3).join(" "))
  )
    return sentenceOf(text, mark || ".");
  return wish(
    `${/^(?:what you think|how the|how your|how it)/i.test(text) ? "hear" : first === "how" || first === "what" || first === "why" ? "hear" : "know"} ${lowered(text)}`,
    mark,
  );
}

/** `would you coach our altos, they sing like a lullaby`: a question, then what led to it. */
export function questionThenMore(text: string, mark: Mark): Statement[] | undefined {
  const words = wordsOf(text);
  if (!AUXILIARIES.has(keyOf(words[0] ?? "")) || !SUBJECTS.has(keyOf(words[1] ?? ""))) return undefined;
  const match = /, (?=(?:they|we|I|it|he|she|my|our|they['’]\w+|we['’]\w+|I['’]\w+|it['’]s) )/i.exec(text);
  if (
    !match ||
    !isClause(text.slice(match.index + 2)) ||
    /\b(?:if|when|because|that|while)\b/i.test(text.slice(0, match.index))
  )
    return undefined;
  return [
    sentenceOf(text.slice(0, match.index), "?"),
    sentenceOf(text.slice(match.index + 2), mark === "!" ? "!" : "."),
  ];
}

/** `map of night routes, how did you do it` → `About the map of night routes: how did you do it?` */
export function thingThenQuestion(text: string, read: Reader): Statement | undefined {
  const at = text.indexOf(", ");
  if (at < 0 || isClause(text.slice(0, at))) return undefined;
  const rest = text.slice(at + 2);
  const word = keyOf(wordsOf(rest)[0] ?? "");
  if (!AUXILIARIES.has(word) && !WH.has(word)) return undefined;
  const asked = read(rest, "");
  if (asked.shape !== "sentence" || asked.mark !== "?") return undefined;
  const thing = lowered(text.slice(0, at));
  const owned =
    /^(?:the|a|an|your|my|our|this|that|these|those|about|re|\d)/i.test(thing) || /^\p{Lu}/u.test(thing);
  return sentenceOf(
    `About ${owned ? thing.replace(/^(?:about|re) /i, "") : `the ${thing}`}: ${lowered(rest)}`,
    "?",
  );
}

/** Whether a sentence without a mark comes to a question at its end: `…, but which glue did you use`. */
export function endsAsQuestion(text: string): boolean {
  const at = Math.max(
    text.lastIndexOf(", "),
    text.lastIndexOf(": "),
    text.lastIndexOf("; "),
    text.lastIndexOf(" – "),
    text.lastIndexOf(" - "),
  );
  if (at < 0) return false;
  const words = wordsOf(text.slice(at + 1))
    .map(keyOf)
    .filter(Boolean);
  if (/^(?:and|but|so|or)$/.test(words[0] ?? "")) words.shift();
  const auxiliary = words.findIndex((word) => AUXILIARIES.has(word));
  if (auxiliary < 0 || auxiliary > 2 || !SUBJECTS.has(words[auxiliary + 1] ?? "")) return false;
  return auxiliary === 0
    ? /^(?:can|could|would|will|do|does|did|may|should|are|is)$/.test(words[0] ?? "")
    : WH.has(words[0] ?? "") && !SUBJECTS.has(words[1] ?? "");
}
