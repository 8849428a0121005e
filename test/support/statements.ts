/** An engine whose every statement is shown before it is sent and after its answer has come, and can be lost there. */
import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  TransactionSettings,
} from "kysely";
import type { Engine } from "../../src/store/engine.ts";

/** Who watches. What is thrown is thrown in the place of the statement, or of its answer. */
export interface Watch {
  before?(name: string, connection: DatabaseConnection): Promise<void> | void;
  after?(name: string): Promise<void> | void;
}

/** The same engine, watched: transactions begin, commit and roll back by statements, too. */
export function watched(engine: Engine, watch: Watch): Engine {
  const { dialect } = engine;
  const watching: Dialect = {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => new WatchedDriver(dialect.createDriver(), watch),
  };
  return { ...engine, dialect: watching };
}

/** What a statement does, without its values: `begin`, `insert into draft`, `commit`. */
function nameOf(sql: string): string {
  const [, verb = ""] = /^\s*(\w+)/.exec(sql.toLowerCase()) ?? [];
  const [, table] = /\b(?:into|update|from|table|index)\s+(?:if not exists\s+)?"(\w+)"/i.exec(sql) ?? [];
  if (table === undefined) return verb;
  const joint: Record<string, string> = {
    insert: "insert into",
    delete: "delete from",
    select: "select from",
  };
  return `${joint[verb] ?? verb} ${table}`;
}

class WatchedDriver implements Driver {
  readonly #driver: Driver;
  readonly #watch: Watch;
  readonly #connections = new WeakMap<DatabaseConnection, WatchedConnection>();

  constructor(driver: Driver, watch: Watch) {
    this.#driver = driver;
    this.#watch = watch;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#driver.acquireConnection();
    const known = this.#connections.get(connection);
    if (known) return known;
    const made = new WatchedConnection(connection, this.#watch);
    this.#connections.set(connection, made);
    return made;
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#driver.releaseConnection(unwatched(connection));
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#driver.beginTransaction(connection, settings);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#driver.commitTransaction(connection);
  }

  /** As the driver does it, the connection thrown away too where it cannot. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#watch.before?.("rollback", unwatched(connection));
    await this.#driver.rollbackTransaction(unwatched(connection));
    await this.#watch.after?.("rollback");
  }

  init(): Promise<void> {
    return this.#driver.init();
  }

  destroy(): Promise<void> {
    return this.#driver.destroy();
  }
}

function unwatched(connection: DatabaseConnection): DatabaseConnection {
  return connection instanceof WatchedConnection ? connection.connection : connection;
}

class WatchedConnection implements DatabaseConnection {
  readonly connection: DatabaseConnection;
  readonly #watch: Watch;

  constructor(connection: DatabaseConnection, watch: Watch) {
    this.connection = connection;
    this.#watch = watch;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const name = nameOf(query.sql);
    await this.#watch.before?.(name, this.connection);
    const result = await this.connection.executeQuery<Row>(query);
    await this.#watch.after?.(name);
    return result;
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.connection.streamQuery<Row>(query, chunkSize);
  }
}
