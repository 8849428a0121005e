import { baseOfGerund, baseOfPast, baseOfThird, isBase, isNounToo } from "../../text/verbs.ts";
import { isClause } from "../english/clause.ts";
import { AUXILIARIES } from "../english/function-words.ts";
import {
  alsoDoing,
  clauseWithin,
  isAdjectival,
  isNounAfter,
  metTogether,
  readsAsVerb,
} from "../english/verb-or-noun.ts";
import { keyOf, wordsOf } from "../english/words.ts";
import type { Mark, Reader, Statement } from "../parts.ts";
import { adjectiveLast, clausesTogether, joinFragments, splice, thanksThen, thenWant } from "./fragments.ts";
import { thingThenQuestion } from "./question.ts";
import { lowered, sentenceOf, wish } from "./statement.ts";
import { carrierFor } from "./thing.ts";
import { ADJECTIVES, ING_NOUNS, PROGRESSIVE, STATIVE, WISHES } from "./word-lists.ts";

/** Answers whose subject was left out: a doing, a wish, a state, or a thing that needs a verb. */

/** Statements, wishes, doings and things. */
export function statement(
  words: readonly string[],
  text: string,
  mark: Mark,
  read: Reader,
  leading = false,
): Statement {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const third = keyOf(words[2] ?? "");
  if (first === "not" && /^(?:sure|certain|convinced|ready|interested|able|used|good)$/.test(second))
    return { shape: "predicate", be: true, text: splice(lowered(text)) };
  if (first === "not" && baseOfGerund(second)) return notDoing(words, mark);
  const exclaim = mark === "!" && /[\p{L}\p{N})]$/u.test(text) ? "!" : "";
  const base = baseOfGerund(first);
  if (
    base &&
    /\b(?:for (?:a while|years|months|ages|a long time|some time|\d+ years|many years)|since)\b/.test(text)
  )
    return { shape: "predicate", text: `have been ${joinFragments(lowered(text))}${exclaim}` };
  if (
    !base &&
    first !== "regarding" &&
    first !== "concerning" &&
    /^\p{Ll}{3,}ing$/u.test(first) &&
    !ING_NOUNS.has(first) &&
    /^(?:from|to|into|a|the|my|our|your)$/.test(second) &&
    !isClause(text)
  )
    return { shape: "predicate", be: true, text: joinFragments(lowered(text)) + exclaim };
  if (base && isSubject(words)) return sentenceOf(text, mark || ".");
  if (/^(?:wanting|needing|liking)$/.test(first) && words.length > 1)
    return { shape: "predicate", text: `${base} ${joinFragments(words.slice(1).join(" "))}${exclaim}` };
  if (base && clauseWithin(text)) return sentenceOf(text, mark === "" ? "." : mark);
  if (
    base &&
    words.length > 1 &&
    !(
      ING_NOUNS.has(first) &&
      !(first === "networking" && second === "and" && baseOfGerund(third)) &&
      !/^(?:a|an|the|your|my|our|you|me|us|from|about|how|what|whether|to|with|for your|some|more|up|this|that)$/.test(
        second,
      )
    )
  )
    return PROGRESSIVE.has(first) ||
      leading ||
      / (?:and|but) (?:would|wanted|thought|hope|hoped|need|want|wondered|found|saw|heard)\b/.test(text)
      ? { shape: "predicate", be: true, text: joinFragments(lowered(text)) + exclaim }
      : wish(`${base} ${alsoDoing(words.slice(1).join(" "))}`, mark);
  const asked = thingThenQuestion(text, read);
  if (asked) return asked;
  if (STATIVE.has(first) && second === "to")
    return { shape: "predicate", text: joinFragments(lowered(text)) + exclaim };
  if (WISHES.has(first) && words.length > 1 && readsAsVerb(words)) return wish(text, mark);
  if (/[\p{L}]'d$/u.test(first) && !/^(?:i|we|you|he|she|they|it|that|who|there)'d$/.test(first))
    return { shape: "predicate", text: joinFragments(text) + exclaim };
  if (
    /^(?:would|will) be (?:so |very |really )?(?:nice|great|good|lovely|fun|wonderful|interesting|helpful|amazing|cool|an honour|an honor)\b/i.test(
      text,
    )
  )
    return sentenceOf(`it ${lowered(text)}`, mark || ".");
  if (/^(?:wants|needs|hopes|wishes|loves|likes|enjoys)$/.test(first) && words.length > 1)
    return {
      shape: "predicate",
      text: `${baseOfThird(first) ?? first} ${words.slice(1).join(" ")}${exclaim}`,
    };
  if (first === "both" && words.length > 1) return sentenceOf(bothOf(text, second), mark || ".");
  if (
    /^same (?:batch|class|year|school|team|course|cohort|company|floor|office|building|street|town)\b/i.test(
      text,
    ) &&
    words.length < 4
  )
    return sentenceOf(`we were in the ${lowered(text)}`, mark || ".");
  if (/^(?:should|could|would|must|might) have$/.test(`${first} ${second}`))
    return { shape: "predicate", text: lowered(text) + exclaim };
  if (first === "same") return sentenceOf(text, mark || ".");
  if (/^more (?:about|on|from) /i.test(text)) return wish(`hear ${lowered(text)}`, mark);
  const past = baseOfPast(first);
  if (
    past &&
    !isBase(first) &&
    words.length > 1 &&
    !/^(?:based|given|compared|born|granted|provided|supposed)$/.test(first) &&
    !(/ed$/.test(first) && isAdjectival(second, third))
  )
    return metTogether(first, text)
      ? { shape: "predicate", we: true, text: thenWant(lowered(text)) + exclaim }
      : { shape: "predicate", text: joinFragments(lowered(text)) + exclaim };
  if (/^(?:i|we)$/.test(first) || isClause(text))
    return sentenceOf(clausesTogether(text), mark === "" ? "." : mark);
  if (/^(?:grateful|happy|glad|delighted|thankful|pleased|honoured|honored) if\b/.test(`${first} ${second}`))
    return { shape: "predicate", text: `would be ${lowered(text)}${exclaim}` };
  if (first === "been" && words.length > 1)
    return { shape: "predicate", text: `have ${joinFragments(lowered(text))}${exclaim}` };
  if (ADJECTIVES.has(first) && words.length > 1 && !isNounAfter(first, second))
    return { shape: "predicate", be: true, text: joinFragments(lowered(text)) };
  if (
    /^(?:a )?(?:[\w-]+ ){0,2}(?:fan|admirer|follower|reader|listener|subscriber|viewer|customer|beginner|newcomer|newbie|member|user)(?: of| at| in| from| here| since|,|$)/i.test(
      text,
    ) &&
    !/^(?:your|the|my|our|this|that) /i.test(text)
  )
    return { shape: "predicate", be: true, text: /^a /i.test(text) ? lowered(text) : `a ${lowered(text)}` };
  if (/^fellow /i.test(text)) return { shape: "predicate", be: true, text: `a ${lowered(text)}` };
  if (
    STATIVE.has(first) &&
    !(isNounToo(first) && /^(?:of|for|in|from|at)$/.test(second)) &&
    !(first === "use" && second === "of")
  )
    return { shape: "predicate", text: joinFragments(lowered(text)) + exclaim };
  if (
    first === "read" &&
    /^(?:your|the|every|all)$/.test(second) &&
    /\b(?:loved|enjoyed|and|twice|cover to cover|yesterday|in one (?:go|night|day|sitting|evening|weekend)|last (?:night|week|year|month)|on the (?:train|plane|bus)|(?:two|three|four|many) times)\b/.test(
      text,
    )
  )
    return { shape: "predicate", text: joinFragments(lowered(text)) + exclaim };
  const colon = text.indexOf(": ");
  if (
    colon > 0 &&
    (isClause(text.slice(colon + 2)) ||
      wordsOf(text.slice(colon + 2)).length === 3 ||
      /^(?:thank|sorry|congrat)/i.test(text.slice(colon + 2)))
  )
    return sentenceOf(
      text,
      mark === ""
        ? /(?:: |, )(?:and |or )?(?:where|how|what|when|who|why|which|can|could|would|do|does|is|are) (?:can|could|would|do|does|is|are|did|I|we|you|it)\b/i.test(
            text.slice(colon),
          )
          ? "?"
          : "."
        : mark,
    );
  if (isBase(first) && readsAsVerb(words)) return wish(text, mark);
  const fragments = adjectiveLast(text);
  if (fragments) return sentenceOf(fragments, mark === "" ? "." : mark);
  return carrierFor(text, mark);
}

