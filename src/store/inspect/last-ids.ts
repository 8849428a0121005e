/** The last number that each rising id was given: it is never given again, even where its row has gone. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";
import type { Schema } from "../schema.ts";
import { TABLES } from "./tables.ts";

export type LastIds = Record<string, number>;

export async function lastIds(db: Kysely<Schema>, engine: Engine): Promise<LastIds> {
  if (engine.kind === "sqlite") {
    const { rows } = await sql<{ name: string; seq: number }>`select name, seq from sqlite_sequence`.execute(
      db,
    );
    return Object.fromEntries(rows.filter(({ name }) => isOurs(name)).map(({ name, seq }) => [name, seq]));
  }
  const ids: LastIds = {};
  for (const { table, sequence } of await sequences(db)) {
    const { rows } = await sql<{ last: number | null }>`
      select pg_sequence_last_value(${sequence}::regclass) as last`.execute(db);
    if (typeof rows[0]?.last === "number") ids[table] = rows[0].last;
  }
  return ids;
}

/** The next id of each table comes after the one given here. */
export async function setLastIds(db: Kysely<Schema>, engine: Engine, ids: LastIds): Promise<void> {
  if (engine.kind === "sqlite") {
    for (const [table, last] of Object.entries(ids)) {
      await sql`delete from sqlite_sequence where name = ${table}`.execute(db);
      await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db);
    }
    return;
  }
  for (const { table, sequence } of await sequences(db)) {
    const last = ids[table];
    if (last) await sql`select setval(${sequence}::regclass, ${last})`.execute(db);
  }
}

function isOurs(table: string): boolean {
  return (TABLES as readonly string[]).includes(table);
}

/** PostgreSQL's sequences, and the table whose ids come from each. */
async function sequences(db: Kysely<Schema>): Promise<{ table: string; sequence: string }[]> {
  const { rows } = await sql<{ table: string; sequence: string | null }>`
    select table_name as "table",
      pg_get_serial_sequence(quote_ident(table_schema) || '.' || quote_ident(table_name), column_name) as sequence
    from information_schema.columns where table_schema = current_schema()`.execute(db);
  return rows.flatMap(({ table, sequence }) =>
    sequence !== null && isOurs(table) ? [{ table, sequence }] : [],
  );
}
