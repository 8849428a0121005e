import { PREMIUM_LIMIT } from "../../src/text/length.ts";
import type { Io } from "./io.ts";
import { prompt } from "./prompt.ts";
import { lengthBar } from "./screen.ts";
import { openTerminal } from "./tty.ts";

/** Asks for the note to review, for `review` without one on a terminal; nothing where none was given. */
export async function askForNote(io: Io): Promise<string | undefined> {
  const terminal = openTerminal(io);
  try {
    await io.stdout.write("Paste or type the note, then press Enter.\n");
    const answer = await prompt(terminal, {
      actions: [],
      choosing: false,
      under: ({ length }) => [
        `${length}/${PREMIUM_LIMIT} ${lengthBar(length, PREMIUM_LIMIT, terminal.paint)}`,
      ],
    });
    const note = "text" in answer ? answer.text.trim() : "";
    if (note === "") await io.stdout.write("There is no note to review.\n");
    return note === "" ? undefined : note;
  } finally {
    terminal.keyboard.close();
  }
}
