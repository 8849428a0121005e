/**
 * A second reading by weights: how far a note leans towards each of the rules that turn on meaning.
 * The weights were learned from the labelled notes (`npm run train`). They only tip the scale where a
 * rule's own phrases leave a note near the line; docs/decisions says why.
 */

import { LineTable } from "../text/line-table.ts";
import data from "./leaning.json" with { type: "json" };
import type { Reading } from "./reading.ts";
import type { Hit, Rule, Span } from "./rule.ts";

/** What `npm run train` writes. */
export interface LeaningData {
  rules: readonly string[];
  /** Log-odds of each rule before any feature, in hundredths. */
  bias: readonly number[];
  /** A line a feature: pairs of rule index and hundredths of log-odds (see LineTable). */
  weights: string;
}

export interface Leaning {
  /** Log-odds that the rule applies; 0 is "as likely as not". */
  logOdds: number;
  /** The clause that speaks loudest for it; undefined where none does. */
  span: Span | undefined;
}

const HUNDREDTH = 0.01;
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
const weights = new LineTable(data.weights);
const known = new WeakMap<Reading, Leaning[]>();

/**
 * A rule's findings after the second reading: as they are where it knows nothing of the rule or is not
 * sure, none where it is sure of the contrary, one of its own where it is sure and the rule saw nothing.
 */
export function secondReading(reading: Reading, rule: Rule, hits: Hit[]): Hit[] {
  const { logOdds, span } = leaning(reading, rule.id);
  if (hits.length > 0) return logOdds < ACQUITS ? [] : hits;
  if (logOdds <= CONVICTS) return hits;
  return [span && !WHOLE_NOTE.has(rule.id) ? { span } : {}];
}

/** How far this note leans towards `rule`; all rules are worked out at the first question. */
function leaning(reading: Reading, rule: string): Leaning {
  let all = known.get(reading);
  if (!all) {
    all = weighAll(reading);
    known.set(reading, all);
  }
  return all[data.rules.indexOf(rule)] ?? { logOdds: 0, span: undefined };
}

/** The features of a note, clause by clause; the last group belongs to no clause. */
export function featuresOf(reading: Reading): string[][] {
  const groups: string[][] = [];
  const seen = new Set<string>();
  const add = (group: string[], feature: string) => {
    if (seen.has(feature)) return;
    seen.add(feature);
    group.push(feature);
  };
  for (const sentence of reading.sentences) {
    for (const clause of sentence.clauses) {
      const group: string[] = [];
      let before = "^";
      for (let at = clause.start; at < clause.end; at++) {
        const token = reading.tokens[at];
        if (!token || reading.isTo[at]) continue;
        const word = wordOf(token, at > clause.start);
        add(group, word);
        add(group, `${before} ${word}`);
        before = word;
      }
      add(group, `${before} $`);
      groups.push(group);
    }
  }
  const whole: string[] = [];
  for (const tag of reading.tags()) add(whole, `#${tag}`);
  add(whole, `length ${Math.min(6, Math.floor(reading.length / 60))}`);
  add(whole, `sentences ${Math.min(6, reading.sentences.length)}`);
  groups.push(whole);
  return groups;
}

/** Names and numbers are alike for this: only that one stands there counts. */
function wordOf(token: Reading["tokens"][number], inside: boolean): string {
  if (token.kind === "number") return "0";
  return inside && token.capital && token.norm !== "i" ? "Name" : token.norm;
}

function weighAll(reading: Reading): Leaning[] {
  const groups = featuresOf(reading);
  let count = 0;
  for (const group of groups) count += group.length;
  const scale = HUNDREDTH / Math.sqrt(count || 1);
  const totals = data.rules.map(() => 0);
  const loudest = data.rules.map(() => ({ sum: 0, group: -1 }));
  groups.forEach((group, index) => {
    const sums = data.rules.map(() => 0);
    for (const feature of group) {
      const pairs = weights.get(feature);
      if (!pairs) continue;
      for (let at = 0; at < pairs.length; at += 2) {
        const rule = pairs[at] ?? 0;
        sums[rule] = (sums[rule] ?? 0) + (pairs[at + 1] ?? 0);
      }
    }
    sums.forEach((sum, rule) => {
      totals[rule] = (totals[rule] ?? 0) + sum;
      const best = loudest[rule];
      if (best && sum > best.sum && index < groups.length - 1) loudest[rule] = { sum, group: index };
    });
  });
  const clauses = reading.sentences.flatMap((sentence) => sentence.clauses);
  return totals.map((total, rule) => {
    const clause = clauses[loudest[rule]?.group ?? -1];
    return {
      logOdds: (data.bias[rule] ?? 0) * HUNDREDTH + total * scale,
      span: clause && reading.span(clause),
    };
  });
}
