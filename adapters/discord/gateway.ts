/** The connection to Discord's gateway, by discord.js: what arrives is handed to the bot as Discord sent it. */
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options } from "discord.js";
import type {
  GatewayGuildDeleteDispatchData,
  GatewayInteractionCreateDispatchData,
  GatewayMessageCreateDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayMessageUpdateDispatchData,
} from "discord-api-types/v10";
import { GatewayCloseCodes } from "discord-api-types/v10";
import type { Bot } from "./bot.ts";
import { rateLimits } from "./rest.ts";

/** What the connection needs. */
export interface GatewayOptions {
  token: string;
  /** Another Discord-compatible API; the gateway's address comes from it. */
  apiUrl?: string;
  /** Read what is typed in threads of servers. */
  messageContent: boolean;
  /** Shards that this process holds; Discord says how many where none is given. */
  shards?: number;
}

/** Ends a process that would never work, with the exit status and the sentence for it. */
export type Stop = (status: number, sentence: string) => void;

/** A credential is refused: whoever restarts processes must not try again. */
const REFUSED = 78;
const MISCONFIGURED = 2;

/** What closes the connection for good, and what is to be done about it. */
const FATAL: ReadonlyMap<number, [status: number, sentence: string]> = new Map([
  [
    GatewayCloseCodes.AuthenticationFailed,
    [
      REFUSED,
      "Discord refuses DISCORD_TOKEN: make a new one on the page Bot of your application, and start again.",
    ],
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    [
      MISCONFIGURED,
      "Discord does not let this bot read messages: switch on Message Content Intent on the page Bot of your application, or leave DISCORD_MESSAGE_CONTENT unset.",
    ],
  ],
  [
    GatewayCloseCodes.InvalidShard,
    [
      MISCONFIGURED,
      "Discord refuses the number in DISCORD_SHARDS: leave it unset, and Discord says how many there should be.",
    ],
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    [
      MISCONFIGURED,
      "This bot is in too many servers for one connection: leave DISCORD_SHARDS unset, and Discord says how many there should be.",
    ],
  ],
]);

/** A client that is not connected yet. */
export function gatewayClient({ apiUrl, messageContent, shards }: GatewayOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    allowedMentions: { parse: [] },
    ...(shards === undefined ? { shards: "auto" as const } : { shardCount: shards }),
    // Kept of messages is who wrote the last ones, to know whose was deleted.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 50 }),
    rest: { ...rateLimits, ...(apiUrl !== undefined && { api: apiUrl }) },
  });
}

/** Hands what arrives to the bot. `left`: the bot was removed from a server. */
export function listen(
  client: Client,
  bot: Bot,
  left: (guild: string) => void,
  fault: (error: unknown) => void,
): void {
  // `on` of the client would give objects of the library's own; what Discord sent is the same over HTTP.
  const on = <Data>(event: GatewayDispatchEvents, hear: (data: Data) => Promise<void>) =>
    client.ws.on(event, (data: Data) => void hear(data).catch(fault));
  on<GatewayInteractionCreateDispatchData>(GatewayDispatchEvents.InteractionCreate, (data) =>
    bot.interaction(data),
  );
  on<GatewayMessageCreateDispatchData>(GatewayDispatchEvents.MessageCreate, (data) =>
    bot.message(data, { ownThread: isOwnThread(client, data.channel_id) }),
  );
  on<GatewayMessageUpdateDispatchData>(GatewayDispatchEvents.MessageUpdate, (data) =>
    bot.edited(data, { ownThread: isOwnThread(client, data.channel_id) }),
  );
  on<GatewayMessageDeleteDispatchData>(GatewayDispatchEvents.MessageDelete, async (data) => {
    const channel = client.channels.cache.get(data.channel_id);
    const author = channel?.isTextBased() ? channel.messages.cache.get(data.id)?.author : undefined;
    const heard = data.guild_id === undefined || isOwnThread(client, data.channel_id);
    if (author && !author.bot && heard) await bot.deleted(data, author.id);
  });
  on<GatewayGuildDeleteDispatchData>(GatewayDispatchEvents.GuildDelete, async (data) => {
    // An outage is no goodbye.
    if (!data.unavailable) left(data.id);
  });
}

function isOwnThread(client: Client, id: string): boolean {
  const channel = client.channels.cache.get(id);
  return channel?.isThread() === true && channel.ownerId === client.user?.id;
}

/** Stops where the connection is closed for good; other faults are discord.js's to get over. */
export function watch(client: Client, stop: Stop, fault: (error: unknown) => void): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    const [status, sentence] = FATAL.get(code) ?? [
      1,
      `Discord has closed the connection for good, with code ${code}.`,
    ];
    stop(status, sentence);
  });
  client.on(Events.ShardError, fault);
  client.on(Events.Error, fault);
}
