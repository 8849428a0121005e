/**
 * `npm run crash`: kills the conversation at 300 instants, and the path of an event at each of its named points on
 * both engines. Exit 1 where anything is lost, missing or done twice.
 */
import { availableParallelism } from "node:os";
import { bundle } from "../support/bundle.ts";
import { startPostgres } from "../support/postgres.ts";
import { inParallel } from "./parallel.ts";
import { killedAt, whole } from "./path.ts";
import type { Where } from "./plan.ts";
import * as terminal from "./terminal.ts";

const INSTANTS = 300;

const programs = await bundle({ main: "src/main.ts", driver: "test/crash/driver.ts" });
const server = await startPostgres({ durable: true });
const workers = Math.max(2, Math.floor(availableParallelism() / 2));
try {
  await conversation();
  await path("SQLite", 0, async () => ({ file: "store.db" }));
  await path("PostgreSQL", 1, async () => ({ url: await server.createDatabase() }));
} finally {
  programs.remove();
  await server.stop();
}

async function conversation(): Promise<void> {
  const began = performance.now();
  const expected = await terminal.talked(programs);
  const lives = await inParallel(workers, terminal.instants(INSTANTS), (instant) =>
    terminal.killedAt(programs, expected, instant),
  );
  for (const { faults } of lives) report(faults);
  const kills = lives.reduce((sum, life) => sum + life.kills, 0);
  const unseen = lives.filter((life) => life.unseen).length;
  console.log(
    `the conversation: ${INSTANTS} instants, ${kills} kills, ${unseen} of them after an answer was kept and before its reply was seen; ${seconds(began)} s`,
  );
}

async function path(engine: string, parity: number, fresh: () => Promise<Where>): Promise<void> {
  const began = performance.now();
  const expected = await whole(programs, await fresh());
  await inParallel(workers, [...expected.points.keys()], async (at) => {
    // Half of the next processes begin with the replies that wait, the other half with what the platform repeats.
    const first = at % 2 === parity ? "events" : "outbox";
    report(await killedAt(programs, await fresh(), expected, at + 1, first));
  });
  console.log(
    `the path of an event on ${engine}: killed at ${expected.points.length} points; ${seconds(began)} s`,
  );
}

function report(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1_000).toFixed(0);
}
