import { MAX_LIMIT, MIN_LIMIT } from "../../src/text/length.ts";
import { nearest } from "../../src/text/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** What `--format` takes; it names input and output alike. */
export const FORMATS = ["text", "json", "jsonl", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** What it takes where nothing is read: how the store's commands answer. */
export const ANSWER_FORMATS = ["text", "json"] as const;

/** @throws UsageError where there is no such format, with the one that was probably meant. */
export function parseFormat<F extends string>(word: string, known: readonly F[]): F {
  const format = known.find((one) => one === word.toLowerCase());
  if (format) return format;
  const near = nearest(word, known);
  const help = near ? `did you mean ${near}?` : `it is one of ${known.join(", ")}.`;
  throw new UsageError(`There is no format ${word}; ${help}`);
}

/** @throws UsageError where it is not a whole number from 50 to 300. */
export function parseLimit(word: string): number {
  const limit = /^\d{1,4}$/.test(word) ? Number(word) : Number.NaN;
  if (limit >= MIN_LIMIT && limit <= MAX_LIMIT) return limit;
  throw new UsageError(
    `--limit takes a whole number from ${MIN_LIMIT} to ${MAX_LIMIT}, not ${word}; leave it out for 300.`,
  );
}
