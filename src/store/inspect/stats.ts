/** A store in numbers; no text of anybody is among them. */
import { statSync } from "node:fs";
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";
import type { Schema } from "../schema.ts";
import type { Place } from "./place.ts";
import { type SchemaState, snapshot } from "./read.ts";
import { columnsOf, TABLES, type Table } from "./tables.ts";

export interface Stats {
  /** Its path, or its address without a password. */
  store: string;
  /** `SQLite 3.53.0`. */
  engine: string;
  /** The latest migration that it has. */
  schema: string;
  /** On the disk, with indexes; of SQLite with its log. */
  bytes: number;
  tables: TableStats[];
  /** Replies that wait to be delivered, and those that were given up. */
  replies: { waiting: number; dead: number };
}

export interface TableStats {
  table: Table;
  rows: number;
  /** When the oldest and the newest row were last written, in milliseconds since 1970. */
  oldest?: number;
  newest?: number;
}

/** Where a table keeps the time of its rows: the first of these that it has. */
const TIMES = ["at", "updated_at", "created_at"];

/** @throws NoStore where there is none, StoreFault where it cannot be read */
export async function statsOf(place: Place): Promise<Stats> {
  return snapshot(place, async ({ db, engine, schema }) => ({
    store: engine.where,
    engine: await versionOf(db, engine),
    schema: latest(schema),
    bytes: await bytesOf(db, place),
    tables: await tablesOf(db, engine),
    replies: await repliesOf(db),
  }));
}

function latest({ has }: SchemaState): string {
  return has.at(-1) ?? "";
}

async function versionOf(db: Kysely<Schema>, { kind }: Engine): Promise<string> {
  const { rows } = await (kind === "sqlite"
    ? sql<{ version: string }>`select sqlite_version() as version`
    : sql<{ version: string }>`select split_part(current_setting('server_version'), ' ', 1) as version`
  ).execute(db);
  return `${kind === "sqlite" ? "SQLite" : "PostgreSQL"} ${rows[0]?.version ?? ""}`;
}

async function bytesOf(db: Kysely<Schema>, place: Place): Promise<number> {
  if (place.kind === "sqlite") {
    const sizes = [place.path, `${place.path}-wal`].map(
      (path) => statSync(path, { throwIfNoEntry: false })?.size,
    );
    return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  }
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(pg_total_relation_size(oid)), 0)::bigint as bytes from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname = any(${TABLES})`.execute(
    db,
  );
  return rows[0]?.bytes ?? 0;
}

/** A store of another version may lack a table. */
async function tablesOf(db: Kysely<Schema>, engine: Engine): Promise<TableStats[]> {
  const columns = await columnsOf(db, engine);
  const stats: TableStats[] = [];
  for (const table of TABLES) {
    const has = columns[table];
    if (has)
      stats.push(
        await statsOfTable(
          db,
          table,
          TIMES.find((time) => has.includes(time)),
        ),
      );
  }
  return stats;
}

async function statsOfTable(db: Kysely<Schema>, table: Table, time: string | undefined): Promise<TableStats> {
  const at = time === undefined ? sql`cast(null as bigint)` : sql.ref(time);
  const { rows } = await sql<{ rows: number; oldest: number | null; newest: number | null }>`
    select count(*) as rows, min(${at}) as oldest, max(${at}) as newest from ${sql.table(table)}`.execute(db);
  const { rows: count = 0, oldest = null, newest = null } = rows[0] ?? {};
  return { table, rows: count, ...(oldest !== null && newest !== null && { oldest, newest }) };
}

async function repliesOf(db: Kysely<Schema>): Promise<Stats["replies"]> {
  const rows = await db
    .selectFrom("outbox")
    .select(({ fn }) => ["state", fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();
  const count = (state: "waiting" | "dead") => rows.find((row) => row.state === state)?.count ?? 0;
  return { waiting: count("waiting"), dead: count("dead") };
}
