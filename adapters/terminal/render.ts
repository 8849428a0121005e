import type { Message } from "../../src/chat/message.ts";
import { plainLines } from "../../src/chat/plain.ts";
import { showControls } from "../../src/text/control.ts";
import type { Io } from "./io.ts";

/** Messages as text: colour, signs and bars where a terminal shows them and they are wanted, plain lines elsewhere. */
export async function renderMessages(messages: readonly Message[], io: Io): Promise<string> {
  const lines =
    io.stdout.isTerminal && !io.plain && !io.dumb
      ? await onScreen(messages, io)
      : inWords(io.stdout.isTerminal ? messages : messages.map(withOneLineNotes));
  return lines.map((line) => `${line}\n`).join("");
}

async function onScreen(messages: readonly Message[], io: Io): Promise<string[]> {
  const { screenLines } = await import("./screen.ts");
  const look = { columns: io.stdout.columns, color: io.color };
  return messages.flatMap((message) => screenLines(message, look));
}

/**
 * A note on one line: a program takes the line after `Your note (214/300):` for it. Each line break, of a template
 * alone, becomes a space; `--format json` has them.
 */
export function noteOnOneLine(note: string): string {
  return note
    .split(/[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

function withOneLineNotes(message: Message): Message {
  const blocks = message.blocks.map((block) =>
    block.type === "note" ? { ...block, text: noteOnOneLine(block.text) } : block,
  );
  return { ...message, blocks };
}

function inWords(messages: readonly Message[]): string[] {
  return messages.flatMap((message) => plainLines(message)).map(showControls);
}
