/** Where the store is, by configuration, and how it is opened there. */
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";
import type { Engine } from "./engine.ts";
import { StoreFault } from "./faults.ts";
import type { Opened } from "./ports.ts";
import { createSecretBox } from "./secret-box.ts";
import { sqlite } from "./sqlite.ts";
import { openStore } from "./store.ts";

/** The part of the configuration that says where things are kept. */
export interface StoreConfig {
  /** `postgres://…`, with several replicas. */
  databaseUrl?: string;
  /** The folder of SQLite's file, where it was chosen. */
  dataDir?: string;
  /** The first encrypts credentials, all read them. */
  encryptionKeys?: readonly Uint8Array[];
}

/** SQLite's file within its folder. */
const FILE = "connect-coach.db";

/** The path of SQLite's file, whether or not it is there. */
export function storeFile({ dataDir }: Pick<StoreConfig, "dataDir">): string {
  return join(dataDir ?? defaultFolder(), FILE);
}

/**
 * Opens the store that is configured. Where nothing is and the user's data folder cannot be written, it is kept in
 * memory, and the notice says so.
 * @throws StoreFault where the store that was asked for cannot be had
 */
export async function openConfigured(config: StoreConfig): Promise<Opened> {
  const { encryptionKeys = [] } = config;
  const options = encryptionKeys.length > 0 ? { secrets: createSecretBox(encryptionKeys) } : {};
  if (config.databaseUrl !== undefined) {
    const { postgres } = await import("./postgres.ts");
    return { store: await openStore(postgres(config.databaseUrl), options) };
  }
  const file = storeFile(config);
  const fault = createFile(file);
  if (fault === undefined) return { store: await openStore(sqlite(file), options) };
  if (config.dataDir !== undefined) {
    throw new StoreFault(
      `The folder ${config.dataDir} cannot be written (${fault}): give this user the right to write it, or set CONNECT_COACH_DATA_DIR to another one.`,
    );
  }
  return {
    store: await openStore(inMemory()),
    notice: `Nothing is kept after this run, because ${defaultFolder()} cannot be written (${fault}); CONNECT_COACH_DATA_DIR names another folder.`,
  };
}

/** A store that goes with the process. */
export function inMemory(): Engine {
  return sqlite(":memory:");
}

function defaultFolder(): string {
  return envPaths("connect-coach", { suffix: "" }).data;
}

/** Makes folder and file for this user alone. Gives back the system's word for it where that cannot be done. */
function createFile(file: string): string | undefined {
  try {
    mkdirSync(join(file, ".."), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A folder in its place, or a file this user may not write: the store's own sentence says it better.
    return code === "EISDIR" ? undefined : (code ?? String(error));
  }
}
