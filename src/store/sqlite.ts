/**
 * SQLite for Kysely: the one file that knows which driver there is. The platform's own is used where its SQLite
 * is new enough, and a drop-in with the same interface elsewhere.
 */
import { createRequire } from "node:module";
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from "kysely";
import type { Engine } from "./engine.ts";
import { StoreFault } from "./faults.ts";

/** Older ones can lose a write when a second connection resets the log (fixed in SQLite 3.51.3). */
const OLDEST = [3, 51, 3];

/**
 * How long SQLite itself waits for another process, in milliseconds. It blocks this one meanwhile, so it is short:
 * the transaction is tried again.
 */
const BUSY_MS = 200;

/** Statements that are kept prepared; without, 200,000 queries hold 550 MB where they hold 80 with it. */
const PREPARED = 200;

type Database = import("node:sqlite").DatabaseSync;
type Statement = import("node:sqlite").StatementSync;

/** Opens a file, or `:memory:`. Nothing is read or written before the first query. */
export function sqlite(path: string): Engine {
  return {
    kind: "sqlite",
    where: path,
    dialect: new ImmediateDialect({ database: async () => new Adapter(openDatabase(path)) }),
  };
}

/**
 * The database itself, set up as every connection of ours is.
 * @throws the driver's own error where the file cannot be opened or is no database
 */
export function openDatabase(path: string): Database {
  const { DatabaseSync } = driver();
  const database = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    refuseForeign(database, path);
    // What somebody had deleted is overwritten, not only unlinked; and nothing of anybody's is written into the
    // system's temporary folder.
    database.exec(`pragma secure_delete = on; pragma temp_store = memory; pragma journal_mode = wal;
      pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off`);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * Before anything is set: already the kind of its log would be written into somebody else's file.
 * @throws StoreFault where the file holds tables and has no list of our migrations
 */
function refuseForeign(database: Database, path: string): void {
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const names = tables.map(({ name }) => String(name));
  if (names.length === 0 || names.includes("kysely_migration")) return;
  throw new StoreFault(
    `The file ${path} is a database of another program and was left as it is: move it away, or set CONNECT_COACH_DATA_DIR to another folder.`,
  );
}

/** The driver: the platform's, or the drop-in. */
export function driver(): typeof import("node:sqlite") {
  const require = createRequire(import.meta.url);
  if (isNewEnough(process.versions.sqlite)) return withoutWarning(() => require("node:sqlite"));
  return require("@photostructure/sqlite");
}

function isNewEnough(version: string | undefined): boolean {
  const parts = version?.split(".").map(Number) ?? [];
  for (const [place, least] of OLDEST.entries()) {
    const part = parts[place] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

/** Node 22 calls its driver experimental at each start: that warning alone is left out. */
function withoutWarning<Loaded>(load: () => Loaded): Loaded {
  const emit = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: []) => {
    if (!String(warning).includes("SQLite is an experimental feature")) emit(warning, ...rest);
  }) as typeof process.emitWarning;
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
}

/** A database as Kysely wants it, with a cache of its prepared statements. */
class Adapter implements SqliteDatabase {
  readonly #database: Database;
  readonly #prepared = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();

  constructor(database: Database) {
    this.#database = database;
  }

  prepare(sql: string): ReturnType<SqliteDatabase["prepare"]> {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const prepared = asKyselyWants(this.#database.prepare(sql));
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size >= PREPARED && oldest !== undefined) this.#prepared.delete(oldest);
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  /** The log is written into the file first, so that the file alone is the whole store. */
  close(): void {
    try {
      this.#database.exec("pragma wal_checkpoint(truncate)");
    } finally {
      this.#database.close();
    }
  }
}

/** A prepared statement under Kysely's names. */
export function asKyselyWants(statement: Statement): ReturnType<SqliteDatabase["prepare"]> {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => withCode(() => statement.all(...(parameters as never[]))),
    run: (parameters) => statement.run(...(parameters as never[])),
    iterate: (parameters) => iterated(statement, parameters as never[]),
  };
}

function* iterated(statement: Statement, parameters: never[]): IterableIterator<unknown> {
  const rows = withCode(() => statement.iterate(...parameters));
  try {
    for (let next = withCode(() => rows.next()); !next.done; next = withCode(() => rows.next()))
      yield next.value;
  } finally {
    rows.return?.();
  }
}

/** SQLite's words for the result codes that we tell apart (sqlite3_errstr), and for a row that is there already. */
const CODES: readonly (readonly [begins: string, code: number])[] = [
  ["database is locked", 5],
  ["database table is locked", 6],
  ["attempt to write a readonly database", 8],
  ["disk I/O error", 10],
  ["database disk image is malformed", 11],
  ["malformed database schema", 11],
  ["database or disk is full", 13],
  ["unable to open database file", 14],
  ["locking protocol", 15],
  ["UNIQUE constraint failed", 2067],
  ["file is not a database", 26],
];

/** The drop-in's `all` and `iterate` fail without the code that all its other calls give: it is put back. */
function withCode<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && !("errcode" in error)) {
      const [, errcode] = CODES.find(([begins]) => error.message.startsWith(begins)) ?? [];
      if (errcode !== undefined) Object.assign(error, { errcode });
    }
    throw error;
  }
}

/** A transaction takes the write lock when it begins: one that reads first cannot lose it in the middle. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      // On a full disk SQLite has rolled back by itself, and what went wrong is said by the error before this one.
      if (!/no transaction is active/.test(String(error))) throw error;
    }
  }
}

/** SQLite changes its tables within a transaction as well: a migration that is cut off has not happened. */
class AtomicAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0];

  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new AtomicAdapter();
  }
}
