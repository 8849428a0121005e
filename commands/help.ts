import type { Message } from "../src/chat/message.ts";
import type { Command } from "./command.ts";

/** True where a command's argument is nothing but the word `help`. */
export function asksForHelp(argument: string | undefined): boolean {
  const word = argument?.trim().toLowerCase();
  return word === "help" || word === "?";
}

/** A copy may be run by anybody: who runs this one knows where the repository is that they have it from. */
const FEEDBACK =
  "Feedback: tell whoever runs this coach. They can pass it on under Issues in the repository that it came from; leave private notes out.";

/** How a command is typed, what it does, an example, and where to say what is wrong with it. */
export function commandHelp(command: Command): Message {
  const usage = command.options.map(({ name, required }) => (required ? name.toUpperCase() : `[${name}]`));
  return {
    audience: "private",
    blocks: [
      { type: "heading", text: [`/${command.name}`, ...usage].join(" ") },
      { type: "text", text: `${command.summary}.` },
      { type: "list", items: command.options.map(({ name, description }) => `${name}: ${description}`) },
      { type: "text", text: `Such as: ${command.example}` },
      { type: "text", text: FEEDBACK },
    ],
    actions: [],
  };
}
