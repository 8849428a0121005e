/**
 * A second reading by weights: how far a note leans towards each of the rules that turn on meaning.
 * The weights were learned from the labelled notes (`npm run train`). They only tip the scale where a
 * rule's own phrases leave a note near the line; docs/decisions says why.
 */
import data from "./leaning.json" with { type: "json" };
import type { Reading } from "./reading.ts";
import type { Span } from "./rule.ts";

/** What `npm run train` writes. `weights[feature]` is pairs of rule index and hundredths of log-odds. */
export interface LeaningData {
  rules: readonly string[];
  /** Log-odds of each rule before any feature, in hundredths. */
  bias: readonly number[];
  weights: Readonly<Record<string, readonly number[]>>;
}

export interface Leaning {
  /** Log-odds that the rule applies; 0 is "as likely as not". */
  logOdds: number;
  /** The clause that speaks loudest for it; undefined where none does. */
  span: Span | undefined;
}

const HUNDREDTH = 0.01;
const weights = new Map(Object.entries(data.weights));
const known = new WeakMap<Reading, Leaning[]>();

/** How far this note leans towards `rule`; all rules are worked out at the first question. */
export function leaning(reading: Reading, rule: string): Leaning {
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
