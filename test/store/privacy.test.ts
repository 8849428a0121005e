import { setTimeout as sleep } from "node:timers/promises";
import { Kysely } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Tenant } from "../../src/chat/event.ts";
import type { Store } from "../../src/store/ports.ts";
import type { Schema } from "../../src/store/schema.ts";
import { createSecretBox } from "../../src/store/secret-box.ts";
import { openDatabase, sqlite } from "../../src/store/sqlite.ts";
import { openStore } from "../../src/store/store.ts";
import { DATABASES, type Database, TABLES } from "./engines.ts";
import { found } from "./found.ts";
import { NOW, plant } from "./plant.ts";

const ACME: Tenant = "slack:T1";
const OTHER: Tenant = "slack:T2";
const DAY = 24 * 60 * 60 * 1000;
const secrets = createSecretBox([new Uint8Array(32)]);

describe.each(Object.entries(DATABASES))("in %s", (name, create) => {
  let database: Database;
  let store: Store;
  beforeEach(async () => {
    database = await create();
    store = await openStore(database.engine(), { secrets });
  });
  afterEach(async () => {
    await store.close();
    await database.end();
  });

  const forget = (tenant: Tenant, user: string) =>
    store.transaction("a test", ({ privacy }) => privacy.forget(tenant, user));
  const show = (tenant: Tenant, user: string) =>
    store.transaction("a test", ({ privacy }) => privacy.show(tenant, user));
  const removeTenant = (tenant: Tenant) =>
    store.transaction("a test", ({ privacy }) => privacy.removeTenant(tenant));
  const foundIn = (word: string) => found(database.engine(), word);

  /** Every row that is there, as a line. */
  async function everything(): Promise<string[]> {
    const db = new Kysely<Schema>({ dialect: database.engine().dialect });
    try {
      const tables = TABLES.map(async (table) => {
        const rows = await db.selectFrom(table).selectAll().execute();
        return rows.map((row) => `${table} ${JSON.stringify(row)}`);
      });
      return (await Promise.all(tables)).flat().toSorted();
    } finally {
      await db.destroy();
    }
  }

  it("who is forgotten is in no table, no file, no log and no outbox any more, at once", async () => {
    await plant(store, { tenant: ACME, user: "Ucanary", word: "nightingale" });
    await plant(store, { tenant: ACME, user: "Uother", word: "sparrow" });
    const before = await foundIn("nightingale");
    if (name === "SQLite in a file") expect(before).toContain("store.db-wal");
    else expect(before.length).toBeGreaterThan(6);

    expect(await forget(ACME, "Ucanary")).toBe(7);

    expect(await foundIn("nightingale")).toEqual([]);
    // The ids of its events, which the platform gives, and of its templates are the test's, and say who it was.
    expect(
      (await foundIn("Ucanary")).filter((place) => !/^(?:event_seen|template\w*)\.|^store\.db$/.test(place)),
    ).toEqual([]);
    expect(await foundIn("sparrow")).not.toEqual([]);
    expect(await show(ACME, "Ucanary")).toEqual([]);
    expect(await forget(ACME, "Ucanary")).toBe(0);
  });

  it("who is forgotten leaves the team its templates, without a name", async () => {
    await plant(store, { tenant: ACME, user: "U1", word: "nightingale" });
    await forget(ACME, "U1");
    await store.transaction("a test", async ({ templates }) => {
      expect(await templates.find(ACME, "U1", "shared-of-U1")).toMatchObject({
        owner: "",
        text: "Dear {{ recipient }}",
      });
      expect(await templates.history(ACME, "shared-of-U1")).toMatchObject([
        { by: "", text: "Hi {{ recipient }}" },
      ]);
      expect(await templates.find(ACME, "U1", "nightingale private-of-U1")).toBeUndefined();
    });
  });

  it("nobody else is forgotten: neither others of the team, nor the same id in another", async () => {
    await plant(store, { tenant: ACME, user: "U2", word: "sparrow" });
    await plant(store, { tenant: OTHER, user: "U1", word: "thrush" });
    const before = await everything();
    await plant(store, { tenant: ACME, user: "U1", word: "nightingale" });
    await forget(ACME, "U1");
    const after = await everything();
    expect(after).toEqual(expect.arrayContaining(before.filter((line) => !line.startsWith("team "))));
    const added = after.filter((line) => !before.includes(line)).map((line) => line.split(" ")[0]);
    // Of a team's template the words to find it by stay, too.
    expect([...new Set(added)]).toEqual([
      "event_seen",
      "team",
      "template",
      "template_version",
      "template_word",
    ]);
    expect(added.filter((table) => table !== "template_word")).toEqual([
      "event_seen",
      "event_seen",
      "team",
      "template",
      "template_version",
    ]);
  });

  it("all that is held on a person can be read by them, and nothing else", async () => {
    await plant(store, { tenant: ACME, user: "U1", word: "nightingale" });
    await plant(store, { tenant: ACME, user: "U2", word: "sparrow" });
    await plant(store, { tenant: OTHER, user: "U1", word: "thrush" });
    const shown = await show(ACME, "U1");
    expect(JSON.stringify(shown)).not.toMatch(/sparrow|thrush|U2/);
    expect(shown.map(({ table, rows }) => [table, rows.length])).toEqual([
      ["draft", 1],
      ["person", 1],
      ["outbox", 2],
      ["template", 3],
      ["template_version", 4],
      ["set_aside", 1],
    ]);
    expect(shown[0]).toEqual({
      table: "draft",
      keeps:
        "the answers and the state of a draft, with the ids of its messages and of the channel it was begun in",
      rows: [
        {
          tenant: ACME,
          user_id: "U1",
          place: "D1-U1",
          state: { text: "nightingale draft 1" },
          version: 2,
          updated_at: "2026-09-21T14:13:20.000Z",
        },
      ],
    });
  });

  it("what cannot be read any more is shown as it is", async () => {
    await store.transaction("a test", ({ drafts }) =>
      drafts.save(ACME, { user: "U1", place: "D1" }, { state: '{"text', version: 0 }, NOW),
    );
    expect(await show(ACME, "U1")).toMatchObject([{ rows: [{ state: '{"text' }] }]);
  });

  it("a workspace that is removed takes all of its rows with it, and no others", async () => {
    await plant(store, { tenant: OTHER, user: "U1", word: "sparrow" });
    await store.transaction("a test", ({ installations }) => installations.save(OTHER, "xoxb-2", NOW));
    const before = await everything();
    await plant(store, { tenant: ACME, user: "U1", word: "nightingale" });
    await store.transaction("a test", ({ installations }) => installations.save(ACME, "xoxb-1", NOW));
    const tables = new Set(
      (await everything()).filter((line) => line.includes(ACME)).map((line) => line.split(" ")[0]),
    );
    expect([...tables]).toEqual(TABLES.filter((table) => table !== "fact").toSorted());

    expect(await removeTenant(ACME)).toBeGreaterThan(tables.size);

    expect(await everything()).toEqual(before);
    expect(await foundIn("nightingale")).toEqual([]);
    expect(await foundIn(ACME)).toEqual([]);
    expect(await removeTenant(ACME)).toBe(0);
  });

  it("an event that is being handled at that very moment brings nothing back", async () => {
    await plant(store, { tenant: ACME, user: "U1", word: "nightingale" });
    const replica = await openStore(database.engine(), { secrets });
    const key = { user: "U1", place: "D1-U1" };
    let tries = 0;
    let forgotten: Promise<unknown> | undefined;
    await store.transaction("a test", async ({ events, drafts, people }) => {
      tries++;
      const seen = await events.record(ACME, { ...key, id: "3-U1", now: NOW });
      forgotten ??= replica.transaction("a test", ({ privacy }) => privacy.forget(ACME, "U1"));
      await Promise.race([forgotten, sleep(300)]);
      if (seen?.memory) await people.save(ACME, "U1", seen.memory, NOW);
      if (seen?.draft) await drafts.save(ACME, key, seen.draft, NOW);
    });
    await forgotten;
    expect(tries).toBe(1);
    await replica.close();
    expect(await foundIn("nightingale")).toEqual([]);
  });

  it("a workspace that is removed while its replies are being sent does not come back with them", async () => {
    const before = await everything();
    await plant(store, { tenant: ACME, user: "U1", word: "nightingale" });
    const [first, ...others] = await store.upkeep.claimDue(NOW, { by: "p9", until: NOW + 1 }, 100);
    if (!first) throw new Error("nothing to send");
    await removeTenant(ACME);
    await store.upkeep.retry(first, "ratelimited", NOW);
    await store.upkeep.bury(first, "account_inactive", NOW);
    await store.upkeep.release([first, ...others]);
    await store.upkeep.sent([first, ...others]);
    expect(await everything()).toEqual(before);
    expect(await foundIn("nightingale")).toEqual([]);
  });

  it("what is undone with its transaction is not forgotten", async () => {
    await plant(store, { tenant: ACME, user: "U1", word: "nightingale" });
    const before = await everything();
    const failing = store.transaction("a test", async ({ privacy }) => {
      await privacy.forget(ACME, "U1");
      throw new Error("in the same event");
    });
    await expect(failing).rejects.toThrow("in the same event");
    expect(await everything()).toEqual(before);
  });
});

