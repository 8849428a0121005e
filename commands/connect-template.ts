import type { Command } from "./command.ts";
import { asksForHelp, commandHelp } from "./help.ts";

/** What can be done, in the order it is offered, with what stands behind the word. */
const DEEDS = [
  ["list", "[mine] [words]: what there is"],
  ["show", "NAME: one of them, whole"],
  ["use", "NAME [for PRIYA]: a note of it, one question at a time"],
  ["save", "NAME: a new one; its text on the lines below, or asked for; `save private NAME` for you alone"],
  ["edit", "NAME: another text for it"],
  ["rename", "OLD to NEW"],
  ["delete", "NAME: it can come back within 30 days"],
  ["restore", "NAME: one that was deleted"],
  ["history", "NAME: what it was before"],
  ["adopt", "NAME: a manager takes it over"],
] as const;

/** The templates a team shares. */
export const command: Command = {
  name: "connect-template",
  summary: "The templates your team shares",
  options: [
    {
      name: "do",
      description: "what to do",
      required: false,
      kind: "word",
      choices: DEEDS.map(([value, label]) => ({ value, label: `${value} ${label}` })),
    },
    { name: "name", description: "The template's name", required: false, kind: "rest" },
  ],
  example: "/connect-template show met at an event",
  async run(call, coach) {
    const { args, ...event } = call;
    const typed = args.name ?? "";
    const word = args.do?.toLowerCase() ?? "list";
    if (asksForHelp(word) || (typed.trim().toLowerCase() === "help" && word !== "show")) {
      const help = commandHelp(command);
      const items = DEEDS.map(([deed, label]) => `${deed} ${label}`);
      return [{ ...help, blocks: [...help.blocks, { type: "list", items }] }];
    }
    const deed = DEEDS.find(([name]) => name === word)?.[0];
    if (deed === undefined) {
      const text = `There is no «${word.slice(0, 40)}» for templates: it is one of ${DEEDS.map(([name]) => name).join(", ")}.`;
      return [{ audience: "private", blocks: [{ type: "problem", text }], actions: [] }];
    }
    return coach.template({ ...event, deed, typed });
  },
};
