import type { Command } from "./command.ts";
import { asksForHelp, commandHelp } from "./help.ts";

/** Starts (or offers to resume) the step-by-step draft. */
export const command: Command = {
  name: "connect-draft",
  summary: "Write a connection note, one question at a time",
  options: [{ name: "to", description: "The recipient's first name", required: false, kind: "rest" }],
  example: "/connect-draft Priya",
  async run(call, coach) {
    if (asksForHelp(call.args.to)) return [commandHelp(command)];
    const { args, ...event } = call;
    return coach.draft({ ...event, ...(args.to && { to: args.to }) });
  },
};
