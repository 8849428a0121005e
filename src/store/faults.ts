/**
 * What can go wrong with a store, sorted by what is to be done about it, and said in sentences. The messages hold
 * the store's place and the platform's words, never a text of anybody.
 */
import type { Engine } from "./engine.ts";

/** Somebody else has saved in between: the transaction is tried again. */
export class VersionConflict extends Error {
  constructor(what: string) {
    super(`another event has changed the ${what} in between`);
  }
}

/** Another template of the tenant has that name. */
export class NameTaken extends Error {}

/** The store cannot do it: the message says what happened, and what to do, in one sentence. */
export class StoreFault extends Error {}

/** SQLite's primary result codes (sqlite.org/rescode.html); extended ones hold them in their lowest byte. */
const SQLITE = {
  perm: 3,
  busy: 5,
  locked: 6,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  protocol: 15,
  constraint: 19,
  notadb: 26,
} as const;

/** A unique or primary key that is there already: SQLITE_CONSTRAINT_UNIQUE and _PRIMARYKEY, and PostgreSQL's code. */
const TAKEN = [2067, 1555];
const TAKEN_POSTGRES = "23505";

/**
 * PostgreSQL's codes after which the same transaction may do: a serialization failure, a deadlock, the server that
 * goes down or comes up, too many connections, and the whole class of lost connections
 * (postgresql.org/docs/current/errcodes-appendix.html).
 */
const AGAIN_POSTGRES = /^(?:40001|40P01|40003|55P03|57P0[1-5]|53300|25P0[34]|08...)$/;

/** What the network says where a connection is lost or cannot be made, and pg where it gives up on one. */
const NETWORK = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND)/;
const LOST =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|client has encountered a connection error|connection ended/i;

/** What pg says where the server asks for a password and there is none, and Node where a connection is not trusted. */
const NO_PASSWORD = /^SASL: .*password/;
const TLS = /^The server does not support SSL|^(?:DEPTH_ZERO_)?SELF_SIGNED_CERT|CERT_|^ERR_TLS_/;

function sqliteCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === "number" ? code : undefined;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}

/** True where the row is there already. */
function isTaken(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === undefined ? codeOf(error) === TAKEN_POSTGRES : TAKEN.includes(code);
}

/** True where the same transaction, tried again, may well succeed; it has not happened, or not been heard of. */
export function isPassing(error: unknown): boolean {
  if (error instanceof VersionConflict || isTaken(error)) return true;
  const sqlite = sqliteCode(error);
  if (sqlite !== undefined) return (sqlite & 0xff) === SQLITE.busy || (sqlite & 0xff) === SQLITE.locked;
  const code = codeOf(error);
  return (
    AGAIN_POSTGRES.test(code) || NETWORK.test(code) || (error instanceof Error && LOST.test(error.message))
  );
}

/** True where SQLite has found its file damaged. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== undefined && (code & 0xff) === SQLITE.corrupt;
}

/** The error as a sentence for people; what is no fault of the store comes back as it is. */
export function asFault(error: unknown, { where }: Pick<Engine, "where">): unknown {
  if (error instanceof StoreFault || error instanceof NameTaken) return error;
  const said = sentence(error, where);
  return said === undefined ? error : new StoreFault(said, { cause: error });
}

function sentence(error: unknown, where: string): string | undefined {
  if (error instanceof VersionConflict || isTaken(error))
    return `Others keep changing the same thing in the store ${where}: say it again in a moment; nothing of what was kept is lost.`;
  const sqlite = sqliteCode(error);
  if (sqlite !== undefined) {
    switch (sqlite & 0xff) {
      case SQLITE.full:
        return `The disk is full, so nothing more can be kept in ${where}: make room, then say it again; what was kept before is safe.`;
      case SQLITE.readonly:
      case SQLITE.perm:
        return `The store ${where} may not be written: give this user the right to write it and its folder, or set CONNECT_COACH_DATA_DIR to another folder.`;
      case SQLITE.cantopen:
        return `The store ${where} cannot be opened: see that its folder is there and may be written, and that no folder stands in the file's place, or set CONNECT_COACH_DATA_DIR to another folder.`;
      case SQLITE.notadb:
        return `The file ${where} is not a store of the coach and was left as it is: move it away, or set CONNECT_COACH_DATA_DIR to another folder.`;
      case SQLITE.corrupt:
        return `The store ${where} is damaged and was left as it is: run \`connect-coach store check\`, and go back to a backup, or move the file away to begin anew.`;
      case SQLITE.busy:
      case SQLITE.locked:
      case SQLITE.protocol:
        return `Another program keeps the store ${where} locked: end it and try again; nothing of what was kept is lost.`;
      case SQLITE.ioerr:
        return `The disk under ${where} does not answer as it should: see to it, then try again; what was kept before is as it was.`;
      default:
        return undefined;
    }
  }
  if (codeOf(error) === "28P01" || codeOf(error) === "28000" || NO_PASSWORD.test(messageOf(error)))
    return `PostgreSQL at ${where} refuses the user or the password of DATABASE_URL: correct it and start again.`;
  if (TLS.test(codeOf(error)) || TLS.test(messageOf(error)))
    return `PostgreSQL at ${where} and DATABASE_URL do not agree on encryption (${messageOf(error)}): correct its sslmode, or the server's certificate.`;
  if (codeOf(error) === "3D000")
    return `PostgreSQL at ${where} has no such database: create it, or correct DATABASE_URL.`;
  if (codeOf(error) === "42501")
    return `PostgreSQL at ${where} does not let this user do it: the user of DATABASE_URL needs the right to create and change tables.`;
  if (codeOf(error) === "53100")
    return `The disk of PostgreSQL at ${where} is full: make room, then try again; what was kept before is safe.`;
  if (isPassing(error))
    return `PostgreSQL at ${where} cannot be reached or does not answer: see that it runs and that DATABASE_URL is right, then try again; what was kept before is safe.`;
  return undefined;
}
