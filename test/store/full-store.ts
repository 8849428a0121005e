/** A store with rows in every table, for what looks at stores from outside. */
import { Kysely } from "kysely";
import { createDraft } from "../../src/draft/state.ts";
import type { Engine } from "../../src/store/engine.ts";
import type { Place } from "../../src/store/inspect/place.ts";
import { postgres } from "../../src/store/postgres.ts";
import { DATA_STATEMENTS, type Schema } from "../../src/store/schema.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import { openStore } from "../../src/store/store.ts";

/** When the rows were written. */
export const NOW = 1_790_000_000_000;

/** Characters that a database could stumble over. */
const HARD = `O'Brien "said" \\ %_ 👩‍👩‍👧 — first line\nsecond line\u0001`;

const reply = JSON.stringify({ audience: "private", blocks: [{ type: "text", text: HARD }], actions: [] });

export function engineAt(place: Place): Engine {
  return place.kind === "sqlite" ? sqlite(place.path) : postgres(place.url);
}

/** Does something to the tables of a store, past its ports. */
export async function atTables<Result>(
  place: Place,
  work: (db: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  const db = new Kysely<Schema>({ dialect: engineAt(place).dialect });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Makes a store of this version, without rows. */
export async function makeStore(place: Place): Promise<void> {
  await (await openStore(engineAt(place))).close();
}

/** Makes a store with rows in every table, as many drafts as are wanted among them. */
export async function fillStore(place: Place, drafts = 3): Promise<void> {
  await makeStore(place);
  await atTables(place, async (db) => {
    const at = { tenant: "slack:T1", user_id: "U1", place: "C1" };
    await db
      .insertInto("event_seen")
      .values([
        { tenant: "slack:T1", id: "E1", at: NOW - 5 },
        { tenant: "discord:9", id: "E1", at: NOW },
      ])
      .execute();
    const state = JSON.stringify({ ...createDraft(), answers: { name: HARD } });
    for (let first = 0; first < drafts; first += 1_000) {
      const count = Math.min(1_000, drafts - first);
      const rows = Array.from({ length: count }, (_, index) => ({
        ...at,
        user_id: `U${first + index}`,
        state,
        version: 1,
        updated_at: NOW + first + index,
      }));
      await db.insertInto("draft").values(rows).execute();
    }
    await db
      .insertInto("person")
      .values({ tenant: "slack:T1", user_id: "U1", memory: '{"planAsked":true,"plan":200}', updated_at: NOW })
      .execute();
    await db
      .insertInto("team")
      .values({ tenant: "slack:T1", settings: "{}", version: 2, updated_at: NOW, draft_days: null })
      .execute();
    const waiting = {
      ...at,
      event_id: "E1",
      body: reply,
      state: "waiting" as const,
      attempts: 1,
      created_at: NOW,
      due_at: NOW + 1_000,
      leased_by: null,
      leased_until: 0,
      expires_at: null,
      reason: "rate_limited",
    };
    await db
      .insertInto("outbox")
      .values([waiting, { ...waiting, expires_at: NOW + 60_000, leased_by: "a" }, waiting])
      .execute();
    // The last id was given and its row has gone: it must not be given again.
    await db.deleteFrom("outbox").where("id", "=", 3).execute();
    const template = {
      tenant: "slack:T1",
      id: "t1",
      name: "Hello",
      name_key: "hello",
      text: HARD,
      owner: "U1",
      private: 1,
      uses: 4,
      used_at: null,
      version: 2,
      created_at: NOW,
      updated_at: NOW,
      deleted_at: null,
    };
    await db
      .insertInto("template")
      .values([template, { ...template, id: "t2", deleted_at: NOW }])
      .execute();
    await db
      .insertInto("template_word")
      .values({ tenant: "slack:T1", scope: "U1", word: "hello", name_key: "hello", template_id: "t1" })
      .execute();
    await db
      .insertInto("template_version")
      .values({
        tenant: "slack:T1",
        template_id: "t1",
        version: 1,
        name: "Hi",
        text: HARD,
        by: "U1",
        at: NOW,
      })
      .execute();
    await db
      .insertInto("installation")
      .values({ tenant: "slack:T1", secret: "c2VjcmV0", key_id: "k1", updated_at: NOW })
      .execute();
    await db.insertInto("fact").values({ name: "key", value: "k1" }).execute();
  });
}

/** All rows of all tables, in an order that does not depend on the engine. */
export async function everything(place: Place): Promise<Record<string, unknown[]>> {
  return atTables(place, async (db) => {
    const all: Record<string, unknown[]> = {};
    for (const table of Object.keys(DATA_STATEMENTS) as (keyof Schema)[]) {
      const rows: object[] = await db.selectFrom(table).selectAll().execute();
      all[table] = rows.map((row) => JSON.stringify({ ...row })).toSorted();
    }
    return all;
  });
}
