/** Wires the coach into Discord: the connection or the endpoint, the bot, the outbox. */
import type { Server } from "node:http";
import { type Client, Events, REST, Routes } from "discord.js";
import type { APIApplication } from "discord-api-types/v10";
import type { Deliverer } from "../../src/events/deliver.ts";
import type { Store } from "../../src/events/handle.ts";
import { sweeper } from "../../src/events/sweep.ts";
import { Pump } from "../pump.ts";
import { apiOf } from "./api.ts";
import { Bot, type Surroundings } from "./bot.ts";
import { gatewayClient, listen, type Stop, watch } from "./gateway.ts";
import { interactionsServer } from "./http.ts";
import { placeSender } from "./places.ts";
import { registerCommands } from "./registration.ts";
import { rateLimits } from "./rest.ts";

/** What is configured for Discord. */
export interface DiscordConfig {
  token: string;
  apiUrl?: string;
  /** Commands are registered in this server alone, where they are there at once. */
  guildId?: string;
  messageContent: boolean;
  shards?: number;
  /** The application's public key, hexadecimal: interactions come over HTTP, to this port, and not by the gateway. */
  http?: { publicKey: string; port: number; host?: string };
}

/** What the process gives. */
export interface Running {
  store: Store;
  by: Deliverer;
  retention: { draftMs: number };
  /** Ids and kinds, and never what somebody wrote. */
  log: {
    info: (what: object, said: string) => void;
    warn: (what: object, said: string) => void;
    error: (what: object, said: string) => void;
  };
  stop: Stop;
}

/** How often it is looked whether there is something to sweep, in milliseconds. */
const LOOK_TO_SWEEP_MS = 60_000;

/** Starts; gives back what ends it. @throws what discord.js throws where Discord cannot be reached at the start */
export async function startDiscord(config: DiscordConfig, running: Running): Promise<() => Promise<void>> {
  const { store, by, log, stop } = running;
  const client = config.http ? undefined : gatewayClient(config);
  const rest = client?.rest ?? new REST({ ...rateLimits, ...(config.apiUrl && { api: config.apiUrl }) });
  rest.setToken(config.token);
  const api = apiOf(rest);
  const refused = () =>
    stop(
      78,
      "Discord refuses DISCORD_TOKEN: make a new one on the page Bot of your application, and start again.",
    );
  const fault = (error: unknown) => log.error({ fault: nameOf(error) }, "a fault in Discord's adapter");
  const look = { plain: false, typed: false };
  const pump = new Pump(store, placeSender(api, look, refused), by, fault);
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const around: Surroundings = {
    store,
    api,
    self: application.bot?.id ?? application.id,
    by,
    look,
    refused,
    fault: (error, event) => log.error({ fault: nameOf(error), event }, "an event was not handled"),
    wake: () => pump.wake(),
    ignored: (kind) => log.info({ kind }, "ignored"),
  };
  const bot = new Bot(around);
  const changed = await registerCommands(api, application.id, config.guildId);
  if (changed.length > 0) log.info({ commands: changed }, "slash commands registered anew");
  const server = config.http && (await listening(bot, rest, config.http, by.now));
  if (client) await connected(client, bot, config.token, running, fault);
  pump.wake();
  const sweep = sweeper(store.upkeep, running.retention, () => ({
    wall: by.now(),
    steady: performance.now(),
  }));
  const sweeps = setInterval(() => void sweep().catch(fault), LOOK_TO_SWEEP_MS);
  return async () => {
    clearInterval(sweeps);
    await client?.destroy();
    await closed(server);
    await pump.stop();
  };
}

async function connected(
  client: Client,
  bot: Bot,
  token: string,
  { stop, store, log }: Running,
  fault: (error: unknown) => void,
): Promise<void> {
  watch(client, stop, fault);
  listen(
    client,
    bot,
    (guild) => {
      store
        .transaction("a server has removed the bot", ({ privacy }) =>
          privacy.removeTenant(`discord:${guild}`),
        )
        .then(() => log.info({ guild }, "left; its rows are deleted"))
        .catch(fault);
    },
    fault,
  );
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
}

async function listening(
  bot: Bot,
  rest: REST,
  { publicKey, port, host }: { publicKey: string; port: number; host?: string },
  now: () => number,
): Promise<Server> {
  const server = interactionsServer(publicKey, now, (interaction, first) =>
    bot.interaction(interaction, apiOf(rest, first)),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function closed(server: Server | undefined): Promise<void> {
  if (!server) return;
  server.closeIdleConnections();
  await new Promise((resolve) => server.close(resolve));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
