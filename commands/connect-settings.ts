import type { Command } from "./command.ts";
import { asksForHelp, commandHelp } from "./help.ts";

/** What a person has set, and what is kept of them. */
export const command: Command = {
  name: "connect-settings",
  summary: "Your plan and introduction, all that is kept of you, and how to delete it",
  options: [
    {
      name: "what",
      description: "plan 200, plan 300, forget introduction, my data or forget me",
      required: false,
      kind: "rest",
    },
  ],
  example: "/connect-settings my data",
  async run(call, coach) {
    const { args, ...event } = call;
    if (asksForHelp(args.what)) return [commandHelp(command)];
    return coach.settings({ ...event, text: args.what ?? "" });
  },
};
