/**
 * What a template leaves behind without brackets: blanks, failed merges, alternatives, an assistant's preamble.
 *
 * A letter is one of `A-Za-z` or of U+00C0 to U+1FFF, where the alphabets lie. `\p{L}` says it more exactly, but V8
 * takes 60 µs to read each of them, at every start.
 */
import { matches } from "./matches.ts";
import { after, before, isQuoted } from "./surroundings.ts";

type Kind = "blank" | "merge" | "instruction" | "alternatives" | "preamble";

interface Found {
  start: number;
  end: number;
  kind: Kind;
}

/** Finds what a template left, in a folded text with its capitals. Most notes pass the cheap gates and no more. */
export function findLeftovers(text: string): Found[] {
  const found: Found[] = [];
  if (text.includes("__") || text.includes("XX")) found.push(...blanks(text));
  if (MERGE_SIGN.test(text)) found.push(...failedMerges(text));
  if (/ [.,;:!]/.test(text) || DOUBLED.test(text)) found.push(...holes(text));
  if (INSTRUCTION_SIGN.test(text)) found.push(...instructions(text));
  if (text.includes("/")) found.push(...alternatives(text));
  if (OPENING_SIGN.test(text) || CLOSING_SIGNS.some((sign) => text.includes(sign)))
    found.push(...preamble(text));
  return found;
}

const MERGE_SIGN =
  /#[NRV]|%[sd]|\[object|null|ndefined|N(?:aN|AME\b|one,)|_(?:name|title|company)\b|[a-z]Name\b|JobTitle|^(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear) (?:[Nn](?:il|one|ames?|\/[Aa])\b|[Ff]irst|[Ll]ast|[Ff]ull|FIRST|LAST|[Ss]urname|[Uu]nknown|[Rr]ecip|SUR)/;
const DOUBLED =
  / (?:at|from|in|as|an?|your|my|the|about|of) (?:on|at|in|from|for|with|of|and|get|grow|save|cut|find|scale|win|fill|increase|reduce|improve|generate|close|book|who|that|like) /;
const INSTRUCTION_SIGN = /TODO|FIXME|TB[DC]|INSERT|ADD|ENTER|FILL|[Ii]nsert|name here/;
const OPENING_SIGN =
  /^(?:[Ss]ure|[Cc]ertainly|[Oo]f course|[Aa]bsolutely|[Gg]reat|[Oo]k|[Nn]o pro|[Hh]appy|[Hh]ere|[Bb]elow|[Tt]his is|[Tt]weak|[Aa]djust|[Ee]dit|[Cc]ustomi|[Pp]ersonali|[Cc]hange|[Mm]odify|[Oo]ption|[Vv]ersion|[Dd]raft|[Pp]olished|[Rr]evised|[Rr]ewritten|[Ii]mproved|[Ss]hort|[Uu]pdated)/;
const CLOSING_SIGNS = ["like me to", "want me to", "eel free to", " characters", "haracter count", "an AI"];

function* all(
  text: string,
  pattern: RegExp,
  kind: Kind,
  keep: (match: RegExpExecArray) => boolean = () => true,
): Generator<Found> {
  for (const match of matches(text, pattern)) {
    if (keep(match) && !isQuoted(text, match.index, match.index + match[0].length))
      yield { start: match.index, end: match.index + match[0].length, kind };
  }
}

