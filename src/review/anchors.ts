/**
 * The swap test: with the recipient's name exchanged, which words would still be true of that person
 * alone? Names of events, firms and works, quoted titles, and what their work is about.
 */
import type { Token } from "../text/tokens.ts";
import type { Clause, Reading, Sentence } from "./reading.ts";

interface Anchor {
  start: number;
  end: number;
}

/** Capitalised words that anybody could read in a note to them. */
const ANYBODY = new Set(
  `i linkedin monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december christmas easter ramadan eid diwali mr mrs ms mx dr prof miss sir madam god english hr it cv
  ceo cto cfo coo vp pr ai ml saas b2b uk us usa eu english french german dutch spanish italian portuguese polish russian turkish hindi arabic mondays
  fridays hello hi hey dear best regards thanks thank cheers yours sincerely please would
  could can let's let looking love loved great happy hope kind warm keen always just also and but so ok pm am mba phd`.split(
    /\s+/,
  ),
);

/** What people make: "your talk on …", "the article about …". */
const WORKS = new Set(
  `talk talks post posts article articles piece paper papers thread threads podcast episode webinar session workshop lecture panel
  keynote presentation video videos book newsletter blog study research essay column report guide course class speech interview
  story stories series write-up writeup teardown breakdown case thesis poster demo comment answer question review tutorial checklist
  template notes film reel photo photos exhibition map maps chart library plugin repo project design recipe advice rant analysis
  survey lightning fireside slides deck explainer walkthrough write up work`.split(/\s+/),
);
const ABOUT = new Set(["on", "about", "into"]);

/** Words at which a noun phrase ends. */
const STOPS = new Set(
  `i you we he she it they me us him her them my your our his their its this that these those who which whom whose what when where
  why how and or but so because since as if than then to at on in from for with by into over after before during about through
  is am are was were be been being has have had do does did will would can could may might shall should must not never last next
  today yesterday tomorrow there here also really just still saved helped made gave was got taught changed again back up out off
  a an the some any`.split(/\s+/),
);

/** Words of praise and time before a work's noun that tell nothing ("your recent, inspiring post"). */
const GENERIC = new Set(
  `great recent latest last new excellent amazing inspiring impressive interesting insightful brilliant wonderful fantastic good
  nice lovely first own whole very professional many other favourite favorite short long little old early kind next free net`.split(
    /\s+/,
  ),
);

/** What everybody has: "your profile", "your week". */
const EVERYBODYS = new Set(
  `profile background experience career journey work company team network field industry expertise insights content posts week day
  time help advice answer reply request permission convenience inbox connections interest number email invitation life success`.split(
    /\s+/,
  ),
);

/** Before these the word ahead is a verb rather than part of a name: "your boat brought our guests". */
const AFTER_VERB = new Set(
  "a an the my our me us him her it them your this that how what why more so".split(" "),
);

/** So many words and marks are read: a note of 300 characters has fewer. */
const TOKENS = 300;

/** Words of an anchor, at most. */
const WORDS = 5;

