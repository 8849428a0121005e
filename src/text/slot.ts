/** Slots in brackets and their kin: `{{first_name}}`, `[Company]`, `<event>`, `%FNAME%`, `*|FNAME|*`, `$name`, `{Hi|Hello}`. */
import { matches } from "./matches.ts";
import { before, isQuoted, nearest } from "./surroundings.ts";

interface Found {
  start: number;
  end: number;
  kind: "slot";
}

/** Nouns that name what goes into a slot. */
const SLOT_WORDS: ReadonlySet<string> = new Set(
  `name first last surname firstname lastname fname lname fullname nickname company companies organisation organization
  organisation's firm employer business brand startup agency title job role position vacancy industry sector niche field
  speciality specialty topic subject theme event conference summit meetup fair webinar workshop podcast episode article
  post talk speech presentation reel video blog book paper publication newspaper magazine newsletter city town location
  place country region state area street address date day month year time season number amount figure percent percentage
  price phone email mail link url website site product service solution offer feature skill skills tool tools technology
  library framework language school university college degree major course program programme department team project
  achievement accomplishment award milestone hobby interest interests mutual connection friend colleague acquaintance
  recruiter manager hiring customer client contact recipient sender user prospect lead owner host property club group
  community association incident issue problem challenge restaurant hotel hospital shop salutation greeting signature
  insert placeholder value detail details something specific reason compliment icebreaker opener mr ms mrs dr sir madam
  their result results goal benefit pain point cta variable example fact snippet quote observation background expertise
  person someone referrer teacher student candidate item animal breed dish song band species instrument sport`.split(
    /\s+/,
  ),
);

/** Elements of HTML and types of code that people write in angle brackets, though they are slot words too. */
const TAGS = new Set([
  "title",
  "address",
  "time",
  "link",
  "video",
  "article",
  "section",
  "summary",
  "details",
  "data",
  "label",
  "menu",
  "main",
]);

/** What stands in brackets without being a slot. */
const INNOCENT = new Set([
  "sic",
  "re",
  "un",
  "in",
  "and",
  "or",
  "edit",
  "laughs",
  "brackets",
  "citation",
  "redacted",
  "deleted",
  "solved",
  "inaudible",
]);

