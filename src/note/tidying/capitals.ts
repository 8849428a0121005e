import { isGivenName } from "../../text/given-names.ts";
import { isOrdinary } from "../english/ordinary.ts";
import { capitalise, keyOf, wordsOf } from "../english/words.ts";
import { ACRONYMS, BRANDS, CALENDAR, PEOPLES, PLACES, PLATFORMS } from "./proper-nouns.ts";

/** Capitals where they belong: shouting toned down, names of places, days and brands given theirs. */

const proper = new Map<string, string>();
const split = (text: string) => text.trim().split(/\s+/);
for (const word of [...split(PLACES), ...split(PEOPLES), ...split(CALENDAR)])
  proper.set(word, capitalise(word));
for (const word of [...split(PLATFORMS), ...split(BRANDS)]) proper.set(word.toLowerCase(), word);
for (const word of split(ACRONYMS)) if (!word.endsWith("..")) proper.set(word, word.toUpperCase());
for (const [word, as] of [
  ["phd", "PhD"],
  ["msc", "MSc"],
  ["saas", "SaaS"],
  ["gmbh", "GmbH"],
  ["llms", "LLMs"],
  ["apis", "APIs"],
  ["kpis", "KPIs"],
  ["pms", "PMs"],
  ["vcs", "VCs"],
  ["smes", "SMEs"],
  ["ngos", "NGOs"],
  ["ceos", "CEOs"],
] as const)
  proper.set(word, as);

const PLACE_SET = new Set(split(PLACES));
/** Whether the word (lower case) is a city or a country we know. */
export const isPlace = (key: string): boolean => PLACE_SET.has(key);

/** Whether the word (lower case) is a website or an app people meet on. */
export const isBrand = (key: string): boolean => BRAND_SET.has(key);
const BRAND_SET = new Set(split(PLATFORMS).map((word) => word.toLowerCase()));

/** Ordinary words that are a month or a day after these. */
const MONTH_BEFORE = /^(?:in|since|until|till|last|next|this|by|early|late|mid|of|from|for|during)$/;
/** What Slack, Teams and Zoom are followed or preceded by where they are the product. */
const CHANNEL = /^(?:group|channel|community|workspace|server|team|call|chat|room|thread|meeting)s?$/;

function properWord(word: string, before: string, after: string, last: boolean): string {
  const key = keyOf(word);
  const stem = key.endsWith("'s") ? key.slice(0, -2) : key;
  if (stem === "may" || stem === "march") {
    const month = MONTH_BEFORE.test(before) && !/^(?:i|we|you|be|not|have)$/.test(after);
    return month ? capitalise(word) : word;
  }
  if (stem === "slack" || stem === "zoom" || stem === "teams")
    return CHANNEL.test(after) || (last && before !== "" && before !== "to") ? capitalise(word) : word;
  const written = proper.get(stem);
  if (written === undefined) return word;
  const at = word.toLowerCase().indexOf(stem);
  return word.slice(0, at) + written + word.slice(at + stem.length);
}

/** Gives names of places, peoples, days, brands and acronyms their capitals; other words stay as typed. */
export function properCase(text: string): string {
  const words = wordsOf(text);
  return words
    .map((word, index) => {
      const key = keyOf(word);
      if (key === "i") return word.replace(/i/, "I");
      if (/^i'(?:m|d|ve|ll)$/.test(key)) return capitalise(word);
      const mixed = /\p{Lu}/u.test(word.slice(1)) || /[@/]/.test(word);
      if (mixed) return word;
      // "It", "Us" and the like at the head of a sentence are no acronyms.
      return properWord(
        word,
        keyOf(words[index - 1] ?? ""),
        keyOf(words[index + 1] ?? ""),
        index === words.length - 1,
      );
    })
    .join(" ");
}

/** Whether most of an answer is in capitals: two words or more, or one long one. */
function isShouted(text: string): boolean {
  if (!/\p{Lu}{2}/u.test(text)) return false;
  let upper = 0;
  let lower = 0;
  for (const char of text) {
    if (/\p{Lu}/u.test(char)) upper++;
    else if (/\p{Ll}/u.test(char)) lower++;
  }
  const long = wordsOf(text).filter((word) => /\p{Lu}{2}/u.test(word)).length;
  // One word alone may be the name of an event: only an ordinary word, a place or a first name is shouted.
  const key = keyOf(text);
  const alone = upper >= 4 && (isOrdinary(key) || isGivenName(key) || PLACE_SET.has(key));
  return (
    upper > 4 * lower &&
    (long >= 2 || (long === 1 && (alone || wordsOf(text).filter((word) => /\p{L}/u.test(word)).length > 1)))
  );
}

/** Shouting in lower case, with what is recognisable as a name in capitals again. */
export function toneDown(text: string): string {
  if (!isShouted(text)) return text;
  return capitaliseNames(text.toLowerCase());
}

/** In shouted text only: a lone word after *in* or *from* that ends a phrase is most likely a place. */
function capitaliseNames(text: string): string {
  return properCase(text);
}
