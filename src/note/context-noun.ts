import { isBrand, isPlace } from "./capitals.ts";
import { isGivenName } from "../text/given-names.ts";
import { isClause } from "./clause.ts";
import { isOrdinary } from "./ordinary.ts";
import type { Context } from "./context.ts";
import {
  BROADCAST, BUILDINGS, EVENT_ENDING, EVENTS, GROUPS, HEARD, NO_ARTICLE, PEOPLE, READ, RELATIONS, SEEN, SOURCES, THE_HEADS, TIME,
} from "./place-words.ts";
import { capitalise, isCapitalised, keyOf, listOf, wordsOf } from "./words.ts";

/** A place, an occasion, a source or a person given as the context: `fringe festival`, `your post on Rust`, `Dahlia`. */

const DETERMINED = /^(?:the|a|an|my|your|our|his|her|their|this|that|these|those|some|any|every|each|both|one|two|three|several|many|another|same|all|no)$/;
const PREPOSITION = /^(?:at|in|on|during|from|of|with|for|about|by|to|under|near|after|before|over|between|through|via|behind|outside|inside|around|by way of|thanks to)$/;

/** The context made of a phrase without a verb. */
export function known(text: string): Context {
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  const rest = words.slice(1).join(" ");
  const make = (predicate: string, extra: Partial<Context> = {}): Context => ({ predicate, mark: ".", more: [], pointsBack: false, noun: text, ...extra });
  const clauseAfter = clauseAfterComma(text);
  if (clauseAfter) {
    const place = known(clauseAfter.before);
    return { mark: ".", more: [], pointsBack: false, sentence: `${capitalise(`I ${place.predicate ?? "know you"}`)}; ${clauseAfter.after}` };
  }
  if (/^(?:just|only|simply|mainly|mostly|probably) \p{L}/iu.test(text) && !/^just (?:now|yesterday|last)/i.test(text)) return known(rest);
  switch (first) {
    case "through":
    case "via":
      return isMedium(rest) ? make(`found you ${first} ${phrase(rest)}`) : make(`heard of you through ${phrase(rest)}`);
    case "from":
      if (rest !== "") return isMedium(rest) && !isEvent(rest) ? make(`know you from ${phrase(rest)}`) : known(rest);
      break;
    case "after":
      if (rest !== "") return make(`came across you after ${phrase(rest)}`, { opening: `After ${phrase(rest)}` });
      break;
    case "during":
      if (rest !== "") return make(`know you from ${phrase(rest)}`, { opening: `After ${phrase(rest)}` });
      break;
    case "at":
    case "in":
    case "on":
      if (rest !== "") return placed(first, rest, make);
      break;
    case "by":
    case "over":
    case "under":
    case "near":
    case "outside":
    case "behind":
    case "between":
    case "inside":
    case "around":
    case "with":
    case "before":
    case "while":
    case "when":
      if (/^(?:searching|looking|reading|googling|chance|accident)/i.test(rest)) return make(`found you ${text[0]?.toLowerCase()}${text.slice(1)}`, { past: true });
      if (rest !== "") return make(`came across you ${text[0]?.toLowerCase()}${text.slice(1)}`);
      break;
    case "fellow":
      return { mark: ".", more: [], pointsBack: false, sentence: `I'm a ${text[0]?.toLowerCase()}${text.slice(1)}`, noun: text };
  }
  if (/^(?:mutual|common) (?:friend|contact|acquaintance|connection|colleague)s?\b/i.test(text)) return make(`heard of you through ${/s$/.test(keyOf(words[1] ?? "")) ? "" : "a "}${text}`);
  if (first === "your") return theirs(words, make);
  if (describesSender(words)) return { sentence: `I was ${/^the /i.test(text) ? lowerFirst(text) : `the ${lowerFirst(text)}`}`, mark: ".", more: [], pointsBack: false, noun: text };
  const [place = "", same = ""] = text.split(", ");
  if (/^same (?:year|class|course|cohort|team|department|office|floor|company|school|lab|group|section|programme|program|time)\b/i.test(same) && text.split(", ").length === 2)
    return { sentence: `We were at ${phrase(place).replace(/\buni\b/, "Uni")} ${/^same time/i.test(same) ? "at" : "in"} the ${lowerFirst(same)}`, mark: ".", more: [], pointsBack: false, noun: text };
  if (first === "same" && words.length > 1) return { sentence: `We were ${/^(?:time|school|company|firm|uni|university|college|office|employer|table|event|conference)/i.test(rest) ? "at" : "in"} the ${lowerFirst(text)}`, mark: ".", more: [], pointsBack: false, noun: text };
  const relation = related(words);
  if (relation) return relation;
  if (isPerson(text)) return make(`heard of you through ${phrase(text)}`);
  const last = lastHead(text);
  if (words.length <= 2 && isBrand(keyOf(words.at(-1) ?? "")) && words.every((word) => isBrand(keyOf(word)))) return make(`found you on ${text}`, { other: `came across you on ${text}` });
  if (BROADCAST.has(last)) return make(`${last === "radio" ? "heard you on" : "saw you on"} ${phrase(text)}`, { past: true });
  if (/\bRadio\b/.test(text) && isCapitalised(text)) return make(`heard you on ${text}`, { past: true });
  if (/\bTV\b/.test(text) && isCapitalised(text)) return make(`saw you on ${text}`, { past: true });
  if (/^(?:the )?(?:internet|web)$/i.test(text)) return make(`found you on the ${last}`);
  if (/^(?:somewhere )?online$/i.test(text)) return make(`came across you ${lowerFirst(text)}`);
  if (/^(?:an? )?(?:internet|web|google|online) search$/i.test(text)) return make(`found you through ${/^an? /i.test(text) ? text : /^[aeiou]/i.test(text) ? `an ${text}` : `a ${text}`}`);
  if (last === "google" || last === "search") return make(`found you through ${phrase(text)}`);
  if (/^(?:comments?|replies)$/.test(last)) return make(`came across you in ${phrase(text)}`);
  if (/^(?:Le|La|Der|Die|Das|El|Il) \p{Lu}/u.test(text)) return make(`found you through ${text}`);
  if (/^(?:article|articles|essay|piece|interview|op-ed|profile|letter|chapter|report|preprint|review|thread|paper|post)$/.test(last) && !/^(?:local|daily|news|evening|sunday)/i.test(text)) return make(`read ${phrase(text)}`, { past: true, other: `found you through ${phrase(text)}`, opening: `After reading ${phrase(text)}` });
  if (/^(?:flyer|poster|video|videos|photo|photos|documentary|film|advert|ad|livestream|leaflet|exhibition|billboard)$/.test(last)) return make(`saw ${phrase(text)}`, { past: true, other: `found you through ${phrase(text)}`, opening: `After seeing ${phrase(text)}` });
  if (isMedium(text)) return make(`found you through ${phrase(text)}`, { other: `came across you in ${phrase(text)}`, opening: isEvent(text) ? `After ${phrase(text)}` : `After seeing ${phrase(text)}` });
  const named = phrase(text);
  return make(`know you from ${named}`, isEvent(text) || looksLikeEvent(text) ? { opening: `After ${named}`, other: `remember you from ${named}` } : {});
}