/** A capitalised word, with the comma after it, that does not belong to a greeting or begin a phrase. */
const CAPITALISED =
  /^(?!(?:Hi|Hello|Hey|Dear|In|At|On|From|About|The|Your|With)$)[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u1fff'.]*,?$/;

/** The word before the space that ends a text; empty where it ends otherwise. */
function lastWord(text: string): string {
  return text.endsWith(" ") ? (text.split(/\s/).at(-2) ?? "") : "";
}

/** "____", "XX years": but "Super Bowl XXX", "XX/XY", kisses at the end. */
function* blanks(text: string): Generator<Found> {
  yield* all(text, /(?<![A-Za-z\u00c0-\u1fff\d_])_{2,}(?![A-Za-z\u00c0-\u1fff\d_])/g, "blank");
  yield* all(text, /(?<![A-Za-z\u00c0-\u1fff\d/])X{2,6}(?![A-Za-z\u00c0-\u1fff\d])/g, "blank", (match) => {
    const lead = before(text, match.index);
    const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 14);
    if (/^(?:\/XY|-?\s?(?:chromosome|century|century's|gene|rated))/.test(tail)) return false;
    if (/(?:\b(?:Mr|Ms|Mrs|Dr|Prof)\.? |[$€£] ?)$/.test(lead)) return true;
    // A capital before it makes it a Roman numeral, or a kiss after a name.
    if (CAPITALISED.test(lastWord(lead))) return false;
    return lead !== "" && !(/[.!?,] ?$/.test(lead) && /^\s*$/.test(tail));
  });
}

/** "Hi null,", "#N/A", "Hi FNAME": the merge put something there that is no name. */
function* failedMerges(text: string): Generator<Found> {
  yield* all(
    text,
    /#(?:N\/A|REF!|NAME\?|VALUE!|NULL!)|\[object Object\]|%(?:s|d)(?![A-Za-z\u00c0-\u1fff\d])/g,
    "merge",
    (match) =>
      !/^%/.test(match[0]) ||
      /(?:[Hh]i|[Hh]ello|[Dd]ear|at) $/.test(text.slice(Math.max(0, match.index - 6), match.index)),
  );
  yield* all(
    text,
    /(?<=^(?:hi|hello|hey|dear|good (?:morning|afternoon|day)) )(?:null|undefined|nan|none|n\/a|nil|unknown|(?:first|last|full) ?names?|names?|surname|recipient|sir\/madam or name)(?: (?:null|undefined|last ?name|surname))?(?=[,.!:\s-]|$)/gi,
    "merge",
    (match) => !/^names?$/i.test(match[0]) || !/^ is\b/.test(text.slice(match.index + match[0].length)),
  );
  yield* all(text, /(?<=\b(?:at|from|in|of|with|the|your) )(?:null|undefined|NaN)(?=[.,!?]|$)/g, "merge");
  yield* all(
    text,
    /\b(?:[FL]NAME|FIRST_?NAME|LAST_?NAME|FULL_?NAME|COMPANY_?NAME|JOB_?TITLE|[a-z]{2,12}_(?:name|title|company)|(?:first|last|full|company|event|contact)Name|(?:First|Last|Full|Company|Event|Contact)Name|JobTitle)\b/g,
    "merge",
  );
}

/** Words before a gap that cannot end a clause with a space and a full stop. */
const GAP =
  /(?<![A-Za-z\u00c0-\u1fff\d'])(?:at|in|of|about|from|with|for|on|the|your|an?|as|i'm|i am|name is|with) ?(?<= )[.,;](?=\s|$)/gi;

/** "Hi ,", "your work at .", "meet you at on Saturday": the merge put nothing there. */
function* holes(text: string): Generator<Found> {
  // French puts a space before "!", never before a comma.
  yield* all(
    text,
    /^(?:hi|hello|hey|dear|hallo|good (?:morning|afternoon|evening)) +[,.](?!\.)|^dear +[!:]|^(?:hi|hello|hey) +!/gi,
    "merge",
    (match) => !/^h[a-z]+ +!/i.test(match[0]) || !/ [?:!]/.test(text.slice(match[0].length)),
  );
  yield* all(text, /(?<=^(?:hi|hello|hey|dear) )(?:mr|ms|mrs|dr|prof)\.? ?,/gi, "merge");
  // Somebody who always types a space before commas has left nothing out.
  const sloppy = (text.match(/[A-Za-z\u00c0-\u1fff] [,.](?=\s|$)/g)?.length ?? 0) > 1;
  yield* all(text, GAP, "merge", (match) => !sloppy || /^(?:at|the|your|an?|i'm)\b/i.test(match[0]));
  yield* all(
    text,
    /\b(?:you|talk|session|work|role|booth|stand|panel|keynote|speech|presentation|webinar|workshop|experience|team|time|connected|position|opening) (?:at|from|in) (?:on|at|for|and (?:i|i'm|i'd|we|would|loved|was|wanted))\b(?! (?:all|once|least|time))/gi,
    "merge",
    (match) =>
      !/ in (?:at|on|for)\b/i.test(match[0]) &&
      !/\bthat you\b|\bwhich you\b/i.test(before(text, match.index + 3)),
  );
  yield* all(
    text,
    /\b(?:experience|interest|background|expertise|passion) in and(?! (?:around|out|of|outside|near|beyond|about|after)\b)|\b(?:at|from|in|of|about) the (?:on|at|in|from)(?=\s)|\b(?:work|role|position|job|experience|time) as (?:at|in|for|with)(?=\s)/gi,
    "merge",
  );
  yield* all(
    text,
    /\b(?:compan(?:y|ies)|business(?:es)?|firms?|teams|brands|agencies|start-?ups|salons|owners|leaders|professionals|founders) in (?:get|grow|save|cut|find|scale|win|fill|increase|reduce|improve|generate|close|book|who|that|like)\b/gi,
    "merge",
  );
  yield* all(
    text,
    /(?<![A-Za-z\u00c0-\u1fff\d'-])(?:an?|your|my) (?:at|of|from|with)(?= [A-Za-z\u00c0-\u1fff])/gi,
    "merge",
    (match) =>
      !/ at$/i.test(match[0]) || !/^ (?:sign|home|least)\b/.test(text.slice(match.index + match[0].length)),
  );
}

/** "INSERT TOPIC", "TODO add compliment": a note to oneself. */
function* instructions(text: string): Generator<Found> {
  yield* all(
    text,
    /\b(?:INSERT|ADD|ENTER|FILL IN) (?:[A-Z]{2,12} )?(?:EVENT|TOPIC|COMPANY|NAME|ROLE|POSITION|TITLE|CITY|DATE|PRODUCT|INDUSTRY|SCHOOL|PLACE|LINK|REASON|DETAIL|COMPLIMENT|SUBJECT|ARTICLE|PODCAST|TALK|POST|BOOK|PROJECT|HERE|SKILL|NUMBER|INCIDENT|CLUB|CONFERENCE|FIRST|LAST|YOUR|THEIR|MUTUAL|RECIPIENT|SOMETHING)\b(?: (?:HERE|NAME))?/g,
    "instruction",
  );
  yield* all(
    text,
    /\b[Ii]nsert (?:[a-z]{2,12} ){0,2}here\b|\b[Ii]nsert (?:your |their |the )?(?:first |last |company |event )?(?:name|topic|company|compliment|event|title)\b|\byour name here\b/gi,
    "instruction",
  );
  yield* all(
    text,
    /\b(?:TODO|FIXME|TBD|TBC)\b:?(?: (?:add|write|insert|mention|check|fill|topic|name|find|look|something|compliment)(?: [A-Za-z\u00c0-\u1fff]{1,14}){0,3})?/g,
    "instruction",
    (match) => {
      const lead = before(text, match.index);
      const tail = text.slice(match.index + match[0].length);
      if (/^(?:TODO|FIXME)/.test(match[0]))
        return (
          /[: ]/.test(match[0].slice(4)) ||
          (/\b(?:at|about|on|with|from)\s$/i.test(lead) && /^[.,!]/.test(tail))
        );
      return (
        /\b(?:at|about|on|in|with|from|is|for)\s$/i.test(lead) &&
        /^(?:[.,!]|$| (?:was|is|last|and|on|in)\b)/.test(tail)
      );
    },
  );
}

/** What a note names of the reader's work, of which a template offers several. */
const WORKS = new Set(
  `talk post article podcast webinar video session panel poster paper blog keynote presentation book newsletter event conference
  meetup meet-up fair interview company role team product workshop reel thread project course episode story speech lecture profile
  website comment work launch award promotion exhibition show class training summit`.split(/\s+/),
);

/** So many slashes are looked at: a note of 300 characters holds fewer. */
const SLASHES = 100;

/** "your talk/article/post about": two works or more with a slash between, and words around that leave them a noun. */
function* openWorks(text: string): Generator<Found> {
  let slashes = 0;
  for (let slash = text.indexOf("/"); slash >= 0 && ++slashes <= SLASHES; ) {
    let start = slash - wordBefore(text, slash);
    const works = [text.slice(start, slash)];
    let end = slash;
    while (text.charAt(end) === "/" || text.startsWith(" /", end)) {
      const from = text.indexOf("/", end) + 1;
      const next = from + wordAfter(text, from);
      works.push(text.slice(from, next));
      end = next;
    }
    const two =
      /\b(?:blog|careers?|job|case|trade) $/i.exec(text.slice(Math.max(0, start - 9), start))?.[0].length ??
      0;
    start -= two;
    const governed = /\b(?:your|the|an?|this|recent|last|latest|great|our|of|on|at) $/i.test(
      text.slice(Math.max(0, start - 9), start),
    );
    if (
      governed &&
      works.every((work) => WORKS.has(work.trim().toLowerCase())) &&
      GOES_ON.test(text.slice(end, end + 12))
    ) {
      yield { start, end, kind: "alternatives" };
    }
    slash = text.indexOf("/", Math.max(end, slash + 1));
  }
}

/** Letters of one word at most: longer ones name no work. */
const WORD = 14;

/** The length of the word that ends at `end`, with the space after it. */
function wordBefore(text: string, end: number): number {
  let at = end;
  if (text.charAt(at - 1) === " ") at--;
  while (end - at < WORD && /[A-Za-z\u00c0-\u1fff-]/.test(text.charAt(at - 1))) at--;
  return end - at;
}

/** The length of the word that begins at `start`, with the space before it. */
function wordAfter(text: string, start: number): number {
  let at = start;
  if (text.charAt(at) === " ") at++;
  while (at - start < WORD && /[A-Za-z\u00c0-\u1fff-]/.test(text.charAt(at))) at++;
  return at - start;
}

const GOES_ON =
  /^(?:[.,!?]|$|\s(?:on|about|at|for|from|of|in|and|last|was|is|yesterday|this|really|by|with|post|fair)\b)/;

/** "talk/article/post", "he/she", "Mr/Ms": choices that were never made. */
function* alternatives(text: string): Generator<Found> {
  yield* openWorks(text);
  yield* all(
    text,
    /\b(?:Mr|Ms|Mrs|Dr)\.? ?\/ ?(?:Mr|Ms|Mrs|Miss|Dr)\b\.?(?: ?\/ ?(?:Mr|Ms|Mrs|Miss|Dr|Mx)\b\.?)*/g,
    "alternatives",
  );
  yield* all(
    text,
    /\b(?:he ?\/ ?she|she ?\/ ?he|him ?\/ ?her|his ?\/ ?her|her ?\/ ?his|her ?\/ ?him)\b/gi,
    "alternatives",
    (match) => {
      const lead = before(text, match.index);
      const tail = after(text, match.index + match[0].length);
      return (
        !/\b(?:pronouns?|gender|they|translat\w{2,4}|english)\b/i.test(
          `${lead.slice(-60)} ${tail.slice(0, 40)}`,
        ) && !/(?:["'(]|\bas )$/.test(lead)
      );
    },
  );
}

const PREAMBLE =
  /^(?:(?:sure|certainly|of course|absolutely|great|okay|ok|no problem|happy to help)[^A-Za-z\u00c0-\u1fff\n]{1,4}(?:thing[^A-Za-z\u00c0-\u1fff\n]{1,4})?)?(?:here(?:'s| is| are)|below is|this is) (?:an?|the|your|my|one|some|\d)\b[^:\n]{0,80}\b(?:version|note|message|draft|request|option|options|template|rewrite|invite|invitation|intro)\b[^:\n]{0,60}:/i;
/** What an assistant says of its own work. */
const OWN_WORK =
  /\b(?:polished|concise|short|shorter|brief|friendly|friendlier|warm|warmer|professional|personali[sz]ed|improved|revised|rewritten|linkedin|connection|better|refined|updated|crisp|possible|quick|simple|tailored|sample|suggested|cleaned-up|natural|compelling|engaging|final|ready-to-send|edited|formal|casual|version|draft|template|rewrite)\b/i;

/** "Here's a polished version:", "Tweak as needed:", "Let me know if you'd like me to adjust the tone" */
function* preamble(text: string): Generator<Found> {
  const opening = PREAMBLE.exec(text.slice(0, 240));
  if (
    opening &&
    (/^(?:sure|certainly|of course|absolutely)/i.test(opening[0]) || OWN_WORK.test(opening[0]))
  ) {
    yield { start: 0, end: opening[0].length, kind: "preamble" };
  }
  yield* all(
    text,
    /^(?:sure|certainly|absolutely)!(?= here)|^(?:tweak|adjust|edit|customi[sz]e|personali[sz]e|change|modify)(?: it| this)? (?:as|if) (?:needed|you like|necessary|you wish|required)[:.]|^(?:option|version|draft) ?\d?:|^(?:polished|revised|rewritten|improved|shortened|updated)(?: version| note| message| draft)?:/gi,
    "preamble",
    (match) => !(opening && match.index === 0),
  );
  yield* all(
    text,
    /\b(?:feel free to (?:tweak|adjust|customi[sz]e|edit|personali[sz]e|modify)|let me know if you(?:'d| would) like me to (?:adjust|change|tweak|revis|shorten|make|edit)[A-Za-z\u00c0-\u1fff]{0,6}|(?:would|do) you (?:like|want) me to (?:adjust|tweak|shorten|make it|rewrite|try)|\(?(?:under|within|~)? ?\d{2,3} characters(?: or (?:less|fewer))?\)|character count: ?\d{2,3}|as an ai (?:language )?model)/gi,
    "preamble",
  );
}
