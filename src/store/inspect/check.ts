/** What may be wrong with a store: each finding is a sentence that says what to do. Nothing is changed. */
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Engine } from "../engine.ts";
import { isDamage, StoreFault } from "../faults.ts";
import type { Schema } from "../schema.ts";
import type { Finding } from "./finding.ts";
import { deadReplies, lateReplies, rowsAside } from "./left-over.ts";
import type { Place } from "./place.ts";
import { type Look, type SchemaState, snapshot } from "./read.ts";
import { columnsOf, TABLES } from "./tables.ts";
import { type Readers, unreadableRows } from "./unreadable.ts";

export interface Checked {
  /** Its path, or its address without a password. */
  store: string;
  findings: Finding[];
}

/** Lines of SQLite's own findings that are read; one says enough. */
const MOST_DAMAGE = 100;

/** The rows that a row of another table must be there for: `tenant` and the column named here are its key. */
export const PARENTS = {
  template_word: { parent: "template", column: "template_id", key: "id" },
  template_version: { parent: "template", column: "template_id", key: "id" },
} as const;

/**
 * Looks through a whole store; a coach may run beside it.
 * @param now milliseconds since 1970
 * @throws NoStore where there is none, StoreFault where it cannot be opened
 */
export async function checkStore(place: Place, readers: Readers, now: number): Promise<Checked> {
  try {
    return await snapshot(place, async (seen) => {
      const findings = [...permissions(place), ...(await within(seen, readers, now))];
      return { store: seen.engine.where, findings };
    });
  } catch (error) {
    if (!(error instanceof StoreFault) || !isDamage(error.cause) || place.kind !== "sqlite") throw error;
    const { path } = place;
    const findings = [...permissions(place), damaged(path, String((error.cause as Error).message))];
    return { store: path, findings };
  }
}

async function within(
  { db, engine, schema }: Look & { db: Transaction<Schema> },
  readers: Readers,
  now: number,
): Promise<Finding[]> {
  const damage = await integrity(db, engine);
  if (damage.length > 0) return damage;
  const another = schemaFindings(engine, schema);
  if (another.length > 0) return another;
  const missing = await missingTables(db, engine);
  if (missing.length > 0) return missing;
  return [
    ...(await references(db)),
    ...(await unreadableRows(db, engine, readers)),
    ...(await rowsAside(db)),
    ...(await lateReplies(db, now)),
    ...(await deadReplies(db)),
  ];
}

/** What others on the same computer may read, though it holds what people wrote. */
function permissions(place: Place): Finding[] {
  // Windows has no such bits, and gives each user's data folder to that user alone.
  if (place.kind !== "sqlite" || process.platform === "win32") return [];
  const { mode } = statSync(place.path);
  const folder = statSync(dirname(place.path)).mode;
  const group = (mode & 0o040) !== 0 && (folder & 0o010) !== 0;
  const others = (mode & 0o004) !== 0 && (folder & 0o001) !== 0;
  if (!group && !others) return [];
  return [
    {
      about: "permissions",
      message: `Other users of this computer can read ${place.path}, which holds what people wrote: take that right away, also of the files beside it (chmod 600).`,
    },
  ];
}

function schemaFindings({ where }: Engine, { lacks, unknown }: SchemaState): Finding[] {
  if (unknown.length > 0) {
    const message = `The store ${where} was written by a newer version of the coach (it has ${unknown.join(", ")}), so its rows were not looked at: update the coach and check again.`;
    return [{ about: "schema", message }];
  }
  if (lacks.length === 0) return [];
  const message = `The store ${where} is behind this version of the coach (it lacks ${lacks.join(", ")}), so its rows were not looked at: the coach brings it up to date when it starts; check again after that.`;
  return [{ about: "schema", message }];
}

async function missingTables(db: Kysely<Schema>, engine: Engine): Promise<Finding[]> {
  const there = await columnsOf(db, engine);
  return TABLES.filter((table) => !there[table]).map((table) => ({
    about: "schema",
    message: `The table ${table} is missing, which the coach never removes: go back to a backup.`,
  }));
}

async function integrity(db: Kysely<Schema>, { kind, where }: Engine): Promise<Finding[]> {
  if (kind === "postgres") {
    // The server guards its own pages; what it was told not to guard, or could not finish building, it remembers.
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint
        where not convalidated and connamespace = current_schema()::regnamespace
      union all
      select indexrelid::regclass::text from pg_index join pg_class on pg_class.oid = indexrelid
        where not indisvalid and relnamespace = current_schema()::regnamespace`.execute(db);
    return rows.map(({ name }) => ({
      about: "integrity",
      message: `PostgreSQL does not vouch for ${name}: validate the constraint (alter table … validate constraint) or rebuild the index (reindex).`,
    }));
  }
  const { rows } = await sql<{ integrity_check: string }>`
    pragma integrity_check(${sql.lit(MOST_DAMAGE)})`.execute(db);
  const said = rows.map((row) => row.integrity_check).filter((line) => line !== "ok");
  return said[0] === undefined ? [] : [damaged(where, said[0])];
}

function damaged(where: string, said: string): Finding {
  return {
    about: "integrity",
    message: `The store ${where} is damaged (${said.replaceAll("\n", " ")}): stop the coach, move the file and those beside it away but keep them, and put a backup in their place.`,
  };
}

/** Rows that belong to one that is not there. Both engines forbid it to everybody who does not switch that off. */
async function references(db: Kysely<Schema>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [table, { parent, column, key }] of Object.entries(PARENTS)) {
    const { rows } = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(table)} as child where not exists (
        select 1 from ${sql.table(parent)} as parent
        where parent.tenant = child.tenant and parent.${sql.ref(key)} = child.${sql.ref(column)})`.execute(
      db,
    );
    const count = rows[0]?.rows ?? 0;
    if (count === 0) continue;
    findings.push({
      about: "references",
      message: `${count} ${count === 1 ? "row" : "rows"} of ${table} belong to a ${parent} that is not there, which only a change by hand can do: go back to a backup, or delete them.`,
    });
  }
  return findings;
}
