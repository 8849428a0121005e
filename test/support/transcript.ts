/**
 * Golden conversations as Markdown. A person's line is a quote, what the coach answers is the indented block below
 * it; everything else is for the reader. Platform-neutral: whoever plays one says how a line reaches the coach.
 *
 * `> Sam` is typed, `> [keep]` is the button with that id, `> ` is an empty line, `> "two\nlines"` is a JSON
 * string, and `> "a" × 5000` is that string so many times. Where messages can be edited, `> (edits 2) Kim` says that
 * the person's second line, buttons counted, says `Kim` now, and `> (deletes 2)` that it has gone. `> (in #sales) …`
 * is typed in a channel that others see; what they see of an answer stands under a line that says so.
 */
import type { Message } from "../../src/chat/message.ts";
import { plainLines } from "../../src/chat/plain.ts";
import { showControls } from "../../src/text/control.ts";

/** How a person's lines reach the coach, on whatever platform. */
export interface Player {
  /** `line`: which of the person's lines it is, from 1; `channel`: where it is typed, if not in the coach's own place. */
  type(text: string, where?: { line: number; channel?: string }): Promise<Message[]>;
  press(id: string): Promise<Message[]>;
  /** The person's line of that number says something else now. */
  edit?(line: number, text: string): Promise<Message[]>;
  /** The person's line of that number has gone. */
  remove?(line: number): Promise<Message[]>;
}

/** Plays a transcript; gives back the same document with what the coach answers now. */
export async function replay(document: string, player: Player): Promise<string> {
  const played: string[] = [];
  let lines = 0;
  for (const line of document.split("\n")) {
    if (line.startsWith("    ")) continue;
    if (!line.startsWith(">")) {
      // The blank lines around an answer are written with it.
      if (line !== "" || played.at(-1) !== "") played.push(line);
      continue;
    }
    const answer = await play(line.slice(1).replace(/^ /, ""), player, ++lines);
    played.push(line, "", ...answer.flatMap(seen).map(shown), "");
  }
  return `${played.join("\n").trimEnd()}\n`;
}

/** The lines of a message, with who sees them where that is not the person alone. */
function seen(message: Message): string[] {
  const lines = plainLines(message);
  return message.audience === "shared" ? [`(everybody in ${message.to} sees:)`, ...lines] : lines;
}

/** A line as every surface shows it: control characters visible, none obeyed. */
function shown(line: string): string {
  return `    ${showControls(line)}`.trimEnd();
}

/** Every person's line of a transcript, as it is typed or pressed. */
function play(line: string, player: Player, count: number): Promise<Message[]> {
  const changed = /^\((edits|deletes) (\d+)\) ?(.*)$/.exec(line);
  if (changed) {
    const [, what, of, text = ""] = changed;
    const answer = what === "edits" ? player.edit?.(Number(of), text) : player.remove?.(Number(of));
    if (!answer) throw new Error("Nothing can be edited or deleted here.");
    return answer;
  }
  const [, channel, typed] = /^\(in (#[\w-]+)\) (.*)$/.exec(line) ?? [];
  if (channel !== undefined && typed !== undefined) return player.type(typed, { line: count, channel });
  const pressed = /^\[([a-z0-9-]+)\]$/.exec(line)?.[1];
  if (pressed !== undefined) return player.press(pressed);
  const times = /^(".*") × (\d+)$/.exec(line);
  const where = { line: count };
  if (times) return player.type(String(JSON.parse(times[1] ?? "")).repeat(Number(times[2])), where);
  return player.type(/^".*"$/.test(line) ? String(JSON.parse(line)) : line, where);
}
