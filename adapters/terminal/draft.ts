/** `connect-coach draft` with its answers given: one note for a person, or a batch for a script. */
import { type AnswerName, type Answers, type Composed, compose, composedMessage } from "../../src/compose.ts";
import { jsonText } from "../../src/text/json-text.ts";
import { type Batch, badLine, type Judged, jsonArrayBatch, jsonLinesBatch } from "./batch.ts";
import type { Format } from "./formats.ts";
import type { StreamSource } from "./input.ts";
import { EXIT, type Io } from "./io.ts";
import type { Item } from "./items.ts";
import { progressBar } from "./progress.ts";
import { withId } from "./record-id.ts";
import { checkDraft } from "./records.ts";
import { renderMessages } from "./render.ts";
import { findingRecords } from "./verdicts.ts";

/** What `draft` reads and writes. */
export const DRAFT_FORMATS = ["text", "json", "jsonl"] as const satisfies readonly Format[];
export type DraftFormat = (typeof DRAFT_FORMATS)[number];

/** Makes one note of these answers. Gives back the exit status. */
export async function draftOne(
  io: Io,
  answers: Answers,
  format: DraftFormat,
  limit?: number,
  keep: readonly AnswerName[] = [],
): Promise<number> {
  const composed = compose(answers, limit, keep);
  if (format === "text") {
    await io.stdout.write(await renderMessages([composedMessage(composed)], io));
  } else {
    const json = withId(undefined, { line: 1, read: { value: answers } }, recordText(composed));
    await io.stdout.write(format === "json" ? `[\n${json}\n]\n` : `${json}\n`);
  }
  return isReady(composed) ? EXIT.ready : EXIT.findings;
}

/** Makes a note of every record of a stream. Gives back the exit status. */
export async function draftBatch(
  io: Io,
  source: StreamSource,
  format: Exclude<DraftFormat, "text">,
  limit?: number,
): Promise<number> {
  const progress = progressBar(io.stderr, io.plain, source.size);
  if (io.stdout.isTerminal) io.stdout.beforeWrite = progress.clear;
  const batch: Batch = { source, output: io.stdout, progress };
  const judge = (value: unknown, item: Item) => judgeDraft(value, item, limit);
  const good = format === "json" ? await jsonArrayBatch(batch, judge) : await jsonLinesBatch(batch, judge);
  return good ? EXIT.ready : EXIT.findings;
}

function judgeDraft(value: unknown, item: Item, defaultLimit?: number): Judged {
  const checked = checkDraft(value);
  if ("error" in checked) return badLine(item, checked.error);
  const { id, name, title, recipient, reason, context, limit } = checked.record;
  const answers: Answers = {
    name,
    reason,
    ...(title && { title }),
    ...(recipient && { recipient }),
    ...(context !== undefined && { context }),
  };
  const composed = compose(answers, limit ?? defaultLimit);
  return { json: withId(id, item, recordText(composed)), good: isReady(composed) };
}

function recordText(composed: Composed): string {
  if ("problem" in composed) {
    const { answer, message } = composed.problem;
    return jsonText({ problem: { answer, message } });
  }
  const { note, review } = composed;
  const { length, limit, verdict } = review;
  return jsonText({ note, length, limit, verdict, findings: findingRecords(note, review) });
}

function isReady(composed: Composed): boolean {
  return "review" in composed && composed.review.verdict === "ready";
}
