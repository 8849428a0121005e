import { spawnSync } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseMessage } from "../../src/chat/stored-message.ts";
import { parseDraft, parseKnown } from "../../src/draft/draft.ts";
import { checkStore, PARENTS } from "../../src/store/inspect/check.ts";
import type { Place } from "../../src/store/inspect/place.ts";
import type { Readers } from "../../src/store/inspect/unreadable.ts";
import { driver } from "../../src/store/sqlite.ts";
import { openStore } from "../../src/store/store.ts";
import { freshDatabase } from "../support/postgres-setup.ts";
import { atTables, engineAt, fillStore, makeStore, NOW } from "./full-store.ts";

const readers: Readers = { draft: parseDraft, person: parseKnown, reply: parseMessage };
const MINUTE = 60_000;

/** The sentences of a check, a minute after the rows were written. */
async function check(place: Place, now = NOW + MINUTE): Promise<string[]> {
  return (await checkStore(place, readers, now)).findings.map(({ message }) => message);
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "connect-coach-check-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => ({ kind: "sqlite", path: join(folder, `${++files}.db`) }) as const;

const engines: Record<string, () => Promise<Place>> = {
  SQLite: async () => newFile(),
  PostgreSQL: async () => ({ kind: "postgres", url: await freshDatabase() }),
};

describe.each(Object.entries(engines))("a check on %s", (_, create) => {
  let place: Place;
  beforeAll(async () => {
    place = await create();
    await fillStore(place);
  });
  beforeEach(() => atTables(place, (db) => db.deleteFrom("set_aside").execute()));

  it("finds nothing in a sound store, full or new", async () => {
    expect(await check(place)).toEqual([]);
    const another = await create();
    await makeStore(another);
    expect(await check(another)).toEqual([]);
  });

  it("says where there is no store yet, and leaves none behind", async () => {
    const nowhere = await create();
    const where = engineAt(nowhere).where;
    const said = `There is no store at ${where} yet; the first draft makes it.`;
    await expect(check(nowhere)).rejects.toThrow(said);
    await expect(check(nowhere)).rejects.toThrow(said);
  });

  it("names drafts, memories and replies that cannot be read, and no word of theirs", async () => {
    const spoiled = await create();
    await fillStore(spoiled);
    await atTables(spoiled, async (db) => {
      await db
        .updateTable("draft")
        .set({ state: "a secret, not JSON" })
        .where("user_id", "=", "U0")
        .execute();
      await db.updateTable("draft").set({ state: '{"version":9}' }).where("user_id", "=", "U2").execute();
      await db.updateTable("person").set({ memory: "[]" }).execute();
      await db.updateTable("outbox").set({ body: '{"secret":1}' }).where("id", "=", 2).execute();
    });
    expect(await check(spoiled)).toEqual([
      "2 drafts cannot be read (slack:T1 U0 in C1, slack:T1 U2 in C1): the coach sets such a draft aside when its person writes again; if a newer version wrote it, update the coach first.",
      "1 person's memory cannot be read (slack:T1 U1): the coach forgets it when that person writes again; if a newer version wrote it, update the coach first.",
      "1 reply cannot be read (2): the coach gives such a reply up and delivers all others; if a newer version wrote it, update the coach first.",
    ]);
  });

  it("names ten and counts the others", async () => {
    const spoiled = await create();
    await fillStore(spoiled, 1_203);
    await atTables(spoiled, (db) => db.updateTable("draft").set({ state: "" }).execute());
    const [said = "", ...others] = await check(spoiled);
    expect(others).toEqual([]);
    expect(said).toMatch(
      /^1203 drafts cannot be read \((slack:T1 U\d+ in C1, ){9}slack:T1 U\d+ in C1 and 1193 more\): /,
    );
  });

  it("tells of rows that were set aside", async () => {
    const row = { tenant: "slack:T1", user_id: "U1", place: "C1", body: "a secret", reason: "not JSON" };
    await atTables(place, (db) =>
      db
        .insertInto("set_aside")
        .values([
          { ...row, id: "slack:T1/E7", at: NOW },
          { ...row, id: "slack:T1/E8", at: NOW + 1 },
        ])
        .execute(),
    );
    expect(await check(place)).toEqual([
      "2 drafts could not be read and were set aside (slack:T1/E7: not JSON, slack:T1/E8: not JSON): the people have been told and have begun anew; they go by themselves, as drafts do, so report it before if the coach has done it.",
    ]);
  });

  it("tells of replies that wait for more than ten minutes", async () => {
    expect(await check(place, NOW + 10 * MINUTE)).toEqual([]);
    expect(await check(place, NOW + 10 * MINUTE + 1)).toEqual([
      "2 replies have waited for more than ten minutes, the first since 2026-09-21T14:13:20.000Z: see that the coach runs and can reach its platform; it delivers them by itself.",
    ]);
  });

  it("tells of replies that were given up, by reason", async () => {
    const dead = await create();
    await fillStore(dead);
    await atTables(dead, (db) =>
      db.updateTable("outbox").set({ state: "dead", body: "", reason: "expired" }).execute(),
    );
    expect(await check(dead, NOW + 60 * MINUTE)).toEqual([
      "2 replies could not be delivered and were given up (expired: 2): put right what the reasons name; the rows go by themselves, as drafts do.",
    ]);
  });

  it("finds former texts whose template is not there", async () => {
    const torn = await create();
    await fillStore(torn);
    await atTables(torn, async (db) => {
      if (torn.kind === "sqlite") await sql`pragma foreign_keys = off`.execute(db);
      else {
        await sql`alter table template_word drop constraint template_word_of`.execute(db);
        await sql`alter table template_version drop constraint template_version_of`.execute(db);
      }
      await db.deleteFrom("template").where("id", "=", "t1").execute();
    });
    expect(await check(torn)).toEqual([
      "1 row of template_word belong to a template that is not there, which only a change by hand can do: go back to a backup, or delete them.",
      "1 row of template_version belong to a template that is not there, which only a change by hand can do: go back to a backup, or delete them.",
    ]);
  });

  it("says where another version wrote the store, and looks at no row of it", async () => {
    const { where } = engineAt(place);
    const another = await create();
    await makeStore(another);
    const here = engineAt(another).where;
    expect(here).not.toBe(where);
    await atTables(another, (db) => sql`update kysely_migration set name = '0000-other'`.execute(db));
    expect(await check(another)).toEqual([
      `The store ${here} was written by a newer version of the coach (it has 0000-other), so its rows were not looked at: update the coach and check again.`,
    ]);
  });

  it("says where a table is missing", async () => {
    const robbed = await create();
    await makeStore(robbed);
    await atTables(robbed, (db) => sql`drop table person`.execute(db));
    expect(await check(robbed)).toEqual([
      "The table person is missing, which the coach never removes: go back to a backup.",
    ]);
  });

  it("reads beside a coach that writes, and waits for nobody", async () => {
    const store = await openStore(engineAt(place));
    try {
      let checks = 0;
      const written = store.transaction("a long one", async ({ drafts }) => {
        await drafts.save("slack:T1", { user: "U77", place: "C1" }, { state: "{}", version: 0 }, NOW);
        // What is not committed is not seen.
        expect(await check(place)).toEqual([]);
        checks++;
      });
      await written;
      expect(checks).toBe(1);
      expect(await check(place)).toHaveLength(1);
    } finally {
      await store.close();
    }
  });
});

describe("a check on SQLite's file", () => {
  /** The files of a folder by their bytes: all of them, or those named. */
  async function bytes(path: string, some?: string[]): Promise<Record<string, string>> {
    const names = some ?? (await readdir(path)).toSorted();
    const contents = await Promise.all(names.map((name) => readFile(join(path, name), "base64")));
    return Object.fromEntries(names.map((name, at) => [name, contents[at] ?? ""]));
  }

  async function storeIn(name: string): Promise<{ place: Place & { kind: "sqlite" }; home: string }> {
    const home = join(folder, name);
    await mkdir(home, { mode: 0o700 });
    const path = join(home, "store.db");
    await makeFrom(path);
    return { place: { kind: "sqlite", path }, home };
  }

  /** A whole store in one file, without what a connection that is still held leaves beside it. */
  async function makeFrom(path: string): Promise<void> {
    const made = newFile();
    await fillStore(made);
    await copyFile(made.path, path);
    await chmod(path, 0o600);
  }

  it("changes no byte and makes no file, whether the coach ran, runs or was killed", async () => {
    const { place, home } = await storeIn("untouched");
    const before = await bytes(home);
    expect(Object.keys(before)).toEqual(["store.db"]);
    expect(await check(place)).toEqual([]);
    expect(await bytes(home)).toEqual(before);

    const script = `
      const { DatabaseSync } = require(process.argv[1]);
      const db = new DatabaseSync(process.argv[2]);
      db.exec("pragma journal_mode = wal; insert into fact values ('killed', 'yes')");
      process.kill(process.pid, "SIGKILL");`;
    const driverPath = process.versions.sqlite?.startsWith("3.5") ? "node:sqlite" : "@photostructure/sqlite";
    const killed = spawnSync(process.execPath, ["-e", script, driverPath, place.path], {
      cwd: process.cwd(),
    });
    expect(killed.signal, String(killed.stderr)).toBe("SIGKILL");
    const after = await bytes(home);
    expect(Object.keys(after)).toEqual(["store.db", "store.db-shm", "store.db-wal"]);
    expect(await check(place)).toEqual([]);
    const checked = await bytes(home);
    // The index of the log is shared memory in a file: whoever reads first after a kill builds it anew.
    expect({ ...checked, "store.db-shm": "" }).toEqual({ ...after, "store.db-shm": "" });
  });

  it("refuses what is no store, and leaves it as it is", async () => {
    const home = join(folder, "refused");
    await mkdir(join(home, "directory"), { recursive: true });
    await writeFile(join(home, "garbage"), "This is a shopping list. ".repeat(400));
    await writeFile(join(home, "empty"), "");
    const { DatabaseSync } = driver();
    const other = new DatabaseSync(join(home, "other"));
    other.exec("create table songs (name text)");
    other.close();
    const files = ["empty", "garbage", "other"];
    const before = await bytes(home, files);
    const refusals: Record<string, string> = {
      garbage: `The file ${home}/garbage is not a store of the coach and was left as it is`,
      empty: `There is no store at ${home}/empty yet; the first draft makes it.`,
      other: `The file ${home}/other is a database of another program and was left as it is.`,
      directory: `${home}/directory is not a file`,
      "not/there": `There is no store at ${home}/not/there yet`,
      "garbage/below": `There is no store at ${home}/garbage/below yet`,
    };
    for (const [name, said] of Object.entries(refusals)) {
      await expect(check({ kind: "sqlite", path: join(home, name) }), name).rejects.toThrow(said);
    }
    expect(await bytes(home, files)).toEqual(before);
    expect((await readdir(home)).toSorted()).toEqual(["directory", ...files]);
  });

  it("calls a damaged page damage, wherever it is, and never stumbles", async () => {
    const sound = newFile();
    await fillStore(sound, 400);
    const whole = await readFile(sound.path);
    const PAGE = 4_096;
    const path = join(folder, "damaged.db");
    let found = 0;
    for (let page = 1; page < whole.length / PAGE; page += 3) {
      const damaged = Buffer.from(whole);
      damaged.fill(0xa5, page * PAGE, page * PAGE + 1_000);
      await writeFile(path, damaged, { mode: 0o600 });
      const said = await check({ kind: "sqlite", path });
      // A page that is filled for another's overflow is text: what it says has changed, and that is seen elsewhere.
      for (const message of said) expect(message).toMatch(/is damaged \(.+\): stop the coach|cannot be read/);
      found += said.length > 0 ? 1 : 0;
    }
    expect(found).toBeGreaterThan(10);
    await writeFile(path, whole.subarray(0, whole.length / 2));
    expect(await check({ kind: "sqlite", path })).toEqual([expect.stringMatching(/is damaged/)]);
  });

  it.skipIf(process.platform === "win32")("says where others can read it, and how to end that", async () => {
    const { place, home } = await storeIn("open");
    const said = `Other users of this computer can read ${place.path}, which holds what people wrote: take that right away, also of the files beside it (chmod 600).`;
    await chmod(place.path, 0o644);
    expect(await check(place)).toEqual([]); // The folder is closed to them.
    await chmod(home, 0o755);
    expect(await check(place)).toEqual([said]);
    await chmod(place.path, 0o640);
    expect(await check(place)).toEqual([said]);
    await chmod(place.path, 0o600);
    expect(await check(place)).toEqual([]);
    expect((await stat(place.path)).mode & 0o777).toBe(0o600);
  });

  it("knows every reference that there is in the schema", async () => {
    const place = newFile();
    await makeStore(place);
    const references = await atTables(place, (db) =>
      sql<{ child: string; parent: string; from: string; to: string }>`
        select m.name as child, f."table" as parent, f."from", f."to"
        from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table' order by m.name desc, f.seq`.execute(
        db,
      ),
    );
    expect(references.rows.map((row) => ({ ...row }))).toEqual(
      Object.entries(PARENTS).flatMap(([child, { parent, column, key }]) => [
        { child, parent, from: "tenant", to: "tenant" },
        { child, parent, from: column, to: key },
      ]),
    );
  });
});
