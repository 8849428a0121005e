/**
 * A second reading by weights: how far a note leans towards each of the rules that turn on meaning.
 * The weights were learned from the labelled notes (`npm run train`). They only tip the scale where a
 * rule's own phrases leave a note near the line; docs/decisions says why.
 */
import type { Token } from "../text/tokens.ts";
import data from "./leaning.json" with { type: "json" };
import type { Found } from "./phrases.ts";
import type { Reading } from "./reading.ts";
import type { Hit, Rule, Span } from "./rule.ts";
import { Entry, type Weights, WeightTable } from "./weight-table.ts";

/** What `npm run train` writes. */
export interface LeaningData {
  rules: readonly string[];
  /** Log-odds of each rule before any feature, in hundredths. */
  bias: readonly number[];
  /** Below these log-odds a rule's own finding is dropped: the whole note speaks against it. */
  acquits: readonly number[];
  /** Above these a note is flagged though no phrase of the rule stands in it; null: never. */
  convicts: readonly (number | null)[];
  /** A line a feature: pairs of rule index and hundredths of log-odds (see WeightTable). */
  weights: string;
}

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
const indexes = new Map(data.rules.map((rule, index) => [rule, index]));

/** Where a clause begins and ends, for pairs with its first and last word. */
const BEGIN = "^";
const END = "$";

/**
 * A rule's findings after the second reading, by what `leaningOf` says of the note: as they are where it knows
 * nothing of the rule or is not sure, none where it is sure of the contrary, one of its own where it is sure and
 * the rule saw nothing.
 */
export function secondReading(reading: Reading, odds: readonly number[], rule: Rule, hits: Hit[]): Hit[] {
  const index = indexes.get(rule.id);
  if (index === undefined) return hits;
  const own = odds[index] ?? 0;
  if (hits.length > 0) return own < (data.acquits[index] ?? 0) ? [] : hits;
  const convicts = data.convicts[index] ?? Number.POSITIVE_INFINITY;
  if (own <= convicts) return hits;
  const span = WHOLE_NOTE.has(rule.id) ? undefined : loudestClause(reading, index);
  return [span ? { span } : {}];
}

/** The words of a clause as the table spells them, between its beginning and its end. */
function wordsOf({ tokens, isTo }: Reading, { start, end }: Found): string[] {
  const words = [BEGIN];
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token && !isTo[at]) words.push(wordOf(token, at > start));
  }
  words.push(END);
  return words;
}

/** Names and numbers are alike for this: only that one stands there counts. */
function wordOf(token: Token, inside: boolean): string {
  if (token.kind === "number") return "0";
  return inside && token.capital && token.norm !== "i" ? "Name" : token.norm;
}

const tagFeatures = new Map<string, string>();

/** `#tag`, put together once a tag. */
function tagFeature(tag: string): string {
  let feature = tagFeatures.get(tag);
  if (feature === undefined) {
    feature = `#${tag}`;
    tagFeatures.set(tag, feature);
  }
  return feature;
}

/** What is true of the note as a whole. */
function wholeFeatures(reading: Reading): string[] {
  return [
    ...Array.from(reading.tags(), tagFeature),
    `#length:${Math.min(6, Math.floor(reading.length / 60))}`,
    `#sentences:${Math.min(6, reading.sentences.length)}`,
  ];
}

/** Every feature of a note as a line of the table spells it; what stands twice counts twice. */
export function featuresOf(reading: Reading): string[] {
  const features = wholeFeatures(reading);
  for (const { clauses } of reading.sentences) {
    for (const clause of clauses) {
      const words = wordsOf(reading, clause);
      words.forEach((word, at) => {
        if (at > 0 && at < words.length - 1) features.push(word);
        if (at > 0) features.push(`${words[at - 1]} ${word}`);
      });
    }
  }
  return features;
}

/** For each rule the log-odds that the note has its fault. */
export function leaningOf(reading: Reading): number[] {
  const sums = data.rules.map(() => 0);
  let count = 0;
  for (const { clauses } of reading.sentences) {
    for (const clause of clauses) count += addClause(sums, reading, clause);
  }
  for (const feature of wholeFeatures(reading)) {
    count++;
    addTo(sums, table.entry(feature).own);
  }
  const scale = HUNDREDTH / Math.sqrt(count);
  return sums.map((sum, rule) => (data.bias[rule] ?? 0) * HUNDREDTH + sum * scale);
}

/** Adds the weights of a clause's words and pairs, those that featuresOf names; gives back how many it looked up. */
function addClause(sums: number[], { tokens, isTo }: Reading, { start, end }: Found): number {
  let count = 0;
  let before = table.entry(BEGIN);
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (!token || isTo[at]) continue;
    const entry = entryOf(token, at > start);
    addTo(sums, entry.own);
    addTo(sums, before.pair(entry.word));
    count += 2;
    before = entry;
  }
  addTo(sums, before.pair(END));
  return count + 1;
}

/** The weights of a token's word, remembered with its lexeme. */
function entryOf(token: Token, inside: boolean): Entry {
  const word = wordOf(token, inside);
  if (word !== token.norm) return table.entry(word);
  const { lexeme } = token;
  if (lexeme.weight instanceof Entry) return lexeme.weight;
  const entry = table.entry(word);
  lexeme.weight = entry;
  return entry;
}

function addTo(sums: number[], weights: Weights | undefined): void {
  if (!weights) return;
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
      addClause(sums, reading, clause);
      if ((sums[rule] ?? 0) > loudest) {
        loudest = sums[rule] ?? 0;
        span = reading.span(clause);
      }
    }
  }
  return span;
}
