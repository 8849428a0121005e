/** Credentials at rest: AES-256-GCM, bound to their tenant, under keys that can be changed while the coach runs. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { StoreFault } from "./faults.ts";
import type { Schema } from "./schema.ts";

/** Text that is encrypted, and the id of the key that can read it. */
export interface Sealed {
  secret: string;
  keyId: string;
}

/** Encrypts what only this host may read, bound to its tenant. */
export interface SecretBox {
  seal(tenant: string, text: string): Sealed;
  /** @throws StoreFault where it was changed, moved to another tenant, or the key is not there. */
  open(tenant: string, sealed: Sealed): string;
  /**
   * Compares the keys with those the store was written with, and encrypts anew what a former key has encrypted.
   * @throws StoreFault where the store was written with a key that is not there.
   */
  verify(db: Kysely<Schema>): Promise<void>;
  /** A key is lost: removes what none of the keys can read. Gives back how many workspaces have to install again. */
  forgetOthers(db: Kysely<Schema>): Promise<number>;
}

const CIPHER = "aes-256-gcm";
/** The lengths that NIST SP 800-38D recommends, in bytes. A key may encrypt 2^32 texts with nonces drawn by chance. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** How the text is written: nonce, what is encrypted, tag, all in base64url behind this. */
const VERSION = "v1:";

/** The name of the fact that holds the id of the key that encrypts. */
const IN_USE = "encryption-key";

/**
 * A box for these keys of 32 bytes: the first encrypts, all of them read.
 * @throws RangeError where there is none
 */
export function createSecretBox(keys: readonly Uint8Array[]): SecretBox {
  const byId = new Map(keys.map((key) => [keyId(key), key]));
  const [first] = keys;
  if (!first) throw new RangeError("a secret box needs a key");
  const current = keyId(first);
  const ids = [...byId.keys()];

  const box: SecretBox = {
    seal: (tenant, text) => ({ secret: encrypt(first, bound(tenant, current), text), keyId: current }),

    open(tenant, { secret, keyId }) {
      const key = byId.get(keyId);
      const text = key && decrypt(key, bound(tenant, keyId), secret);
      if (text !== undefined) return text;
      const why = key ? "it was changed, or moved here from elsewhere" : `its key ${keyId} is not there`;
      throw new StoreFault(
        `The credentials of ${tenant} cannot be read (${why}): install the coach there again; its drafts and templates are kept.`,
      );
    },

    async verify(db) {
      await db.transaction().execute(async (transaction) => {
        await refuseOtherKeys(transaction, ids);
        await encryptAnew(transaction, current, box);
      });
    },

    async forgetOthers(db) {
      return db.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom("fact")
          .where("name", "=", IN_USE)
          .where("value", "not in", ids)
          .execute();
        const others = transaction.deleteFrom("installation").where("key_id", "not in", ids);
        return Number((await others.executeTakeFirst()).numDeletedRows);
      });
    },
  };
  return box;
}

/** A key's name, from which it cannot be told: 48 bits of a digest of its 256 random ones. */
function keyId(key: Uint8Array): string {
  return createHash("sha256").update("connect-coach key id").update(key).digest("hex").slice(0, 12);
}

/** What must be the same when it is read: whose it is, and the key that it says. */
function bound(tenant: string, keyId: string): Buffer {
  return Buffer.from(JSON.stringify([VERSION, keyId, tenant]));
}

function encrypt(key: Uint8Array, aad: Uint8Array, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(aad);
  const bytes = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return VERSION + bytes.toString("base64url");
}

function decrypt(key: Uint8Array, aad: Uint8Array, secret: string): string | undefined {
  const bytes = Buffer.from(secret.slice(VERSION.length), "base64url");
  // Node passes over letters that are not base64url, and over bits that mean nothing.
  if (VERSION + bytes.toString("base64url") !== secret || bytes.length < NONCE_BYTES + TAG_BYTES)
    return undefined;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(aad).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(text).toString("utf8");
  } catch {
    return undefined;
  }
}

/** The key that encrypts is compared even where nothing is encrypted yet: a wrong one is found before it is used. */
async function refuseOtherKeys(db: Kysely<Schema>, ids: readonly string[]): Promise<void> {
  const used = await db
    .selectFrom("installation")
    .select(["key_id", (row) => row.fn.countAll<number>().as("rows")])
    .groupBy("key_id")
    .orderBy("key_id")
    .execute();
  for (const { key_id, rows } of used) {
    const whose = rows === 1 ? "one workspace" : `${rows} workspaces`;
    if (!ids.includes(key_id)) throw otherKey(key_id, `the credentials of ${whose} were encrypted with`);
  }
  const inUse = await db.selectFrom("fact").select("value").where("name", "=", IN_USE).executeTakeFirst();
  if (inUse && !ids.includes(inUse.value)) throw otherKey(inUse.value, "this store was used with");
}

function otherKey(keyId: string, why: string): StoreFault {
  return new StoreFault(
    `CONNECT_COACH_ENCRYPTION_KEY lacks the key ${keyId} that ${why}: put it there again, after a new one behind a comma; where it is lost, run \`connect-coach store forget-credentials\` with the new one, and install the coach there again.`,
  );
}

/** What cannot be read is left as it is: its workspace hears of it when it is needed. */
async function encryptAnew(db: Kysely<Schema>, current: string, box: SecretBox): Promise<void> {
  const former = await db
    .selectFrom("installation")
    .select(["tenant", "secret", "key_id"])
    .where("key_id", "!=", current)
    // In one order, so that two replicas do not wait for each other.
    .orderBy("tenant")
    .execute();
  for (const { tenant, secret, key_id } of former) {
    const text = readable(box, tenant, { secret, keyId: key_id });
    if (text === undefined) continue;
    const sealed = box.seal(tenant, text);
    await db
      .updateTable("installation")
      .set({ secret: sealed.secret, key_id: sealed.keyId })
      .where("tenant", "=", tenant)
      .where("secret", "=", secret)
      .execute();
  }
  await db
    .insertInto("fact")
    .values({ name: IN_USE, value: current })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: current }))
    .execute();
}

function readable(box: SecretBox, tenant: string, sealed: Sealed): string | undefined {
  try {
    return box.open(tenant, sealed);
  } catch {
    return undefined;
  }
}
