/** Engines that fail at one statement, or whose process is gone there; and one that outlives its process in memory. */
import type { Driver } from "kysely";
import type { Engine } from "../../src/store/engine.ts";
import { inMemory } from "../../src/store/open.ts";
import { watched } from "./statements.ts";

/** Says that the process is gone: no try again follows, nothing is undone. */
export class Killed extends Error {
  constructor() {
    super("killed");
  }
}

/** What goes wrong, and when. */
export interface Mishap {
  /** The statement, counted from 1; `begin` and `commit` are statements like the others. */
  at: number;
  /** It was executed, and only the answer is lost. */
  executed: boolean;
  /** The process is gone, or the statement has failed in a way that passes. */
  kills: boolean;
}

/** What a test sees of the engine's statements, and how it makes one fail. */
export interface Fate {
  statements: number;
  mishap?: Mishap | undefined;
  dead: boolean;
}

/**
 * The same engine, with a fate. A killed one never sends another statement: what was begun is undone by the database
 * when it is closed.
 */
export function mortal(engine: Engine): Engine & { fate: Fate } {
  const fate: Fate = { statements: 0, dead: false };
  const strike = (): never => {
    const kills = fate.mishap?.kills;
    fate.mishap = undefined;
    if (!kills) throw engine.kind === "sqlite" ? locked() : lost();
    fate.dead = true;
    throw new Killed();
  };
  const watching = watched(forgetful(engine), {
    before: (name) => {
      if (fate.dead) throw new Killed();
      if (name === "rollback") return;
      fate.statements++;
      const { mishap } = fate;
      // Where `begin` fails, nothing has begun, whatever became of it.
      if (mishap?.at === fate.statements && !(mishap.executed && name !== "begin")) strike();
    },
    after: (name) => {
      if (name !== "rollback" && fate.mishap?.at === fate.statements) strike();
    },
  });
  return { ...watching, fate };
}

function locked(): Error {
  return Object.assign(new Error("database is locked"), { errcode: 5 });
}

function lost(): Error {
  return Object.assign(new Error("Connection terminated unexpectedly"), { code: "ECONNRESET" });
}

/** An engine whose drivers are made anew from another's. */
function driven(engine: Engine, createDriver: (made: () => Driver) => Driver): Engine {
  const { dialect } = engine;
  return {
    ...engine,
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver: () => createDriver(() => dialect.createDriver()),
    },
  };
}

/** SQLite's driver keeps a connection that is closed within a transaction half open: here it is undone, as by a kill. */
function forgetful(engine: Engine): Engine {
  if (engine.kind !== "sqlite") return engine;
  return driven(engine, (made) => {
    const driver = made();
    return {
      ...passing(driver),
      destroy: async () => {
        await undo(driver);
        await driver.destroy();
      },
    };
  });
}

/** A database in memory that is still there when its store was closed, as a file is. `end` gives it up. */
export function lastingMemory(): { engine: Engine; end: () => Promise<void> } {
  const memory = inMemory();
  const driver = memory.dialect.createDriver();
  let ready: Promise<void> | undefined;
  const engine = driven(memory, () => ({
    ...passing(driver),
    init: () => (ready ??= driver.init()),
    destroy: () => undo(driver),
  }));
  return { engine, end: () => driver.destroy() };
}

function passing(driver: Driver): Driver {
  return {
    init: () => driver.init(),
    acquireConnection: () => driver.acquireConnection(),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    destroy: () => driver.destroy(),
  };
}

/** Rolls back what was begun, if anything was. */
async function undo(driver: Driver): Promise<void> {
  const connection = await driver.acquireConnection();
  await driver.rollbackTransaction(connection);
  await driver.releaseConnection(connection);
}
