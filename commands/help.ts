import type { Message } from "../src/chat/message.ts";
import type { Command } from "./command.ts";

/** True where a command's argument is nothing but the word `help`. */
export function asksForHelp(argument: string | undefined): boolean {
  const word = argument?.trim().toLowerCase();
  return word === "help" || word === "?";
}

/** How a command is typed, what it does and an example. */
export function commandHelp(command: Command): Message {
  const usage = command.options.map(({ name, required }) => (required ? name.toUpperCase() : `[${name}]`));
  return {
    audience: "private",
    blocks: [
      { type: "heading", text: [`/${command.name}`, ...usage].join(" ") },
      { type: "text", text: `${command.summary}.` },
      { type: "list", items: command.options.map(({ name, description }) => `${name}: ${description}`) },
      { type: "text", text: `Such as: ${command.example}` },
    ],
    actions: [],
  };
}
