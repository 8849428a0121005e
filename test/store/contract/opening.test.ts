/** A store that is opened: empty, twice at once, killed in the middle, written by a newer version. */
import { Kysely, sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../../src/store/engine.ts";
import { StoreFault } from "../../../src/store/faults.ts";
import { migrationsFor } from "../../../src/store/migrations.ts";
import type { Store } from "../../../src/store/ports.ts";
import { openStore } from "../../../src/store/store.ts";
import { Killed, mortal } from "../../support/mortal.ts";
import { DATABASES, type Database, newTenant } from "../engines.ts";

const NOW = 1_790_000_000_000;

/** Tells a story of an empty database. */
const story =
  (create: () => Promise<Database>, tell: (engine: () => Engine) => Promise<void>) => async () => {
    const database = await create();
    try {
      await tell(() => database.engine());
    } finally {
      await database.end();
    }
  };

async function asked<Result>(engine: Engine, ask: (db: Kysely<unknown>) => Promise<Result>): Promise<Result> {
  const db = new Kysely<unknown>({ dialect: engine.dialect });
  try {
    return await ask(db);
  } finally {
    await db.destroy();
  }
}

/** Whether a store does its work: writes something, and reads it. */
async function works(store: Store): Promise<void> {
  const tenant = newTenant();
  await store.transaction("a test", async ({ people }) => {
    await people.save(tenant, "U1", '"here"', NOW);
    expect(await people.find(tenant, "U1")).toBe('"here"');
  });
}

const applied = (engine: Engine) =>
  asked(engine, async (db) => {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map(({ name }) => name);
  });

describe.each(Object.entries(DATABASES))("%s", (_name, create) => {
  it(
    "brings an empty database up to date, and finds it so the next time",
    story(create, async (engine) => {
      const statements: string[] = [];
      for (let times = 0; times < 2; times++) {
        const store = await openStore(engine());
        await works(store);
        await store.close();
        statements.push(JSON.stringify(await applied(engine())));
      }
      const all = JSON.stringify(Object.keys(migrationsFor(engine())));
      expect(statements).toEqual([all, all]);
    }),
  );

  it(
    "may be opened by several at the same moment",
    story(create, async (engine) => {
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(engine())));
      await Promise.all(stores.map(works));
      await Promise.all(stores.map((store) => store.close()));
      expect(await applied(engine())).toEqual(Object.keys(migrationsFor(engine())));
    }),
  );

  it(
    "leaves a store alone that a newer version has written, and says so",
    story(create, async (engine) => {
      const store = await openStore(engine());
      await works(store);
      await store.close();
      await asked(engine(), (db) =>
        sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2099')`.execute(db),
      );
      const refused = openStore(engine()).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(await refused).toBeInstanceOf(StoreFault);
      expect(String(await refused)).toContain("written by a newer version of the coach (it has 9999-later)");
      expect(String(await refused)).toContain("update the coach");
      expect(await applied(engine())).toContain("9999-later");
    }),
  );

  it(
    "comes up after it was killed at one statement or another of its first start",
    story(create, async (engine) => {
      let killed = 0;
      for (let at = 1; ; at += 4) {
        const database = await create();
        const doomed = mortal(database.engine());
        doomed.fate.mishap = { at, executed: at % 8 === 1, kills: true };
        const outcome = await openStore(doomed).then(
          (store) => store.close().then(() => "opened"),
          (error: unknown) => (error instanceof Killed ? "killed" : Promise.reject(error)),
        );
        if (outcome === "killed") {
          killed++;
          const store = await openStore(database.engine());
          await works(store);
          await store.close();
          expect(await applied(database.engine())).toEqual(Object.keys(migrationsFor(engine())));
        }
        await database.end();
        if (outcome === "opened") break;
      }
      expect(killed).toBeGreaterThan(5);
    }),
  );
});

it("says where a store is without its password", async () => {
  const { postgres } = await import("../../../src/store/postgres.ts");
  expect(postgres("postgres://coach:secret@db.example:5433/coach?sslmode=require").where).toBe(
    "postgres://db.example:5433/coach",
  );
});
