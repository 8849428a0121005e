/** One store into another, from either engine to either: all rows as they were at one moment, or nothing. */
import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { Kysely, sql, type Transaction } from "kysely";
import type { Engine } from "../engine.ts";
import { asFault, isDamage, StoreFault } from "../faults.ts";
import { bringUpToDate } from "../migrate.ts";
import type { Schema } from "../schema.ts";
import { sqlite } from "../sqlite.ts";
import { lastIds, setLastIds } from "./last-ids.ts";
import type { Place } from "./place.ts";
import { type Look, look, NoStore, snapshot, withoutLimits } from "./read.ts";
import { anyTable, countOf, rowsOf, TABLES, tablesIn } from "./tables.ts";

export interface Copied {
  from: string;
  to: string;
  rows: number;
}

/**
 * Copies every row of one store into another, which is empty or not there. The source stays as it is.
 * @throws NoStore where there is no source; StoreFault where the schemas differ, the target is not empty, or a row
 *   did not arrive: the target is then as it was before, or empty
 */
export async function copyStore(from: Place, to: Place): Promise<Copied> {
  // Said before anything is made at the target.
  await snapshot(from, async (source) => refuseAnotherVersion(source));
  return writing(to, async (target, engine) => {
    await sql`savepoint nothing_yet`.execute(target);
    return snapshot(from, async (source) => {
      refuseAnotherVersion(source);
      try {
        await sql`rollback to savepoint nothing_yet`.execute(target);
        const rows = await copyRows(source, target);
        await setLastIds(target, engine, await lastIds(source.db, source.engine));
        return { from: source.engine.where, to: engine.where, rows };
      } catch (error) {
        throw asFault(error, isDamage(error) ? source.engine : engine);
      }
    });
  });
}

/** Gives back how many. */
async function copyRows(
  { db, engine }: Look & { db: Transaction<Schema> },
  target: Transaction<Schema>,
): Promise<number> {
  let all = 0;
  for (const table of TABLES) {
    for await (const rows of rowsOf(db, engine, table)) {
      await anyTable(target).insertInto(table).values(rows).execute();
    }
    const sent = await countOf(db, table);
    const arrived = await countOf(target, table);
    if (sent !== arrived) {
      throw new StoreFault(
        `Of ${sent} rows of ${table} only ${arrived} arrived, so nothing was copied: run \`connect-coach store check\` on the source, and report it where that finds nothing.`,
      );
    }
    all += arrived;
  }
  return all;
}

function refuseAnotherVersion({ engine, schema }: Look): void {
  const { lacks, unknown } = schema;
  if (unknown.length > 0) {
    throw new StoreFault(
      `The store ${engine.where} was written by a newer version of the coach (it has ${unknown.join(", ")}): copy it with that version.`,
    );
  }
  if (lacks.length > 0) {
    throw new StoreFault(
      `The store ${engine.where} is behind this version of the coach (it lacks ${lacks.join(", ")}): start the coach on it once, which brings it up to date, then copy it.`,
    );
  }
}

/** Opens an empty target, makes its tables, and runs the work in one transaction that has it to itself. */
async function writing<Result>(
  place: Place,
  work: (db: Transaction<Schema>, engine: Engine) => Promise<Result>,
): Promise<Result> {
  await refuseUsed(place);
  const made = place.kind === "sqlite" && makeFile(place.path);
  const engine = await engineAt(place);
  const db = new Kysely<Schema>({ dialect: engine.dialect });
  let done = false;
  try {
    await bringUpToDate(db, engine);
    const result = await db.transaction().execute(async (target) => {
      if (engine.kind === "postgres") {
        await withoutLimits(target);
        await sql`lock table ${sql.join(TABLES.map((table) => sql.table(table)))} in exclusive mode`.execute(
          target,
        );
      }
      await refuseRows(target, engine);
      return work(target, engine);
    });
    done = true;
    return result;
  } catch (error) {
    throw asFault(error, engine);
  } finally {
    await db.destroy().catch(() => {});
    if (made && !done) removeFile(place.path);
  }
}

async function engineAt(place: Place): Promise<Engine> {
  if (place.kind === "sqlite") return sqlite(place.path);
  const { postgres } = await import("../postgres.ts");
  return postgres(place.url);
}

/** @throws StoreFault where the target has rows, or belongs to another program: before anything is done to it */
async function refuseUsed(place: Place): Promise<void> {
  try {
    await look(place, ({ db, engine }) => refuseRows(db, engine));
  } catch (error) {
    if (!(error instanceof NoStore)) throw error;
  }
}

/** @throws StoreFault where a table has a row */
async function refuseRows(db: Kysely<Schema>, engine: Engine): Promise<void> {
  for (const table of await tablesIn(db, engine)) {
    if ((await countOf(db, table)) === 0) continue;
    throw new StoreFault(
      `The store ${engine.where} is not empty (${table} has rows) and was left as it is: name an empty one, or one that is not there.`,
    );
  }
}

/**
 * A file that this user alone may read. True where it was not there.
 * @throws StoreFault where it cannot be made
 */
export function makeFile(path: string): boolean {
  try {
    if (statSync(path, { throwIfNoEntry: false })) return false;
    closeSync(openSync(path, "wx", 0o600));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StoreFault(
      `The file ${path} cannot be made (${code}): see that its folder is there and that this user may write it.`,
    );
  }
}

/** Removes the file, and what SQLite puts beside it, as far as it is there and that can be done. */
export function removeFile(path: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) {
    try {
      rmSync(`${path}${end}`, { force: true });
    } catch {
      // What went wrong before is what is to be heard of.
    }
  }
}
