/**
 * Looking into a store without touching it: nothing is written, created, brought up to date or kept from anybody.
 * A running coach goes on beside it.
 */
import { existsSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Kysely, type SqliteDatabase, SqliteDialect, sql, type Transaction } from "kysely";
import type { Engine } from "../engine.ts";
import { asFault, StoreFault } from "../faults.ts";
import { migrationsOf } from "../migrate.ts";
import { migrationsFor } from "../migrations.ts";
import type { Schema } from "../schema.ts";
import { asKyselyWants, driver } from "../sqlite.ts";
import type { Place } from "./place.ts";
import { columnsOf } from "./tables.ts";

/** How long to wait for somebody who holds the whole file, in milliseconds; a coach never does. */
const BUSY_MS = 5_000;

/** There is no store at that place, or an empty one that nobody has used yet. */
export class NoStore extends StoreFault {}

/** Which migrations a store has, and how they differ from those of this program. */
export interface SchemaState {
  has: string[];
  lacks: string[];
  unknown: string[];
}

/** What a look may ask, outside a transaction. */
export interface Look {
  db: Kysely<Schema>;
  engine: Engine;
  schema: SchemaState;
}

/**
 * Opens a store to be read. The work may be done twice: where SQLite's file has no log beside it, it is read as one
 * that does not change, which leaves no files behind, and anew where a coach has started meanwhile.
 * @throws NoStore where there is none, StoreFault where it cannot be read
 */
export async function look<Result>(place: Place, work: (look: Look) => Promise<Result>): Promise<Result> {
  if (place.kind === "postgres") {
    const { postgres } = await import("../postgres.ts");
    return lookAt(postgres(place.url), work);
  }
  const { path } = place;
  if (!isFileThere(path)) throw new NoStore(`There is no store at ${path} yet; the first draft makes it.`);
  const before = traces(path);
  if (existsSync(`${path}-wal`)) return lookAt(readOnly(path, "mode=ro"), work);
  const result = await settled(lookAt(readOnly(path, "immutable=1"), work));
  if (traces(path) !== before) return lookAt(readOnly(path, "mode=ro"), work);
  if (!result.ok) throw result.error;
  return result.value;
}

/** The same, where all is read as it was at one moment. */
export async function snapshot<Result>(
  place: Place,
  work: (look: Look & { db: Transaction<Schema> }) => Promise<Result>,
): Promise<Result> {
  return look(place, ({ db, engine, schema }) =>
    inSnapshot(db, engine, (transaction) => work({ db: transaction, engine, schema })),
  );
}

/** One transaction that sees one moment. An operator's look may take longer than an event. */
function inSnapshot<Result>(
  db: Kysely<Schema>,
  { kind }: Engine,
  work: (db: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  if (kind === "sqlite") return db.transaction().execute(work);
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (transaction) => {
      await withoutLimits(transaction);
      return work(transaction);
    });
}

/** Lifts the limits that a conversation has on PostgreSQL, for this transaction alone. */
export async function withoutLimits(db: Transaction<Schema>): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(db);
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(db);
}

async function lookAt<Result>(engine: Engine, work: (look: Look) => Promise<Result>): Promise<Result> {
  const db = new Kysely<Schema>({ dialect: engine.dialect });
  try {
    const schema = await schemaOf(db, engine);
    if (schema.has.length === 0) await refuseForeign(db, engine);
    return await work({ db, engine, schema });
  } catch (error) {
    throw asFault(error, engine);
  } finally {
    await db.destroy();
  }
}

async function schemaOf(db: Kysely<Schema>, engine: Engine): Promise<SchemaState> {
  const known = Object.keys(migrationsFor(engine));
  const has = await migrationsOf(db, engine);
  return {
    has,
    lacks: known.filter((name) => !has.includes(name)),
    unknown: has.filter((name) => !known.includes(name)),
  };
}

/** @throws always: what has no migrations is no store, or somebody else's file. */
async function refuseForeign(db: Kysely<Schema>, engine: Engine): Promise<never> {
  const tables = Object.keys(await columnsOf(db, engine));
  // Where a first start was killed, the list of migrations is there and nothing else.
  const others = tables.filter((table) => !table.startsWith("kysely_"));
  if (engine.kind === "sqlite" && others.length > 0) {
    throw new StoreFault(`The file ${engine.where} is a database of another program and was left as it is.`);
  }
  throw new NoStore(`There is no store at ${engine.where} yet; the first draft makes it.`);
}

/** SQLite's file opened to be read: `mode=ro` beside others, `immutable=1` where nobody has it open. */
function readOnly(path: string, how: "mode=ro" | "immutable=1"): Engine {
  const database = async (): Promise<SqliteDatabase> => {
    const { DatabaseSync } = driver();
    const opened = new DatabaseSync(`${pathToFileURL(path).href}?${how}`, {
      readOnly: true,
      timeout: BUSY_MS,
    });
    opened.exec("pragma trusted_schema = off");
    return { prepare: (text) => asKyselyWants(opened.prepare(text)), close: () => opened.close() };
  };
  return { kind: "sqlite", where: path, dialect: new SqliteDialect({ database }) };
}

/** @throws StoreFault where that cannot even be seen, or is no file */
function isFileThere(path: string): boolean {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile())
      throw new StoreFault(`${path} is not a file: give the path of the store's file.`);
    return there !== undefined;
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    const { code } = error as NodeJS.ErrnoException;
    // Newer versions of Node say of this, too, that there is no entry.
    if (code === "ENOTDIR") return false;
    throw new StoreFault(
      `The file ${path} cannot be looked at (${code}): run this as the user who runs the coach, or correct the path.`,
    );
  }
}

/** What changes about a file when somebody opens and writes it. */
function traces(path: string): string {
  const { mtimeNs, size, ino } = statSync(path, { bigint: true });
  return [mtimeNs, size, ino, existsSync(`${path}-wal`)].join(" ");
}

async function settled<Value>(
  promise: Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; error: unknown }> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    return { ok: false, error };
  }
}
