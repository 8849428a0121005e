import { isClause } from "../english/clause.ts";
import { DETERMINED, headOf, lowerFirst, PREPOSITION } from "../english/noun-phrase.ts";
import { isOrdinary } from "../english/ordinary.ts";
import { capitalise, isCapitalised, keyOf, listOf, wordsOf } from "../english/words.ts";
import { isBrand, isPlace } from "../tidying/capitals.ts";
import { isEvent } from "./place-kinds.ts";
import { BUILDINGS, EVENT_ENDING, EVENTS, NO_ARTICLE, PEOPLE, THE_HEADS, TIME } from "./place-words.ts";
import { isTitle, subjectFirst, yearSet } from "./set-apart.ts";

/** A place or an occasion as it stands after *from*: its article, its list, its town and its year. */

/** The phrase as it stands after *from*: with the article it needs, its list and its place joined. */
export function phrase(raw: string): string {
  const text = raw
    .replace(/^((?:\p{Ll}+ ){0,3}\p{Ll}+): (?=\p{Lu})/u, "$1 ")
    .replace(/; then /g, " and then ")
    .replace(/; /g, ", ");
  const pieces = text.split(", ").filter((piece) => !/^(?:you|me|and me|you and me|us)$/i.test(piece));
  if (pieces.length === 0) return raw;
  const first = withArticle(pieces[0] ?? "");
  if (pieces.length === 1) return first;
  const later = pieces.slice(1);
  if (pieces.length === 2) {
    const [second = ""] = later;
    if (/^(?:19|20)\d\d$/.test(second)) return `${first} in ${second}`;
    const years = /^((?:19|20)\d\d) ?(?:to|until|-|–) ?((?:19|20)\d\d)$/.exec(second);
    if (years) return `${first} from ${years[1]} to ${years[2]}`;
    if (TIME.test(second)) return `${first} ${whenOf(second)}`;
    const place =
      wordsOf(second).every((word) => isCapitalised(word) && /^\p{L}[\p{L}'’.-]*$/u.test(word)) &&
      wordsOf(second).length <= 2 &&
      !EVENT_ENDING.test(keyOf(second).slice(-4));
    if (place && (isEvent(pieces[0] ?? "") || isPlace(keyOf(second)) || /^(?:the|a|my|our) /.test(first)))
      return `${first} ${/\b(?:trip|excursion|visit|tour|expedition|flight)$/.test(first) ? "to" : "in"} ${second}`;
    // "the ISPRS congress, poster session": the part at the whole.
    if (
      isEvent(pieces[0] ?? "") &&
      PART.test(keyOf(wordsOf(second).at(-1) ?? "")) &&
      wordsOf(second).length < 5 &&
      !isClause(second)
    )
      return `${withArticle(second)} at ${first}`;
    return `${first}, ${second}`;
  }
  if (later.every((piece) => TIME.test(piece) || isPlace(keyOf(piece))))
    return `${first} ${later.map((piece) => (TIME.test(piece) ? whenOf(piece) : `in ${piece}`)).join(" ")}`;
  if (later.length === 2 && isCapitalised(later[0] ?? "") && TIME.test(later[1] ?? ""))
    return `${first} in ${later[0]} ${whenOf(later[1] ?? "")}`;
  if (
    later.every(
      (piece) => !isClause(piece) && !/\d|^(?:around|near|at|in|on|by) /.test(piece) && !isCapitalised(piece),
    )
  )
    return listOf([first, ...later.map((piece) => withArticle(piece))]);
  return pieces.length > 2 ? [first, ...later].join(", ") : first;
}

/** What an occasion has: a session, a table, a dinner. */
const PART =
  /^(?:session|table|panel|workshop|stand|booth|dinner|drinks|lunch|reception|track|keynote|stage|queue|bar|breakfast|walk|demo|roundtable|talk|stall|desk|corner|party|round)$/;

const whenOf = (text: string): string => {
  if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)/i.test(text))
    return `on ${capitalise(text)}`;
  if (
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)/i.test(text)
  )
    return `in ${capitalise(text)}`;
  return lowerFirst(text);
};

