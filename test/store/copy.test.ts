import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseMessage } from "../../src/chat/stored-message.ts";
import { parseDraft, parseKnown } from "../../src/draft/draft.ts";
import { checkStore } from "../../src/store/inspect/check.ts";
import { copyStore } from "../../src/store/inspect/copy.ts";
import { type Place, placeOf } from "../../src/store/inspect/place.ts";
import { snapshot } from "../../src/store/inspect/read.ts";
import { countOf, TABLES } from "../../src/store/inspect/tables.ts";
import type { Readers } from "../../src/store/inspect/unreadable.ts";
import { DATA_STATEMENTS } from "../../src/store/schema.ts";
import { driver } from "../../src/store/sqlite.ts";
import { openStore } from "../../src/store/store.ts";
import { freshDatabase } from "../support/postgres-setup.ts";
import { atTables, engineAt, everything, fillStore, makeStore, NOW } from "./full-store.ts";
import { killedAfter, started } from "./other-process.ts";

const readers: Readers = { draft: parseDraft, person: parseKnown, reply: parseMessage };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "connect-coach-copy-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
const newPath = () => join(folder, `${++files}.db`);
const file = (path = newPath()): Place => ({ kind: "sqlite", path });
const database = async (): Promise<Place> => ({ kind: "postgres", url: await freshDatabase() });

/** The id of the next reply. */
async function nextId(place: Place): Promise<number | undefined> {
  const store = await openStore(engineAt(place));
  const reply = { user: "U1", place: "C1", eventId: "E9", bodies: ["{}"], now: NOW };
  const [added] = await store.transaction("a test", ({ outbox }) =>
    outbox.add("slack:T1", { ...reply, lease: { by: "a", until: NOW } }),
  );
  await store.close();
  return added?.id;
}

const empty = Object.fromEntries(TABLES.map((table) => [table, []]));

it("copies every table of the schema, what is referred to first", async () => {
  expect(TABLES).toEqual(Object.keys(DATA_STATEMENTS));
  const full = file();
  await fillStore(full);
  const rows = Object.entries(await everything(full)).filter(([, { length }]) => length === 0);
  // The one that is empty in a sound store.
  expect(rows.map(([table]) => table)).toEqual(["set_aside"]);
});

const ways: Record<string, [from: () => Promise<Place>, to: () => Promise<Place>]> = {
  "SQLite to PostgreSQL": [async () => file(), database],
  "PostgreSQL to SQLite": [database, async () => file()],
  "SQLite to SQLite": [async () => file(), async () => file()],
  "PostgreSQL to PostgreSQL": [database, database],
};

it.each(Object.entries(ways))(
  "a copy from %s has the same rows, the same ids after them, and leaves the source as it is",
  async (_, [createFrom, createTo]) => {
    const from = await createFrom();
    await fillStore(from, 1_203);
    const to = await createTo();
    const rows = await everything(from);
    const copied = await copyStore(from, to);
    expect(copied).toEqual({
      from: engineAt(from).where,
      to: engineAt(to).where,
      rows: Object.values(rows).reduce((sum, { length }) => sum + length, 0),
    });
    expect(await everything(to)).toEqual(rows);
    expect(await everything(from)).toEqual(rows);
    expect((await checkStore(to, readers, NOW)).findings).toEqual([]);
    expect(await nextId(to)).toBe(4);
  },
);

describe.each(Object.entries(ways).slice(0, 2))("a copy from %s", (_, [createFrom, createTo]) => {
  let from: Place;
  beforeAll(async () => {
    from = await createFrom();
    await fillStore(from, 1_203);
  });

  it("goes into a store that nobody has used, and into no other", async () => {
    const used = await createTo();
    await makeStore(used);
    await copyStore(from, used);
    const rows = await everything(used);
    await expect(copyStore(from, used)).rejects.toThrow(
      `The store ${engineAt(used).where} is not empty (event_seen has rows) and was left as it is: name an empty one, or one that is not there.`,
    );
    expect(await everything(used)).toEqual(rows);
    await expect(copyStore(from, from)).rejects.toThrow("is not empty");
  });

  it("refuses a source that a newer version wrote, and makes nothing", async () => {
    const source = await createFrom();
    await fillStore(source);
    await atTables(source, (db) => sql`insert into kysely_migration values ('9999-next', '')`.execute(db));
    const to = await createTo();
    await expect(copyStore(source, to)).rejects.toThrow(
      `The store ${engineAt(source).where} was written by a newer version of the coach (it has 9999-next): copy it with that version.`,
    );
    await expect(checkStore(to, readers, NOW)).rejects.toThrow("There is no store at ");
  });

  it("needs a source", async () => {
    const nowhere = await createFrom();
    const to = await createTo();
    await expect(copyStore(nowhere, to)).rejects.toThrow("There is no store at ");
    await expect(checkStore(to, readers, NOW)).rejects.toThrow("There is no store at ");
  });

  it("copies nothing where one row does not fit", async () => {
    const to = await createTo();
    await makeStore(to);
    if (to.kind === "postgres") {
      await atTables(to, (db) => sql`alter table draft add check (user_id <> 'U1202')`.execute(db));
    } else {
      const refuse = sql`create trigger picky before insert on draft when new.user_id = 'U1202'
        begin select raise(abort, 'no'); end`;
      await atTables(to, (db) => refuse.execute(db));
    }
    await expect(copyStore(from, to)).rejects.toThrow();
    expect(await everything(to)).toEqual(empty);
  });

  it("is whole or empty, however it was killed, and can be made anew", async () => {
    for (const ms of [40, 120, 200]) {
      const to = await createTo();
      const address = (place: Place) => (place.kind === "sqlite" ? place.path : place.url);
      await killedAfter(await started("copier.ts", "copy", address(from), address(to)), ms);
      const rows = await everything(from);
      const there = await checkStore(to, readers, NOW).catch(() => undefined);
      if (there) expect(there.findings).toEqual([]);
      const copied = await copyStore(from, to).catch((error) => error.message);
      if (typeof copied === "string") expect(copied).toMatch(/is not empty/);
      expect(await everything(to)).toEqual(rows);
    }
  });
});

