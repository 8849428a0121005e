/** The review: reads a note once, lets every rule look, orders what they found. */
import { firstUnits, PREMIUM_LIMIT, REVIEW_CAP } from "../text/length.ts";
import { anchors } from "./anchors.ts";
import { bookData } from "./book-data.ts";
import { leaningOf, secondReading } from "./leaning.ts";
import { mend } from "./mend.ts";
import { openBook, type PhraseBook } from "./phrase-book.ts";
import type { ReviewPolicy } from "./policy.ts";
import { type Reading, read } from "./reading.ts";
import type { Finding, Hit, Rule, Severity, Span, Verdict } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { phrasesIn, withoutWords, wordsIn } from "./team-lists.ts";

export interface ReviewOptions {
  /** The recipient's first name, or title and surname, where it is known. */
  recipient?: string;
  /** 50 to 300 UTF-16 code units, 300 unless given; `too-long` means longer than this. */
  limit?: number;
  /** What the team and the person have set; without, every rule counts as it is. */
  policy?: ReviewPolicy | undefined;
}

export interface ReviewResult {
  verdict: Verdict;
  /** UTF-16 code units of the whole text, even where only its beginning was read. */
  length: number;
  limit: number;
  /** True where the text is longer than REVIEW_CAP and the rest was not read. */
  truncated: boolean;
  /** Ordered by weight: errors, warnings, info; then by place. */
  findings: Finding[];
  /** The ids of rules that found something and are muted by the person; they count for nothing. */
  muted: string[];
  /** Which parts the note has. */
  parts: { introduction: boolean; reason: boolean; context: boolean };
  /** What is true of this recipient alone (the swap test); worked out when it is asked for. */
  readonly anchors: string[];
  /** The note with every mend applied that invents nothing, where there is one; it passes its own review better. */
  mended?: string;
}

/** Rules that look at form and not at what the words say: they hold in any language. */
const BY_FORM = new Set([
  "too-long",
  "contact-details",
  "unfilled-placeholder",
  "shouting",
  "greeting-mismatch",
  "not-english",
]);
const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

let book: PhraseBook | undefined;

/** All phrases of all rules, opened at the first review. */
export function phraseBook(): PhraseBook {
  book ??= openBook(bookData());
  return book;
}

/** Reviews a note exactly as given; spans refer to it. Pure, never throws, linear in the text's length. */
export function review(text: string, options: ReviewOptions = {}): ReviewResult {
  const { reading, findings, muted, said } = look(text, options);
  const mended = mend(text, findings, reading.limit, (candidate) => look(candidate, options).findings);
  const result = new Result(reading, text, findings, muted, {
    introduction: !said(MISSING_INTRODUCTION),
    reason: !said(MISSING_REASON),
    context: !said(MISSING_CONTEXT),
  });
  if (mended !== undefined) result.mended = mended;
  return result;
}

/**
 * A class for its getter: one that is written into an object of its own keeps the reading alive until the next
 * great collection of garbage, a tenth of a batch's time.
 */
class Result implements ReviewResult {
  readonly verdict: Verdict;
  readonly length: number;
  readonly limit: number;
  readonly truncated: boolean;
  readonly findings: Finding[];
  readonly muted: string[];
  readonly parts: ReviewResult["parts"];
  declare mended?: string;
  readonly #reading: Reading;

  constructor(
    reading: Reading,
    text: string,
    findings: Finding[],
    muted: string[],
    parts: ReviewResult["parts"],
  ) {
    this.verdict = verdictOf(findings);
    this.length = reading.length;
    this.limit = reading.limit;
    this.truncated = reading.text.length < text.length;
    this.findings = findings;
    this.muted = muted;
    this.parts = parts;
    this.#reading = reading;
  }

