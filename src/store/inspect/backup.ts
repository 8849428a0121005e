/** A copy of the whole store in one file, made beside a running coach. */
import { closeSync, fsyncSync, openSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { sql } from "kysely";
import { asFault, isDamage, StoreFault } from "../faults.ts";
import { copyStore, makeFile, removeFile } from "./copy.ts";
import type { Place } from "./place.ts";
import { look, snapshot } from "./read.ts";
import { countOf, tablesIn } from "./tables.ts";

export interface Backup {
  file: string;
  bytes: number;
  rows: number;
}

/**
 * Writes the store as it is at this moment into a file of SQLite's, which is a store by itself. It has its name only
 * when it is whole and on the disk.
 * @throws NoStore where there is none; StoreFault where the file is there already, or cannot be written
 */
export async function backupStore(place: Place, file: string): Promise<Backup> {
  const part = `${file}.${process.pid}.part`;
  try {
    refuseThere(file);
    await write(place, part);
    const rows = await snapshot({ kind: "sqlite", path: part }, async ({ db, engine }) => {
      let sum = 0;
      for (const table of await tablesIn(db, engine)) sum += await countOf(db, table);
      return sum;
    });
    flush(part);
    refuseThere(file);
    renameSync(part, file);
    flush(dirname(file));
    return { file, bytes: statSync(file).size, rows };
  } catch (error) {
    throw unwritten(error, file);
  } finally {
    removeFile(part);
  }
}

/** The system's refusal as a sentence. */
function unwritten(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof StoreFault || code === undefined || syscall === undefined) return error;
  return new StoreFault(
    `The backup ${file} could not be written (${code}): name another place, and try again.`,
  );
}

/**
 * SQLite copies itself in one read, however much is written meanwhile: its other way, page by page, begins anew at
 * each write and never ends beside a busy coach. `vacuum into` also refuses a page it cannot read, and leaves out
 * what was deleted.
 */
async function write(place: Place, part: string): Promise<void> {
  if (place.kind === "postgres") {
    await copyStore(place, { kind: "sqlite", path: part });
    return;
  }
  await look(place, async ({ db }) => {
    removeFile(part);
    makeFile(part);
    try {
      await sql`vacuum into ${part}`.execute(db);
    } catch (error) {
      throw isDamage(error) ? error : asFault(error, { where: part });
    }
  });
}

/** @throws StoreFault where something is there that an empty file is not */
function refuseThere(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (!there || (there.isFile() && there.size === 0)) return;
  throw new StoreFault(`There is something at ${file} already, and it was left as it is: name a new file.`);
}

/** Onto the disk itself; a folder's list of names, too, where the system lets us. */
function flush(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder && process.platform === "win32") return;
  const handle = openSync(path, isFolder ? "r" : "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
