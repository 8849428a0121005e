/** The slash commands as Discord registers them, made from the one list that every platform has. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { Command, Option, Subcommand } from "../../commands/command.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { LIMITS } from "./limits.ts";

/** The context-menu command on any message. */
const REVIEW_MESSAGE = "Review connection note";

/** In servers, in the bot's direct messages, and wherever somebody uses it who has installed it for themselves. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Everything that is registered, in the order of the commands. */
export function registered(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...commands.map((command) => ({
      type: ApplicationCommandType.ChatInput as const,
      name: command.name,
      description: cut(command.summary),
      options: optionsOf(command),
      ...EVERYWHERE,
    })),
    { type: ApplicationCommandType.Message as const, name: REVIEW_MESSAGE, ...EVERYWHERE },
  ];
}

function optionsOf(command: Command): APIApplicationCommandOption[] {
  if (!command.subcommands) return command.options.map(asOption);
  const groups = new Map<string, Subcommand[]>();
  for (const one of command.subcommands) {
    const [group = "", name] = one.name.split(" ");
    const key = name === undefined ? "" : group;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].flatMap(([group, members]): APIApplicationCommandOption[] => {
    const subcommands = members.map((one) => ({
      type: ApplicationCommandOptionType.Subcommand as const,
      name: one.name.split(" ").at(-1) ?? one.name,
      description: cut(one.summary),
      options: one.options.map(asOption),
    }));
    if (group === "") return subcommands;
    const description = cut(`${command.summary}: ${group}`);
    return [
      { type: ApplicationCommandOptionType.SubcommandGroup, name: group, description, options: subcommands },
    ];
  });
}

function asOption({
  name,
  description,
  required,
  choices,
  lookup,
}: Option): APIApplicationCommandBasicOption {
  const option = {
    type: ApplicationCommandOptionType.String as const,
    name,
    description: cut(description),
    required,
  };
  if (lookup !== undefined) return { ...option, autocomplete: true };
  if (choices === undefined) return option;
  return {
    ...option,
    choices: choices.slice(0, LIMITS.choices).map(({ label, value }) => ({ name: cut(label), value })),
  };
}

function cut(text: string): string {
  return cutAtGrapheme(text, LIMITS.description);
}

/** Options as they come back from Discord. */
export interface Given {
  name: string;
  value: string;
}

/**
 * The line that somebody would have typed: options in their order, each behind the word that leads to it. Line breaks
 * stay, as they would in a paste.
 */
export function typedLine(command: Command, path: readonly string[], given: readonly Given[]): string {
  const subcommand = command.subcommands?.find(({ name }) => name === path.join(" "));
  const options = subcommand?.options ?? command.options;
  const values = options.flatMap(({ name, lead }) => {
    const value = given.find((one) => one.name === name)?.value;
    return value === undefined ? [] : [...(lead === undefined ? [] : [lead]), value];
  });
  return [`/${command.name}`, ...path, ...values].join(" ");
}
