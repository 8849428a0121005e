/** An import that is killed at any instant leaves all of it or nothing, and a store that is sound. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../support/postgres-setup.ts";

const launcher = join(import.meta.dirname, "../../bin/connect-coach.mjs");
const COUNT = 3_000;
const KILLS = 4;

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
  file = join(folder, "many.json");
  const many = Array.from({ length: COUNT }, (_, at) => ({
    name: `number ${at}`,
    text: `Hi {{ recipient }}, ${at}.`,
  }));
  writeFileSync(file, JSON.stringify(many));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(["SQLite", "PostgreSQL"])("on %s", async (engine) => {
  const address: Record<string, string> = engine === "SQLite" ? {} : { DATABASE_URL: await freshDatabase() };
  const env = {
    ...process.env,
    ...address,
    NO_COLOR: "1",
    CONNECT_COACH_DATA_DIR: mkdtempSync(join(folder, "data-")),
  };
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [launcher, ...args], { env, encoding: "utf8", maxBuffer: 64 << 20 });
  const count = (): number => JSON.parse(run("template", "export")).length;
  const begin = (): ChildProcess => spawn(process.execPath, [launcher, "template", "import", file], { env });

  expect(count()).toBe(0);
  // How long a whole one takes here and now, on a store of its own that is thrown away.
  const before = performance.now();
  await once(
    spawn(process.execPath, [launcher, "template", "import", file], {
      env: { ...env, DATABASE_URL: "", CONNECT_COACH_DATA_DIR: mkdtempSync(join(folder, "other-")) },
    }),
    "exit",
  );
  const whole = performance.now() - before;

  const seen: number[] = [];
  for (let kill = 1; kill <= KILLS && !seen.includes(COUNT); kill++) {
    const child = begin();
    const gone = once(child, "exit");
    await new Promise((resolve) => setTimeout(resolve, (whole * kill) / KILLS));
    child.kill("SIGKILL");
    await gone;
    seen.push(count());
    expect(run("store", "check")).toMatch(/Nothing is wrong/);
  }
  expect(seen.filter((found) => found !== 0 && found !== COUNT)).toEqual([]);
  await once(begin(), "exit");
  expect(count()).toBe(COUNT);
});
