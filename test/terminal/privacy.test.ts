import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openConfigured } from "../../src/store/open.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import { found } from "../store/found.ts";
import { run } from "./run.ts";

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");

describe("what the terminal keeps", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "connect-coach-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const coach = (stdin: string, env: Record<string, string> = {}, ...args: string[]) =>
    run(args, { stdin, env: { CONNECT_COACH_DATA_DIR: folder, ...env } });
  const foundInFile = (word: string) => found(sqlite(join(folder, "connect-coach.db")), word);

  it("goes with `forget me`, in the middle of a draft, and nothing of it stays in any file", async () => {
    await coach("Nightingale\nto learn about nightingales\n");
    expect(await foundInFile("ightingale")).not.toEqual([]);
    const { status, stdout } = await coach("/connect-settings forget me\n/connect-settings forget me yes\n");
    expect(stdout).toContain("nothing of you is kept here any more");
    expect(status).toBe(2); // The input ends before there is a note.
    expect(await foundInFile("ightingale")).toEqual([]);
  });

  it("is not offered any more when its time has come", async () => {
    await coach("Nightingale\n");
    expect((await coach("")).stdout).toContain("resume");
    const later = await openConfigured({ dataDir: folder });
    await later.store.upkeep.sweep(Date.now() + 24 * 60 * 60 * 1000, { draftMs: 24 * 60 * 60 * 1000 });
    await later.store.close();
    expect((await coach("")).stdout).not.toContain("resume");
  });

  it("is kept under one key: another one is refused, until the first is given up", async () => {
    const saved = await openConfigured({ dataDir: folder, encryptionKeys: [Buffer.alloc(32, 1)] });
    await saved.store.transaction("a test", ({ installations }) =>
      installations.save("slack:T1", "xoxb-1", 0),
    );
    await saved.store.close();

    const wrong = { CONNECT_COACH_ENCRYPTION_KEY: key(2) };
    const refused = await coach("", wrong);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/^CONNECT_COACH_ENCRYPTION_KEY lacks the key \w{12} .*\n$/);
    expect(refused.stderr).not.toContain(key(2));

    expect(await coach("", {}, "store", "forget-credentials")).toMatchObject({ status: 2, stdout: "" });
    const right = { CONNECT_COACH_ENCRYPTION_KEY: `${key(2)},${key(1)}` };
    expect((await coach("", right, "store", "forget-credentials")).stdout).toBe(
      "All credentials can be read with the keys there are: nothing was removed.\n",
    );
    expect((await coach("", wrong, "store", "forget-credentials")).stdout).toBe(
      "Removed the credentials of 1 workspace: install the coach there again.\n",
    );
    expect((await coach("Sam\n", wrong)).stdout).toContain("Step 2 of 3");
  });
});
