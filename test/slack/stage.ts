/** The whole coach in a loopback Slack, through the real Bolt on either transport. */
import { afterEach } from "vitest";
import { startSlack as startCoach } from "../../adapters/slack/app.ts";
import type { Store } from "../../src/events/handle.ts";
import { inMemory } from "../../src/store/open.ts";
import { createSecretBox } from "../../src/store/secret-box.ts";
import { openStore } from "../../src/store/store.ts";
import { type Slack, startSlack } from "../support/slack/index.ts";

export type Transport = "socket" | "http";
export const TRANSPORTS: readonly Transport[] = ["socket", "http"];

export interface Stage {
  slack: Slack;
  store: Store;
  team: ReturnType<Slack["team"]>;
  /** What the process was told to end with. */
  ended: [status: number, sentence: string][];
  /** Everything that was logged, as JSON. */
  logged: string[];
  /** Another process on the same store, or the same one started again. */
  start: () => Promise<() => Promise<void>>;
  stop: () => Promise<void>;
  /** Many workspaces install over HTTP, and none is there yet. */
  port: () => number;
}

const open: (() => Promise<unknown>)[] = [];
let port = 23_400 + (process.pid % 500) * 10;

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A workspace with the coach in it. */
export async function stage(
  transport: Transport | "oauth",
  wrap: (store: Store) => Store = (store) => store,
  retryMs: readonly number[] = [0, 20, 50],
): Promise<Stage> {
  const slack = await startSlack({ patience: { ackMs: 3_000, retryMs } });
  open.push(() => slack.close());
  const team = slack.team("Acme");
  const { botToken } = slack.install(team);
  const secrets = createSecretBox([new Uint8Array(32).fill(7)]);
  const inner = await openStore(inMemory(), { secrets });
  open.push(() => inner.close());
  const store = wrap(inner);
  const ended: Stage["ended"] = [];
  const logged: string[] = [];
  const log = (what: object, said: string) => void logged.push(JSON.stringify({ ...what, said }));
  const { appToken, signingSecret, clientId, clientSecret } = slack.world.app;
  const oauth = { clientId, clientSecret, stateSecret: "a secret of this test" };
  let count = 0;
  const start = async () => {
    const http = transport !== "socket" ? { signingSecret, port: (port += 1) } : undefined;
    const stop = await startCoach(
      {
        apiUrl: slack.apiUrl,
        ...(transport === "oauth" ? { oauth } : { botToken }),
        ...(http ? { http } : { appToken }),
      },
      {
        store,
        by: { now: () => slack.clock.now(), random: () => 0, id: `process ${(count += 1)}` },
        plain: false,
        log: { debug: log, info: log, warn: log, error: log },
        stop: (status, sentence) => void ended.push([status, sentence]),
      },
    );
    if (http) slack.requestUrl = `http://127.0.0.1:${http.port}/slack/events`;
    let stopped = false;
    const once = async () => {
      if (stopped) return;
      stopped = true;
      await stop();
    };
    open.push(once);
    return once;
  };
  const stop = await start();
  return { slack, store, team, ended, logged, start, stop, port: () => port };
}
