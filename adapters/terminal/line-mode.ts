/** The conversation without a terminal: a question is a line of output, an answer a line of input. */
import { decode } from "./decode.ts";
import { stdinSource } from "./input.ts";
import { EXIT, type Io } from "./io.ts";
import { renderMessages } from "./render.ts";
import type { Talk } from "./talk.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Talks until the draft is done or cancelled, or the input ends. Gives back the exit status.
 * @throws UsageError where the input ends before there is a note, or is no text; with the command that goes on.
 */
export async function lineMode(io: Io, talk: Talk, to?: string): Promise<number> {
  try {
    return await converse(io, talk, to);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const why = error.message.replace(/\.$/, "");
    throw new UsageError(`${why}; ${talk.goOn}`);
  }
}

async function converse(io: Io, talk: Talk, to?: string): Promise<number> {
  await io.stdout.write(await renderMessages(await talk.start(to), io));
  await talk.delivered();
  let answers = 0;
  for await (const line of lines(decode(stdinSource(io.stdin), true))) {
    answers++;
    const replies = await talk.say(line);
    const { stage } = talk;
    const over = stage === "done" || stage === "cancelled";
    // Nothing can be chosen any more where the process ends.
    const shown = over ? replies.map((message) => ({ ...message, actions: [] })) : replies;
    await io.stdout.write(await renderMessages(shown, io));
    await talk.delivered();
    if (over) return EXIT.ready;
  }
  if (talk.stage === "preview") return EXIT.ready;
  throw new UsageError(
    answers === 0
      ? "Standard input is closed or empty, and the coach has questions."
      : "The input ended before there was a note.",
  );
}

/** What is kept of one line, in UTF-16 code units: far more than is ever read of an answer or a note. */
const LINE_CAP = 1 << 20;

/** Lines without their line breaks; a last one may lack it. */
async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      const line = rest + chunk.slice(from, end);
      yield line.endsWith("\r") ? line.slice(0, -1) : line;
      rest = "";
      from = end + 1;
    }
    if (rest.length < LINE_CAP) rest += chunk.slice(from);
  }
  if (rest !== "") yield rest;
}
