import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atTables, fillStore } from "../store/full-store.ts";
import { freshDatabase } from "../support/postgres-setup.ts";
import { type Ran, run } from "./run.ts";

let folder: string;
/** The folder of a store that is sound, but that its replies have waited since last year. */
let full: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "connect-coach-operator-"));
  full = await mkdtemp(join(folder, "full-"));
  await fillStore({ kind: "sqlite", path: join(full, "connect-coach.db") });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const store = (dataDir: string, ...args: string[]): Promise<Ran> =>
  run(["store", ...args], { env: { CONNECT_COACH_DATA_DIR: dataDir } });

describe("store check", () => {
  it("ends with 0 where nothing is wrong, and where nothing was kept yet", async () => {
    const dataDir = await mkdtemp(join(folder, "new-"));
    const path = join(dataDir, "connect-coach.db");
    const nothing = `There is no store at ${path} yet; the first draft makes it.\n`;
    expect(await store(dataDir, "check")).toEqual({ status: 0, stdout: nothing, stderr: "" });
    expect(JSON.parse((await store(dataDir, "check", "--format", "json")).stdout)).toEqual({
      store: null,
      findings: [],
    });
    expect(await readdir(dataDir)).toEqual([]);
    await run([], { env: { CONNECT_COACH_DATA_DIR: dataDir }, stdin: "Sam from Acme\n" });
    expect(await store(dataDir, "check")).toEqual({
      status: 0,
      stdout: `Nothing is wrong with the store ${path}.\n`,
      stderr: "",
    });
  });

  it("ends with 1 and a sentence for each finding", async () => {
    const { status, stdout, stderr } = await store(full, "check");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(/^2 replies have waited for more than ten minutes/),
      "",
    ]);
    const json = await store(full, "check", "--format", "json");
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toEqual({
      store: join(full, "connect-coach.db"),
      findings: [{ about: "late", message: stdout.trimEnd() }],
    });
  });

  it("shows control characters in ids, and never obeys them", async () => {
    const dataDir = await mkdtemp(join(folder, "hostile-"));
    const path = join(dataDir, "connect-coach.db");
    await fillStore({ kind: "sqlite", path });
    await atTables({ kind: "sqlite", path }, (db) =>
      db
        .updateTable("draft")
        .set({ state: "no", user_id: "\u001b[2J\nNothing is wrong" })
        .where("user_id", "=", "U1")
        .execute(),
    );
    const { stdout } = await store(dataDir, "check");
    expect(stdout).toMatch(/^1 draft cannot be read \(slack:T1 ␛\[2J Nothing is wrong in C1\)/);
  });
});

describe("store stats", () => {
  it("counts in columns, and says no text of anybody", async () => {
    const { status, stdout } = await store(full, "stats");
    expect(status).toBe(0);
    expect(
      stdout.replace(/SQLite \S+, schema \S+/, "SQLite X, schema Y").replace(/[\d,]+ bytes/, "N bytes"),
    ).toBe(
      [
        `store    ${join(full, "connect-coach.db")}`,
        "engine   SQLite X, schema Y",
        "size     N bytes",
        "replies  2 waiting, 0 given up",
        "",
        "table             rows  oldest                newest",
        "event_seen           2  2026-09-21 14:13:19Z  2026-09-21 14:13:20Z",
        "draft                3  2026-09-21 14:13:20Z  2026-09-21 14:13:20Z",
        "person               1  2026-09-21 14:13:20Z  2026-09-21 14:13:20Z",
        "team                 1  2026-09-21 14:13:20Z  2026-09-21 14:13:20Z",
        "outbox               2  2026-09-21 14:13:20Z  2026-09-21 14:13:20Z",
        "template             2  2026-09-21 14:13:20Z  2026-09-21 14:13:20Z",
        "template_word        1",
        "template_version     1  2026-09-21 14:13:20Z  2026-09-21 14:13:20Z",
        "installation         1  2026-09-21 14:13:20Z  2026-09-21 14:13:20Z",
        "set_aside            0",
        "fact                 1",
        "",
      ].join("\n"),
    );
    const json = await store(full, "stats", "--format", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      schema: expect.stringMatching(/^\d{4}-[a-z-]+$/),
      replies: { waiting: 2, dead: 0 },
      tables: expect.arrayContaining([
        { table: "draft", rows: 3, oldest: 1_790_000_000_000, newest: 1_790_000_000_002 },
      ]),
    });
    expect(stdout + json.stdout).not.toMatch(/O'Brien|U1|slack:/);
  });

  it("ends with 0 where nothing was kept yet", async () => {
    const { status, stdout } = await store(join(folder, "nowhere"), "stats");
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^There is no store at .* yet/),
    });
  });
});

