/** The review: reads a note once, lets every rule look, orders what they found. */
import { firstUnits, PREMIUM_LIMIT, REVIEW_CAP } from "../text/length.ts";
import { anchors } from "./anchors.ts";
import { bookData } from "./book-data.ts";
import { leaningOf, secondReading } from "./leaning.ts";
import { mend } from "./mend.ts";
import { openBook, type PhraseBook } from "./phrase-book.ts";
import { type Reading, read } from "./reading.ts";
import type { Finding, Hit, Rule, Severity, Verdict } from "./rule.ts";
import { rules } from "./rules/index.ts";

export interface ReviewOptions {
  /** The recipient's first name, or title and surname, where it is known. */
  recipient?: string;
  /** 50 to 300 UTF-16 code units, 300 unless given; `too-long` means longer than this. */
  limit?: number;
  /** Rules whose findings are left out. */
  muted?: ReadonlySet<string>;
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
  const { reading, findings } = look(text, options);
  const mended = mend(text, findings, reading.limit, (candidate) => look(candidate, options).findings);
  const has = (rule: string) => findings.some((one) => one.rule === rule);
  const { muted } = options;
  const shown = muted ? findings.filter((one) => !muted.has(one.rule)) : findings;
  const result = new Result(reading, text, shown, {
    introduction: !has("missing-introduction"),
    reason: !has("missing-reason"),
    context: !has("missing-context"),
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
  readonly parts: ReviewResult["parts"];
  declare mended?: string;
  readonly #reading: Reading;

  constructor(reading: Reading, text: string, findings: Finding[], parts: ReviewResult["parts"]) {
    this.verdict = verdictOf(findings);
    this.length = reading.length;
    this.limit = reading.limit;
    this.truncated = reading.text.length < text.length;
    this.findings = findings;
    this.parts = parts;
    this.#reading = reading;
  }

  get anchors(): string[] {
    return anchors(this.#reading);
  }
}

/** Every finding of every rule, ordered by weight. */
function look(text: string, options: ReviewOptions): { reading: Reading; findings: Finding[] } {
  const limit = options.limit ?? PREMIUM_LIMIT;
  const seen = firstUnits(text, REVIEW_CAP);
  const reading = read(seen, phraseBook(), { length: text.length, limit, recipient: options.recipient });
  const findings: Finding[] = [];
  hitsOf(reading).forEach((hits, index) => {
    const rule = rules[index];
    if (rule) for (const hit of hits) findings.push(findingOf(rule, hit));
  });
  if (findings.length > 1) {
    findings.sort(
      (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0),
    );
  }
  return { reading, findings };
}

function findingOf(rule: Rule, hit: Hit): Finding {
  const finding: Finding = {
    rule: rule.id,
    severity: rule.severity,
    message: hit.message ?? rule.title,
    advice: hit.advice ?? rule.advice,
  };
  if (hit.span) finding.span = hit.span;
  if (hit.mend) finding.mend = hit.mend;
  return finding;
}

const indexOf = (id: string) => rules.findIndex((rule) => rule.id === id);
const NOT_ENGLISH = indexOf("not-english");
const BLANKET = indexOf("blanket-invitation");
/** What an invitation to anybody does not give. */
const GIVEN = [indexOf("missing-reason"), indexOf("missing-context")];

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

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((one) => one.severity === "error")) return "fix";
  return findings.some((one) => one.severity === "warning") ? "look" : "ready";
}
