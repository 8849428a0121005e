/** The labelled notes and answer sets of test/corpus, read for the evaluation, the bench and the tests. */
import { readFileSync } from "node:fs";

/** One labelled note; an empty `labels` means a note a coach would send as it is. */
export interface LabelledNote {
  id: string;
  text: string;
  recipient?: string;
  labels: string[];
}

/** One set of answers with what a careful editor made of it, or the answer that has to be asked for again. */
export interface AnswerSet {
  id: string;
  name: string;
  title?: string;
  recipient?: string;
  reason: string;
  context?: string | null;
  limit?: number;
  ask?: string;
  ideal?: string;
  must?: string[];
  must_not?: string[];
}

const folder = new URL("../../test/corpus/", import.meta.url);

/** @throws where the file is missing or a line is not JSON: the corpora are committed and whole. */
function lines<T>(file: string): T[] {
  return readFileSync(new URL(`${file}.jsonl`, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

/** The rules that the corpora label, in the order of product.md. */
export const labelledRules = [
  "too-long",
  "blanket-invitation",
  "missing-introduction",
  "missing-reason",
  "missing-context",
  "job-request",
  "qualifications",
  "contact-details",
  "unfilled-placeholder",
  "sales-pitch",
  "long-introduction",
] as const;

/** Read every miss, tune on it. */
export const trainNotes = (): LabelledNote[] => lines("train");
/** Notes by other hands, each file of its own kind; `extra_lively` and `extra_everyday` were labelled by two readers. */
export const extraNotes = (): LabelledNote[] =>
  ["extra_lively", "extra_everyday", "extra_mixed", "extra_introduction", "extra_purpose"].flatMap((file) =>
    lines<LabelledNote>(file),
  );
/** Both registers, lively and everyday business: what the committed figure is computed on. */
export const developmentNotes = (): LabelledNote[] => [
  ...lines<LabelledNote>("dev"),
  ...lines<LabelledNote>("dev_business"),
];
/** Figures only: single misses are not printed and nothing is tuned on them. */
export const validationNotes = (): LabelledNote[] => lines("validation");
/** Answer sets with `must`, `must_not` or `ask`. */
export const idealAnswers = (): AnswerSet[] => lines("assemble_ideal");
/** Hard answer sets without a scorer: read with the eyes, or by the grammar checker. */
export const hardAnswers = (): AnswerSet[] => lines("assemble_dev");
