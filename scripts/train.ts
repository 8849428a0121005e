/**
 * Learns the weights of src/review/leaning.ts from the labelled notes: one logistic regression a rule,
 * each feature scaled by how much more often it stands in notes with the label (the naive-Bayes ratio of
 * Wang and Manning, "Baselines and Bigrams", ACL 2012). No randomness: the same notes give the same file.
 *
 *   npm run train              writes src/review/leaning.json
 *   npm run train -- --folds   five-fold figures instead: what notes it has not seen would get
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { developmentNotes, extraNotes, type LabelledNote, trainNotes } from "../bench/lib/corpus.ts";
import { featuresOf, type LeaningData } from "../src/review/leaning.ts";
import { read } from "../src/review/reading.ts";
import { phraseBook } from "../src/review/review.ts";
import { PREMIUM_LIMIT, REVIEW_CAP } from "../src/text/length.ts";

/**
 * The rules that turn on meaning (the others are decided by form alone), with the log-odds from which the
 * weights overrule a rule's own phrases: chosen on 400 notes that neither had seen, rather too careful than
 * not, since a false alarm costs more trust than a miss.
 */
const RULES = [
  { id: "blanket-invitation", acquits: -2, convicts: 0.5 },
  { id: "missing-introduction", acquits: -3, convicts: null },
  { id: "missing-reason", acquits: -2, convicts: 0.25 },
  { id: "missing-context", acquits: -1.75, convicts: 0.25 },
  { id: "job-request", acquits: -2, convicts: 0.5 },
  { id: "qualifications", acquits: -2.5, convicts: null },
  { id: "sales-pitch", acquits: -2, convicts: -0.25 },
  { id: "long-introduction", acquits: -3.5, convicts: 1 },
] as const;

interface Model {
  bias: number;
  weights: Map<string, number>;
}

/** Hyperparameters, chosen by the five-fold figures. */
const DECAY = 2e-3;
const STEP = 0.3;
const ROUNDS = 25;
const SEEN_AT_LEAST = 2;
/** Log-odds below which a weight is left out of the file. */
const SMALLEST = 0.6;

function featureSet(note: LabelledNote): string[] {
  const text = note.text.slice(0, REVIEW_CAP);
  const options = { length: note.text.length, limit: PREMIUM_LIMIT, recipient: note.recipient };
  return featuresOf(read(text, phraseBook(), options));
}

/** Learns one rule from the notes' features. */
function learn(features: readonly string[][], labels: readonly boolean[]): Model {
  const counts = new Map<string, [withLabel: number, without: number]>();
  let positives = 0;
  features.forEach((set, note) => {
    if (labels[note]) positives++;
    for (const feature of new Set(set)) {
      const pair = counts.get(feature) ?? [0, 0];
      pair[labels[note] ? 0 : 1]++;
      counts.set(feature, pair);
    }
  });
  const names = [...counts].filter(([, [a, b]]) => a + b >= SEEN_AT_LEAST).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const negatives = features.length - positives;
  const ratio = names.map((name) => {
    const [a, b] = counts.get(name) ?? [0, 0];
    return Math.log((a + 1) / (positives + 1) / ((b + 1) / (negatives + 1)));
  });
  const rows = features.map((list) => list.map((name) => index.get(name)).filter((at) => at !== undefined));
  const sizes = features.map((set) => 1 / Math.sqrt(set.length || 1));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  let bias = -1;
  let biasSquares = 1e-6;
  const heavier = Math.sqrt(negatives / positives);
  const order = features.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = (at * 7919 + round * 104_729) % (at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const note of order) {
      const row = rows[note] ?? [];
      const size = sizes[note] ?? 1;
      let sum = bias;
      for (const at of row) sum += (weights[at] ?? 0) * (ratio[at] ?? 0) * size;
      const target = labels[note] ? 1 : 0;
      const error = (1 / (1 + Math.exp(-sum)) - target) * (target ? heavier : 1);
      biasSquares += error * error;
      bias -= (STEP * error) / Math.sqrt(biasSquares);
      for (const at of row) {
        const slope = error * size * (ratio[at] ?? 0) + DECAY * (weights[at] ?? 0);
        squares[at] = (squares[at] ?? 0) + slope * slope;
        weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(squares[at] ?? 1);
      }
    }
  }
  return { bias, weights: new Map(names.map((name, at) => [name, (weights[at] ?? 0) * (ratio[at] ?? 0)])) };
}

/** Log-odds that a note with these features has the label. */
function apply(model: Model, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += model.weights.get(feature) ?? 0;
  return model.bias + sum / Math.sqrt(features.length || 1);
}

function write(notes: readonly LabelledNote[]): void {
  const features = notes.map(featureSet);
  const weights = new Map<string, number[]>();
  const bias = RULES.map((rule, at) => {
    const model = learn(
      features,
      notes.map((note) => note.labels.includes(rule.id)),
    );
    for (const [name, weight] of model.weights) {
      if (Math.abs(weight) < SMALLEST) continue;
      const pairs = weights.get(name) ?? [];
      weights.set(name, [...pairs, at, Math.round(weight * 100)]);
    }
    return Math.round(model.bias * 100);
  });
  const lines = [...weights].map(([name, pairs]) => `${name}\t${pairs}`).sort();
  const data: LeaningData = {
    rules: RULES.map((rule) => rule.id),
    bias,
    acquits: RULES.map((rule) => rule.acquits),
    convicts: RULES.map((rule) => rule.convicts),
    weights: lines.join("\n"),
  };
  writeFileSync(new URL("../src/review/leaning.json", import.meta.url), `${JSON.stringify(data)}\n`);
  console.log(`${notes.length} notes, ${lines.length} features, ${JSON.stringify(data).length} bytes`);
}

function folds(notes: readonly LabelledNote[]): void {
  const features = notes.map(featureSet);
  for (const { id: rule } of RULES) {
    const labels = notes.map((note) => note.labels.includes(rule));
    const odds: number[] = [];
    for (let fold = 0; fold < 5; fold++) {
      const inFold = (at: number) => Math.floor(at / 3) % 5 === fold;
      const model = learn(
        features.filter((_, at) => !inFold(at)),
        labels.filter((_, at) => !inFold(at)),
      );
      features.forEach((set, at) => {
        if (inFold(at)) odds[at] = apply(model, set);
      });
    }
    const line = [-1.5, -1, -0.5, 0, 0.5].map((least) => {
      let hits = 0;
      let wrong = 0;
      labels.forEach((label, at) => {
        const said = (odds[at] ?? 0) > least;
        if (said && label) hits++;
        else if (said || label) wrong++;
      });
      return `${least}: ${((2 * hits) / (2 * hits + wrong)).toFixed(3)}`;
    });
    console.log(rule.padEnd(22), line.join("  "));
  }
}

const { values } = parseArgs({ options: { folds: { type: "boolean" } } });
const notes = [...trainNotes(), ...developmentNotes(), ...extraNotes()];
if (values.folds) folds(notes);
else write(notes);
