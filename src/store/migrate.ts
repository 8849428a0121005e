import { type Kysely, Migrator, sql } from "kysely";
import type { Engine } from "./engine.ts";
import { StoreFault } from "./faults.ts";
import { migrationsFor } from "./migrations.ts";
import type { Schema } from "./schema.ts";

/**
 * Runs the migrations that the store does not have yet. Two that start together are safe: on PostgreSQL the second
 * waits for a lock, on SQLite for the file.
 * @throws StoreFault where the store was written by a newer version of the coach
 */
export async function bringUpToDate(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const known = Object.keys(migrationsFor(engine));
  const has = await migrationsOf(db, engine);
  const unknown = has.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new StoreFault(
      `The store ${engine.where} was written by a newer version of the coach (it has ${unknown.join(", ")}) and was left as it is: update the coach, or use another store.`,
    );
  }
  if (has.length === known.length) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** The names of the migrations that a store has; none for an empty one. */
export async function migrationsOf(db: Kysely<Schema>, { kind }: Pick<Engine, "kind">): Promise<string[]> {
  const there = await (kind === "sqlite"
    ? sql`select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'`
    : sql`select 1 where to_regclass('kysely_migration') is not null`
  ).execute(db);
  if (there.rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
