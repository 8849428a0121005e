/** What is held on a person, and how it goes: read from what each table says of itself. */
import { type Kysely, sql } from "kysely";
import type { Tenant } from "../chat/event.ts";
import type { Engine } from "./engine.ts";
import type { PersonalData, Privacy } from "./ports.ts";
import { DATA_STATEMENTS, type DataStatement, type Schema } from "./schema.ts";

type Table = keyof Schema;

const TABLES = Object.keys(DATA_STATEMENTS) as Table[];

/** The tables that keep something of a person, with the column that says of whom. */
const PERSONAL = TABLES.flatMap((table) => {
  const { person, forget, keeps }: DataStatement = DATA_STATEMENTS[table];
  return person && forget ? [{ table, person, forget, keeps }] : [];
});

/** What is remembered comes first, as in an event, which locks it (events-seen.ts): so neither waits for the other. */
const FORGOTTEN = PERSONAL.toSorted((a, b) => Number(b.table === "person") - Number(a.table === "person"));

/** Columns that hold JSON, and moments in milliseconds: shown as what they mean. */
const JSON_COLUMNS = ["state", "memory", "body"];
const MOMENT = /^at$|_at$|_until$/;

/** @param erased called when something was deleted: its traces are wiped out after the commit */
export function privacyIn(db: Kysely<Schema>, { kind }: Pick<Engine, "kind">, erased: () => void): Privacy {
  return {
    async show(tenant, user) {
      const held: PersonalData[] = [];
      for (const { table, person, keeps } of PERSONAL) {
        const { rows } = await sql<Record<string, unknown>>`
          select * from ${sql.table(table)}
          where tenant = ${tenant} and ${sql.ref(person)} = ${user}`.execute(db);
        if (rows.length > 0) held.push({ table, keeps, rows: rows.map(readable) });
      }
      return held;
    },

    async forget(tenant, user) {
      erased();
      let gone = 0;
      for (const { table, person, forget } of FORGOTTEN) {
        const theirs = sql`where tenant = ${tenant} and ${sql.ref(person)} = ${user}`;
        if (table === "template") gone += await count(sql`delete from template ${theirs} and private = 1`);
        if (forget === "delete") gone += await count(sql`delete from ${sql.table(table)} ${theirs}`);
        else await sql`update ${sql.table(table)} set ${sql.ref(person)} = '' ${theirs}`.execute(db);
      }
      return gone;
    },

    async removeTenant(tenant: Tenant) {
      erased();
      let gone = 0;
      for (const table of await tablesWithTenant()) {
        gone += await count(sql`delete from ${sql.table(table)} where tenant = ${tenant}`);
      }
      return gone;
    },
  };

  async function count(statement: ReturnType<typeof sql>): Promise<number> {
    return Number((await statement.execute(db)).numAffectedRows ?? 0n);
  }

  /** Asked of the database itself, so that none can be left out. */
  async function tablesWithTenant(): Promise<Table[]> {
    const { rows } = await (kind === "sqlite"
      ? sql<{ name: string }>`
          select m.name from sqlite_master m join pragma_table_info(m.name) c
          where m.type = 'table' and c.name = 'tenant'`
      : sql<{ name: string }>`
          select table_name as name from information_schema.columns
          where table_schema = current_schema() and column_name = 'tenant'`
    ).execute(db);
    const found = new Set(rows.map(({ name }) => name));
    // A database may be shared with others, whose tables are none of ours.
    return TABLES.filter((table) => found.has(table));
  }
}

function readable(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, meaning(column, value)]));
}

function meaning(column: string, value: unknown): unknown {
  if (typeof value === "number" && MOMENT.test(column)) return new Date(value).toISOString();
  if (typeof value !== "string" || !JSON_COLUMNS.includes(column)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
