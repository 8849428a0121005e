import fc from "fast-check";
import { Kysely } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StoreFault } from "../../src/store/faults.ts";
import type { Store } from "../../src/store/ports.ts";
import type { Schema } from "../../src/store/schema.ts";
import { createSecretBox } from "../../src/store/secret-box.ts";
import { openStore } from "../../src/store/store.ts";
import { DATABASES, type Database } from "./engines.ts";
import { found } from "./found.ts";

const key = (fill: number) => new Uint8Array(32).fill(fill);
const [former, present, other] = [key(1), key(2), key(3)];
const NOW = 1_790_000_000_000;

describe("a secret box", () => {
  const box = createSecretBox([present]);

  it("gives back what was put in, to the same tenant", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, tenant) => {
        expect(box.open(tenant, box.seal(tenant, text))).toBe(text);
      }),
    );
  });

  it("shows neither text nor key, and never the same twice", () => {
    const sealed = Array.from({ length: 100 }, () => box.seal("slack:T1", "xoxb-canary"));
    expect(new Set(sealed.map(({ secret }) => secret)).size).toBe(100);
    expect(new Set(sealed.map(({ secret }) => secret.slice(0, 19))).size).toBe(100);
    for (const { secret, keyId } of sealed) {
      expect(secret).toMatch(/^v1:[\w-]+$/);
      expect(Buffer.from(secret.slice(3), "base64url").toString("latin1")).not.toContain("canary");
      expect(keyId).toMatch(/^[0-9a-f]{12}$/);
    }
  });

  it("refuses every change of a character, and every cut", () => {
    const { secret, keyId } = box.seal("slack:T1", "xoxb-1234567890");
    for (let at = 0; at < secret.length; at++) {
      for (const letter of ["A", "B", "-", "=", "\u00e9"]) {
        const changed = secret.slice(0, at) + letter + secret.slice(at + 1);
        if (changed !== secret)
          expect(() => box.open("slack:T1", { secret: changed, keyId })).toThrow(StoreFault);
      }
      expect(() => box.open("slack:T1", { secret: secret.slice(0, at), keyId })).toThrow(StoreFault);
    }
    expect(() => box.open("slack:T1", { secret: `${secret}A`, keyId })).toThrow(StoreFault);
  });

  it("refuses what belongs to another tenant, or to another key, and says what to do", () => {
    const sealed = box.seal("slack:T1", "xoxb-1");
    expect(() => box.open("slack:T2", sealed)).toThrow(
      "The credentials of slack:T2 cannot be read (it was changed, or moved here from elsewhere): install the coach there again; its drafts and templates are kept.",
    );
    expect(() => createSecretBox([other]).open("slack:T1", sealed)).toThrow(
      `The credentials of slack:T1 cannot be read (its key ${sealed.keyId} is not there): install the coach there again; its drafts and templates are kept.`,
    );
    const renamed = { ...sealed, keyId: createSecretBox([other]).seal("slack:T1", "").keyId };
    expect(() => createSecretBox([present, other]).open("slack:T1", renamed)).toThrow(StoreFault);
  });

  it("encrypts with the first key and reads with all", () => {
    const before = createSecretBox([former]).seal("slack:T1", "xoxb-1");
    const rotated = createSecretBox([present, former]);
    expect(rotated.open("slack:T1", before)).toBe("xoxb-1");
    expect(box.open("slack:T1", rotated.seal("slack:T1", "xoxb-2"))).toBe("xoxb-2");
  });

  it("needs a key", () => {
    expect(() => createSecretBox([])).toThrow(RangeError);
  });
});

