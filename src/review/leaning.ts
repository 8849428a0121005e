/**
 * A second reading by weights: how far a note leans towards each of the rules that turn on meaning.
 * The weights were learned from the labelled notes (`npm run train`). They only tip the scale where a
 * rule's own phrases leave a note near the line; docs/decisions says why.
 */
import type { Token } from "../text/tokens.ts";
import data from "./leaning.json" with { type: "json" };
import type { Reading } from "./reading.ts";
import type { Hit, Rule, Span } from "./rule.ts";
import { type Weights, WeightTable } from "./weight-table.ts";

/** What `npm run train` writes. */
export interface LeaningData {
  rules: readonly string[];
  /** Log-odds of each rule before any feature, in hundredths. */
  bias: readonly number[];
  /** A line a feature: pairs of rule index and hundredths of log-odds (see WeightTable). */
  weights: string;
}

/** Below these log-odds a rule's own finding is dropped: the whole note speaks against it. */
const ACQUITS = -3;
/** Above these log-odds a note is flagged though no phrase of the rule stands in it. */
const CONVICTS = 0.5;
/** What these miss or weigh is no single place in the note. */
const WHOLE_NOTE = new Set([
  "missing-introduction",
  "missing-reason",
  "missing-context",
  "blanket-invitation",
  "long-introduction",
]);
const HUNDREDTH = 0.01;

const table = new WeightTable(data.weights);
const known = new WeakMap<Reading, readonly number[]>();

/** Where a clause begins and ends, for pairs with its first and last word. */
const BEGIN = "^";
const END = "$";

/**
 * A rule's findings after the second reading: as they are where it knows nothing of the rule or is not
 * sure, none where it is sure of the contrary, one of its own where it is sure and the rule saw nothing.
 */
export function secondReading(reading: Reading, rule: Rule, hits: Hit[]): Hit[] {
  const index = data.rules.indexOf(rule.id);
  if (index < 0) return hits;
  let odds = known.get(reading);
  if (!odds) {
    odds = logOdds(reading);
    known.set(reading, odds);
  }
  const own = odds[index] ?? 0;
  if (hits.length > 0) return own < ACQUITS ? [] : hits;
  if (own <= CONVICTS) return hits;
  const span = WHOLE_NOTE.has(rule.id) ? undefined : loudestClause(reading, index);
  return [span ? { span } : {}];
}

/** Calls `word` and `pair` for every feature of a clause. */
function walk(
  reading: Reading,
  start: number,
  end: number,
  word: (word: string) => void,
  pair: (before: string, word: string) => void,
): void {
  let before = BEGIN;
  for (let at = start; at < end; at++) {
    const token = reading.tokens[at];
    if (!token || reading.isTo[at]) continue;
    const own = wordOf(token, at > start);
    word(own);
    pair(before, own);
    before = own;
  }
  pair(before, END);
}

/** Names and numbers are alike for this: only that one stands there counts. */
function wordOf(token: Token, inside: boolean): string {
  if (token.kind === "number") return "0";
  return inside && token.capital && token.norm !== "i" ? "Name" : token.norm;
}

/** What is true of the note as a whole. */
function wholeFeatures(reading: Reading): string[] {
  return [
    ...Array.from(reading.tags(), (tag) => `#${tag}`),
    `#length:${Math.min(6, Math.floor(reading.length / 60))}`,
    `#sentences:${Math.min(6, reading.sentences.length)}`,
  ];
}

/** Every feature of a note as a line of the table spells it; what stands twice counts twice. */
export function featuresOf(reading: Reading): string[] {
  const features = wholeFeatures(reading);
  const add = (feature: string) => features.push(feature);
  for (const { clauses } of reading.sentences) {
    for (const { start, end } of clauses) {
      walk(reading, start, end, add, (before, word) => add(`${before} ${word}`));
    }
  }
  return features;
}

function logOdds(reading: Reading): number[] {
  const sums = data.rules.map(() => 0);
  let count = 0;
  const add = (weights: Weights | undefined) => {
    count++;
    if (weights) addTo(sums, weights);
  };
  for (const { clauses } of reading.sentences) {
    for (const { start, end } of clauses) {
      walk(
        reading,
        start,
        end,
        (word) => add(table.word(word)),
        (before, word) => add(table.pair(before, word)),
      );
    }
  }
  for (const feature of wholeFeatures(reading)) add(table.word(feature));
  const scale = HUNDREDTH / Math.sqrt(count);
  return sums.map((sum, rule) => (data.bias[rule] ?? 0) * HUNDREDTH + sum * scale);
}

function addTo(sums: number[], weights: Weights): void {
  for (let at = 0; at < weights.length; at += 2) {
    const rule = weights[at] ?? 0;
    sums[rule] = (sums[rule] ?? 0) + (weights[at + 1] ?? 0);
  }
}

/** The clause that speaks loudest for a rule. */
function loudestClause(reading: Reading, rule: number): Span | undefined {
  let loudest = 0;
  let span: Span | undefined;
  for (const { clauses } of reading.sentences) {
    for (const clause of clauses) {
      const sums = data.rules.map(() => 0);
      walk(
        reading,
        clause.start,
        clause.end,
        (word) => addTo(sums, table.word(word) ?? []),
        (before, word) => addTo(sums, table.pair(before, word) ?? []),
      );
      if ((sums[rule] ?? 0) > loudest) {
        loudest = sums[rule] ?? 0;
        span = reading.span(clause);
      }
    }
  }
  return span;
}