/** What is true of this recipient alone, in the order it stands in the note; none in a blanket note. */
export function anchors(reading: Reading): string[] {
  const found = [...titles(reading), ...topics(reading), ...works(reading), ...names(reading)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const texts: string[] = [];
  let end = -1;
  for (const one of found) {
    if (one.start < end) continue;
    end = one.end;
    const text = reading.text.slice(
      reading.tokens[one.start]?.start ?? 0,
      reading.tokens[one.end - 1]?.end ?? 0,
    );
    if (!texts.some((known) => known.toLowerCase() === text.toLowerCase())) texts.push(text);
  }
  return texts;
}

/** Quoted titles of two to ten words. */
function* titles({ tokens }: Reading): Generator<Anchor> {
  for (let at = 0; at < Math.min(tokens.length, TOKENS); at++) {
    if (!/^["“«„]$/.test(tokens[at]?.norm ?? "")) continue;
    for (let end = at + 1; end <= at + 11 && end < tokens.length; end++) {
      if (!/^["”»“]$/.test(tokens[end]?.norm ?? "")) continue;
      if (end - at > 2) yield { start: at + 1, end };
      at = end;
      break;
    }
  }
}

/** "your talk on retry storms": the noun phrase after a work and "on" or "about". */
function* topics(reading: Reading): Generator<Anchor> {
  const { tokens } = reading;
  for (let at = 1; at < Math.min(tokens.length - 1, TOKENS); at++) {
    if (!ABOUT.has(tokens[at]?.norm ?? "") || !WORKS.has(tokens[at - 1]?.norm ?? "") || isSelf(reading, at))
      continue;
    let start = at + 1;
    if (/^(?:the|a|an|how|why)$/.test(tokens[start]?.norm ?? "")) start++;
    const end = phraseEnd(reading, start);
    if (end - start > 1 || (end > start && !tokens[start]?.norm.endsWith("ing"))) yield { start, end };
  }
}

/** "your varroa checklist": a work with something of its own before the noun. */
function* works(reading: Reading): Generator<Anchor> {
  const { tokens } = reading;
  for (let at = 0; at < Math.min(tokens.length - 2, TOKENS); at++) {
    if (!/^(?:your|ur)$/.test(tokens[at]?.norm ?? "")) continue;
    let start = at + 1;
    while (GENERIC.has(tokens[start]?.norm ?? "") || tokens[start]?.norm === ",") start++;
    if (EVERYBODYS.has(tokens[start]?.norm ?? "")) continue;
    let end = phraseEnd(reading, start);
    if (end - start > 1 && AFTER_VERB.has(tokens[end]?.norm ?? "")) end--;
    const own = tokens
      .slice(start, end)
      .filter((token) => !WORKS.has(token.norm) && !GENERIC.has(token.norm) && token.kind === "word");
    if (own.length > 0 && end - start >= 2) yield { start, end };
  }
}

function phraseEnd({ tokens, isTo }: Reading, start: number): number {
  let end = start;
  while (end < tokens.length && end - start < WORDS) {
    const token = tokens[end];
    if (
      !token ||
      token.kind === "mark" ||
      token.kind === "emoji" ||
      STOPS.has(token.norm) ||
      isTo[end] ||
      (/(?:ed|ly)$/.test(token.norm) && end > start)
    )
      break;
    end++;
  }
  while (end > start && (tokens[end - 1]?.norm === "'s" || /^(?:of|'s)$/.test(tokens[end - 1]?.norm ?? "")))
    end--;
  return end;
}

/** Names in capitals outside what the sender says of themselves. */
function* names(reading: Reading): Generator<Anchor> {
  const { tokens, isTo, greeting } = reading;
  const firsts = new Set(reading.sentences.map((one) => one.start));
  for (let at = greeting?.end ?? 0; at < Math.min(tokens.length, TOKENS); at++) {
    if (!isName(tokens[at]) || isTo[at] || isSelf(reading, at)) continue;
    const start = at;
    let end = at + 1;
    while (end < tokens.length && end - start < WORDS) {
      const token = tokens[end];
      const joins =
        /^(?:of|the|&|'s|-|de|la|for|and)$/.test(token?.norm ?? "") &&
        isName(tokens[end + 1]) &&
        token?.norm !== "and";
      if (!(isName(token) || token?.kind === "number" || joins) || isTo[end]) break;
      end++;
    }
    at = end - 1;
    // The first word of a sentence has its capital anyway.
    const first = tokens[start];
    if (
      firsts.has(start) &&
      end - start === 1 &&
      !/\p{Ll}\p{Lu}|\d/u.test(reading.text.slice(first?.start, first?.end))
    )
      continue;
    if (firsts.has(start) && end - start > 1 && ANYBODY.has(first?.norm ?? "")) continue;
    yield { start, end };
  }
}

function isName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === "word" &&
    token.capital &&
    !ANYBODY.has(token.norm) &&
    !STOPS.has(token.norm) &&
    token.end - token.start > 1
  );
}

/** Part of what the sender says of themselves: "I'm Sam from Acme", "Lena, hobby keeper", "at Acme we …". */
function isSelf(reading: Reading, at: number): boolean {
  const sentence = reading.sentenceAt(at);
  const clause = sentence?.clauses.find((one) => at >= one.start && at < one.end);
  return sentence !== undefined && clause !== undefined && isSelfClause(reading, sentence, clause);
}

/** A clause is asked about once for each of its names. */
const known = new WeakMap<Clause, boolean>();

function isSelfClause(reading: Reading, sentence: Sentence, clause: Clause): boolean {
  let self = known.get(clause);
  if (self === undefined) {
    self = speaksOfSelf(reading, sentence, clause);
    known.set(clause, self);
  }
  return self;
}

const INTRODUCES =
  /\b(?:i am|my name|name is|this is|it is|we are|i (?:run|teach|lead|work|study|manage|own|make|sell|help|look after)|we (?:make|sell|help|run|build)) /;
const NAME_FIRST = /^\p{L}+ (?:\p{L}+ )?(?:(?:here|from|at|with|of|in)\b|$)/u;
/** Words of a clause that are read, and words of a signature, at most. */
const CLAUSE_WORDS = 40;
const SIGNATURE_WORDS = 8;

function speaksOfSelf(reading: Reading, sentence: Sentence, clause: Clause): boolean {
  const { tokens, sentences } = reading;
  const words = tokens
    .slice(clause.start, Math.min(clause.end, clause.start + CLAUSE_WORDS))
    .map(({ norm }) => norm);
  if (words.some((word) => /^(?:you|your|yours|ur)$/.test(word))) return false;
  const line = `${words.join(" ")} `;
  if (INTRODUCES.test(line)) return true;
  const opens = sentence === sentences[0] || / (?:from|at|with|of|in) /.test(line);
  if (opens && tokens[clause.start]?.capital === true && NAME_FIRST.test(line.trimEnd())) return true;
  // What follows "I'm Sam," in the same sentence and tells of no meeting: "a nurse in Leeds".
  const previous = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
  if (previous && !/\b(?:met|saw|heard|read|talk|event|spoke)\b/.test(line)) {
    if (isSelfClause(reading, sentence, previous)) return true;
  }
  const isSignature =
    sentence === sentences[sentences.length - 1] && sentence.end - sentence.start <= SIGNATURE_WORDS;
  const whole = tokens.slice(sentence.start, sentence.start + SIGNATURE_WORDS).map(({ norm }) => norm);
  return isSignature && !whole.some((word) => /^(?:i|we|me|us|our|my|you|your)$/.test(word));
}
