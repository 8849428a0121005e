import { PREMIUM_LIMIT } from "../../src/text/length.ts";
import type { Io } from "./io.ts";
import { prompt } from "./prompt.ts";
import { lengthRow } from "./screen.ts";
import { openTerminal } from "./tty.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Asks for the note to review, for `review` without one on a terminal; nothing where Ctrl-C ended it.
 * @throws UsageError where none was given.
 */
export async function askForNote(io: Io): Promise<string | undefined> {
  const terminal = openTerminal(io);
  try {
    await io.stdout.write("Paste or type the note, then press Enter.\n");
    const answer = await prompt(terminal, {
      actions: [],
      choosing: false,
      under: ({ length }, columns) => [lengthRow(length, PREMIUM_LIMIT, columns, terminal.paint)],
    });
    if ("left" in answer && answer.left === "interrupt") return undefined;
    const note = "text" in answer ? answer.text.trim() : "";
    if (note === "") throw new UsageError("There is no note to review; type or paste one, or give a file.");
    return note;
  } finally {
    terminal.keyboard.close();
  }
}
