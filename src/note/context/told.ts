import { isGivenName } from "../../text/given-names.ts";
import { baseOfGerund } from "../../text/verbs.ts";
import { isClause, subjectOf } from "../english/clause.ts";
import { article, DETERMINED, PREPOSITION } from "../english/noun-phrase.ts";
import { capitalise, isCapitalised, keyOf } from "../english/words.ts";
import type { Context } from "../parts.ts";
import { isRole } from "../people/roles.ts";
import { lowered } from "../reason/statement.ts";
import { PEOPLE } from "./place-words.ts";

/** Who told the sender of the recipient, and what was done: `friend told me about you`, `recommended by Dr. Klein`. */

export const clause = (text: string, pointsBack = false): Context => ({
  sentence: capitalise(text),
  mark: ".",
  more: [],
  pointsBack,
});

export const doing = (text: string): Context => ({
  predicate: text,
  past: true,
  mark: ".",
  more: [],
  pointsBack:
    /\b(?:it|them|those)\b/i.test(text) &&
    !/\b(?:your|a|an|the)\b/i.test(text.split(/\b(?:it|them)\b/i)[0] ?? ""),
});

/** People one has one of (*my boss*), and people there are many of (*a friend*). */
const MINE =
  /^(?:boss|manager|wife|husband|daughter|son|brother|sister|mother|father|mum|mom|dad|aunt|uncle|supervisor|director|landlord|doctor|dentist|hairdresser|accountant|lawyer|flatmate|roommate|partner|mentor|predecessor|tutor|advisor|adviser|girlfriend|boyfriend|son-in-law|grandmother|grandfather|grandma|grandpa|ex)$/;

/** `friend told me about you`: *a* or *my* before a person who has neither. */
export function withOwner(words: readonly string[]): string {
  const text = words.join(" ");
  const subject = subjectOf(words);
  const who = subject.findIndex((word) => PEOPLE.has(keyOf(word)) || isRole(keyOf(word)));
  // "health visitor told me": whoever it is, they told.
  const teller =
    TELLS.test(keyOf(words[subject.length] ?? "")) && subject.length < 4 ? subject.length - 1 : -1;
  const at = who >= 0 && who < 3 ? who : subject.length > 1 || /^\p{Ll}/u.test(text) ? teller : -1;
  const name = keyOf(words[at] ?? "");
  const [first = "", second = ""] = words;
  if (at < 0 || /s$/.test(name.replace(/ss$/, "")) || SELF_NAMED.test(name) || isGivenName(name)) return text;
  // "Baker told me", "Professor Klein said": a name.
  if (isCapitalised(words[at + 1] ?? "")) return text;
  if (isCapitalised(words[at] ?? "") && at > 0) return text;
  if (isCapitalised(first) && !(PEOPLE.has(keyOf(first)) || (at > 0 && !isCapitalised(second)))) return text;
  const before = words.slice(0, at);
  if (
    [...before, name].some(
      (word) => NO_OWNER.test(keyOf(word)) || DETERMINED.test(keyOf(word)) || PREPOSITION.test(keyOf(word)),
    )
  )
    return text;
  if (before.some((word) => /['’]s?$|[,;:]$/.test(word)) || isClause(before.join(" "))) return text;
  const mine = at === 0 && MINE.test(name) && !/^(?:of|at|from)$/.test(keyOf(words[1] ?? ""));
  return `${mine ? "my" : article(text)} ${lowered(text)}`;
}

const NO_OWNER =
  /^(?:i|we|you|he|she|they|it|who|that|this|there|what|one|both|all|nobody|people|word|google|linkedin|life|fate|chance|work|not|never)$/;

const TELLS =
  /^(?:told|mentioned|gave|recommended|suggested|introduced|sent|forwarded|showed|shared|said|passed|lent|pointed|referred|tagged|quoted|posted|praised)$/;

/** Words for people that need nothing before them. */
const SELF_NAMED = /^(?:someone|somebody|everyone|nobody|word-of-mouth)$/;

/** Participles that say what was done to a person (they, or the sender) or to a thing. */
export function participle(words: readonly string[], text: string): Context | undefined {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const rest = words.slice(1).join(" ");
  if (/^(?:recommended|introduced|referred)$/.test(first) && (words.length === 1 || words[1] === "to"))
    return words.length === 1
      ? clause(
          first === "referred"
            ? "I was referred to you"
            : first === "introduced"
              ? "we were introduced"
              : "you were recommended to me",
        )
      : undefined;
  const by = words.findIndex((word) => keyOf(word) === "by");
  if (/^(?:introduced|recommended|referred)$/.test(first) && by > 1 && by < 6) {
    if (first === "introduced") return clause(`we were introduced ${rest}`);
    return first === "recommended"
      ? clause(`you were recommended to me ${rest}`)
      : doing(`was referred to you ${rest}`);
  }
  if (!/^(?:by|in|on|from|at|to|through|via|with)$/.test(second)) return undefined;
  if (second === "by") {
    if (first === "referred" || first === "pointed" || first === "sent" || first === "directed")
      return doing(`was ${first} to you ${rest}`);
    if (first === "recommended" || first === "suggested") return clause(`you were ${first} to me ${rest}`);
    if (first === "introduced") return clause(`we were introduced ${rest}`);
    if (
      first === "invited" ||
      first === "hired" ||
      first === "taught" ||
      first === "trained" ||
      first === "inspired"
    )
      return doing(`was ${lowered(text)}`);
    if (first === "found")
      return baseOfGerund(keyOf(words[2] ?? "")) || /^(?:chance|accident)$/.test(keyOf(words[2] ?? ""))
        ? doing(`found you ${rest}`)
        : undefined;
    if (/^(?:shared|forwarded|sent|posted|given|shown|written|read|passed|made)$/.test(first))
      return clause(`it was ${lowered(text)}`, true);
    return undefined;
  }
  if (
    /^(?:quoted|mentioned|featured|tagged|cited|named|listed|interviewed|profiled|credited|thanked)$/.test(
      first,
    )
  )
    return clause(`you were ${lowered(text)}`);
  if (/^(?:downloaded|bought|borrowed|ordered|got|picked|copied|printed|saved|bookmarked)$/.test(first))
    return { ...doing(`${first} it ${rest}`), pointsBack: true };
  if (
    /^(?:pinned|posted|printed|published|shared|displayed|hung|linked|shown|reposted|advertised|reviewed|translated)$/.test(
      first,
    )
  )
    return clause(`it's ${lowered(text)}`, true);
  return undefined;
}
