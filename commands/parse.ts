import type { Command } from "./command.ts";
import { commands } from "./index.ts";

/** A slash command typed into a prompt: the command and its arguments, or why there is none. */
export type CommandLine = { command: Command; args: Record<string, string> } | { problem: string };

const PREFIX = "/connect-";

/** Reads `/connect-review Hi Priya …`; nothing where the line is not a slash command of ours: the draft answers it. */
export function parseCommandLine(line: string): CommandLine | undefined {
  const typed = line.trimStart();
  if (!typed.toLowerCase().startsWith(PREFIX)) return undefined;
  const end = typed.search(/\s/u);
  const name = (end < 0 ? typed : typed.slice(0, end)).slice(1).toLowerCase();
  const command = commands.find((known) => known.name === name);
  return command && withArguments(command, end < 0 ? "" : typed.slice(end + 1));
}

/** `rest` takes what is left of the line exactly as typed; `word` takes the next word. */
function withArguments(command: Command, typed: string): CommandLine {
  const args: Record<string, string> = {};
  let left = typed;
  for (const option of command.options) {
    if (left.trim() === "") {
      if (option.required)
        return { problem: `/${command.name} needs ${option.name}: ${option.description}.` };
      break;
    }
    if (option.kind === "rest") {
      args[option.name] = left;
      break;
    }
    left = left.trimStart();
    const end = left.search(/\s/u);
    args[option.name] = end < 0 ? left : left.slice(0, end);
    left = end < 0 ? "" : left.slice(end + 1);
  }
  return { command, args };
}
