import type { Command } from "./command.ts";
import { asksForHelp, commandHelp } from "./help.ts";

/** One page of the guide, or the list of pages. */
export const command: Command = {
  name: "connect-guide",
  summary: "How to write, send and withdraw a request, and every rule by its id",
  options: [
    {
      ...{ name: "topic", description: "A topic, such as send or limits", required: false, kind: "rest" },
      lookup: "topic",
    },
  ],
  example: "/connect-guide send",
  async run(call, coach) {
    const topic = call.args.topic;
    return asksForHelp(topic) ? [commandHelp(command), ...(await coach.guide())] : coach.guide(topic);
  },
};
