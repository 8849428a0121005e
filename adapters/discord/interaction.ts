/** One interaction: what it means, where its conversation is, and how it is answered. */
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIApplicationCommandInteractionDataOption,
  APIInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from "discord-api-types/v10";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from "discord-api-types/v10";
import type { Command } from "../../commands/command.ts";
import { commands } from "../../commands/index.ts";
import { parseCommandLine } from "../../commands/parse.ts";
import type { ChatEvent, Place } from "../../src/chat/event.ts";
import type { Form, Message } from "../../src/chat/message.ts";
import type { Coach } from "../../src/coach.ts";
import type { Arrival } from "../../src/events/handle.ts";
import { aloneIn } from "./arrival.ts";
import { pressed } from "./custom-id.ts";
import { filledIn } from "./modal.ts";
import { type Given, typedLine } from "./register.ts";
import { ANSWER } from "./render.ts";

/** What the coach is asked, once it is known who asks and where. */
export type Work = (coach: Coach, arrival: Arrival) => Promise<Message[]>;

/** What an interaction means. */
export type Meaning =
  | { do: "work"; work: Work; inPlace: boolean }
  /** A draft is begun: it wants a place of its own. */
  | { do: "draft"; work: Work; to: string | undefined }
  | { do: "form"; form: Form }
  /** One answer is asked for in a form. */
  | { do: "ask" }
  | { do: "problem"; problem: string }
  | { do: "unknown" };

/** Understands everything but autocompletion. */
export function meaningOf(interaction: APIInteraction): Meaning {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commanded(interaction);
    case InteractionType.MessageComponent:
      return pressedOn(interaction);
    case InteractionType.ModalSubmit:
      return submitted(interaction);
    default:
      return { do: "unknown" };
  }
}

function commanded({ data }: APIApplicationCommandInteraction): Meaning {
  if (data.type === ApplicationCommandType.Message) {
    const text = data.resolved.messages[data.target_id]?.content ?? "";
    return { do: "work", inPlace: false, work: async (coach) => coach.review({ text, from: "chat" }) };
  }
  const command = data.type === ApplicationCommandType.ChatInput ? named(data.name) : undefined;
  if (!command || data.type !== ApplicationCommandType.ChatInput) return { do: "unknown" };
  const { path, given } = chosen(data.options ?? []);
  if (command.form && given.length === 0) return { do: "form", form: command.form };
  return lineMeans(typedLine(command, path, given));
}

/** A command line: typed out of options, or behind a button. */
function lineMeans(line: string): Meaning {
  const parsed = parseCommandLine(line);
  if (parsed === undefined) return { do: "unknown" };
  if ("problem" in parsed) return { do: "problem", problem: parsed.problem };
  const { command, args } = parsed;
  const work: Work = (coach, arrival) => command.run({ ...arrival, args }, coach);
  return command.name === "connect-draft"
    ? { do: "draft", work, to: args.to }
    : { do: "work", work, inPlace: false };
}

function pressedOn({ data, message }: APIMessageComponentInteraction): Meaning {
  const id = data.component_type === ComponentType.StringSelect ? (data.values[0] ?? "") : data.custom_id;
  const means = pressed(id);
  if (means === undefined) return { do: "unknown" };
  if ("line" in means) return lineMeans(means.line);
  if (means.action === ANSWER) return { do: "ask" };
  return { do: "work", inPlace: isEphemeral(message), work: told({ type: "action", id: means.action }) };
}

function submitted({ data, message }: APIModalSubmitInteraction): Meaning {
  const values = filledIn(data.components);
  const inPlace = message !== undefined && isEphemeral(message);
  if (data.custom_id === ANSWER) {
    return { do: "work", inPlace, work: told({ type: "text", text: values[ANSWER] ?? "" }) };
  }
  return { do: "work", inPlace: false, work: told({ type: "form", id: data.custom_id, values }) };
}

function told(body: ChatEvent["body"]): Work {
  return (coach, arrival) => coach.handle({ ...arrival, body });
}

function isEphemeral({ flags }: { flags?: MessageFlags }): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function named(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}

/** The option that somebody is typing, with what stands there so far. */
export function typing({ data }: APIApplicationCommandAutocompleteInteraction) {
  const command = named(data.name);
  const { path, given, focused } = chosen(data.options);
  if (!command || focused === undefined) return undefined;
  const options =
    command.subcommands?.find(({ name }) => name === path.join(" "))?.options ?? command.options;
  const lookup = options.find(({ name }) => name === focused)?.lookup;
  const typed = given.find(({ name }) => name === focused)?.value ?? "";
  return lookup && { lookup, typed };
}

/** The subcommand that was chosen, as a path, and the options that were given. */
function chosen(options: readonly APIApplicationCommandInteractionDataOption<InteractionType>[]): {
  path: string[];
  given: Given[];
  focused?: string;
} {
  const [first] = options;
  if (
    first?.type === ApplicationCommandOptionType.Subcommand ||
    first?.type === ApplicationCommandOptionType.SubcommandGroup
  ) {
    const inner = chosen(first.options ?? []);
    return { ...inner, path: [first.name, ...inner.path] };
  }
  const given = options.flatMap((option) =>
    "value" in option && typeof option.value === "string" ? [{ name: option.name, value: option.value }] : [],
  );
  const focused = options.find((option) => "focused" in option && option.focused === true)?.name;
  return { path: [], given, ...(focused !== undefined && { focused }) };
}

/** Where the conversation of an interaction is, unless it begins a draft. */
export function placeOf(interaction: APIInteraction, ownPlace: boolean): Place {
  const channel = interaction.channel?.id ?? "";
  return { id: ownPlace ? channel : aloneIn(channel) };
}