/** `both play the cello`, `both ex-Kellner, both now in fintech`: the subject, and a verb where there is none. */
function bothOf(text: string, second: string): string {
  if (/^(?:of|our|my|your|the|these)$/.test(second)) return text;
  const verb =
    (isBase(second) && !/ing$/.test(second)) || baseOfPast(second) !== undefined || AUXILIARIES.has(second);
  if (verb) return `we ${lowered(text)}`;
  return `we're ${lowered(text.replace(/, both /g, " and both "))}`;
}

/** `explaining VAT to freelancers is hard`: the doing is the subject of a sentence. */
function isSubject(words: readonly string[]): boolean {
  for (let index = 1; index < words.length - 1; index++) {
    const key = keyOf(words[index] ?? "");
    if (/^(?:is|was|has|can|would|will|takes|makes|means|feels|seems|costs)$/.test(key))
      return (
        index > 1 && !/^(?:i|we|you|it|he|she|they|there|who|which|that)$/.test(keyOf(words[index - 1] ?? ""))
      );
    if (
      /^(?:how|what|why|whether|who|whom|whose|which|that|if|when|where|while|because|since|as|and|but|or|so|i|we|you|it|he|she|they)$/.test(
        key,
      )
    )
      return false;
    if (/[,;:]$/.test(words[index] ?? "")) return false;
  }
  return false;
}

