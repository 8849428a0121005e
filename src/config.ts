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
  /** 32 bytes each; the first encrypts, the others still read (`CONNECT_COACH_ENCRYPTION_KEY`). Often none. */
  encryptionKeys: readonly Uint8Array[];
  /** How long a draft is kept after the last word (`CONNECT_COACH_RETENTION_DAYS`). */
  retention: { draftMs: number };
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; message: string };

const PREFIX = "CONNECT_COACH_";

/** What follows the prefix in every name there is. */
const KNOWN = ["PLAIN", "DATA_DIR", "ENCRYPTION_KEY", "RETENTION_DAYS"];
/** A setting that has no prefix, and is easily given one. */
const UNPREFIXED = "DATABASE_URL";

/** Words for yes and no, whatever their case. Loading a schema library for them would take 5 ms of every start. */
const YES = ["1", "true", "yes", "on"];
const NO = ["0", "false", "no", "off"];

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days that a draft is kept after the last word, where nothing else is set, and at most. */
const RETENTION_DAYS = 7;
const MOST_RETENTION_DAYS = 365;

/** 32 bytes in base64, of either alphabet, with or without the sign that fills up. */
const KEY = /^[A-Za-z0-9+/_-]{43}=?$/;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment. Names that begin with `CONNECT_COACH_` and mean nothing are faults, too. What is set to
 * nothing counts as not set. A value is never repeated: it may be a secret.
 * @param others faults that were found elsewhere, named together with these
 */
export function readConfig(env: Env, others: readonly string[] = []): ConfigResult {
  const faults = [...Object.keys(env).flatMap(unknownName), ...others];
  /** A setting as `read` understands it; where it gives back undefined, a fault that says what it takes. */
  const setting = <Value>(name: string, read: (value: string) => Value | undefined, takes: string) => {
    const value = (env[name] ?? "").trim();
    if (value === "") return undefined;
    const understood = read(value);
    if (understood === undefined) faults.push(`${name} takes ${takes}`);
    return understood;
  };
  const plain = setting("CONNECT_COACH_PLAIN", yesOrNo, "1 or 0");
  const databaseUrl = setting(
    "DATABASE_URL",
    postgresAddress,
    "postgres://USER:PASSWORD@HOST/DATABASE, signs like # and / in the password written as %23 and %2F",
  );
  const dataDir = setting("CONNECT_COACH_DATA_DIR", folder, "the path of a folder, without quotes");
  const encryptionKeys = setting(
    "CONNECT_COACH_ENCRYPTION_KEY",
    keys,
    "32 bytes in base64 (`openssl rand -base64 32` makes a key), the former keys behind the new one with commas between",
  );
  const days = setting(
    "CONNECT_COACH_RETENTION_DAYS",
    wholeDays,
    `whole days from 1 to ${MOST_RETENTION_DAYS}`,
  );
  if (faults.length > 0) return { ok: false, message: message(faults) };
  return {
    ok: true,
    config: {
      plain: plain ?? false,
      color: !env.NO_COLOR,
      ...(databaseUrl !== undefined && { databaseUrl }),
      ...(dataDir !== undefined && { dataDir }),
      encryptionKeys: encryptionKeys ?? [],
      retention: { draftMs: (days ?? RETENTION_DAYS) * DAY_MS },
    },
  };
}

function yesOrNo(value: string): boolean | undefined {
  const word = value.toLowerCase();
  return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
}

function postgresAddress(value: string): string | undefined {
  return /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value) ? value : undefined;
}

/** Files of settings keep quotes where a shell would not; no folder's name holds control characters. */
function folder(value: string): string | undefined {
  return /^["']|[\0-\x1f]/.test(value) ? undefined : value;
}

function keys(value: string): Uint8Array[] | undefined {
  const read = value.split(",").map((one) => key(one.trim()));
  return read.every((one) => one !== undefined) ? read : undefined;
}

function key(value: string): Uint8Array | undefined {
  if (!KEY.test(value)) return undefined;
  const base64 = `${value.replaceAll("-", "+").replaceAll("_", "/").slice(0, 43)}=`;
  const bytes = atob(base64);
  // The last letter says four bits, and can be written in four ways: only one is what was meant to be copied.
  return btoa(bytes) === base64 ? Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)) : undefined;
}

function wholeDays(value: string): number | undefined {
  const days = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return days >= 1 && days <= MOST_RETENTION_DAYS ? days : undefined;
}

function unknownName(name: string): string[] {
  if (!name.startsWith(PREFIX)) return [];
  const rest = name.slice(PREFIX.length);
  if (KNOWN.includes(rest)) return [];
  const near = nearest(rest, [...KNOWN, UNPREFIXED]);
  const meant = near === UNPREFIXED || near === undefined ? near : PREFIX + near;
  return [`${name} is not a setting${meant ? ` (did you mean ${meant}?)` : ""}`];
}

function message(faults: readonly string[]): string {
  return `The environment needs a correction: ${faults.join("; ")}; correct or unset ${faults.length > 1 ? "them" : "it"} and start again.`;
}
