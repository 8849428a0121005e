/** The conversation on a terminal: messages scroll by, a prompt stands at the bottom. */
import type { Action, Block, Message } from "../../src/chat/message.ts";
import { PREMIUM_LIMIT } from "../../src/text/length.ts";
import { EXIT, type Io } from "./io.ts";
import { type Answer, prompt } from "./prompt.ts";
import { renderMessages } from "./render.ts";
import { lengthRow } from "./screen.ts";
import type { Talk } from "./talk.ts";
import { openTerminal } from "./tty.ts";

const COPY: Action = { id: "copy", label: "Copy", word: "copy" };

/** Talks until the draft is done, cancelled or left. Gives back the exit status. */
export async function interactive(io: Io, talk: Talk, to?: string): Promise<number> {
  const terminal = openTerminal(io);
  let note: (Block & { type: "note" }) | undefined;
  let limit = PREMIUM_LIMIT;
  const show = async (messages: readonly Message[]) => {
    note = messages.flatMap(({ blocks }) => blocks).findLast((block) => block.type === "note") ?? note;
    limit = note?.limit ?? limit;
    await io.stdout.write(`\n${await renderMessages(messages, { ...io, plain: io.plain || talk.plain })}\n`);
    await talk.delivered();
  };
  try {
    await show(await talk.start(to));
    for (;;) {
      const { stage } = talk;
      if (stage === "done" || stage === "cancelled") return EXIT.ready;
      const choosing = stage === "preview" && !talk.asking;
      const answer = await prompt(
        { ...terminal, plain: terminal.plain || talk.plain },
        {
          actions: choosing && note ? [...talk.actions, COPY] : talk.actions,
          choosing,
          under: (text, columns) => lengthUnder(text, columns, choosing),
          complete: (line) => talk.completions(line),
        },
      );
      if ("left" in answer) return await leave(io, talk, answer.left);
      if (choosing && note && isCopy(answer)) {
        await io.stdout.write(clipboard(note.text));
        await show([COPIED]);
      } else {
        await show("action" in answer ? await talk.choose(answer.action) : await talk.say(answer.text));
      }
    }
  } finally {
    terminal.keyboard.close();
  }

  /** The length of an answer, or of a note to review, while it is typed; words that choose have none. */
  function lengthUnder(typed: string, columns: number, choosing: boolean): string[] {
    const note = /^\/connect-review\s/.exec(typed);
    if (!note && (choosing || typed.startsWith("/"))) return [];
    const { length } = note ? typed.slice(note[0].length) : typed;
    return [lengthRow(length, limit, columns, terminal.paint)];
  }
}

/** Ctrl-C, Ctrl-D or a closed terminal: says how to go on, unless there is a note already. */
async function leave(io: Io, talk: Talk, left: "end" | "interrupt"): Promise<number> {
  const hasNote = talk.stage === "preview";
  if (!hasNote || left === "interrupt") await io.stdout.write(`${sentence(talk.goOn)}\n`);
  if (left === "interrupt") return EXIT.interrupted;
  return hasNote ? EXIT.ready : EXIT.usage;
}

function sentence(end: string): string {
  return `${end.charAt(0).toUpperCase()}${end.slice(1)}`;
}

function isCopy(answer: Answer): boolean {
  if ("action" in answer) return answer.action === COPY;
  return "text" in answer && answer.text.trim().toLowerCase() === COPY.word;
}

/** OSC 52: the terminal puts the note on the clipboard, over SSH too, where it is allowed to. */
function clipboard(text: string): string {
  return `\u001b]52;c;${Buffer.from(text).toString("base64")}\u0007`;
}

const COPIED: Message = {
  audience: "private",
  blocks: [
    {
      type: "text",
      text: "Sent to the clipboard. If nothing arrives, your terminal does not allow it: select the note and copy it.",
    },
  ],
  actions: [],
};
