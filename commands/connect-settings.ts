import type { Choice } from "../src/chat/message.ts";
import type { Command, Option, Subcommand } from "./command.ts";
import { asksForHelp, commandHelp } from "./help.ts";

const rule: Option = {
  name: "rule",
  description: "The rule's id, such as stock-phrase",
  required: true,
  kind: "word",
  lookup: "rule",
};

function oneOf(name: string, description: string, choices: readonly Choice[]): Option {
  return { name, description, required: true, kind: "word", choices };
}

function words(name: string, description: string, more: Partial<Option> = {}): Option {
  return { name, description, required: true, kind: "rest", ...more };
}

const SUBCOMMANDS: readonly Subcommand[] = [
  { name: "show", summary: "What you have set, and how to change it", options: [] },
  { name: "change", summary: "Plan, tone and plain mode in one form", options: [] },
  {
    name: "plan",
    summary: "How long your notes may be",
    options: [
      oneOf("limit", "Your account", [
        { value: "200", label: "Free: notes of 200 characters" },
        { value: "300", label: "Premium: notes of 300 characters" },
      ]),
    ],
  },
  {
    name: "tone",
    summary: "How your notes sound",
    options: [
      oneOf("tone", "Warm or formal", [
        { value: "warm", label: "Warm: Hi Priya, I'm Sam" },
        { value: "formal", label: "Formal: Dear Priya, I am Sam" },
      ]),
    ],
  },
  {
    name: "plain",
    summary: "Words alone, without bars and symbols",
    options: [
      oneOf("mode", "On or off", [
        { value: "on", label: "On: words alone" },
        { value: "off", label: "Off: with bars and symbols" },
      ]),
    ],
  },
  {
    name: "introduction",
    summary: "How your notes introduce you",
    options: [words("text", "Such as: Sam from Acme", { required: false })],
  },
  { name: "forget introduction", summary: "Drops the introduction that is offered again", options: [] },
  { name: "forget me", summary: "Deletes all that is kept of you; asks first", options: [] },
  { name: "mute", summary: "Leaves a rule out of your reviews", options: [rule] },
  { name: "unmute", summary: "Brings a muted rule back", options: [rule] },
  { name: "my data", summary: "All that is kept of you", options: [] },
  { name: "team show", summary: "What your team has set", options: [] },
  {
    name: "team severity",
    summary: "How much a rule weighs in your team",
    options: [
      { ...rule, required: false },
      {
        ...oneOf("weight", "Off, info, warning, error, or the rule's own", [
          { value: "off", label: "Off: it finds nothing" },
          { value: "info", label: "Info: a tip, changes no verdict" },
          { value: "warning", label: "Warning: worth another look" },
          { value: "error", label: "Error: fix before sending" },
          { value: "default", label: "The rule's usual weight" },
        ]),
        required: false,
      },
    ],
    managers: true,
  },
  {
    name: "team word",
    summary: "Words and names that never count",
    options: [
      oneOf("do", "Add or remove", [
        { value: "add", label: "Add" },
        { value: "remove", label: "Remove" },
      ]),
      words("word", "Such as: Booking.com"),
    ],
    managers: true,
  },
  {
    name: "team avoid",
    summary: "A phrase your team would rather not send",
    options: [
      words("phrase", "Such as: circle back", { required: false }),
      words("why", "One sentence, shown with the finding", { required: false, lead: "because" }),
      words("instead", "Such as: talk again", { required: false, lead: "try" }),
    ],
    managers: true,
  },
  {
    name: "team allow",
    summary: "Takes a phrase off the team's list",
    options: [words("phrase", "As it stands in the list")],
    managers: true,
  },
  {
    name: "team edits",
    summary: "Who may edit shared templates",
    options: [
      oneOf("who", "Everybody, or owners and managers", [
        { value: "owners", label: "Their owners, and managers" },
        { value: "everybody", label: "Everybody" },
      ]),
    ],
    managers: true,
  },
  {
    name: "team retention",
    summary: "How long a draft is kept after the last word",
    options: [{ name: "days", description: "1 to 365, or default", required: true, kind: "word" }],
    managers: true,
  },
];

/** What a person and their team have set, and what is kept of them. */
export const command: Command = {
  name: "connect-settings",
  summary: "Your plan, tone and introduction, your team's rules, and all that is kept of you",
  options: [
    {
      name: "what",
      description:
        "plan, tone, plain, introduction, mute, my data or forget me; for the team: team show and what it lists",
      required: false,
      kind: "rest",
    },
  ],
  subcommands: SUBCOMMANDS,
  example: "/connect-settings tone formal",
  async run(call, coach) {
    const { args, ...event } = call;
    if (asksForHelp(args.what)) {
      const help = commandHelp(command);
      const items = SUBCOMMANDS.map((one) => `${usage(one)}: ${one.summary}`);
      return [{ ...help, blocks: [...help.blocks, { type: "list", items }] }];
    }
    return coach.settings({ ...event, text: args.what ?? "" });
  },
};

/** `team avoid PHRASE because WHY try INSTEAD`. */
function usage({ name, options }: Subcommand): string {
  const parts = options.map((option) => {
    const value = option.choices?.map((one) => one.value).join("|") ?? option.name.toUpperCase();
    return option.lead === undefined ? value : `${option.lead} ${value}`;
  });
  return [name, ...parts].join(" ");
}
