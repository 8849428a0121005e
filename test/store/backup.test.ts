import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseMessage } from "../../src/chat/stored-message.ts";
import { parseDraft, parseKnown } from "../../src/draft/draft.ts";
import { backupStore } from "../../src/store/inspect/backup.ts";
import { checkStore } from "../../src/store/inspect/check.ts";
import { type Place, placeOf } from "../../src/store/inspect/place.ts";
import type { Readers } from "../../src/store/inspect/unreadable.ts";
import { openStore } from "../../src/store/store.ts";
import { freshDatabase } from "../support/postgres-setup.ts";
import { atTables, engineAt, everything, fillStore, makeStore, NOW } from "./full-store.ts";
import { ended, killedAfter, started } from "./other-process.ts";

const readers: Readers = { draft: parseDraft, person: parseKnown, reply: parseMessage };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "connect-coach-backup-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
const newPath = () => join(folder, `${++files}.db`);

/** What a check finds in a backup. */
const findings = async (path: string, reading = readers) =>
  (await checkStore({ kind: "sqlite", path }, reading, NOW)).findings;

const engines: Record<string, () => Promise<string>> = {
  SQLite: async () => newPath(),
  PostgreSQL: freshDatabase,
};

describe.each(Object.entries(engines))("a backup of %s", (_, create) => {
  let place: Place;
  beforeAll(async () => {
    place = placeOf(await create());
    await fillStore(place, 1_203);
  });

  it("is a store with the same rows, in which a check finds nothing", async () => {
    const file = newPath();
    const rows = await everything(place);
    const backup = await backupStore(place, file);
    const count = Object.values(rows).reduce((sum, { length }) => sum + length, 0);
    expect(backup).toEqual({ file, rows: count, bytes: (await stat(file)).size });
    expect(await findings(file)).toEqual([]);
    expect(await everything({ kind: "sqlite", path: file })).toEqual(rows);
    expect(await everything(place)).toEqual(rows);
  });

  it("goes on where the store was: no id is given twice", async () => {
    const file = newPath();
    await backupStore(place, file);
    const store = await openStore(engineAt({ kind: "sqlite", path: file }));
    const reply = { user: "U1", place: "C1", eventId: "E9", bodies: ["{}"], now: NOW };
    const [added] = await store.transaction("a test", ({ outbox }) =>
      outbox.add("slack:T1", { ...reply, lease: { by: "a", until: NOW } }),
    );
    await store.close();
    expect(added?.id).toBe(4);
  });

  it("is of one moment, though another process writes 1,000 rows meanwhile", async () => {
    const busy = await create();
    await makeStore(placeOf(busy));
    const writer = await started("writer.ts", busy, "1000");
    const seen: number[] = [];
    do {
      const file = newPath();
      await backupStore(placeOf(busy), file);
      expect(await findings(file, { ...readers, draft: () => {} })).toEqual([]);
      const { draft = [], outbox = [] } = await everything({ kind: "sqlite", path: file });
      expect(draft).toHaveLength(outbox.length);
      seen.push(draft.length);
      // SQLite answers at once: without a pause the other's end would never be heard of.
      await sleep(100);
    } while (writer.exitCode === null);
    expect(await ended(writer)).toBe(0);
    const last = newPath();
    await backupStore(placeOf(busy), last);
    expect((await everything({ kind: "sqlite", path: last })).draft).toHaveLength(1_000);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen[0]).toBeLessThan(1_000);
  });

  it("has its name only when it is whole, however it was killed", async () => {
    const source = await create();
    await fillStore(placeOf(source), 5_000);
    const begun = performance.now();
    await backupStore(placeOf(source), newPath());
    const takes = performance.now() - begun;
    const home = join(folder, `killed-${++files}`);
    await mkdir(home);
    for (const kill of [0, 1, 2, 3, 4]) {
      const file = join(home, `${kill}.db`);
      await killedAfter(await started("copier.ts", "backup", source, file), (kill / 4) * takes);
      const names = (await readdir(home)).filter((name) => name.startsWith(`${kill}.db`));
      if (!names.includes(`${kill}.db`)) continue;
      expect(await findings(file)).toEqual([]);
      expect((await everything({ kind: "sqlite", path: file })).draft).toHaveLength(5_000);
    }
    // The same name can be used again, whatever lies there.
    const first = join(home, "0.db");
    await rm(first, { force: true });
    await backupStore(placeOf(source), first);
    expect(await findings(first)).toEqual([]);
  });

  it("overwrites nothing but an empty file, and leaves nothing behind where it fails", async () => {
    const home = join(folder, `refused-${++files}`);
    await mkdir(join(home, "folder"), { recursive: true });
    await writeFile(join(home, "letter"), "Dear Priya");
    await writeFile(join(home, "empty"), "");
    const said = "already, and it was left as it is: name a new file.";
    await expect(backupStore(place, join(home, "letter"))).rejects.toThrow(said);
    await expect(backupStore(place, join(home, "folder"))).rejects.toThrow(said);
    await expect(backupStore(place, join(home, "not/there"))).rejects.toThrow(
      /not\/there.* cannot be made \(ENOENT\)/,
    );
    await expect(backupStore(place, join(home, "letter/below"))).rejects.toThrow(/\(ENOTDIR\)/);
    expect(await readFile(join(home, "letter"), "utf8")).toBe("Dear Priya");
    await backupStore(place, join(home, "empty"));
    expect(await findings(join(home, "empty"))).toEqual([]);
    expect((await readdir(home)).toSorted()).toEqual(["empty", "folder", "letter"]);
  });

  it.skipIf(process.platform === "win32")("can be read by nobody else", async () => {
    const file = newPath();
    await backupStore(place, file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("needs a store", async () => {
    const nowhere = placeOf(await create());
    const file = newPath();
    await expect(backupStore(nowhere, file)).rejects.toThrow("There is no store at ");
    await expect(stat(file)).rejects.toThrow("ENOENT");
  });
});

describe("a backup of SQLite's file", () => {
  it("refuses a damaged store and says what to do", async () => {
    const path = newPath();
    await fillStore({ kind: "sqlite", path }, 400);
    const bytes = await readFile(path);
    const damaged = newPath();
    await writeFile(damaged, bytes.fill(0xa5, 40_960, 122_880));
    await chmod(damaged, 0o600);
    const file = newPath();
    await expect(backupStore({ kind: "sqlite", path: damaged }, file)).rejects.toThrow(
      `The store ${damaged} is damaged and was left as it is`,
    );
    await expect(stat(file)).rejects.toThrow("ENOENT");
  });

  it("is made of a store that another version wrote, too: it is what one does before an update", async () => {
    const place = { kind: "sqlite", path: newPath() } as const;
    await fillStore(place);
    await atTables(place, (db) => sql`update kysely_migration set name = '0000-other'`.execute(db));
    await atTables(place, (db) => sql`drop table person`.execute(db));
    const file = newPath();
    expect((await backupStore(place, file)).rows).toBeGreaterThan(10);
  });
});
