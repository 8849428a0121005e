/** `connect-coach draft`: a conversation, one note from the options, or a batch. */
import { ANSWER_NAMES, type AnswerName, type Answers } from "../../src/compose.ts";
import { DRAFT_FORMATS, draftBatch, draftOne } from "./draft.ts";
import { parseFormat, parseLimit } from "./formats.ts";
import { openArgument, stdinSource } from "./input.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** The options as they were typed. */
interface DraftOptions {
  name?: string;
  reason?: string;
  context?: string;
  to?: string;
  title?: string;
  keep?: string;
  limit?: string;
  format?: string;
}

/** Drafts what the options ask for. Gives back the exit status. */
export async function draftCommand(
  io: Io,
  source: string | undefined,
  options: DraftOptions,
): Promise<number> {
  const format = options.format === undefined ? "text" : parseFormat(options.format, DRAFT_FORMATS);
  const limit = options.limit === undefined ? undefined : parseLimit(options.limit);
  const { name, reason, context, title, to } = options;
  const given = name ?? reason ?? context ?? title;
  if (source !== undefined || (format !== "text" && given === undefined)) {
    if (format === "text") {
      throw new UsageError(
        "A file of answers needs --format jsonl or --format json; each record has a name and a reason.",
      );
    }
    if (given !== undefined || to !== undefined) {
      throw new UsageError(
        "With a file the answers come from its records; leave out the options that give them.",
      );
    }
    const stream = source === undefined ? stdinSource(io.stdin) : openArgument(source, io.stdin);
    if (stream.from === "text")
      throw new UsageError("There is no such file of answers; give its path, or - for standard input.");
    return draftBatch(io, stream, format, limit);
  }
  if (given === undefined) {
    if (limit === undefined) {
      const { conversation } = await import("./conversation.ts");
      return conversation(io, to);
    }
    throw new UsageError(
      "--limit needs --name and --reason; in the conversation, type plan 200 at the preview.",
    );
  }
  if (name === undefined)
    throw new UsageError('--name is missing; say how the note introduces you, as in --name "Sam from Acme".');
  if (reason === undefined) {
    throw new UsageError(
      '--reason is missing; say why you would like to connect, as in --reason "to learn how you test".',
    );
  }
  const answers: Answers = {
    name,
    reason,
    ...(title !== undefined && { title }),
    ...(to !== undefined && { recipient: to }),
    ...(context !== undefined && { context }),
  };
  return draftOne(io, answers, format, limit, parseKeep(options.keep));
}

/**
 * The answers named in `name,reason`.
 * @throws UsageError where one is none of ours.
 */
function parseKeep(list = ""): AnswerName[] {
  return list
    .split(",")
    .filter((typed) => typed.trim() !== "")
    .map((typed) => {
      const name = ANSWER_NAMES.find((known) => known === typed.trim().toLowerCase());
      if (name) return name;
      throw new UsageError(
        `--keep takes the names of answers, such as --keep name,reason; they are ${ANSWER_NAMES.join(", ")}.`,
      );
    });
}
