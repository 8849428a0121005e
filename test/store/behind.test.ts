import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Migration } from "kysely";
import { expect, it, vi } from "vitest";
import { backupStore } from "../../src/store/inspect/backup.ts";
import { checkStore } from "../../src/store/inspect/check.ts";
import { copyStore } from "../../src/store/inspect/copy.ts";
import { fillStore, makeStore, NOW } from "./full-store.ts";

const later = vi.hoisted((): Record<string, Migration> => ({}));
vi.mock(import("../../src/store/migrations.ts"), async (original) => {
  const { migrationsFor } = await original();
  return { migrationsFor: (engine) => ({ ...migrationsFor(engine), ...later }) };
});

const readers = { draft: () => {}, person: () => {}, reply: () => {} };

it("a store that is behind is told of, backed up, not copied, and brought up to date by a start alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "connect-coach-behind-"));
  const path = join(folder, "store.db");
  const place = { kind: "sqlite", path } as const;
  await fillStore(place);
  later["9999-later"] = { up: async () => {} };
  const behind = {
    store: path,
    findings: [
      {
        about: "schema",
        message: `The store ${path} is behind this version of the coach (it lacks 9999-later), so its rows were not looked at: the coach brings it up to date when it starts; check again after that.`,
      },
    ],
  };
  expect(await checkStore(place, readers, NOW)).toMatchObject({
    findings: expect.arrayContaining(behind.findings),
  });
  await expect(copyStore(place, { kind: "sqlite", path: join(folder, "copy.db") })).rejects.toThrow(
    `The store ${path} is behind this version of the coach (it lacks 9999-later): start the coach on it once, which brings it up to date, then copy it.`,
  );
  const backup = join(folder, "backup.db");
  await backupStore(place, backup);
  expect((await checkStore({ kind: "sqlite", path: backup }, readers, NOW)).findings).toHaveLength(1);
  await makeStore(place);
  expect((await checkStore(place, readers, NOW)).findings.filter(({ about }) => about === "schema")).toEqual(
    [],
  );
  await rm(folder, { recursive: true });
});
