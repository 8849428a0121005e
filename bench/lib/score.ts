/** Precision, recall and F1 by rule, their mean, and the share of clean notes that were flagged. */
import type { LabelledNote } from "./corpus.ts";
import { labelledRules } from "./corpus.ts";

/** What a judge says of one note. */
export interface Judgement {
  /** Every rule that fired. */
  fired: readonly string[];
  /** Rules that fired as an error or a warning: these flag a clean note, a tip does not. */
  flagged: readonly string[];
}

/** Figures for one rule over a set of notes; a share of nothing is 1 (nothing was wrong). */
export interface RuleScore {
  rule: string;
  /** Notes that carry the label. */
  labelled: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Score {
  rules: RuleScore[];
  /** Mean F1 over the labelled rules, each weighing the same. */
  macroF1: number;
  worstPrecision: RuleScore;
  worstRecall: RuleScore;
  /** Notes without a label, and those of them with an error or a warning of any rule. */
  clean: number;
  cleanFlagged: number;
}

/** One note that a judge got wrong for one rule. */
export interface Miss {
  note: LabelledNote;
  /** `false alarm`: fired without the label; `missed`: labelled and silent. */
  kind: "false alarm" | "missed";
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Scores a judge over notes; the judge is called once a note. */
export function score(notes: readonly LabelledNote[], judge: (note: LabelledNote) => Judgement): Score {
  const counts = new Map(labelledRules.map((rule) => [rule as string, { hit: 0, fired: 0, labelled: 0 }]));
  let clean = 0;
  let cleanFlagged = 0;
  for (const note of notes) {
    const { fired, flagged } = judge(note);
    for (const [rule, count] of counts) {
      const labelled = note.labels.includes(rule);
      const fires = fired.includes(rule);
      if (labelled) count.labelled++;
      if (fires) count.fired++;
      if (labelled && fires) count.hit++;
    }
    if (note.labels.length === 0) {
      clean++;
      if (flagged.length > 0) cleanFlagged++;
    }
  }
  const rules = [...counts].map(([rule, { hit, fired, labelled }]): RuleScore => {
    // Without a hit F1 is 0, unless there was nothing to find and nothing was claimed.
    const f1 = share(2 * hit, fired + labelled);
    return { rule, labelled, precision: share(hit, fired), recall: share(hit, labelled), f1 };
  });
  const worst = (key: "precision" | "recall") => rules.reduce((a, b) => (b[key] < a[key] ? b : a));
  const macroF1 = rules.reduce((sum, rule) => sum + rule.f1, 0) / rules.length;
  return {
    rules,
    macroF1,
    worstPrecision: worst("precision"),
    worstRecall: worst("recall"),
    clean,
    cleanFlagged,
  };
}

/** The notes a judge got wrong for one rule, to be read by whoever writes that rule. */
export function misses(
  notes: readonly LabelledNote[],
  rule: string,
  judge: (note: LabelledNote) => Judgement,
): Miss[] {
  const found: Miss[] = [];
  for (const note of notes) {
    const fires = judge(note).fired.includes(rule);
    if (fires !== note.labels.includes(rule)) found.push({ note, kind: fires ? "false alarm" : "missed" });
  }
  return found;
}