function placed(preposition: string, rest: string, make: (predicate: string, extra?: Partial<Context>) => Context): Context {
  const said = phrase(rest);
  const key = keyOf(rest);
  if (preposition === "on" && (isBrand(keyOf(wordsOf(rest)[0] ?? "")) || BROADCAST.has(lastHead(rest)))) return make(`found you on ${said}`);
  if (preposition === "in" && (isMedium(rest) && !isEvent(rest))) return make(`read about you in ${said}`);
  if (/^(?:person|passing|public|common|the past|general|a dream|line)$/.test(key)) return make(`met you ${preposition} ${rest}`);
  if (preposition === "on" && /^(?:your|the) (?:website|site|page|blog|profile|portfolio|forum|feed)/i.test(rest)) return make(`found you on ${said}`);
  return make(`know you from ${said}`, isEvent(rest) ? { opening: `After ${said}` } : {});
}

/** `your post on Rust`: seen, read or heard, by what it is. */
function theirs(words: readonly string[], make: (predicate: string, extra?: Partial<Context>) => Context): Context {
  const text = lowerFirst(words.join(" "));
  const head = headOf(words.slice(1));
  const opening = `After ${READ.has(head) ? "reading " : SEEN.has(head) ? "seeing " : HEARD.has(head) ? "hearing " : "seeing "}${text}`;
  if (isBrand(head) || /^(?:podcast|website|site|portfolio|channel|youtube|page|repo|github|course|substack|series|profile)$/.test(head))
    return make(`found you through ${text}`, { other: `came across ${text}`, opening: `After finding ${text}` });
  if (/^(?:class|course|workshop|training|team|course|lab|seminar|company|office|shop|bakery|clinic|session|open-day|stand|booth|stall|pop-up|pop|tour|department|firm|school|church|dinner|party|wedding|colleague|friend|brother|sister|wife|husband|boss|student|webinar|lecture|meetup|ama)$/.test(head))
    return PEOPLE.has(head) ? make(`heard of you through ${text}`) : make(`know you from ${text}`, { opening: `After ${text}` });
  if (EVENTS.has(head) && !HEARD.has(head) && !SEEN.has(head) && !READ.has(head)) return make(`know you from ${text}`, { opening: `After ${text}` });
  if (READ.has(head)) return make(`read ${text}`, { past: true, other: `came across ${text}`, opening });
  if (HEARD.has(head)) return make(`heard ${text}`, { past: true, other: `was at ${text}`, opening: `After ${text}` });
  if (SEEN.has(head)) return make(`saw ${text}`, { past: true, other: `came across ${text}`, opening });
  return make(`came across ${text}`, { past: true, other: `know ${text}`, opening });
}

