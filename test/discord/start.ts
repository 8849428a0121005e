/** The coach in a Discord of the tests, on a store of its own. */
import { randomUUID } from "node:crypto";
import { startDiscord } from "../../adapters/discord/app.ts";
import type { Store } from "../../src/events/handle.ts";
import type { DiscordSettings } from "../../src/platforms.ts";
import { inMemory } from "../../src/store/open.ts";
import { openStore } from "../../src/store/store.ts";
import { Discord } from "../support/discord/index.ts";

export interface Started {
  discord: Discord;
  store: Store;
  /** What was logged, a line each. */
  lines: string[];
  /** Why the process would have ended. */
  stopped: { status: number; sentence: string }[];
  stop(): Promise<void>;
}

/** Starts; `given` says what is different from the usual, `prepare` makes the world before the bot connects. */
export async function started(
  prepare: (discord: Discord) => void = () => {},
  given: Partial<DiscordSettings> = {},
  store?: Store,
  discord?: Discord,
): Promise<Started> {
  const platform = discord ?? (await Discord.start());
  if (!discord) prepare(platform);
  const kept = store ?? (await openStore(inMemory()));
  const lines: string[] = [];
  const stopped: Started["stopped"] = [];
  const write = (what: object, said: string) => void lines.push(JSON.stringify({ ...what, said }));
  const end = await startDiscord(
    { token: platform.world.token, apiUrl: platform.apiUrl, messageContent: true, ...given },
    {
      store: kept,
      by: { now: () => platform.world.now(), random: Math.random, id: randomUUID() },
      log: { debug: write, info: write, warn: write, error: write },
      stop: (status, sentence) => void stopped.push({ status, sentence }),
    },
  );
  return {
    discord: platform,
    store: kept,
    lines,
    stopped,
    async stop() {
      await end();
      if (!discord) await platform.close();
      if (!store) await kept.close();
    },
  };
}
