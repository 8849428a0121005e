/**
 * What deleted rows leave behind in SQLite's files, and how it is wiped out. `secure_delete` overwrites a row that
 * is deleted; but a page that was divided while the row was still there may hold a copy of it in its free space,
 * and the log holds every page as it was.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { Schema } from "./schema.ts";

/**
 * Up to this size, in bytes, the file is written anew, which leaves all free space behind; nobody else can write
 * meanwhile. 10 to 20 ms a megabyte here.
 */
const LARGEST = 64 * 1024 * 1024;

/** Somebody else may be reading or writing: so often it is tried, with such a wait between, in milliseconds. */
const TRIES = 3;
const WAIT_MS = 100;

export interface Traces {
  /**
   * Wipes them out where it can; else they stay until the next call. Never throws: what was deleted is deleted.
   * @param deleted whether something was; the log is emptied in any case
   */
  wipe(deleted: boolean): Promise<void>;
}

export function tracesOf(db: Kysely<Schema>, { kind }: Pick<Engine, "kind">): Traces {
  let left = false;
  return {
    async wipe(deleted) {
      left ||= deleted;
      // PostgreSQL cleans up by itself (autovacuum), and its log is the host's.
      if (kind === "postgres") return;
      for (let tries = 1; tries <= TRIES; tries++) {
        if (tries > 1) await sleep(WAIT_MS);
        if (left && (await succeeds(() => rewrite(db)))) left = false;
        // Emptied in any case: the log holds more than the free pages do.
        if ((await succeeds(() => emptyLog(db))) && !left) return;
      }
    },
  };
}

async function succeeds(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch {
    return false;
  }
}

async function rewrite(db: Kysely<Schema>): Promise<boolean> {
  if ((await sizeOf(db)) <= LARGEST) await sql`vacuum`.execute(db);
  return true;
}

async function sizeOf(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count, pragma_page_size`.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** False where somebody else still reads from it. */
async function emptyLog(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0]?.busy === 0;
}