describe("SQLite's file", () => {
  let database: Database;
  beforeEach(async () => {
    database = await (DATABASES["SQLite in a file"] as () => Promise<Database>)();
  });
  afterEach(() => database.end());

  it("holds no copy in pages that were divided while the row was there", async () => {
    const store = await openStore(database.engine());
    const random = chance(92);
    const someone = () => (random() < 0.3 ? "Ucanary" : `U${Math.floor(random() * 300)}`);
    for (let batch = 0; batch < 40; batch++) {
      await store.transaction("a test", async ({ drafts }) => {
        for (let at = 0; at < 100; at++) {
          const key = { user: someone(), place: `p${Math.floor(random() * 500)}` };
          const version = (await drafts.find(ACME, key))?.version ?? 0;
          const word = key.user === "Ucanary" ? "nightingale " : "sparrow ";
          const state = word.repeat(1 + Math.floor(random() ** 2 * 25));
          await drafts.save(ACME, key, { state, version }, Math.floor(random() * NOW));
        }
      });
    }
    await store.transaction("a test", ({ privacy }) => privacy.forget(ACME, "Ucanary"));
    expect(await found(database.engine(), "nightingale")).toEqual([]);
    expect(await found(database.engine(), "Ucanary")).toEqual([]);
    expect(await found(database.engine(), "sparrow")).not.toEqual([]);
    await store.close();
  });

  it("is cleaned by the next sweep where somebody else read it at that moment; forgetting works all the same", async () => {
    const engine = database.engine();
    const store = await openStore(engine);
    await plant(store, { tenant: ACME, user: "U1", word: "nightingale" });
    const reader = openDatabase(engine.where);
    reader.exec("begin; select count(*) from draft");
    reader.prepare("select count(*) from draft").all();

    expect(await store.transaction("a test", ({ privacy }) => privacy.forget(ACME, "U1"))).toBe(7);
    expect(await found(engine, "nightingale")).toEqual(["store.db-wal"]);

    reader.exec("commit");
    reader.close();
    await store.upkeep.sweep(NOW, { draftMs: 7 * DAY });
    expect(await found(sqlite(engine.where), "nightingale")).toEqual([]);
    await store.close();
  });

  it("is clean after the next start and its sweep where the process was killed between the two", async () => {
    const engine = database.engine();
    const before = await openStore(engine);
    await plant(before, { tenant: ACME, user: "U1", word: "nightingale" });
    // As a killed process leaves it: deleted and committed, and the log as it was.
    const killed = openDatabase(engine.where);
    killed.exec("pragma foreign_keys = on");
    for (const table of ["draft", "person", "outbox", "set_aside", "template"])
      killed.exec(`delete from ${table}`);
    expect(await found(sqlite(engine.where), "nightingale")).toContain("store.db-wal");
    const after = await openStore(sqlite(engine.where));
    await after.upkeep.sweep(NOW, { draftMs: 7 * DAY });
    expect(await found(sqlite(engine.where), "nightingale")).toEqual([]);
    killed.close();
    await before.close();
    await after.close();
  });
});

/** The same numbers for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
