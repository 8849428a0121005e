/** Wires the coach into Discord: the connection or the endpoint, the bot, the outbox. */
import type { Server } from "node:http";
import { type Client, Events, REST, Routes } from "discord.js";
import type { APIApplication } from "discord-api-types/v10";
import type { Deliverer } from "../../src/events/deliver.ts";
import type { Store } from "../../src/events/handle.ts";
import type { DiscordSettings } from "../../src/platforms.ts";
import { kindOf, type Log } from "../log.ts";
import { Pump } from "../pump.ts";
import { apiOf } from "./api.ts";
import { Bot, type Surroundings } from "./bot.ts";
import { gatewayClient, listen, type Stop, watch } from "./gateway.ts";
import { interactionsServer } from "./http.ts";
import { placeSender } from "./places.ts";
import { registerCommands } from "./registration.ts";
import { rateLimits } from "./rest.ts";

/** What the process gives. */
export interface Running {
  store: Store;
  by: Deliverer;
  /** Ids and kinds, and never what somebody wrote. */
  log: Log;
  stop: Stop;
}

/** Starts; gives back what ends it. @throws what discord.js throws where Discord cannot be reached at the start */
export async function startDiscord(config: DiscordSettings, running: Running): Promise<() => Promise<void>> {
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
  const fault = (error: unknown) => log.error({ fault: kindOf(error) }, "a fault in Discord's adapter");
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
    fault: (error, event) => log.error({ fault: kindOf(error), event }, "an event was not handled"),
    wake: () => pump.wake(),
    ignored: (kind) => log.info({ kind }, "ignored"),
  };
  const bot = new Bot(around);
  const changed = await registerCommands(api, application.id, config.guildId);
  if (changed.length > 0) log.info({ commands: changed }, "slash commands registered anew");
  const server = config.http && (await listening(bot, rest, config.http, by.now));
  if (client) await connected(client, bot, config.token, running, fault);
  pump.wake();
  return async () => {
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