describe("a store's life", () => {
  it("goes from a file to PostgreSQL, into a backup and back", async () => {
    const url = await freshDatabase();
    const where = `postgres://${new URL(url).host}${new URL(url).pathname}`;
    const source = join(full, "connect-coach.db");
    expect(await store(full, "copy", source, url)).toEqual({
      status: 0,
      stdout: `${where} now holds all of ${source}: 15 rows.\n`,
      stderr: "",
    });

    const onPostgres = (...args: string[]) => run(["store", ...args], { env: { DATABASE_URL: url } });
    expect((await onPostgres("stats")).stdout).toMatch(
      /^store {4}postgres:.*\nengine {3}PostgreSQL \d+\.\d+, schema \d{4}-[a-z-]+\n/,
    );
    expect((await onPostgres("check")).stdout).toMatch(/^2 replies have waited/);

    const backup = join(folder, "backup.db");
    const made = await onPostgres("backup", backup);
    expect(made).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^The backup .*backup\.db is whole: 15 rows, [\d,]+ bytes\.\n$/),
      stderr: "",
    });
    const again = await onPostgres("backup", backup, "--format", "json");
    expect(again).toEqual({
      status: 2,
      stdout: "",
      stderr: `There is something at ${backup} already, and it was left as it is: name a new file.\n`,
    });

    // To restore it is to put it where the store was.
    const restored = await mkdtemp(join(folder, "restored-"));
    await store(full, "copy", backup, join(restored, "connect-coach.db"));
    const tables = async (ran: Promise<Ran>) => JSON.parse((await ran).stdout).tables;
    expect(await tables(store(restored, "stats", "--format", "json"))).toEqual(
      await tables(store(full, "stats", "--format", "json")),
    );
    expect(await tables(store(full, "stats", backup, "--format", "json"))).toEqual(
      await tables(store(full, "stats", "--format", "json")),
    );
  });
});

describe("a mistake is one sentence and status 2", () => {
  it.each<[args: string[], sentence: string | RegExp]>([
    [[], /^Say what to do: connect-coach store check\|backup\|stats\|copy[a-z|-]*\.\n$/],
    [["chek"], "Unknown command 'chek'; did you mean check?"],
    [["backup"], "Missing required argument 'file'; connect-coach store --help lists what there is."],
    [["check", "--formt", "json"], "Unknown option '--formt'; did you mean --format?"],
    [["check", "--format", "csv"], "There is no format csv; it is one of text, json."],
    [
      ["check", "mysql://u:hunter2@h/d"],
      "A store is a file or an address such as postgres://user@host/database; give one of them.",
    ],
    [
      ["check", import.meta.filename],
      `The file ${import.meta.filename} is not a store of the coach and was left as it is: move it away, or set CONNECT_COACH_DATA_DIR to another folder.`,
    ],
    [
      ["copy", "postgres://u:hunter2@127.0.0.1:1/d", "x.db"],
      /^PostgreSQL at postgres:\/\/127\.0\.0\.1:1\/d cannot be reached [^\n]*\n$/,
    ],
  ])("%j", async (args, sentence) => {
    const { status, stdout, stderr } = await store(full, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    if (typeof sentence === "string") expect(stderr).toBe(`${sentence}\n`);
    else expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain("hunter2");
  });
});

describe("completions know the store's commands", () => {
  it.each(["bash", "zsh", "fish"])("for %s", async (shell) => {
    expect((await run(["completion", shell])).stdout).toMatch(/check backup stats copy/);
  });
});
