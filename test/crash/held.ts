/** What a store holds, seen from outside: read by a connection of its own, while nobody else has one. */
import { Kysely, sql } from "kysely";
import type { Engine } from "../../src/store/engine.ts";
import { postgres } from "../../src/store/postgres.ts";
import type { Schema } from "../../src/store/schema.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import type { Where } from "./plan.ts";

/** The rows that say what has had an effect, without the moments at which it had. */
export interface Held {
  events: string[];
  drafts: { place: string; state: string; version: number }[];
  people: string[];
  waiting: { event: string; body: string }[];
  setAside: string[];
}

export function engineAt(where: Where): Engine {
  return "file" in where ? sqlite(where.file) : postgres(where.url);
}

/** Everything that is held, and what the database itself says of its files: nothing where they are sound. */
export async function held(where: Where): Promise<Held & { damage: string[] }> {
  const db = new Kysely<Schema>({ dialect: engineAt(where).dialect });
  try {
    const events = await db.selectFrom("event_seen").select("id").orderBy("id").execute();
    const drafts = await db
      .selectFrom("draft")
      .select(["place", "state", "version"])
      .orderBy("user_id")
      .orderBy("place")
      .execute();
    const people = await db.selectFrom("person").select("memory").orderBy("user_id").execute();
    const waiting = await db
      .selectFrom("outbox")
      .select(["event_id as event", "body"])
      .orderBy("id")
      .execute();
    const aside = await db.selectFrom("set_aside").select("id").orderBy("id").execute();
    return {
      events: events.map(({ id }) => id),
      drafts,
      people: people.map(({ memory }) => memory),
      waiting,
      setAside: aside.map(({ id }) => id),
      damage: "file" in where ? await damageIn(db) : [],
    };
  } finally {
    await db.destroy();
  }
}

async function damageIn(db: Kysely<Schema>): Promise<string[]> {
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const keys = await sql`pragma foreign_key_check`.execute(db);
  return [
    ...integrity.rows.map(({ integrity_check }) => integrity_check).filter((said) => said !== "ok"),
    ...keys.rows.map((row) => JSON.stringify(row)),
  ];
}
