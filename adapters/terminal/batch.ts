/** Many records in one go: read, judged and written a chunk at a time, in order, in constant memory. */
import { jsonText } from "../../src/text/json-text.ts";
import { decode } from "./decode.ts";
import type { StreamSource } from "./input.ts";
import type { Item } from "./items.ts";
import { readJsonArray } from "./json-array.ts";
import { readJsonLines } from "./jsonl.ts";
import type { Output } from "./output.ts";
import type { Progress } from "./progress.ts";
import { UsageError } from "./usage-error.ts";

/** One record's answer as JSON text, and whether it is all well. */
export interface Judged {
  json: string;
  good: boolean;
}

/** What a batch does with one record: never throws, whatever the record says. */
export type Judge = (value: unknown, item: Item) => Judged;

/** A stream of records, where the answers go, and who is told how far it has come. */
export interface Batch {
  source: StreamSource;
  output: Output;
  progress: Progress;
}

/** JSON lines in, JSON lines out. Gives back whether every record was well. */
export async function jsonLinesBatch(batch: Batch, judge: Judge): Promise<boolean> {
  let records = 0;
  let good = true;
  for await (const items of readJsonLines(chunks(batch, () => records))) {
    let text = "";
    for (const item of items) {
      const judged = judgeItem(item, judge);
      text += `${judged.json}\n`;
      good &&= judged.good;
    }
    records += items.length;
    await batch.output.write(text);
  }
  if (records === 0) throw new UsageError(`${batch.source.name} is empty; give one JSON record a line.`);
  return good;
}

/** A JSON array in, a JSON array out, one record a line. Gives back whether every record was well. */
export async function jsonArrayBatch(batch: Batch, judge: Judge): Promise<boolean> {
  let records = 0;
  let good = true;
  try {
    for await (const items of readJsonArray(chunks(batch, () => records))) {
      let text = "";
      for (const item of items) {
        const judged = judgeItem(item, judge);
        text += `${records++ === 0 ? "[\n" : ",\n"}${judged.json}`;
        good &&= judged.good;
      }
      await batch.output.write(text);
    }
  } catch (error) {
    if (records > 0 && error instanceof UsageError) await batch.output.write("\n]\n");
    throw error;
  }
  await batch.output.write(records === 0 ? "[]\n" : "\n]\n");
  return good;
}

function judgeItem(item: Item, judge: Judge): Judged {
  return "error" in item.read ? badLine(item, item.read.error) : judge(item.read.value, item);
}

/** What stands in the place of a record that could not be used. */
export function badLine(item: Item, error: string): Judged {
  return { json: jsonText({ line: item.line, error }), good: false };
}

/** The input's text, with the bar moved on at each chunk. */
export async function* chunks({ source, progress }: Batch, records: () => number): AsyncGenerator<string> {
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of source.bytes) {
      bytes += chunk.length;
      yield chunk;
      progress.to(records(), bytes);
    }
  };
  try {
    yield* decode({ ...source, bytes: counted() });
  } finally {
    progress.clear();
  }
}
