/** Where a store is: what an operator names, or what is configured. */
import { StoreFault } from "../faults.ts";
import { type StoreConfig, storeFile } from "../open.ts";

export type Place = { kind: "sqlite"; path: string } | { kind: "postgres"; url: string };

/**
 * A file's path, or an address of PostgreSQL.
 * @throws StoreFault for an address of anything else; it is not repeated, since it may hold a password
 */
export function placeOf(text: string): Place {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
  if (scheme === undefined) return { kind: "sqlite", path: text };
  if (/^postgres(?:ql)?$/i.test(scheme) && URL.canParse(text)) return { kind: "postgres", url: text };
  throw new StoreFault(
    "A store is a file or an address such as postgres://user@host/database; give one of them.",
  );
}

/** The store of this configuration. */
export function configuredPlace(config: StoreConfig): Place {
  return config.databaseUrl === undefined
    ? { kind: "sqlite", path: storeFile(config) }
    : { kind: "postgres", url: config.databaseUrl };
}