/** `tall guy, red scarf, front row`: who the sender was, not the recipient. */
function describesSender(words: readonly string[]): boolean {
  if (/^(?:my|your|our|a|some|that|this|no|every|one)$/.test(keyOf(words[0] ?? ""))) return false;
  return words.slice(0, 4).some((word) => /^(?:guy|girl|woman|man|person|one|lady|lad|bloke|kid)$/.test(keyOf(word)));
}

/** `Hall 4 neighbours, Nordbuild`: what the two of them were. */
function related(words: readonly string[]): Context | undefined {
  const at = words.findIndex((word) => RELATIONS.has(keyOf(word)));
  if (at < 0 || isClause(words.join(" ")) || words.slice(0, at).some((word) => PREPOSITION.test(keyOf(word)) || DETERMINED.test(keyOf(word)))) return undefined;
  if (words.slice(at + 1).some((word) => /^(?:who|of|that)$/.test(keyOf(word)))) return undefined;
  const next = words[at + 1];
  if (next !== undefined && !PREPOSITION.test(keyOf(next)) && !/,$/.test(words[at] ?? "")) return undefined;
  const before = lowerFirst(words.slice(0, at).concat((words[at] ?? "").replace(/,$/, "")).join(" "));
  const after = words.slice(at + 1).join(" ");
  const where = after === "" ? "" : PREPOSITION.test(keyOf(words[at + 1] ?? "")) ? ` ${after}` : ` at ${after}`;
  const now = where === "" && !/^(?:old|former|ex)\b/.test(before);
  return { sentence: `${now ? "We're" : "We were"} ${before}${where}`, mark: ".", more: [], pointsBack: false, noun: words.join(" ") };
}