/** Openings that nothing but a merge uses, each with its closing. */
const TIGHT: Record<string, string> = {
  "{{": "}}",
  "${": "}",
  "{!": "}",
  "{%": "%}",
  "<<": ">>",
  "[[": "]]",
  "*|": "|*",
  "#{": "}",
};
const TIGHT_OPENING = /\{[{!%]|\$\{|<<|\[\[|\*\||#\{/g;
const PERCENT = /%{1,2}[A-Za-z][A-Za-z_. ]{1,30}%{1,2}/g;
/** A slot is no longer than this, in UTF-16 code units. */
const SLOT_LENGTH = 64;
const LOOSE = /\[[^[\]{}\n]{1,60}\]|\{[^{}\n]{1,120}\}|<[^<>\n]{2,60}>/g;
const ROUND = /\([^()\n]{2,40}\)/g;
const DOLLAR = /\$[A-Za-z][A-Za-z_]{1,30}/g;

/** Finds bracketed slots in a folded text with its capitals. */
export function findSlots(text: string): Found[] {
  const found: Found[] = [];
  // Round brackets are common and slots in them rare: most of the work is spared.
  for (const match of matches(text, ROUND)) {
    if (isLooseSlot(text, match.index, match[0])) found.push(slot(match));
  }
  if (!/[[{<%$*#]/.test(text)) return found;
  const tight = tightBrackets(text);
  let next = 0;
  for (const { start, end } of tight) {
    if (isTightSlot(text, start, text.slice(start, end))) found.push({ start, end, kind: "slot" });
  }
  for (const match of matches(text, LOOSE)) {
    while ((tight[next]?.end ?? Infinity) <= match.index) next++;
    const inside = (tight[next]?.start ?? Infinity) < match.index + match[0].length;
    if (!inside && isLooseSlot(text, match.index, match[0])) found.push(slot(match));
  }
  for (const pattern of [PERCENT, DOLLAR]) {
    for (const match of matches(text, pattern)) {
      if (
        pattern === DOLLAR
          ? isDollarSlot(text, match.index, match[0])
          : isTightSlot(text, match.index, match[0])
      ) {
        found.push(slot(match));
      }
    }
  }
  return found;
}

/** Brackets that a merge alone uses, in order and without overlaps. */
function tightBrackets(text: string): { start: number; end: number }[] {
  const brackets: { start: number; end: number }[] = [];
  let last = 0;
  for (const opening of matches(text, TIGHT_OPENING)) {
    const start = opening.index;
    if (start < last) continue;
    const near = text.slice(start, start + SLOT_LENGTH);
    const closing = near.startsWith(EXPRESSION) ? "}}" : (TIGHT[opening[0]] ?? "");
    const close = near.indexOf(closing, opening[0].length);
    if (close < 0 || near.slice(0, close).includes("\n")) continue;
    last = start + close + closing.length;
    brackets.push({ start, end: last });
  }
  return brackets;
}

/** `${{ secrets.TOKEN }}` is an expression of a build script. */
const EXPRESSION = "${{";

function slot(match: RegExpExecArray): Found {
  return { start: match.index, end: match.index + match[0].length, kind: "slot" };
}

/** The words of a slot's name: `HR_Name`, `contact.first`, `firstName` and "Your Name" alike. */
function wordsOf(inside: string): string[] {
  return inside
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^A-Za-z\u00c0-\u1fff]+/)
    .filter((word) => word !== "");
}

const namesSlot = (inside: string): boolean =>
  wordsOf(inside).some(
    (word) => SLOT_WORDS.has(word) || (word.endsWith("s") && SLOT_WORDS.has(word.slice(0, -1))),
  );

/** Brackets that nothing but a merge uses: a slot, unless they are quoted or themselves the topic. */
function isTightSlot(text: string, at: number, whole: string): boolean {
  if (whole.startsWith(EXPRESSION) || isQuoted(text, at, at + whole.length)) return false;
  const inside = whole.replace(/[${}[\]<>%*|#!]/g, "").trim();
  if (whole.startsWith("[[")) return namesSlot(inside);
  if (whole.startsWith("%"))
    return /^%%|_/.test(whole) || namesSlot(inside) || inside === inside.toUpperCase();
  return (
    inside !== "" &&
    !/^(?:and|or)$/.test(inside) &&
    !NAMED_AS_SUCH.test(text.slice(at + whole.length, at + whole.length + 16))
  );
}

/** "Your tool turns <name> placeholders into names" */
const NAMED_AS_SUCH = /^\s?(?:placeholders?|slots?|merge|variables?|tags?|syntax|notation|expressions?)\b/;

function isLooseSlot(text: string, at: number, whole: string): boolean {
  const end = at + whole.length;
  const inside = whole.slice(1, -1).trim();
  if (inside === "" || INNOCENT.has(inside.toLowerCase()) || isQuoted(text, at, end)) return false;
  if (NAMED_AS_SUCH.test(text.slice(end, end + 16))) return false;
  // "[Un]employable", "vector<int>", "f(name)": part of a word.
  if (
    /[A-Za-z\u00c0-\u1fff\d_:$]$/.test(text.slice(Math.max(0, at - 1), at)) ||
    /^[A-Za-z\u00c0-\u1fff\d_]/.test(text.slice(end, end + 1))
  )
    return false;
  switch (whole[0]) {
    case "(":
      return /^(?:(?:your|my|their|his|her|first|last|full|recipient'?s?|company|event|job|insert|add)\b.{0,20}\b)?(?:name|surname|company|event|topic|job title|position|industry|city|insert\b.*)(?: here)?$/i.test(
        inside,
      );
    case "{":
      // {Hi|Hello}, {first_name}, {TOPIC}
      return (
        /^[^|]{1,60}\|/.test(inside) ||
        /[a-z]_[a-z]/i.test(inside) ||
        /^[A-Z][A-Z ]{3,}$/.test(inside) ||
        namesSlot(inside)
      );
    case "<":
      if (TAGS.has(inside.toLowerCase()) && isMarkup(text, at, end)) return false;
      return /[a-z]_[a-z]/i.test(inside) || (namesSlot(inside) && !/^[a-z]+ [a-z-]+=|^\//i.test(inside));
    default:
      if (/^\d+$/.test(inside)) return false;
      return (
        namesSlot(inside) ||
        /^[A-Z]{4,}(?: [A-Z]+)*$/.test(inside) ||
        /^(?:your|my|their|insert|add)\b/i.test(inside) ||
        /^(?:\.\.\.|…|[xX]{1,4}|\?+)$/.test(inside) ||
        standsForNoun(text, at, end, inside)
      );
  }
}

/** "met you at [Dogs Day Out]." reads as a slot; "on the [adult swim] channel" does not. */
function standsForNoun(text: string, at: number, end: number, inside: string): boolean {
  if (!/^[A-Za-z\u00c0-\u1fff' -]+$/.test(inside)) return false;
  const governed = /(?:^|\s)(?:at|in|about|from|with|of|hi|hey|hello|dear|i'm|as) $/i.test(
    text.slice(Math.max(0, at - 8), at),
  );
  return (
    governed && /^(?:[.,!?]|$|\s(?:and|but|last|on|at|in|this|was|is|for|-)\b)/.test(text.slice(end, end + 7))
  );
}

const isMarkup = (text: string, at: number, end: number): boolean =>
  /^\s?(?:tags?|elements?|attributes?|markup|semantics|fallback|in html)\b/i.test(
    text.slice(end, end + 16),
  ) || /\b(?:html|semantic|the|css|tag|element)\b/i.test(nearest(before(text, at), 35, "."));

/** Variables of a shell, and tickers, are none. */
const ENVIRONMENT = /^\$(?:PATH|HOME|SHELL|PWD|LANG|EDITOR|TERM|TMPDIR|USER|HOST)$/;

function isDollarSlot(text: string, at: number, whole: string): boolean {
  if (
    /[A-Za-z\u00c0-\u1fff\d$]$/.test(text.slice(Math.max(0, at - 1), at)) ||
    isQuoted(text, at, at + whole.length)
  )
    return false;
  if (ENVIRONMENT.test(whole)) return /(?:hi|hello|hey|dear) $/i.test(text.slice(Math.max(0, at - 6), at));
  return namesSlot(whole.slice(1));
}