  get anchors(): string[] {
    return anchors(this.#reading);
  }
}

/** What the rules see in a note. */
interface Seen {
  reading: Reading;
  /** Every finding of every rule that counts, ordered by weight. */
  findings: Finding[];
  /** The rules that found something which the person does not want to hear. */
  muted: string[];
  /** The rule of that index found something, whether or not it counts: a note lacks what it lacks. */
  said(rule: number): boolean;
}

function look(text: string, options: ReviewOptions): Seen {
  const { policy } = options;
  const limit = options.limit ?? PREMIUM_LIMIT;
  const seen = firstUnits(text, REVIEW_CAP);
  const reading = read(seen, phraseBook(), {
    length: text.length,
    limit,
    recipient: options.recipient,
    ...(policy && { avoided: phrasesIn(seen, policy) }),
  });
  const all = hitsOf(reading);
  const counting = policy ? countingHits(all, reading, policy) : all;
  const findings: Finding[] = [];
  const muted: string[] = [];
  counting.forEach((hits, index) => {
    const rule = rules[index];
    const severity = rule && (policy ? policy.severities[rule.id] : undefined);
    if (!rule || hits.length === 0 || severity === "off") return;
    if (policy?.muted.includes(rule.id)) muted.push(rule.id);
    else for (const hit of hits) findings.push(findingOf(rule, hit, severity ?? rule.severity));
  });
  if (findings.length > 1) {
    findings.sort(
      (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0),
    );
  }
  return { reading, findings, muted, said: (rule) => (all[rule]?.length ?? 0) > 0 };
}

/**
 * Without what is there for the sake of a word that never counts: a hit that lies in one, or that the same rule does
 * not have there when another name stands in the place of the word. What a team avoids it has written itself, with
 * that word in it.
 */
function countingHits(all: Hit[][], reading: Reading, policy: ReviewPolicy): Hit[][] {
  const { text, length, limit, recipient } = reading;
  const words = policy.words.length > 0 ? wordsIn(text, policy) : [];
  if (words.length === 0) return all;
  const meets = meeting(words);
  let otherwise: ((span: Span) => boolean)[] | undefined;
  return all.map((hits, index) =>
    hits.filter(({ span }) => {
      const word = span && meets(span);
      if (!span || !word) return true;
      if (word[0] <= span[0] && span[1] <= word[1]) return false;
      if (rules[index]?.id === "team-phrase") return true;
      otherwise ??= hitsOf(read(withoutWords(text, words), phraseBook(), { length, limit, recipient })).map(
        (own) => (at) => own.some((one) => one.span && overlap(one.span, at)),
      );
      return otherwise[index]?.(span) ?? true;
    }),
  );
}

function findingOf(rule: Rule, hit: Hit, severity: Severity): Finding {
  const finding: Finding = {
    rule: rule.id,
    severity,
    message: hit.message ?? rule.title,
    advice: hit.advice ?? rule.advice,
  };
  if (hit.span) finding.span = hit.span;
  if (hit.why !== undefined) finding.why = hit.why;
  if (hit.mend) finding.mend = hit.mend;
  return finding;
}

const indexOf = (id: string) => rules.findIndex((rule) => rule.id === id);
const NOT_ENGLISH = indexOf("not-english");
const BLANKET = indexOf("blanket-invitation");
const MISSING_INTRODUCTION = indexOf("missing-introduction");
const MISSING_REASON = indexOf("missing-reason");
const MISSING_CONTEXT = indexOf("missing-context");
/** What an invitation to anybody does not give. */
const GIVEN = [MISSING_REASON, MISSING_CONTEXT];

/** What each rule says, in the order of the rules, put in line with the others. */
function hitsOf(reading: Reading): Hit[][] {
  const odds = leaningOf(reading);
  const hits = rules.map((rule) => secondReading(reading, odds, rule, rule.check(reading)));
  const said = (index: number) => (hits[index]?.length ?? 0) > 0;
  if (said(NOT_ENGLISH)) {
    // What cannot be read is not judged: only what form alone decides stays.
    return hits.map((own, index) => (BY_FORM.has(rules[index]?.id ?? "") ? own : []));
  }
  // A note with a reason or a context of its own is no invitation to anybody.
  if (!GIVEN.every(said)) hits[BLANKET] = [];
  return hits;
}

/** Finds the listed span that a span overlaps, by halving; the listed ones stand in order and overlap nowhere. */
function meeting(listed: readonly Span[]): (span: Span) => Span | undefined {
  return (span) => {
    let low = 0;
    let high = listed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((listed[middle]?.[1] ?? 0) > span[0]) high = middle;
      else low = middle + 1;
    }
    const one = listed[low];
    return one && overlap(one, span) ? one : undefined;
  };
}

function overlap(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((one) => one.severity === "error")) return "fix";
  return findings.some((one) => one.severity === "warning") ? "look" : "ready";
}
