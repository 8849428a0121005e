import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** Encrypts what only this host may read, bound to its tenant. */
export interface SecretBox {
  seal(tenant: string, text: string): { secret: string; keyId: string };
  /** @throws StoreFault where it was changed, moved to another tenant, or the key is not there. */
  open(tenant: string, sealed: { secret: string; keyId: string }): string;
  /** @throws StoreFault where the store was written with a key that is not there. */
  verify(db: Kysely<Schema>): Promise<void>;
}
