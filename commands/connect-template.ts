import type { Command, Option, Subcommand } from "./command.ts";
import { asksForHelp, commandHelp } from "./help.ts";

type Deed = Parameters<Parameters<Command["run"]>[1]["template"]>[0]["deed"];

/** The template that is meant, offered while its name is typed. */
function named(lookup: "template" | "own-template" | "deleted-template"): Option {
  return { name: "name", description: "The template's name", required: true, kind: "rest", lookup };
}

function whose(...more: string[]): Option {
  const choices = ["mine", "team", ...more].map((value) => ({ value, label: value }));
  return { name: "which", description: "Yours, or your team's", required: false, kind: "word", choices };
}

const WORDS: Option = { name: "words", description: "Words in their names", required: false, kind: "rest" };

/** What can be done, in the order it is offered. */
const DEEDS: readonly (Subcommand & { name: Deed })[] = [
  { name: "list", summary: "what there is", options: [whose("starters"), WORDS] },
  { name: "show", summary: "one of them, whole", options: [named("template")] },
  {
    name: "use",
    summary: "a note of it, one question at a time",
    options: [
      named("template"),
      { name: "recipient", description: "Whom it is for", required: false, kind: "rest", lead: "for" },
    ],
  },
  {
    name: "save",
    summary: "a new one; its text on the lines below, or asked for; of an open draft, its note",
    options: [
      {
        name: "who",
        description: "For you alone; without it, for your team",
        required: false,
        kind: "word",
        choices: [{ value: "private", label: "private" }],
      },
      { name: "name", description: "What to call it", required: false, kind: "rest" },
    ],
  },
  { name: "edit", summary: "another text for it", options: [named("own-template")] },
  {
    name: "rename",
    summary: "another name for it",
    options: [
      named("own-template"),
      { name: "new", description: "What to call it", required: true, kind: "rest", lead: "to" },
    ],
  },
  { name: "delete", summary: "it can come back within 30 days", options: [named("own-template")] },
  {
    name: "restore",
    summary: "one that was deleted, or a former text by its number in the history",
    options: [
      named("deleted-template"),
      { name: "version", description: "The number of a former text", required: false, kind: "word" },
    ],
  },
  { name: "history", summary: "what it was before", options: [named("template")] },
  { name: "adopt", summary: "a manager takes it over", options: [named("template")], managers: true },
  { name: "export", summary: "all you may see, as a file", options: [whose(), WORDS] },
  {
    name: "import",
    summary: "templates as export writes them, or CSV; first it says what would happen",
    options: [],
  },
];

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
      choices: DEEDS.map(({ name, summary }) => ({ value: name, label: `${name}: ${summary}` })),
    },
    { name: "name", description: "The template's name", required: false, kind: "rest" },
  ],
  subcommands: DEEDS,
  example: "/connect-template show met at an event",
  async run(call, coach) {
    const { args, ...event } = call;
    const typed = args.name ?? "";
    const word = args.do?.toLowerCase() ?? "list";
    if (asksForHelp(word) || (typed.trim().toLowerCase() === "help" && word !== "show")) {
      const help = commandHelp(command);
      const items = DEEDS.map(
        ({ name, options, summary }) => `${[name, ...options.map(usage)].join(" ")}: ${summary}`,
      );
      return [{ ...help, blocks: [...help.blocks, { type: "list", items }] }];
    }
    const deed = DEEDS.find(({ name }) => name === word)?.name;
    if (deed === undefined) {
      const text = `There is no «${word.slice(0, 40)}» for templates: it is one of ${DEEDS.map(({ name }) => name).join(", ")}.`;
      return [{ audience: "private", blocks: [{ type: "problem", text }], actions: [] }];
    }
    return coach.template({ ...event, deed, typed });
  },
};

/** `NAME`, `[for RECIPIENT]`, `[mine|team]`. */
function usage({ name, lead, choices, required }: Option): string {
  const value = choices ? choices.map((one) => one.value).join("|") : name.toUpperCase();
  const words = lead === undefined ? value : `${lead} ${value}`;
  return required ? words : `[${words}]`;
}
