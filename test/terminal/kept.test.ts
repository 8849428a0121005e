/** What is kept from one run to the next, in a folder of the test's own. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "./run.ts";

const NAME = "Sam from Acme";
const REASON = "to learn how you run load tests on a small budget";
const CONTEXT = "your talk on retry storms at DevConf";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const talk = (lines: readonly string[], args: readonly string[] = []) =>
  run(args, {
    stdin: lines.map((line) => `${line}\n`).join(""),
    env: { CONNECT_COACH_DATA_DIR: folder },
  });

describe("a draft that was left", () => {
  it("is offered at the next start, and goes on where it was", async () => {
    expect((await talk([NAME, REASON], ["draft", "--to", "Priya"])).status).toBe(2);
    const { status, stdout } = await talk(["resume", CONTEXT, "done"]);
    expect(stdout).toMatch(/draft to Priya/);
    expect(stdout).toMatch(/^Step 3 of 3: .*$/m);
    expect(stdout).toMatch(/^Hi Priya, .*Sam.*load tests.*\.$/m);
    expect(status).toBe(0);
  });

  it("is dropped by `new`", async () => {
    await talk([NAME, REASON]);
    await talk(["new", "Kim"]);
    const { stdout } = await talk(["resume"]);
    expect(stdout).toMatch(/^Step 2 of 3:/m);
    expect(stdout).not.toContain("load tests on a small");
  });

  it("gives way to any other line, which is the answer to the first question of a new one", async () => {
    await talk([NAME, REASON]);
    const { status, stdout } = await talk(["Kim", "to compare notes on on-call rotas", CONTEXT, "done"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Hi, .*Kim.*on-call rotas.*\.$/m);
  });

  it("is not offered after its days", async () => {
    await talk([NAME, REASON]);
    const later = Date.now() + 8 * 24 * 60 * 60 * 1000;
    vi.spyOn(Date, "now").mockReturnValue(later);
    try {
      const { stdout } = await talk(["Kim"]);
      expect(stdout).toMatch(/^Step 2 of 3:/m);
      expect(stdout).not.toContain("resume");
    } finally {
      vi.restoreAllMocks();
    }
  });

  it("is not offered once it is done, but the introduction is", async () => {
    expect((await talk([NAME, REASON, CONTEXT, "plan 200", "done"])).status).toBe(0);
    const { status, stdout } = await talk(["keep", "to compare notes on on-call rotas", CONTEXT, "done"]);
    expect(status).toBe(0);
    expect(stdout).not.toContain("resume");
    expect(stdout).toContain("Last time you used «Sam from Acme».");
    expect(stdout).toMatch(/^Your note \(\d+\/200\):$/m);
  });
});

it("nobody else on the machine may read the store", async () => {
  await talk([NAME]);
  expect(statSync(join(folder, "connect-coach.db")).mode & 0o077).toBe(0);
});

describe("a folder that cannot be had", () => {
  it("is one sentence and status 2", async () => {
    const { status, stdout, stderr } = await run([], {
      stdin: `${NAME}\n`,
      env: { CONNECT_COACH_DATA_DIR: "/dev/null/coach" },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^The folder \/dev\/null\/coach cannot be written \(ENOTDIR\): .*\.\n$/);
  });
});

describe("a template that was left half filled in", () => {
  it("is gone on with at the next start, and its note ends the run", async () => {
    await talk(["/connect-template use alumni for Priya", "Sam"]);
    const { status, stdout } = await talk(["MIT", "battery chemistry", "done"]);
    expect(stdout).toContain("You are filling in the template «Went to the same school».");
    expect(stdout).toMatch(/^Step 2 of 3:/m);
    expect(stdout).toMatch(/^Hi Priya, I'm Sam, and we both went to MIT\. /m);
    expect(status).toBe(0);
  });
});
