/** Reviews in bulk: what one record is answered with, in JSON and in CSV. */

import { review } from "../../src/review-once.ts";
import { jsonText } from "../../src/text/json-text.ts";
import { type Batch, badLine, type Judge, type Judged, jsonArrayBatch, jsonLinesBatch } from "./batch.ts";
import type { CsvResult } from "./csv.ts";
import type { Format } from "./formats.ts";
import type { Item } from "./items.ts";
import type { Output } from "./output.ts";
import { withId } from "./record-id.ts";
import { checkReview, type ReviewRecord } from "./records.ts";
import type { ReviewDefaults } from "./review.ts";
import { findingRecords, mendedNote } from "./verdicts.ts";

type BatchFormat = Exclude<Format, "text">;

/** Reviews every record of a stream. Gives back whether all are ready. */
export async function reviewAll(
  batch: Batch,
  format: BatchFormat,
  defaults: ReviewDefaults,
): Promise<boolean> {
  const judge: Judge = (value, item) => judgeJson(value, item, defaults);
  if (format === "jsonl") return jsonLinesBatch(batch, judge);
  if (format === "json") return jsonArrayBatch(batch, judge);
  const { csvBatch } = await import("./csv-batch.ts");
  return csvBatch(batch, (value) => judgeCsv(value, defaults));
}

/** Reviews one note that was given as an argument, answered in the format's own shape. */
export async function reviewAlone(
  output: Output,
  text: string,
  format: BatchFormat,
  defaults: ReviewDefaults,
): Promise<boolean> {
  const item: Item = { line: 1, read: { value: { text } }, cells: [text] };
  if (format === "csv") {
    const { CsvTable } = await import("./csv.ts");
    const table = new CsvTable(["text"]);
    const { result, good } = judgeCsv({ text }, defaults);
    await output.writeData(table.head() + table.rows([{ item, result }]));
    return good;
  }
  const { json, good } = judgeJson({ text }, item, defaults);
  await output.write(format === "json" ? `[\n${json}\n]\n` : `${json}\n`);
  return good;
}

function judgeJson(value: unknown, item: Item, defaults: ReviewDefaults): Judged {
  const checked = checkReview(value);
  if ("error" in checked) return badLine(item, checked.error);
  const { text } = checked.record;
  const result = review(text, options(checked.record, defaults));
  const { verdict, length, limit, truncated } = result;
  const mended = mendedNote(text, result);
  const rest = jsonText({
    verdict,
    length,
    limit,
    findings: findingRecords(text, result),
    ...(mended !== undefined && { mended }),
    ...(truncated && { truncated }),
  });
  return { json: withId(checked.record.id, item, rest), good: verdict === "ready" };
}

function judgeCsv(value: unknown, defaults: ReviewDefaults): { result: CsvResult; good: boolean } {
  const checked = checkReview(value);
  if ("error" in checked) return { result: checked, good: false };
  const { text } = checked.record;
  const result = review(text, options(checked.record, defaults));
  const { verdict, length, limit } = result;
  const rules = [...new Set(result.findings.map(({ rule }) => rule))].join(" ");
  const cells = [verdict, length, limit, rules, mendedNote(text, result) ?? ""];
  return { result: { cells }, good: verdict === "ready" };
}

function options({ recipient, limit }: ReviewRecord, defaults: ReviewDefaults): ReviewDefaults {
  return {
    ...defaults,
    ...(recipient && { recipient }),
    ...(limit !== null && limit !== undefined && { limit }),
  };
}
