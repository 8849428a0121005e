/**
 * `npm run replicas -- [SEED]`: 10,000 events through two replicas on one PostgreSQL, which are killed all the time. It
 * ends with 1 where an event had another effect than one, or a reply is missing.
 */
import { randomInt } from "node:crypto";
import { bundle } from "../support/bundle.ts";
import { startPostgres } from "../support/postgres.ts";
import { Look } from "./outcome.ts";
import { play } from "./platform.ts";
import { seeded } from "./seeded.ts";

const EVENTS = 10_000;
const PEOPLE = 200;
const KILL_EVERY = 75;

const seed = process.argv[2] === undefined ? randomInt(2 ** 31) : Number(process.argv[2]);
const print = (line: string) => process.stdout.write(`${line}\n`);

print(`seed ${seed}`);
const server = await startPostgres();
const programs = await bundle({ replica: "test/replicas/replica.ts" });
try {
  const url = await server.createDatabase();
  const look = new Look(url);
  const start = performance.now();
  const figures = await play(
    {
      ...{ url, program: programs.path("replica"), replicas: 2, events: EVENTS, people: PEOPLE },
      ...{ killEvery: KILL_EVERY, random: seeded(seed) },
    },
    () => look.waits(),
  );
  const wrong = await look.differences(figures);
  await look.end();
  const { model, sends, kills, duplicates, arrived, again } = figures;
  const replies = [...arrived.values()].reduce((sum, { length }) => sum + length, 0);
  print(
    `${model.seen.size} events, sent ${sends} times, in ${Math.round((performance.now() - start) / 1000)} s`,
  );
  print(`${kills} kills, ${duplicates} duplicates told as such`);
  print(`${replies} replies arrived, and ${again} again, after a kill between send and mark`);
  for (const line of wrong.slice(0, 20)) print(`wrong: ${line}`);
  print(
    wrong.length === 0
      ? "each event had one effect, every reply arrived in its order"
      : `${wrong.length} wrong`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  programs.remove();
  await server.stop();
}
