import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { extractDraft } from "../../src/review/extract.ts";
import { postgres } from "../../src/store/postgres.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import { freshDatabase } from "../support/postgres-setup.ts";
import { TYPED } from "./commands.ts";
import { live, memoryDatabase, realDatabase } from "./live.ts";

/** The same lives in each run; `npm run lives` draws others. */
const SEED = 5;
/** A life takes 40 ms in memory; machines that do much else take five times as long. */
const TIMEOUT_MS = 300_000;

it("types no whole note, which would be reviewed where there is no draft", () => {
  expect(TYPED.filter((text) => extractDraft(text))).toEqual([]);
});

it(
  "agrees with a plain model in 200 lives in memory",
  async () => {
    const database = await memoryDatabase();
    await live(database, 200, SEED);
    await database.end();
  },
  TIMEOUT_MS,
);

it(
  "agrees with it in 20 lives in a file",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "connect-coach-lives-"));
    const database = await realDatabase(() => sqlite(join(folder, "store.db")));
    try {
      await live(database, 20, SEED);
    } finally {
      await database.end();
      await rm(folder, { recursive: true });
    }
  },
  TIMEOUT_MS,
);

it(
  "agrees with it in 20 lives on PostgreSQL",
  async () => {
    const url = await freshDatabase();
    const database = await realDatabase(() => postgres(url));
    await live(database, 20, SEED);
    await database.end();
  },
  TIMEOUT_MS,
);
