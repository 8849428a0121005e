/** An import of 10,000 rows, killed in the middle of its statements: all or nothing, and a sound store. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { exportTemplates } from "../../src/template-once.ts";
import { bundle, type Programs } from "../support/bundle.ts";
import { freshDatabase } from "../support/postgres-setup.ts";
import { held } from "./held.ts";
import { CALLER, type ImportPlan, ROWS } from "./importer.ts";
import { engineAt, type Where } from "./plan.ts";

let programs: Programs;
let folder: string;
beforeAll(async () => {
  programs = await bundle({ importer: "test/crash/importer.ts" });
  folder = mkdtempSync(join(tmpdir(), "import-"));
});
afterAll(() => {
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

const INSERT = "insert into template";

/** Where it is killed, and how many templates there are then. */
const points: [what: string, kill: ImportPlan["kill"], left: number][] = [
  ["as its transaction begins", { name: "begin", nth: 1, when: "after" }, 0],
  ["at its first row", { name: INSERT, nth: 1, when: "after" }, 0],
  ["at row 5,000", { name: INSERT, nth: 10, when: "after" }, 0],
  ["at its last row", { name: INSERT, nth: 20, when: "after" }, 0],
  ["before it is kept", { name: "commit", nth: 1, when: "before" }, 0],
  ["as soon as it is kept", { name: "commit", nth: 1, when: "after" }, ROWS],
];

it.each([
  ["SQLite", async (): Promise<Where> => ({ file: join(mkdtempSync(join(folder, "store-")), "coach.db") })],
  ["PostgreSQL", async (): Promise<Where> => ({ url: await freshDatabase() })],
])("an import that is killed leaves all or nothing on %s", async (_, fresh) => {
  for (const [what, kill, left] of points) {
    const where = await fresh();
    const child = spawn(process.execPath, [programs.path("importer"), JSON.stringify({ where, kill })]);
    const [, signal] = await once(child, "exit");
    expect([what, signal]).toEqual([what, "SIGKILL"]);
    const { findings } = await held(where, CALLER.now);
    const store = await openStore(engineAt(where));
    const { length } = await exportTemplates(store, CALLER);
    await store.close();
    expect({ what, length, findings }).toEqual({ what, length: left, findings: [] });
  }
});
