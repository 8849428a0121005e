/** `connect-coach review`: one note for a person, or a batch for a script. */
import { type ReviewResult, review, reviewMessage } from "../../src/batch.ts";
import type { Format } from "./formats.ts";
import { readNote, type Source } from "./input.ts";
import { EXIT, type Io } from "./io.ts";
import { progressBar } from "./progress.ts";
import { renderMessage } from "./render.ts";

/** What holds for every note that does not say otherwise itself. */
export interface ReviewDefaults {
  recipient?: string;
  limit?: number;
}

/** Reviews one note, or all that a stream holds, and writes what it found. Gives back the exit status. */
export async function reviewCommand(
  io: Io,
  source: Source,
  format: Format,
  defaults: ReviewDefaults,
): Promise<number> {
  if (format === "text") return reviewOne(io, await readNote(source), defaults);
  const { reviewAll, reviewAlone } = await import("./review-batch.ts");
  if (source.from === "text") {
    return status(await reviewAlone(io.stdout, await readNote(source), format, defaults));
  }
  const progress = progressBar(io.stderr, io.plain, source.size);
  if (io.stdout.isTerminal) io.stdout.beforeWrite = progress.clear;
  return status(await reviewAll({ source, output: io.stdout, progress }, format, defaults));
}

async function reviewOne(io: Io, text: string, defaults: ReviewDefaults): Promise<number> {
  const result: ReviewResult = review(text, defaults);
  await io.stdout.write(renderMessage(reviewMessage(text, result), io));
  return status(result.verdict === "ready");
}

function status(good: boolean): number {
  return good ? EXIT.ready : EXIT.findings;
}
