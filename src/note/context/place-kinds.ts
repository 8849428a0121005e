import { isGivenName } from "../../text/given-names.ts";
import { lastHead, PREPOSITION } from "../english/noun-phrase.ts";
import { isCapitalised, keyOf, wordsOf } from "../english/words.ts";
import { isPlace } from "../tidying/capitals.ts";
import { EVENT_ENDING, EVENTS, PEOPLE, READ, SOURCES, THE_HEADS } from "./place-words.ts";

/** What kind of thing a context names: a source, an occasion, a person. */

export const isMedium = (text: string): boolean => {
  const head = lastHead(text);
  const words = wordsOf(text).map(keyOf);
  if (/^(?:case|press)$/.test(head)) return true;
  return (
    SOURCES.has(head) ||
    (READ.has(head) && !EVENTS.has(head)) ||
    /^(?:video|videos|flyer|poster|post)$/.test(head) ||
    (words[0] === "the" &&
      (words[1] === "podcast" ||
        words[1] === "newsletter" ||
        words[1] === "journal" ||
        words[1] === "magazine")) ||
    /^(?:podcast|episode|chapter)$/.test(words[0] ?? "") ||
    text.endsWith("case study") ||
    /\b(?:conference|festival|event|concert|theatre|fair) program(?:me)?$/i.test(text)
  );
};

/** Whether a phrase is an occasion and nothing more. */
export const isOccasion = (text: string): boolean =>
  isEvent(text) && !/[,;]/.test(text) && !PREPOSITION.test(keyOf(wordsOf(text)[0] ?? ""));

export const isEvent = (text: string): boolean => EVENTS.has(lastHead(text));

export const looksLikeEvent = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length === 1 && isCapitalised(text) && EVENT_ENDING.test(keyOf(text)) && !isPlace(keyOf(text));
};

/** A person's name, or somebody one knows. */
export function isPerson(text: string): boolean {
  const words = wordsOf(text);
  const head = lastHead(text);
  if (PEOPLE.has(head)) return true;
  if (
    words.some((word) => PEOPLE.has(keyOf(word))) &&
    /^(?:my|our|a|the|an|some)$/.test(keyOf(words[0] ?? "")) &&
    !EVENTS.has(head) &&
    !words.some((word) => /'s$/.test(keyOf(word)))
  )
    return true;
  if (
    words.length === 2 &&
    words.every((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word)) &&
    isGivenName(keyOf(words[0] ?? "")) &&
    !EVENTS.has(keyOf(words[1] ?? "")) &&
    !THE_HEADS.has(keyOf(words[1] ?? ""))
  )
    return true;
  return words.length === 1 && isCapitalised(text) && isGivenName(keyOf(text));
}