function notDoing(words: readonly string[], mark: Mark): Statement {
  const gerund = keyOf(words[1] ?? "");
  const rest = words.slice(2).join(" ");
  const end = mark === "!" ? "!" : "";
  if (
    !/^(?:understanding|knowing|seeing|getting|liking|agreeing|remembering|finding|believing|seeming)$/.test(
      gerund,
    )
  )
    return { shape: "predicate", be: true, text: joinFragments(lowered(words.join(" "))) + end };
  return { shape: "predicate", text: joinFragments(`don't ${baseOfGerund(gerund)} ${rest}`) + end };
}

export function greeting(text: string, mark: Mark): Statement {
  if (/^not [a-z]+ing\b/i.test(text) && baseOfGerund(keyOf(wordsOf(text)[1] ?? "")))
    return notDoing(wordsOf(text), mark);
  if (
    /^(?:no|not|nothing|never|so|great|good|nice|best|fun|happy|sorry|what)\b/i.test(text) &&
    isClause(text) &&
    !/^(?:what|no |nothing|so |sorry)/i.test(text)
  )
    return sentenceOf(text, mark || ".");
  if (/^(?:happy|sorry|great|good|nice|fun) to\b/i.test(text))
    return /^(?:happy|sorry)/i.test(text)
      ? { shape: "predicate", be: true, text: lowered(text) }
      : sentenceOf(text, mark || ".");
  if (
    /^(?:great|good|nice|best|fun|lovely|amazing|brilliant|awesome|fantastic|wonderful|excellent|superb|welcome) \p{Ll}/iu.test(
      text,
    ) &&
    mark !== "!" &&
    !/^(?:good luck|best of|welcome)/i.test(text) &&
    /^(?:best|good|fun|welcome)\b/i.test(text) &&
    !/,/.test(text)
  )
    return carrierFor(text, mark);
  return sentenceOf(
    thanksThen(text),
    mark === ""
      ? /^(?:what|wow|congrat|bravo|well done|happy|thanks$|thank you$)/i.test(text)
        ? "!"
        : "."
      : mark,
  );
}
