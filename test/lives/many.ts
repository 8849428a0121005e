/**
 * What `npm run lives -- [SEED]` runs: 10,000 lives in memory and 500 on each real engine, of a seed that is drawn,
 * or given to see the same lives again. It ends with the shortest life that does not agree, where there is one.
 * Before the seed stands the address of a PostgreSQL.
 */
import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgres } from "../../src/store/postgres.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import { live, memoryDatabase, realDatabase } from "./live.ts";
import type { Database } from "./world.ts";

const IN_MEMORY = 10_000;
const ON_AN_ENGINE = 500;
/** So many at a time, each lot of a seed of its own. */
const STEP = 500;

const [url = "", given] = process.argv.slice(2);
const seed = given === undefined ? randomInt(2 ** 31) : Number(given);
const print = (line: string) => process.stdout.write(`${line}\n`);

async function many(where: string, database: Database, lives: number, first: number): Promise<void> {
  const start = performance.now();
  for (let lived = 0; lived < lives; lived += STEP) {
    await live(database, Math.min(STEP, lives - lived), first + lived);
    print(`  ${Math.min(lived + STEP, lives)} of ${lives} ${where}`);
  }
  await database.end();
  print(`${lives} lives ${where}: all agree (${Math.round((performance.now() - start) / 1000)} s)`);
}

print(`seed ${seed}`);
await many("in memory", await memoryDatabase(), IN_MEMORY, seed);
const folder = await mkdtemp(join(tmpdir(), "connect-coach-lives-"));
try {
  const file = join(folder, "store.db");
  await many("in a file", await realDatabase(() => sqlite(file)), ON_AN_ENGINE, seed);
} finally {
  await rm(folder, { recursive: true });
}
await many("on PostgreSQL", await realDatabase(() => postgres(url)), ON_AN_ENGINE, seed);