describe.each(Object.entries(DATABASES))("credentials in %s", (_, create) => {
  let database: Database;
  let store: Store | undefined;
  beforeEach(async () => {
    database = await create();
  });
  afterEach(async () => {
    await stop();
    await database.end();
  });

  async function stop(): Promise<void> {
    await store?.close();
    store = undefined;
  }
  /** The coach starts again, with these keys. */
  async function start(...keys: Uint8Array[]): Promise<Store> {
    await stop();
    store = await openStore(database.engine(), keys.length > 0 ? { secrets: createSecretBox(keys) } : {});
    return store;
  }
  const save = (tenant: `slack:${string}`, secret: string) =>
    store?.transaction("a test", ({ installations }) => installations.save(tenant, secret, NOW));
  const find = (tenant: `slack:${string}`) =>
    store?.transaction("a test", ({ installations }) => installations.find(tenant));
  async function inTables<Result>(work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result> {
    const db = new Kysely<Schema>({ dialect: database.engine().dialect });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }

  it("are found again, by their tenant alone, and are nowhere to be read", async () => {
    await start(present);
    expect(await find("slack:T1")).toBeUndefined();
    await save("slack:T1", "xoxb-canary-1");
    await save("slack:T2", "xoxb-canary-2");
    await save("slack:T1", "xoxb-canary-3");
    expect(await find("slack:T1")).toBe("xoxb-canary-3");
    expect(await find("slack:T2")).toBe("xoxb-canary-2");
    expect(await found(database.engine(), "canary")).toEqual([]);
    expect(await found(database.engine(), "slack:T2")).not.toEqual([]);
  });

  it("outlive a change of keys", async () => {
    await start(former);
    await save("slack:T1", "xoxb-1");
    await start(present, former);
    expect(await find("slack:T1")).toBe("xoxb-1");
    await start(present);
    expect(await find("slack:T1")).toBe("xoxb-1");
    await expect(start(former)).rejects.toThrow(StoreFault);
  });

  it("outlive a change of keys in replicas that start one after the other", async () => {
    await start(former);
    await save("slack:T1", "xoxb-1");
    for (const keys of [
      [former, present],
      [present, former],
      [former, present],
      [present, former],
      [present],
    ]) {
      await start(...keys);
      expect(await find("slack:T1")).toBe("xoxb-1");
    }
  });

  it("are not touched by a start with a wrong key, which is refused in one sentence", async () => {
    await start(former);
    await save("slack:T1", "xoxb-1");
    await save("slack:T2", "xoxb-2");
    const { keyId } = createSecretBox([former]).seal("", "");
    await expect(start(other)).rejects.toThrow(
      `CONNECT_COACH_ENCRYPTION_KEY lacks the key ${keyId} that the credentials of 2 workspaces were encrypted with: put it there again, after a new one behind a comma; where it is lost, run \`connect-coach store forget-credentials\` with the new one, and install the coach there again.`,
    );
    await start(former);
    expect(await find("slack:T1")).toBe("xoxb-1");
  });

  it("are not begun with a wrong key either", async () => {
    await start(former);
    await expect(start(other)).rejects.toThrow(/lacks the key \w{12} that this store was used with:/);
    await start(other, former);
    await start(other);
  });

  it("can be given up where a key is lost, and those that can be read stay", async () => {
    await start(former);
    await save("slack:T1", "xoxb-1");
    await save("slack:T2", "xoxb-2");
    await stop();
    expect(await inTables((db) => createSecretBox([other, former]).forgetOthers(db))).toBe(0);
    await inTables((db) =>
      db
        .updateTable("installation")
        .set({ key_id: "0123456789ab" })
        .where("tenant", "=", "slack:T1")
        .execute(),
    );
    expect(await inTables((db) => createSecretBox([other, former]).forgetOthers(db))).toBe(1);
    await start(other, former);
    expect(await find("slack:T1")).toBeUndefined();
    expect(await find("slack:T2")).toBe("xoxb-2");
    await stop();
    expect(await inTables((db) => createSecretBox([present]).forgetOthers(db))).toBe(1);
    await start(present);
  });

  it("of one workspace that were damaged or moved do not keep the coach from starting", async () => {
    await start(former);
    await save("slack:T1", "xoxb-1");
    await save("slack:T2", "xoxb-2");
    await inTables(async (db) => {
      const { secret } = await db
        .selectFrom("installation")
        .select("secret")
        .where("tenant", "=", "slack:T1")
        .executeTakeFirstOrThrow();
      await db.updateTable("installation").set({ secret }).where("tenant", "=", "slack:T2").execute();
    });
    await start(present, former);
    expect(await find("slack:T1")).toBe("xoxb-1");
    await expect(find("slack:T2")).rejects.toThrow("install the coach there again");
    await save("slack:T2", "xoxb-3");
    expect(await find("slack:T2")).toBe("xoxb-3");
  });

  it("need a key, and nothing else does", async () => {
    await start();
    expect(await find("slack:T1")).toBeUndefined();
    await expect(save("slack:T1", "xoxb-1")).rejects.toThrow("CONNECT_COACH_ENCRYPTION_KEY is not set");
    expect(await inTables((db) => db.selectFrom("installation").selectAll().execute())).toEqual([]);
  });
});
