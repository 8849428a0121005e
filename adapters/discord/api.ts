/** The calls to Discord's API that the coach makes, over discord.js's own client, which keeps to the rate limits. */
import { ChannelType, InteractionResponseType, type REST, Routes } from "discord.js";
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChannelThreadsJSONBody,
} from "discord-api-types/v10";
import { MessageFlags, ThreadAutoArchiveDuration } from "discord-api-types/v10";
import type { Rendered } from "./render.ts";

/** What an interaction is answered through, for fifteen minutes. */
export interface Answerable {
  id: string;
  token: string;
  application_id: string;
}

/** Where an answer is seen. */
export interface Seen {
  /** By the one who asked alone. */
  ephemeral: boolean;
}

function body(rendered: Rendered, { ephemeral }: Seen) {
  return { ...rendered, flags: rendered.flags | (ephemeral ? MessageFlags.Ephemeral : 0) };
}

/** Gives the first answer to an interaction. */
export type Callback = (
  to: Answerable,
  answer: { type: InteractionResponseType; data?: unknown },
) => Promise<unknown>;

/**
 * The calls; each throws what discord.js throws.
 * @param first another way to give the first answer, where the interaction came by another way than the gateway
 */
export function apiOf(rest: REST, first?: Callback) {
  const byCall: Callback = ({ id, token }, body) =>
    rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  const callback = (to: Answerable, type: InteractionResponseType, data?: unknown) =>
    (first ?? byCall)(to, data === undefined ? { type } : { type, data });
  return {
    /** The first answer to an interaction. */
    answer: (to: Answerable, rendered: Rendered, seen: Seen) =>
      callback(to, InteractionResponseType.ChannelMessageWithSource, body(rendered, seen)),
    /** The first answer to a button: the message it stands under says something else now. */
    update: (to: Answerable, rendered: Rendered) =>
      callback(to, InteractionResponseType.UpdateMessage, rendered),
    /** Holds the place of the first answer, for work that may take longer than three seconds. */
    defer: (to: Answerable, { ephemeral }: Seen) =>
      callback(to, InteractionResponseType.DeferredChannelMessageWithSource, {
        flags: ephemeral ? MessageFlags.Ephemeral : 0,
      }),
    deferUpdate: (to: Answerable) => callback(to, InteractionResponseType.DeferredMessageUpdate),
    modal: (to: Answerable, modal: APIModalInteractionResponseCallbackData) =>
      callback(to, InteractionResponseType.Modal, modal),
    choices: (to: Answerable, choices: APIApplicationCommandOptionChoice[]) =>
      callback(to, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
    /** In the place that was held. */
    fill: ({ application_id, token }: Answerable, rendered: Rendered) =>
      rest.patch(Routes.webhookMessage(application_id, token, "@original"), { body: rendered, auth: false }),
    followUp: ({ application_id, token }: Answerable, rendered: Rendered, seen: Seen) =>
      rest.post(Routes.webhook(application_id, token), { body: body(rendered, seen), auth: false }),

    /** `nonce` makes the same message, sent again within some minutes, the one that is there already. */
    post: (channel: string, rendered: Rendered, nonce: string) =>
      rest.post(Routes.channelMessages(channel), { body: { ...rendered, nonce, enforce_nonce: true } }),
    /** The channel of the direct messages with somebody. */
    directMessages: async (user: string) =>
      ((await rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIChannel).id,
    /** A thread that nobody sees but those who are added to it and moderators. */
    privateThread: async (channel: string, name: string) => {
      const thread: RESTPostAPIChannelThreadsJSONBody = {
        name,
        type: ChannelType.PrivateThread,
        invitable: false,
        auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
      };
      return ((await rest.post(Routes.threads(channel), { body: thread })) as APIChannel).id;
    },
    addToThread: (thread: string, user: string) => rest.put(Routes.threadMembers(thread, user)),

    commands: async (application: string, guild: string | undefined) =>
      (await rest.get(commandsOf(application, guild), {
        query: new URLSearchParams({ with_localizations: "true" }),
      })) as APIApplicationCommand[],
    register: (
      application: string,
      guild: string | undefined,
      commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
    ) => rest.put(commandsOf(application, guild), { body: commands }),
  };
}

export type Api = ReturnType<typeof apiOf>;

function commandsOf(application: string, guild: string | undefined) {
  return guild === undefined
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);
}
