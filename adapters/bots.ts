/** Runs the coach where the environment names a platform: until it is told to end, or a platform refuses it. */
import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { type Config, readConfig } from "../src/config.ts";
import { type Opened, type Store, StoreFault } from "../src/events/handle.ts";
import { sweeper } from "../src/events/sweep.ts";
import { type Platforms, readPlatforms } from "../src/platforms.ts";
import { showOnOneLine } from "../src/text/control.ts";
import { kindOf, type Log } from "./log.ts";

/** The exit statuses that supervisors rely on: docs/slack.md promises them. */
const EXIT = { ended: 0, usage: 2, failed: 1 } as const;
/** What is under way has so long to end, in milliseconds. */
const DRAIN_MS = 10_000;
/** How often it is looked whether there is something to sweep, in milliseconds. */
const LOOK_TO_SWEEP_MS = 60_000;

/** Runs; gives back the exit status. Never throws. */
export async function runBots(
  process: NodeJS.Process,
  openStore: (config: Config) => Promise<Opened>,
): Promise<number> {
  const say = (sentence: string) => void process.stderr.write(`${showOnOneLine(sentence)}\n`);
  const { platforms, faults } = readPlatforms(process.env);
  const config = readConfig(process.env, faults);
  if (!config.ok) {
    say(config.message);
    return EXIT.usage;
  }
  let store: Store;
  try {
    const opened = await openStore(config.config);
    if (opened.notice !== undefined) {
      await opened.store.close();
      say(opened.notice);
      return EXIT.usage;
    }
    store = opened.store;
  } catch (error) {
    say(error instanceof StoreFault ? error.message : "The store cannot be opened.");
    return EXIT.usage;
  }
  try {
    return await running(process, store, config.config, platforms, say);
  } finally {
    await store.close().catch(() => {});
  }
}

async function running(
  process: NodeJS.Process,
  store: Store,
  { plain, retention }: Config,
  { slack, discord, logLevel }: Platforms,
  say: (sentence: string) => void,
): Promise<number> {
  const log = pino({ level: logLevel, base: null });
  let end: (status: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const stop = (status: number, sentence: string) => {
    say(sentence);
    end(status);
  };
  const around = {
    store,
    by: { now: () => Date.now(), random: () => Math.random(), id: randomUUID() },
    plain,
    log: {
      debug: (what: object, said: string) => log.debug(what, said),
      info: (what: object, said: string) => log.info(what, said),
      warn: (what: object, said: string) => log.warn(what, said),
      error: (what: object, said: string) => log.error(what, said),
    },
    stop,
  };
  const stops: (() => Promise<void>)[] = [];
  try {
    if (slack) {
      const { startFault, startSlack } = await import("./slack/app.ts");
      try {
        stops.push(await startSlack(slack, around));
      } catch (error) {
        const fault = startFault(error);
        if (fault === undefined) throw error;
        say(fault.sentence);
        return fault.status;
      }
    }
    if (discord) {
      const { startDiscord } = await import("./discord/app.ts");
      stops.push(await startDiscord(discord, { ...around, by: { ...around.by, platform: "discord" } }));
    }
  } catch (error) {
    const what =
      error instanceof StoreFault ? error.message : `The coach could not begin (${nameOf(error)}).`;
    await Promise.allSettled(stops.map((one) => one()));
    say(what);
    return EXIT.failed;
  }
  const sweeps = sweepFromNowOn(store, retention, around.log);
  const told = () => end(EXIT.ended);
  process.once("SIGTERM", told).once("SIGINT", told);
  const status = await ended;
  clearInterval(sweeps);
  // A second time: at once.
  const atOnce = () => process.exit(status);
  process.once("SIGTERM", atOnce).once("SIGINT", atOnce);
  const drained = Promise.allSettled(stops.map((one) => one()));
  await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref())]);
  return status;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? ("code" in error ? String(error.code) : error.name) : typeof error;
}

/** Deletes what is past its time, now and from time to time, for all platforms. */
function sweepFromNowOn(store: Store, retention: Config["retention"], log: Log): NodeJS.Timeout {
  const sweep = sweeper(store.upkeep, retention, () => ({ wall: Date.now(), steady: performance.now() }));
  const sweeping = () =>
    void sweep().catch((error) =>
      log.error({ fault: kindOf(error) }, "what is past its time was not deleted"),
    );
  sweeping();
  return setInterval(sweeping, LOOK_TO_SWEEP_MS);
}
