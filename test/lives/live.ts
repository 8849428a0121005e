/** Whole lives of the coach, by seed: each is held against the model at every step, and in the end. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { Kysely } from "kysely";
import type { Engine } from "../../src/store/engine.ts";
import type { Schema } from "../../src/store/schema.ts";
import { openStore } from "../../src/store/store.ts";
import { lastingMemory } from "../support/mortal.ts";
import { agree } from "./agree.ts";
import { arrive, lives } from "./commands.ts";
import { type Model, newModel } from "./model.ts";
import { type Database, World } from "./world.ts";

const COMMANDS = 16;
const HOUR = 60 * 60_000;

/**
 * Lives so many lives on a database.
 * @param seed the same lives for the same seed
 * @throws where one does not agree, with the seed and the shortest such life that was found
 */
export async function live(database: Database, numRuns: number, seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(lives(COMMANDS), async (commands) => {
      const model = newModel();
      const world = await World.begin(database, model);
      try {
        await fc.asyncModelRun(() => ({ model, real: world }), commands);
        await finish(model, world);
      } finally {
        await world.end();
      }
    }),
    { numRuns, seed },
  );
}

/** The platform has the last word: everything is sent again, and every reply is taken. */
async function finish(model: Model, world: World): Promise<void> {
  world.answers = [];
  for (const sent of model.again.splice(0)) await arrive(model, world, sent, { type: "none" });
  // A claim made before the clock went back holds for as many hours longer.
  for (let hours = 0; hours <= COMMANDS && (await world.waits()); hours++) {
    model.now += HOUR;
    await world.deliver({ type: "none" });
  }
  await agree(model, world);
  assert.ok(!(await world.waits()), "replies that never arrive");
}

/** A database in memory, brought up to date. */
export async function memoryDatabase(): Promise<Database> {
  const { engine, end } = lastingMemory();
  await (await openStore(engine)).close();
  return { connect: () => engine, look: new Kysely<Schema>({ dialect: engine.dialect }), end };
}

/** A database that stands by itself, brought up to date. */
export async function realDatabase(connect: () => Engine): Promise<Database> {
  await (await openStore(connect())).close();
  const look = new Kysely<Schema>({ dialect: connect().dialect });
  return { connect, look, end: () => look.destroy() };
}
