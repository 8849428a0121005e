import { Kysely } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Tenant } from "../../src/chat/event.ts";
import type { Store } from "../../src/store/ports.ts";
import type { Schema } from "../../src/store/schema.ts";
import { openStore } from "../../src/store/store.ts";
import { DATABASES, type Database } from "./engines.ts";
import { found } from "./found.ts";
import { NOW, plant } from "./plant.ts";

const ACME: Tenant = "slack:T1";
const DAY = 24 * 60 * 60 * 1000;
const WEEK = { draftMs: 7 * DAY };
const NOTHING = { draft: 0, set_aside: 0, outbox: 0, event_seen: 0, template: 0 };

describe.each(Object.entries(DATABASES))("in %s", (name, create) => {
  let database: Database;
  let store: Store;
  let db: Kysely<Schema>;
  beforeEach(async () => {
    database = await create();
    store = await openStore(database.engine());
    db = new Kysely<Schema>({ dialect: database.engine().dialect });
  });
  afterEach(async () => {
    await store.close();
    await db.destroy();
    await database.end();
  });

  it("everything goes when its time has come, and not a moment earlier", async () => {
    await plant(store, { tenant: ACME, user: "U1", word: "nightingale" });
    const steps: [number, Partial<typeof NOTHING>][] = [
      [7 * DAY, { draft: 1, set_aside: 1, outbox: 1 }],
      [8 * DAY, { event_seen: 2 }],
      [30 * DAY, { template: 1 }],
    ];
    for (const [age, goes] of steps) {
      expect(await store.upkeep.sweep(NOW + age - 1, WEEK)).toEqual(NOTHING);
      expect(await store.upkeep.sweep(NOW + age, WEEK)).toEqual({ ...NOTHING, ...goes });
    }
    expect(await store.upkeep.sweep(NOW + 1_000 * DAY, WEEK)).toEqual(NOTHING);
    expect(await db.selectFrom("outbox").select("state").execute()).toEqual([{ state: "waiting" }]);
    const left = await db.selectFrom("template_version").select("template_id").execute();
    expect(left.map(({ template_id }) => template_id).toSorted()).toEqual(["private-of-U1", "shared-of-U1"]);
  });

  it("a draft is kept as long as the host has set, after the last word", async () => {
    const key = { user: "U1", place: "D1" };
    const save = (version: number, now: number) =>
      store.transaction("a test", ({ drafts }) => drafts.save(ACME, key, { state: "{}", version }, now));
    await save(0, NOW);
    await save(1, NOW + DAY);
    expect(await store.upkeep.sweep(NOW + 3 * DAY - 1, { draftMs: 2 * DAY })).toEqual(NOTHING);
    expect(await store.upkeep.sweep(NOW + 3 * DAY, { draftMs: 2 * DAY })).toEqual({ ...NOTHING, draft: 1 });
  });

  it("a team's own time counts where it is the shorter one, and for that team alone", async () => {
    const other: Tenant = "slack:T2";
    const key = { user: "U1", place: "D1" };
    const { transaction, upkeep } = store;
    await transaction("a test", async ({ drafts, teams }) => {
      for (const tenant of [ACME, other]) {
        await drafts.save(tenant, key, { state: "{}", version: 0 }, NOW);
        await drafts.save(tenant, { ...key, place: "D2" }, { state: "not JSON", version: 0 }, NOW);
        await drafts.setAside(tenant, { ...key, place: "D2" }, `${tenant}/1`, "not JSON", NOW);
      }
      await teams.save(ACME, { settings: "{}", version: 0, draftDays: 2 }, NOW);
      await teams.save(other, { settings: "{}", version: 0, draftDays: 30 }, NOW);
    });
    expect(await upkeep.sweep(NOW + 2 * DAY - 1, WEEK)).toEqual(NOTHING);
    expect(await upkeep.sweep(NOW + 2 * DAY, WEEK)).toEqual({ ...NOTHING, draft: 1, set_aside: 1 });
    expect(await upkeep.sweep(NOW + 7 * DAY - 1, WEEK)).toEqual(NOTHING);
    // Thirty days are more than the host allows.
    expect(await upkeep.sweep(NOW + 7 * DAY, WEEK)).toEqual({ ...NOTHING, draft: 1, set_aside: 1 });
  });

  it("a team that takes its own time back keeps drafts as long as the host", async () => {
    const key = { user: "U1", place: "D1" };
    await store.transaction("a test", async ({ drafts, teams }) => {
      await drafts.save(ACME, key, { state: "{}", version: 0 }, NOW);
      await teams.save(ACME, { settings: "{}", version: 0, draftDays: 1 }, NOW);
      await teams.save(ACME, { settings: "{}", version: 1 }, NOW);
    });
    expect(await store.upkeep.sweep(NOW + 6 * DAY, WEEK)).toEqual(NOTHING);
  });

  it("what has gone is in no table, no file and no log any more", async () => {
    // What waits to be delivered and what is remembered stays: only what goes holds the word.
    const told = (word: string) => ({ state: JSON.stringify({ text: word }), version: 0 });
    await store.transaction("a test", async ({ drafts, templates }) => {
      await drafts.save(ACME, { user: "U1", place: "D1" }, told("nightingale"), NOW);
      await drafts.save(ACME, { user: "U1", place: "D2" }, told("nightingale"), NOW);
      await drafts.setAside(ACME, { user: "U1", place: "D2" }, "1", "not JSON", NOW);
      await drafts.save(ACME, { user: "U2", place: "D2" }, told("sparrow"), NOW + DAY);
      const template = { id: "t", name: "nightingale", text: "nightingale", owner: "U1", private: false };
      await templates.create(ACME, template, NOW - 23 * DAY);
      await templates.edit(ACME, "t", { text: "nightingale!", version: 1, by: "U1" }, NOW - 23 * DAY);
      await templates.remove(ACME, "t", "U1", NOW - 23 * DAY);
    });
    const before = await found(database.engine(), "nightingale");
    expect(before).toContain(name === "SQLite in a file" ? "store.db-wal" : "draft.state");
    expect(await store.upkeep.sweep(NOW + 7 * DAY, WEEK)).toEqual({
      ...NOTHING,
      draft: 1,
      set_aside: 1,
      template: 1,
    });
    expect(await found(database.engine(), "nightingale")).toEqual([]);
    expect(await found(database.engine(), "sparrow")).not.toEqual([]);
  });

  it("replies that were delivered are not in the log either, after the next sweep", async () => {
    const lease = { by: "p", until: NOW };
    const body = JSON.stringify({ text: "nightingale" });
    const deliveries = await store.transaction("a test", ({ outbox }) =>
      outbox.add(ACME, { user: "U1", place: "D1", eventId: "1", bodies: [body], now: NOW, lease }),
    );
    expect(await found(database.engine(), "nightingale")).not.toEqual([]);
    await store.upkeep.sent(deliveries);
    await store.upkeep.sweep(NOW, WEEK);
    expect(await found(database.engine(), "nightingale")).toEqual([]);
  });

  it("much goes in many small steps, and others have their turn in between", async () => {
    const rows = Array.from({ length: 2_001 }, (_, at) => ({ tenant: ACME, id: `${at}`, at: NOW }));
    for (let at = 0; at < rows.length; at += 100) {
      await db
        .insertInto("event_seen")
        .values(rows.slice(at, at + 100))
        .execute();
    }
    const counts: number[] = [];
    let done = false;
    const sweeping = store.upkeep.sweep(NOW + 8 * DAY, WEEK).finally(() => {
      done = true;
    });
    while (!done) {
      const { rows: left } = await db
        .selectFrom("event_seen")
        .select((row) => row.fn.countAll<number>().as("rows"))
        .executeTakeFirstOrThrow();
      counts.push(left);
      await new Promise(setImmediate);
    }
    expect(await sweeping).toEqual({ ...NOTHING, event_seen: 2_001 });
    expect(counts.filter((left) => left > 0 && left < 2_001)).not.toEqual([]);
  });

  it("two replicas may sweep at the same time: each row goes once", async () => {
    const rows = Array.from({ length: 900 }, (_, at) => ({ tenant: ACME, id: `${at}`, at: NOW }));
    await db.insertInto("event_seen").values(rows).execute();
    const replica = await openStore(database.engine());
    const swept = await Promise.all([store, replica].map(({ upkeep }) => upkeep.sweep(NOW + 8 * DAY, WEEK)));
    await replica.close();
    expect(swept.reduce((sum, { event_seen = 0 }) => sum + event_seen, 0)).toBe(900);
    expect(await db.selectFrom("event_seen").selectAll().execute()).toEqual([]);
  });

  it("a draft that is spoken to at that very moment stays", async () => {
    const key = { user: "U1", place: "D1" };
    await store.transaction("a test", ({ drafts }) =>
      drafts.save(ACME, key, { state: "{}", version: 0 }, NOW),
    );
    const sweeper = await openStore(database.engine());
    let swept: Promise<unknown> | undefined;
    await store.transaction("a test", async ({ drafts }) => {
      await drafts.save(ACME, key, { state: '{"text":"again"}', version: 1 }, NOW + 7 * DAY);
      swept = sweeper.upkeep.sweep(NOW + 7 * DAY, WEEK);
      if (name === "PostgreSQL") await swept;
    });
    expect(await swept).toEqual(NOTHING);
    await sweeper.close();
    expect(await store.transaction("a test", ({ drafts }) => drafts.find(ACME, key))).toMatchObject({
      version: 2,
    });
  });
});
