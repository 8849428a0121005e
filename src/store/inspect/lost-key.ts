import { Kysely } from "kysely";
import { asFault, StoreFault } from "../faults.ts";
import type { Schema } from "../schema.ts";
import { createSecretBox } from "../secret-box.ts";
import { sqlite } from "../sqlite.ts";
import type { Place } from "./place.ts";
import { look } from "./read.ts";

/**
 * Removes the credentials that none of the keys can read. Gives back how many workspaces have to install again.
 * @throws NoStore where there is none, StoreFault where it cannot be opened, or there is no key
 */
export async function forgetCredentials(place: Place, keys: readonly Uint8Array[]): Promise<number> {
  if (keys.length === 0) {
    throw new StoreFault(
      "CONNECT_COACH_ENCRYPTION_KEY is not set, so all credentials would be removed: set it to the new key first (`openssl rand -base64 32` makes one).",
    );
  }
  const engine = await look(place, async ({ engine }) => engine);
  const writing = place.kind === "sqlite" ? sqlite(place.path) : engine;
  const db = new Kysely<Schema>({ dialect: writing.dialect });
  try {
    return await createSecretBox(keys).forgetOthers(db);
  } catch (error) {
    throw asFault(error, engine);
  } finally {
    await db.destroy();
  }
}
