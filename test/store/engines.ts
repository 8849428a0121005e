/** The same stories on every engine: SQLite in a file and in memory, PostgreSQL. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, type Selectable } from "kysely";
import { afterAll, beforeAll, describe } from "vitest";
import type { Tenant } from "../../src/chat/event.ts";
import type { Engine } from "../../src/store/engine.ts";
import type { Ports, Store } from "../../src/store/ports.ts";
import { postgres } from "../../src/store/postgres.ts";
import { DATA_STATEMENTS, type Schema } from "../../src/store/schema.ts";
import { createSecretBox } from "../../src/store/secret-box.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import { openStore } from "../../src/store/store.ts";
import { lastingMemory } from "../support/mortal.ts";
import { freshDatabase } from "../support/postgres-setup.ts";

/** A database that is empty at first, and may be opened several times over. */
export interface Database {
  /** Its address, where it has one. */
  url?: string;
  /** Another way in, as another process has it. */
  engine(): Engine;
  /** Removes it. */
  end(): Promise<void>;
}

export const DATABASES = {
  "SQLite in a file": async () => {
    const folder = await mkdtemp(join(tmpdir(), "connect-coach-store-"));
    return {
      engine: () => sqlite(join(folder, "store.db")),
      end: () => rm(folder, { recursive: true, force: true }),
    };
  },
  "SQLite in memory": async () => {
    const { engine, end } = lastingMemory();
    return { engine: () => engine, end };
  },
  PostgreSQL: async () => {
    const url = await freshDatabase();
    return { url, engine: () => postgres(url), end: async () => {} };
  },
} satisfies Record<string, () => Promise<Database>>;

type Name = keyof typeof DATABASES;

/** What a story has: an open store, and what stands behind it. */
export interface Stage extends Database {
  store: Store;
  /** All that is kept, by table. */
  rows(): Promise<Rows>;
  /** Throws all of it away, or one tenant's. */
  clear(tenant?: Tenant): Promise<void>;
  /** Asks the ports in a transaction. */
  ask<Result>(work: (ports: Ports) => Promise<Result>): Promise<Result>;
}

export type Rows = { [Table in keyof Schema]: Selectable<Schema[Table]>[] };

export const TABLES = Object.keys(DATA_STATEMENTS) as (keyof Schema)[];

/** Tells the stories on every engine. */
export function onEveryEngine(stories: (stage: Stage) => void): void {
  onEngines(Object.keys(DATABASES) as Name[], stories);
}

/** Tells the stories on some engines, on each in one database of its own. */
export function onEngines(names: readonly Name[], stories: (stage: Stage) => void): void {
  for (const name of names) {
    describe(name, () => {
      const stage = {} as Stage;
      let tables: Kysely<Schema>;
      beforeAll(async () => {
        const database: Database = await DATABASES[name]();
        const store = await openStore(database.engine(), { secrets });
        tables = new Kysely<Schema>({ dialect: database.engine().dialect });
        Object.assign(stage, database, {
          store,
          rows: () => rowsOf(tables),
          clear: async (tenant) => {
            for (const table of TABLES) {
              if (tenant === undefined) await tables.deleteFrom(table).execute();
              else if (table !== "fact")
                await tables.deleteFrom(table).where("tenant", "=", tenant).execute();
            }
          },
          ask: (work) => store.transaction("a test", work),
        } satisfies Omit<Stage, keyof Database>);
      });
      afterAll(async () => {
        await stage.store?.close();
        await tables?.destroy();
        await stage.end?.();
      });
      stories(stage);
    });
  }
}

async function rowsOf(db: Kysely<Schema>): Promise<Rows> {
  const tables = [];
  for (const table of TABLES) {
    const rows = await db.selectFrom(table).selectAll().execute();
    tables.push([table, rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))]);
  }
  return Object.fromEntries(tables);
}

const secrets = createSecretBox([new Uint8Array(32)]);

let tenants = 0;

/** A tenant that nobody else has. */
export function newTenant(): Tenant {
  return `test:T${++tenants}`;
}
