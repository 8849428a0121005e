/** The tables of a store as lists of rows, whatever stands in them. */
import { type Kysely, sql, type Transaction } from "kysely";
import type { Engine } from "../engine.ts";
import { DATA_STATEMENTS, type Schema } from "../schema.ts";

export type Table = keyof Schema;
export type Row = Record<string, unknown>;

/** Every table there is; what a row refers to stands in an earlier one. */
export const TABLES = Object.keys(DATA_STATEMENTS) as readonly Table[];

/** Rows that are read at once: a few hundred kilobytes. With 14 columns, far below what one statement may bind. */
const BATCH = 500;

/** The columns of each table that is there, also of tables that are not ours. */
export async function columnsOf(
  db: Kysely<Schema>,
  { kind }: Pick<Engine, "kind">,
): Promise<Partial<Record<string, string[]>>> {
  const query =
    kind === "sqlite"
      ? sql<{ table: string; column: string }>`
          select m.name as "table", p.name as "column" from sqlite_master m, pragma_table_info(m.name) p
          where m.type = 'table' and m.name not like 'sqlite%' order by m.name, p.cid`
      : sql<{ table: string; column: string }>`
          select table_name as "table", column_name as "column" from information_schema.columns
          where table_schema = current_schema() order by table_name, ordinal_position`;
  const { rows } = await query.execute(db);
  const columns: Partial<Record<string, string[]>> = {};
  for (const { table, column } of rows) (columns[table] ??= []).push(column);
  return columns;
}

/** The tables of ours that are there: a store of another version may lack one. */
export async function tablesIn(db: Kysely<Schema>, engine: Pick<Engine, "kind">): Promise<Table[]> {
  const there = await columnsOf(db, engine);
  return TABLES.filter((table) => there[table]);
}

export async function countOf(db: Kysely<Schema>, table: Table): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db);
  return rows[0]?.rows ?? 0;
}

/** All rows of a table in batches, in constant memory. */
export async function* rowsOf(
  db: Transaction<Schema>,
  { kind }: Pick<Engine, "kind">,
  table: Table,
): AsyncGenerator<Row[]> {
  yield* kind === "sqlite" ? streamed(db, table) : fetched(db, table);
}

async function* streamed(db: Transaction<Schema>, table: Table): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of anyTable(db).selectFrom(table).selectAll().stream()) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Kysely streams from PostgreSQL through a package of its own; a cursor of SQL does the same. */
async function* fetched(db: Transaction<Schema>, table: Table): AsyncGenerator<Row[]> {
  await sql`declare every_row no scroll cursor for select * from ${sql.table(table)}`.execute(db);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(BATCH)} from every_row`.execute(db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close every_row`.execute(db);
}

/** The same database, asked for tables by a name that is known only when it runs. */
export function anyTable<Db extends Kysely<Schema>>(db: Db): Kysely<Record<string, Row>> {
  return db as unknown as Kysely<Record<string, Row>>;
}
