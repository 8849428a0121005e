import { isClause } from "../english/clause.ts";
import { DETERMINED, PREPOSITION } from "../english/noun-phrase.ts";
import { isCapitalised, keyOf, wordsOf } from "../english/words.ts";
import { isPlace } from "../tidying/capitals.ts";
import { EVENTS, TIME } from "./place-words.ts";

/** A day, a year or a town typed right behind a place gets its preposition: `workshop Friday` → `workshop on Friday`. */

/** `webinar risk management` → `risk management webinar`, as other languages put it. */
export const subjectFirst = (text: string): string => {
  const match =
    /^(webinar|workshop|seminar|conference|congress|lecture) (?=((?:\p{Ll}+ ){0,2}\p{Ll}+)$)/iu.exec(text);
  const subject = match?.[2] ?? "";
  const words = wordsOf(subject);
  const plain =
    match &&
    words.length > 1 &&
    !words.some(
      (word) => PREPOSITION.test(word) || DETERMINED.test(word) || EVENTS.has(word) || TIME.test(word),
    ) &&
    !/(?:series|host|page|group|list|room|programme|program|leader|notes|hall|break|chat|ago|called)$/.test(
      subject,
    ) &&
    !isClause(text);
  return plain ? `${subject} ${match[1]?.toLowerCase()}` : text;
};

/** `Southmead hospital 2020` → `Southmead hospital in 2020`; `DevConf 2023` stays. */
export function yearSet(raw: string): string {
  const words = wordsOf(
    placeSet(weekdaySet(raw)).replace(/(?<=\p{Ll}) (?=\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?$)/u, " on "),
  );
  const before = words.at(-2) ?? "";
  const year =
    /^(?:19|20)\d\d$/.test(words.at(-1) ?? "") && /^\p{Ll}/u.test(before) && !PREPOSITION.test(before);
  return year ? `${words.slice(0, -1).join(" ")} in ${words.at(-1)}` : words.join(" ");
}

/** `expat meetup Lisbon` → `expat meetup in Lisbon`. */
function placeSet(text: string): string {
  const words = wordsOf(text);
  const before = words.at(-2) ?? "";
  const town =
    isPlace(keyOf(words.at(-1) ?? "")) ||
    (EVENTS.has(keyOf(before)) && /^\p{Lu}\p{Ll}+$/u.test(words.at(-1) ?? ""));
  const fits =
    words.length > 1 &&
    town &&
    !isCapitalised(before) &&
    !PREPOSITION.test(keyOf(before)) &&
    /^[a-z'-]{3,}$/.test(before) &&
    !DETERMINED.test(keyOf(before)) &&
    !/[,'’]/.test(before);
  return fits ? `${words.slice(0, -1).join(" ")} in ${words.at(-1)}` : text;
}

/** `Freelance Friday`, `Girls Who Code Saturday`: the day is part of the name. */
export const isTitle = (text: string): boolean => {
  const words = wordsOf(text);
  const name = words.slice(0, -1);
  return (
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(keyOf(words.at(-1) ?? "")) &&
    name.length > 0 &&
    words.length < 5 &&
    words.every((word) => isCapitalised(word)) &&
    name.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !isPlace(keyOf(word)) && !EVENTS.has(keyOf(word)))
  );
};

/** `workshop Friday` → `workshop on Friday`. */
const weekdaySet = (text: string): string =>
  isTitle(text)
    ? text
    : text.replace(
        /(?<!\b(?:last|this|next|on|every|each|of|a|the|past|one|good|black)) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i,
        " on $1",
      );