/** The first letter in lower case where the phrase opens with an ordinary word; names keep their capital. */
function lowerFirst(text: string): string {
  const [first = "", second = ""] = wordsOf(text);
  if (!isCapitalised(first) || (isCapitalised(second) && second !== "I")) return text;
  if (/\p{Lu}{2}/u.test(first)) return text;
  // "Women in Data evening": a title whose own noun comes last keeps its capital.
  const words = wordsOf(text);
  if (PREPOSITION.test(keyOf(second)) && isCapitalised(words[2] ?? "") && headOf(words) !== keyOf(first)) return text;
  return isOrdinary(keyOf(first)) ? text.replace(/\p{Lu}/u, (letter) => letter.toLowerCase()) : text;
}

/** The noun a phrase is about: the last word before its first preposition, comma or relative clause. */
export function headOf(words: readonly string[]): string {
  let head = "";
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const key = keyOf(word);
    if (index > 0 && PREPOSITION.test(key) && titleGoesOn(words, index)) continue;
    if (index > 0 && (PREPOSITION.test(key) || /^(?:who|which|that|where|i|we|you|my|our|last|this|yesterday|called|series)$/.test(key))) break;
    head = key.replace(/'s$/, "");
    if (/[,;:]$/.test(word) || /[–-]/.test(words[index + 1]?.[0] ?? "")) break;
  }
  return head;
}

/** `Women in Data evening`: the preposition stands inside a name whose own noun is still to come. */
function titleGoesOn(words: readonly string[], index: number): boolean {
  if (!isCapitalised(words[index - 1] ?? "") || !isCapitalised(words[index + 1] ?? "")) return false;
  for (let at = index + 2; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!isCapitalised(word)) return EVENTS.has(keyOf(word)) || GROUPS.has(keyOf(word)) || SOURCES.has(keyOf(word));
  }
  return false;
}

const lastHead = (text: string): string => {
  const words = wordsOf(text);
  return headOf(DETERMINED.test(keyOf(words[0] ?? "")) ? words.slice(1) : words);
};

const isMedium = (text: string): boolean => {
  const head = lastHead(text);
  const words = wordsOf(text).map(keyOf);
  if (/^(?:case|press)$/.test(head)) return true;
  return SOURCES.has(head) || (READ.has(head) && !EVENTS.has(head)) || /^(?:video|videos|flyer|poster|post)$/.test(head) || (words[0] === "the" && (words[1] === "podcast" || words[1] === "newsletter" || words[1] === "journal" || words[1] === "magazine")) || /^(?:podcast|episode|chapter)$/.test(words[0] ?? "") || text.endsWith("case study");
};

/** Whether a phrase is an occasion and nothing more. */
export const isOccasion = (text: string): boolean => isEvent(text) && !/[,;]/.test(text) && !PREPOSITION.test(keyOf(wordsOf(text)[0] ?? ""));

const isEvent = (text: string): boolean => EVENTS.has(lastHead(text));

const looksLikeEvent = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length === 1 && isCapitalised(text) && EVENT_ENDING.test(keyOf(text)) && !isPlace(keyOf(text));
};

