/** The environment as configuration: every wrong value is named in one message. */
import { nearest } from "./text/nearest.ts";

/** What the environment sets. */
export interface Config {
  /** No bars, no symbols: for screen readers (`CONNECT_COACH_PLAIN`). */
  plain: boolean;
  /** False where `NO_COLOR` is set to anything but the empty string (no-color.org). */
  color: boolean;
  /** `postgres://…` (`DATABASE_URL`); SQLite where it is not set. */
  databaseUrl?: string;
  /** The folder of SQLite's file (`CONNECT_COACH_DATA_DIR`); the user's data folder where it is not set. */
  dataDir?: string;
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; message: string };

const PREFIX = "CONNECT_COACH_";

/** What follows the prefix in every name there is, whether or not this version has a use for it yet. */
const KNOWN = ["PLAIN", "DATA_DIR", "ENCRYPTION_KEY", "RETENTION_DAYS"];

/** Words for yes and no, whatever their case. Loading a schema library for them would take 5 ms of every start. */
const YES = ["1", "true", "yes", "on"];
const NO = ["", "0", "false", "no", "off"];

/** Reads the environment. Names that begin with `CONNECT_COACH_` and mean nothing are faults, too. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const faults = Object.keys(env).flatMap(unknownName);
  const plain = (env.CONNECT_COACH_PLAIN ?? "").trim().toLowerCase();
  // The value itself is never repeated: it may be a secret.
  if (!YES.includes(plain) && !NO.includes(plain)) faults.push("CONNECT_COACH_PLAIN takes 1 or 0");
  const databaseUrl = (env.DATABASE_URL ?? "").trim();
  if (databaseUrl !== "" && !isPostgres(databaseUrl)) faults.push("DATABASE_URL takes postgres://…");
  const dataDir = env.CONNECT_COACH_DATA_DIR ?? "";
  if (faults.length > 0) return { ok: false, message: message(faults) };
  return {
    ok: true,
    config: {
      plain: YES.includes(plain),
      color: !env.NO_COLOR,
      ...(databaseUrl !== "" && { databaseUrl }),
      ...(dataDir !== "" && { dataDir }),
    },
  };
}

function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url);
}

function unknownName(name: string): string[] {
  if (!name.startsWith(PREFIX)) return [];
  const rest = name.slice(PREFIX.length);
  if (KNOWN.includes(rest)) return [];
  const near = nearest(rest, KNOWN);
  return [`${name} is not a setting${near ? ` (did you mean ${PREFIX}${near}?)` : ""}`];
}

function message(faults: readonly string[]): string {
  return `The environment needs a correction: ${faults.join("; ")}; correct or unset ${faults.length > 1 ? "them" : "it"} and start again.`;
}
