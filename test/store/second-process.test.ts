/** Several processes on one file of SQLite's: all of them work, none of them waits for ever. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { storeFile } from "../../src/store/open.ts";
import { held } from "../crash/held.ts";
import { Journal } from "../crash/journal.ts";
import type { Plan } from "../crash/plan.ts";
import { bundle, type Programs } from "../support/bundle.ts";
import { run } from "../terminal/run.ts";

const MINUTES = 5 * 60_000;

let programs: Programs;
let folder: string;
let file: string;
beforeAll(async () => {
  programs = await bundle({ driver: "test/crash/driver.ts" });
});
afterAll(() => programs.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "processes-"));
  file = storeFile({ dataDir: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A coach of its own, that handles so many conversations of two events each. */
async function bot(
  name: string,
  conversations: number,
): Promise<{ code: unknown; stderr: string; shown: number }> {
  const plan: Plan = {
    where: { file },
    journal: join(folder, `${name}.journal`),
    now: Date.now(),
    first: "events",
    among: true,
    events: Array.from({ length: conversations }, (_, at) => [
      { id: `${name}-${at}`, place: `${name}-${at}`, text: "/connect-draft" },
      { id: `${name}-${at}-name`, place: `${name}-${at}`, text: "Sam from Acme" },
    ]).flat(),
  };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(plan));
  const child = spawn(process.execPath, [programs.path("driver"), join(folder, `${name}.json`)], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  const shown = new Journal(plan.journal).entries().filter(({ type }) => type === "sent").length;
  return { code, stderr, shown };
}

it(
  "two coaches work on one file at the same time, with a conversation and a check beside them",
  async () => {
    const env = { CONNECT_COACH_DATA_DIR: folder };
    const bots = Promise.all([bot("one", 125), bot("two", 125)]);
    const beside: [string, number][] = [];
    let over = false;
    void bots.finally(() => {
      over = true;
    });
    do {
      const talked = await run([], { stdin: "new\nSam from Acme\n", env });
      expect(talked.stdout).toMatch(/^Step 2 of 3/m);
      const { status, stdout } = await run(["store", "check"], { env });
      beside.push([stdout, status]);
    } while (!over);
    const handled = { code: 0, stderr: "", shown: 250 };
    expect(await bots).toEqual([handled, handled]);
    expect(new Set(beside.map(([stdout]) => stdout))).toEqual(
      new Set([`Nothing is wrong with the store ${file}.\n`]),
    );
    const { events, drafts, findings } = await held({ file }, Date.now());
    expect(findings).toEqual([]);
    expect(events.filter((id) => /^(?:one|two)-/.test(id))).toHaveLength(500);
    expect(drafts.filter(({ state }) => JSON.parse(state).answers.name === "Sam from Acme")).toHaveLength(
      251,
    );
  },
  MINUTES,
);

it(
  "coaches that make the store at the same moment make one",
  async () => {
    const names = ["one", "two", "three", "four"];
    const handled = { code: 0, stderr: "", shown: 2 };
    expect(await Promise.all(names.map((name) => bot(name, 1)))).toEqual(names.map(() => handled));
    const { events, findings } = await held({ file }, Date.now());
    expect(findings).toEqual([]);
    expect(events).toHaveLength(8);
  },
  MINUTES,
);