/** `the fringe festival`, `DevConf`, `choir`, `episode 3`. */
function withArticle(raw: string): string {
  const text = yearSet(subjectFirst(raw));
  const words = wordsOf(text);
  const firstWord = words[0] ?? "";
  const first = keyOf(firstWord);
  const head = headOf(words);
  if (/^(?:last|next|this|yesterday's|today's|tomorrow's|tonight's)$/.test(first)) return lowerFirst(text);
  if (first === "same") return `the ${lowerFirst(text)}`;
  if (DETERMINED.test(first) || PREPOSITION.test(first))
    return /^(?:The|A|An) \p{Lu}/u.test(text) ? text : lowerFirst(text);
  if (
    /^(?:where|when|how|what|you|me|us|him|her|them|who|somewhere|someone|somebody|everywhere|there|here|word)$/.test(
      first,
    ) ||
    baseGerund(first)
  )
    return lowerFirst(text);
  const owner = words.findIndex((word) => /['’]s$/.test(word));
  if (
    owner >= 0 &&
    owner < 5 &&
    words.slice(0, owner + 1).every((word) => isCapitalised(word) || /^(?:&|and)$/.test(word))
  )
    return text;
  if (
    (/^\d+(?:\D|$)/.test(first) && !(EVENTS.has(head) || /^(?:forum|group|community|club)$/.test(head))) ||
    /^[\p{L}.]+\/\S/u.test(firstWord) ||
    /^[#@]/.test(firstWord)
  )
    return text;
  if (PEOPLE.has(head) && /s$/.test(head)) return lowerFirst(text);
  // "slide 14", "ticket 20114", "parkrun #214": a number of its own is all the article there is.
  if (
    words.length > 1 &&
    /^\p{L}+$/u.test(firstWord) &&
    /^#?\d+[a-z]?[,.]?$/i.test(words[1] ?? "") &&
    !/^(?:19|20)\d\d$/.test(keyOf(words[1] ?? ""))
  )
    return /^\p{Lu}/u.test(text) ? text : lowerFirst(text);
  // "project Helix", "team Teal".
  if (
    /^(?:project|team|operation|camp|studio|platform|building|block)$/.test(first) &&
    words.length === 2 &&
    isCapitalised(words[1] ?? "")
  )
    return capitalise(text);
  if (
    /^(?:episode|chapter|gate|row|stand|hall|route|room|day|floor|part|issue|page|line|level|class|terminal|platform|module|lesson|week|table|booth|flight|unit|block|step|season|track|volume)$/.test(
      first,
    ) &&
    /^(?:\d\S*|[A-Z]?\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/i.test(keyOf(words[1] ?? ""))
  )
    return /^\p{Lu}/u.test(text) ? text : lowerFirst(text);
  const headAt = words.findIndex((word) => keyOf(word).replace(/'s$/, "") === head);
  const core = words.slice(0, headAt + 1);
  if (
    headAt >= 0 &&
    !isCapitalised(words[headAt] ?? "") &&
    /^#?\d{1,7}$/.test(words[headAt + 1] ?? "") &&
    !/^(?:19|20)\d\d$/.test(words[headAt + 1] ?? "") &&
    !/^(?:show|course|festival|fair)$/.test(head) &&
    !/\b(?:podcast|newsletter|magazine|blog|show|series)\b/i.test(core.join(" "))
  )
    return lowerFirst(text);
  const joined = core.map(keyOf).join("-");
  if (
    NO_ARTICLE.has(joined) ||
    (NO_ARTICLE.has(head) && core.length === 1) ||
    (core.length === words.length &&
      /^\p{Ll}+ (?:training|practice|rehearsal|rehearsals)$/u.test(core.join(" "))) ||
    (core.length === words.length &&
      /^(?:spin|yoga|french|evening|maths|art|ballet|swimming|pottery|dance|drama) class$/i.test(
        core.join(" "),
      ))
  )
    return lowerFirst(text);
  const names = core.filter(
    (word) =>
      keyOf(word) !== "" &&
      !/^(?:of|the|and|&|en|de|du|la|le|in|for|on|und|der|die|et|y|do|da)$/.test(keyOf(word)),
  );
  const proper = names.every((word) => isCapitalised(word) || /\d/.test(word));
  if (proper) {
    if (
      /^(?:university|chamber|guild|order|board|academy|faculty|port|institute|museum|bank|college|house|city|isle|society|school|department|ministry|museum) of\b/i.test(
        text,
      )
    )
      return `the ${text}`;
    if (
      core.length > 1 &&
      (THE_HEADS.has(head) || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(first)) &&
      !isTitle(text)
    )
      return `the ${text}`;
    if (core.length === 1 && EVENTS.has(head)) return `the ${lowerFirst(text)}`;
    return text;
  }
  if (
    core.length > 1 &&
    core.slice(0, -1).every((word) => isCapitalised(word)) &&
    (BUILDINGS.has(head) || head === "magazine") &&
    !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(first)
  )
    return text;
  if (isBrand(head) && core.length === 1) return text;
  // "qcon in London", "camden on Thursday": one word nobody knows is a name.
  if (
    core.length === 1 &&
    /^\p{Ll}{3,}$/u.test(firstWord) &&
    !isOrdinary(first) &&
    !isOrdinary(first.replace(/s$/, "")) &&
    / (?:in|on) \p{Lu}\p{Ll}+$/u.test(text) &&
    EVENT_ENDING.test(first)
  )
    return capitalise(text);
  return `the ${lowerFirst(text)}`;
}

const baseGerund = (key: string): boolean =>
  /^(?:working|studying|searching|reading|looking|being|living|volunteering|serving|singing|playing|commuting)$/.test(
    key,
  );