/** A person's name, or somebody one knows. */
function isPerson(text: string): boolean {
  const words = wordsOf(text);
  const head = lastHead(text);
  if (PEOPLE.has(head)) return true;
  if (words.some((word) => PEOPLE.has(keyOf(word))) && /^(?:my|our|a|the|an|some)$/.test(keyOf(words[0] ?? "")) && !EVENTS.has(head) && !words.some((word) => /'s$/.test(keyOf(word)))) return true;
  if (words.length === 2 && words.every((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word)) && isGivenName(keyOf(words[0] ?? "")) && !EVENTS.has(keyOf(words[1] ?? "")) && !THE_HEADS.has(keyOf(words[1] ?? ""))) return true;
  if (words.length === 1) {
    const key = keyOf(text);
    if (isCapitalised(text) && isGivenName(key)) return true;
    return isCapitalised(text) && /^\p{Lu}\p{Ll}+$/u.test(text) && !isPlace(key) && !isBrand(key) && !EVENT_ENDING.test(key) && !EVENTS.has(key) && !SOURCES.has(key) && !BROADCAST.has(key) && !GROUPS.has(key);
  }
  return false;
}

/** The phrase as it stands after *from*: with the article it needs, its list and its place joined. */
export function phrase(raw: string): string {
  const text = raw.replace(/^((?:\p{Ll}+ ){0,3}\p{Ll}+): (?=\p{Lu})/u, "$1 ").replace(/; then /g, " and then ").replace(/; /g, ", ");
  const pieces = text.split(", ").filter((piece) => !/^(?:you|me|and me|you and me|us)$/i.test(piece));
  if (pieces.length === 0) return raw;
  const first = withArticle(pieces[0] ?? "");
  if (pieces.length === 1) return first;
  const later = pieces.slice(1);
  if (pieces.length === 2) {
    const [second = ""] = later;
    if (TIME.test(second)) return `${first} ${whenOf(second)}`;
    const place = wordsOf(second).every((word) => isCapitalised(word) && /^\p{L}[\p{L}'’.-]*$/u.test(word)) && wordsOf(second).length <= 2 && !EVENT_ENDING.test(keyOf(second).slice(-4));
    if (place && (isEvent(pieces[0] ?? "") || isPlace(keyOf(second)) || /^(?:the|a|my|our) /.test(first))) return `${first} ${/\b(?:trip|excursion|visit|tour|expedition|flight)$/.test(first) ? "to" : "in"} ${second}`;
    return `${first}, ${second}`;
  }
  if (later.every((piece) => TIME.test(piece) || isPlace(keyOf(piece)))) return `${first} ${later.map((piece) => (TIME.test(piece) ? whenOf(piece) : `in ${piece}`)).join(" ")}`;
  if (later.length === 2 && isCapitalised(later[0] ?? "") && TIME.test(later[1] ?? "")) return `${first} in ${later[0]} ${whenOf(later[1] ?? "")}`;
  if (later.every((piece) => !isClause(piece) && !/\d|^(?:around|near|at|in|on|by) /.test(piece) && !isCapitalised(piece))) return listOf([first, ...later.map((piece) => withArticle(piece))]);
  return pieces.length > 2 ? [first, ...later].join(", ") : first;
}

const whenOf = (text: string): string => {
  if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)/i.test(text)) return `on ${capitalise(text)}`;
  if (/^(?:january|february|march|april|may|june|july|august|september|october|november|december)/i.test(text)) return `in ${capitalise(text)}`;
  return lowerFirst(text);
};

/** `the fringe festival`, `DevConf`, `choir`, `episode 3`. */
function withArticle(raw: string): string {
  const text = yearSet(raw);
  const words = wordsOf(text);
  const firstWord = words[0] ?? "";
  const first = keyOf(firstWord);
  const head = headOf(words);
  if (/^(?:last|next|this|yesterday's|today's|tomorrow's|tonight's)$/.test(first)) return lowerFirst(text);
  if (first === "same") return `the ${lowerFirst(text)}`;
  if (DETERMINED.test(first) || PREPOSITION.test(first)) return /^(?:The|A|An) \p{Lu}/u.test(text) ? text : lowerFirst(text);
  if (/^(?:where|when|how|what|you|me|us|him|her|them|who|somewhere|someone|somebody|everywhere|there|here|word)$/.test(first) || baseGerund(first)) return lowerFirst(text);
  const owner = words.findIndex((word) => /['’]s$/.test(word));
  if (owner >= 0 && owner < 5 && words.slice(0, owner + 1).every((word) => isCapitalised(word) || /^(?:&|and)$/.test(word))) return text;
  if (/^\d/.test(first) || /^[\p{L}.]+\/\S/u.test(firstWord) || /^[#@]/.test(firstWord)) return text;
  if (PEOPLE.has(head) && /s$/.test(head)) return lowerFirst(text);
  if (/^(?:episode|chapter|gate|row|stand|hall|route|room|day|floor|part|issue|page|line|level|class|terminal|platform|module|lesson|week|table|booth|flight|unit|block|step|season|track|volume)$/.test(first) && /^(?:\d\S*|[A-Z]?\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/i.test(keyOf(words[1] ?? ""))) return /^\p{Lu}/u.test(text) ? text : lowerFirst(text);
  const headAt = words.findIndex((word) => keyOf(word).replace(/'s$/, "") === head);
  const core = words.slice(0, headAt + 1);
  const joined = core.map(keyOf).join("-");
  if (NO_ARTICLE.has(joined) || (NO_ARTICLE.has(head) && core.length === 1) || /^(?:spin|yoga|french|evening|maths|art|ballet|swimming|pottery|dance|drama) class$/i.test(core.join(" "))) return lowerFirst(text);
  const names = core.filter((word) => !/^(?:of|the|and|&|en|de|du|la|le|in|for|on|und|der|die|et|y|do|da)$/.test(keyOf(word)));
  const proper = names.every((word) => isCapitalised(word) || /\d/.test(word));
  if (proper) {
    if (/^(?:university|port|institute|museum|bank|college|house|city|isle|society|school|department|ministry|museum) of\b/i.test(text)) return `the ${text}`;
    if (core.length > 1 && THE_HEADS.has(head)) return `the ${text}`;
    if (core.length === 1 && EVENTS.has(head)) return `the ${lowerFirst(text)}`;
    return text;
  }
  if (core.length > 1 && core.slice(0, -1).every((word) => isCapitalised(word)) && (BUILDINGS.has(head) || head === "magazine")) return text;
  if (isBrand(head) && core.length === 1) return text;
  return `the ${lowerFirst(text)}`;
}

const baseGerund = (key: string): boolean => /^(?:working|studying|searching|reading|looking|being|living|volunteering|serving|singing|playing|commuting)$/.test(key);

/** `Southmead hospital 2020` → `Southmead hospital in 2020`; `DevConf 2023` stays. */
function yearSet(raw: string): string {
  const words = wordsOf(placeSet(weekdaySet(raw)));
  const before = words.at(-2) ?? "";
  const year = /^(?:19|20)\d\d$/.test(words.at(-1) ?? "") && /^\p{Ll}/u.test(before) && !PREPOSITION.test(before);
  return year ? `${words.slice(0, -1).join(" ")} in ${words.at(-1)}` : words.join(" ");
}

/** Whether a place is followed by a clause of its own. */
export const isPlaceThenClause = (text: string): boolean => clauseAfterComma(text) !== undefined;

/** `expat meetup Lisbon` → `expat meetup in Lisbon`. */
function placeSet(text: string): string {
  const words = wordsOf(text);
  const before = words.at(-2) ?? "";
  const fits = words.length > 1 && isPlace(keyOf(words.at(-1) ?? "")) && !isCapitalised(before) && !PREPOSITION.test(keyOf(before)) && /^[a-z'-]{3,}$/.test(before) && !DETERMINED.test(keyOf(before)) && !/[,'’]/.test(before);
  return fits ? `${words.slice(0, -1).join(" ")} in ${words.at(-1)}` : text;
}

/** `workshop Friday` → `workshop on Friday`. */
const weekdaySet = (text: string): string =>
  text.replace(/(?<!\b(?:last|this|next|on|every|each|of|a|the|past|one|good|black)) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i, " on $1");

/** `primary school, you sat behind me`: a place, then what happened there. */
function clauseAfterComma(text: string): { before: string; after: string } | undefined {
  const joint = /[,;] | [–-] /.exec(text);
  if (!joint) return undefined;
  const before = text.slice(0, joint.index);
  const after = text.slice(joint.index + joint[0].length);
  if (!/^(?:I|we|you|it|they|he|she|my|your|our)\b/i.test(after) || !isClause(after) || isClause(before)) return undefined;
  if (/^(?:you|me|I|we)$/i.test(before)) return undefined;
  return { before, after };
}