describe("a copy", () => {
  it("refuses a file of another program and leaves it as it is", async () => {
    const from = file();
    await fillStore(from);
    const path = newPath();
    const { DatabaseSync } = driver();
    const other = new DatabaseSync(path);
    other.exec("create table songs (name text)");
    other.close();
    const garbage = newPath();
    await writeFile(garbage, "This is a shopping list. ".repeat(400));
    for (const [to, said] of [
      [path, "is a database of another program"],
      [garbage, "is not a store of the coach"],
    ] as const) {
      const before = await readFile(to);
      await expect(copyStore(from, file(to))).rejects.toThrow(said);
      expect(await readFile(to)).toEqual(before);
      await expect(copyStore(file(to), file())).rejects.toThrow(said);
      expect(await readFile(to)).toEqual(before);
    }
  });

  it("leaves no file behind where it fails", async () => {
    const from = file();
    await fillStore(from);
    await atTables(from, (db) =>
      sql`pragma foreign_keys = off`.execute(db).then(() => db.deleteFrom("template").execute()),
    );
    const home = await mkdtemp(join(folder, "home-"));
    await expect(copyStore(from, file(join(home, "new.db")))).rejects.toThrow();
    expect(await readdir(home)).toEqual([]);
    await expect(copyStore(from, file("/dev/null/below"))).rejects.toThrow(/cannot be made \(ENOTDIR\)/);
    await expect(copyStore(from, file(join(home, "not/there")))).rejects.toThrow(/cannot be made \(ENOENT\)/);
  });

  it("never says a password, wherever it fails", async () => {
    const { url } = (await database()) as { url: string };
    const from = file();
    await fillStore(from);
    const wrong = new URL(url);
    wrong.password = "hunter2";
    const closed = new URL(wrong);
    closed.port = "1";
    const none = new URL(url);
    none.password = "";
    const encrypted = new URL(wrong);
    encrypted.searchParams.set("sslmode", "verify-full");
    const nowhere = new URL(wrong);
    nowhere.protocol = "mysql:";
    for (const address of [
      wrong.href,
      `${wrong.href}?options=hunter2`,
      none.href,
      encrypted.href,
      closed.href,
      nowhere.href,
      "postgres://a:hunter2@[",
    ]) {
      const said: unknown = await Promise.resolve()
        .then(() => copyStore(from, placeOf(address)))
        .then(
          () => "copied",
          (error) => error,
        );
      expect(said, address).toBeInstanceOf(Error);
      expect((said as Error).constructor.name).toBe("StoreFault");
      expect(String((said as Error).message)).not.toContain("hunter2");
    }
  });

  it.skipIf(process.platform === "win32")("into a file can be read by nobody else", async () => {
    const from = file();
    await fillStore(from);
    const path = newPath();
    await copyStore(from, file(path));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("waits until nobody else writes into a target on PostgreSQL, and lets nobody in meanwhile", async () => {
    const from = file();
    await fillStore(from, 3_000);
    const to = await database();
    await makeStore(to);
    const store = await openStore(engineAt(to));
    const record = (id: string) =>
      store.transaction("a test", ({ events }) =>
        events.record("slack:T2", { id, user: "U1", place: "C1", now: NOW }),
      );
    const copied = await Promise.allSettled([copyStore(from, to), record("E1"), record("E2")]);
    await store.close();
    const seen = (await everything(to)).event_seen?.filter((row) => String(row).includes("slack:T2"));
    expect(seen).toHaveLength(2);
    const arrived = (await everything(to)).draft?.length;
    expect(arrived).toBe(copied[0].status === "fulfilled" ? 3_000 : 0);
  });
});

describe("a look at SQLite's file that nobody has open", () => {
  it("is taken anew where a coach has started meanwhile", async () => {
    const made = file();
    await fillStore(made);
    const path = newPath();
    await writeFile(path, await readFile((made as { path: string }).path));
    const counts: number[] = [];
    const count = await snapshot(file(path), async ({ db }) => {
      if (counts.length === 0) await makeDraft(file(path));
      counts.push(await countOf(db, "draft"));
      return counts.at(-1);
    });
    expect(counts).toHaveLength(2);
    expect(count).toBe(4);
  });
});

async function makeDraft(place: Place): Promise<void> {
  const store = await openStore(engineAt(place));
  await store.transaction("a test", ({ drafts }) =>
    drafts.save("slack:T9", { user: "U9", place: "C9" }, { state: "{}", version: 0 }, NOW),
  );
  await store.close();
}
