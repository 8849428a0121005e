/** PostgreSQL for Kysely, through a pool of connections. */
import { PostgresDialect } from "kysely";
import pg from "pg";
import type { Engine } from "./engine.ts";

/** Connections of one process. */
const CONNECTIONS = 10;

/** No statement of ours takes longer, and no transaction waits longer for its next one; in milliseconds. */
const STATEMENT_MS = 10_000;
const IDLE_MS = 10_000;
/** To reach the server, and to get a connection out of the pool. */
const CONNECT_MS = 10_000;

/** 64-bit integers as numbers: ours are times and counters, far below 2^53. */
const INT8 = 20;

/** Connects to `postgres://…`. Nothing is sent before the first query. */
export function postgres(url: string): Engine {
  const pool = async () => {
    const made = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: IDLE_MS,
      application_name: "connect-coach",
      types: {
        getTypeParser: ((oid: number, format: "text") =>
          oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
      },
    });
    // A connection that breaks while nobody uses it: the pool has dropped it already, and opens another.
    made.on("error", () => {});
    // One that breaks in the middle of a transaction: its next statement says so, and unheard it would end the process.
    made.on("connect", (client) => client.on("error", () => {}));
    return made;
  };
  return { kind: "postgres", where: withoutPassword(url), dialect: new PostgresDialect({ pool }) };
}

/** The address as it may be shown. */
function withoutPassword(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
