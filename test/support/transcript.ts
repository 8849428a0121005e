/**
 * Golden conversations as Markdown. A person's line is a quote, what the coach answers is the indented block below
 * it; everything else is for the reader. Platform-neutral: whoever plays one says how a line reaches the coach.
 *
 * `> Sam` is typed, `> [keep]` is the button with that id, `> ` is an empty line, `> "two\nlines"` is a JSON
 * string, and `> "a" × 5000` is that string so many times.
 */
import type { Message } from "../../src/chat/message.ts";
import { plainLines } from "../../src/chat/plain.ts";
import { showControls } from "../../src/text/control.ts";

/** How a person's lines reach the coach, on whatever platform. */
export interface Player {
  type(text: string): Promise<Message[]>;
  press(id: string): Promise<Message[]>;
}

/** Plays a transcript; gives back the same document with what the coach answers now. */
export async function replay(document: string, player: Player): Promise<string> {
  const played: string[] = [];
  for (const line of document.split("\n")) {
    if (line.startsWith("    ")) continue;
    if (!line.startsWith(">")) {
      // The blank lines around an answer are written with it.
      if (line !== "" || played.at(-1) !== "") played.push(line);
      continue;
    }
    const answer = await play(line.slice(1).replace(/^ /, ""), player);
    played.push(line, "", ...answer.flatMap(plainLines).map(shown), "");
  }
  return `${played.join("\n").trimEnd()}\n`;
}

/** A line as every surface shows it: control characters visible, none obeyed. */
function shown(line: string): string {
  return `    ${showControls(line)}`.trimEnd();
}

/** Every person's line of a transcript, as it is typed or pressed. */
function play(line: string, player: Player): Promise<Message[]> {
  const pressed = /^\[([a-z0-9-]+)\]$/.exec(line)?.[1];
  if (pressed !== undefined) return player.press(pressed);
  const times = /^(".*") × (\d+)$/.exec(line);
  if (times) return player.type(String(JSON.parse(times[1] ?? "")).repeat(Number(times[2])));
  return player.type(/^".*"$/.test(line) ? String(JSON.parse(line)) : line);
}
