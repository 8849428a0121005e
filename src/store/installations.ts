import type { Kysely } from "kysely";
import { StoreFault } from "./faults.ts";
import type { Installations } from "./ports.ts";
import type { Schema } from "./schema.ts";
import type { SecretBox } from "./secret-box.ts";

/**
 * Credentials, encrypted before they reach the database.
 * @throws StoreFault from each call that needs a key where there is none
 */
export function installationsIn(db: Kysely<Schema>, secrets: SecretBox | undefined): Installations {
  function box(): SecretBox {
    if (secrets) return secrets;
    throw new StoreFault(
      "Credentials are kept encrypted only, and CONNECT_COACH_ENCRYPTION_KEY is not set: set it to 32 bytes in base64 (`openssl rand -base64 32` makes a key) and start again.",
    );
  }

  return {
    async find(tenant) {
      const row = await db
        .selectFrom("installation")
        .select(["secret", "key_id as keyId"])
        .where("tenant", "=", tenant)
        .executeTakeFirst();
      return row && box().open(tenant, row);
    },

    async save(tenant, text, now) {
      const { secret, keyId } = box().seal(tenant, text);
      await db
        .insertInto("installation")
        .values({ tenant, secret, key_id: keyId, updated_at: now })
        .onConflict((conflict) =>
          conflict.column("tenant").doUpdateSet({ secret, key_id: keyId, updated_at: now }),
        )
        .execute();
    },
  };
}
