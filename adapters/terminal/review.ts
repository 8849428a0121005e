/** `connect-coach review`: one note for a person, or a batch for a script. */
import { type ReviewResult, review, reviewMessage } from "../../src/review-once.ts";
import type { Format } from "./formats.ts";
import { openArgument, readNote, stdinSource } from "./input.ts";
import { EXIT, type Io, isInteractive } from "./io.ts";
import { progressBar } from "./progress.ts";
import { renderMessages } from "./render.ts";

/** What holds for every note that does not say otherwise itself. */
export interface ReviewDefaults {
  recipient?: string;
  limit?: number;
}

/**
 * Reviews one note, or all that a stream holds, and writes what it found. Gives back the exit status.
 * @param argument a note, a file or `-`; without one the note comes from standard input, or is asked for
 */
export async function reviewCommand(
  io: Io,
  argument: string | undefined,
  format: Format,
  defaults: ReviewDefaults,
): Promise<number> {
  if (argument === undefined && isInteractive(io)) {
    const { askForNote } = await import("./ask-for-note.ts");
    const note = await askForNote(io);
    return note === undefined ? EXIT.interrupted : reviewOne(io, note, defaults);
  }
  const source = argument === undefined ? stdinSource(io.stdin) : openArgument(argument, io.stdin);
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
  await io.stdout.write(await renderMessages([reviewMessage(text, result)], io));
  return status(result.verdict === "ready");
}

function status(good: boolean): number {
  return good ? EXIT.ready : EXIT.findings;
}
