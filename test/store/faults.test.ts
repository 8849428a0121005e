/** What goes wrong with SQLite's file, as a person reads it who starts the coach: one sentence, and nothing is lost. */
import { createHash } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompiledQuery } from "kysely";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { storeFile } from "../../src/store/open.ts";
import { driver, openDatabase, sqlite } from "../../src/store/sqlite.ts";
import { openStore } from "../../src/store/store.ts";
import { type Watch, watched } from "../support/statements.ts";
import { type Ran, run } from "../terminal/run.ts";
import { atTables } from "./full-store.ts";

const NAME = "Sam from Acme";
const REASON = "to learn how you run load tests on a small budget";
const CONTEXT = "your talk on retry storms at DevConf";

/** Another store beside the one that is looked at. */
const ELSEWHERE = "elsewhere";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "faults-"));
  file = storeFile({ dataDir: folder });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the coach on the store in `dataDir`, and types these lines. */
function talk(lines: readonly string[] = [], dataDir = folder): Promise<Ran> {
  return run([], {
    stdin: lines.map((line) => `${line}\n`).join(""),
    env: { CONNECT_COACH_DATA_DIR: dataDir },
  });
}

/** One line on stderr and nothing else. Gives back the line. */
function refusal({ status, stdout, stderr }: Ran): string {
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  const [line = "", ...rest] = stderr.split("\n");
  expect(rest).toEqual([""]);
  return line;
}

/**
 * Everything in the folder, byte for byte. What SQLite needs beside its file while it is open says nothing by itself:
 * in this process, a connection that is closed may be let go of late.
 */
function bytes(): Record<string, string> {
  const files = readdirSync(folder).filter((name) => !name.endsWith("-shm") && name !== ELSEWHERE);
  const contents = files.map((name) => [name, readFileSync(join(folder, name))] as const);
  const full = contents.filter(([name, content]) => !(name.endsWith("-wal") && content.length === 0));
  return Object.fromEntries(
    full.map(([name, content]) => [name, createHash("sha256").update(content).digest("hex")]),
  );
}

describe("what is in the place of the store", () => {
  it.each([
    ["a page of noise", Buffer.from(Array.from({ length: 8_192 }, (_, at) => (at * 167 + 13) % 251))],
    ["somebody's letter", Buffer.from("Dear Priya,\n\nit was good to see you.\n".repeat(100))],
    ["a few words", Buffer.from("not a store")],
    ["a header without what belongs to it", Buffer.from(`SQLite format 3\0${"\0".repeat(600)}`, "latin1")],
  ])("%s is left byte for byte as it is", async (_, content) => {
    writeFileSync(file, content, { mode: 0o600 });
    const before = bytes();
    expect(refusal(await talk())).toBe(
      `The file ${file} is not a store of the coach and was left as it is: move it away, or set CONNECT_COACH_DATA_DIR to another folder.`,
    );
    expect(bytes()).toEqual(before);
  });

  it("another program's database is left byte for byte as it is", async () => {
    const { DatabaseSync } = driver();
    const database = new DatabaseSync(file);
    database.exec("create table letters (text); insert into letters values ('Dear Priya')");
    database.close();
    chmodSync(file, 0o600);
    const before = bytes();
    expect(refusal(await talk())).toBe(
      `The file ${file} is a database of another program and was left as it is: move it away, or set CONNECT_COACH_DATA_DIR to another folder.`,
    );
    expect(bytes()).toEqual(before);
  });

  it("an empty file becomes a store", async () => {
    writeFileSync(file, "");
    const { stdout } = await talk([NAME, REASON]);
    expect(stdout).toContain("Step 3 of 3");
    expect((await talk()).stdout).toContain("`resume` goes on with it");
  });

  it("a folder is named as such", async () => {
    mkdirSync(file);
    expect(refusal(await talk())).toBe(
      `The store ${file} cannot be opened: see that its folder is there and may be written, and that no folder stands in the file's place, or set CONNECT_COACH_DATA_DIR to another folder.`,
    );
    expect(readdirSync(file)).toEqual([]);
  });

  it("a store of a newer version is not touched", async () => {
    await talk([NAME, REASON]);
    const database = openDatabase(file);
    database.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    database.exec("pragma wal_checkpoint(truncate)");
    database.close();
    const before = bytes();
    expect(refusal(await talk())).toBe(
      `The store ${file} was written by a newer version of the coach (it has 9999-later) and was left as it is: update the coach, or use another store.`,
    );
    expect(bytes()).toEqual(before);
  });
});

describe("a store that is damaged", () => {
  const damaged = () =>
    `The store ${file} is damaged and was left as it is: run \`connect-coach store check\`, and go back to a backup, or move the file away to begin anew.`;

  beforeEach(async () => {
    await talk([NAME]);
    const many = Array.from({ length: 1_000 }, (_, at) => `${at}`);
    const [tenant, now] = ["slack:T1", Date.now()];
    await atTables({ kind: "sqlite", path: file }, async (db) => {
      const draft = { tenant, place: "thread", state: "{}".padEnd(400), version: 1, updated_at: now };
      await db
        .insertInto("draft")
        .values(many.map((user_id) => ({ ...draft, user_id })))
        .execute();
      await db
        .insertInto("event_seen")
        .values(many.map((id) => ({ tenant, id, at: now })))
        .execute();
    });
  });

  it.each(["draft", "event_seen", "outbox", "sqlite_autoindex_draft_1", "sqlite_autoindex_event_seen_1"])(
    "is said to be so where %s cannot be read, and stays as it is",
    async (name) => {
      const database = openDatabase(file);
      const [{ page, size } = { page: 0, size: 0 }] = database
        .prepare(
          "select rootpage as page, (select page_size from pragma_page_size) as size from sqlite_schema where name = ?",
        )
        .all(name) as { page: number; size: number }[];
      database.exec("pragma wal_checkpoint(truncate)");
      database.close();
      writeSync(openSync(file, "r+"), Buffer.alloc(size, 0xaa), 0, size, (page - 1) * size);
      const before = bytes();
      expect(refusal(await talk([NAME]))).toBe(damaged());
      expect(bytes()).toEqual(before);
    },
  );

  it("is said to be so where half of it is gone", async () => {
    truncateSync(file, Math.floor(statSync(file).size / 8_192) * 4_096);
    const before = bytes();
    expect(refusal(await talk([NAME]))).toBe(damaged());
    expect(bytes()).toEqual(before);
  });

  it("is no reason to lose what a log still holds: noise behind it is passed over", async () => {
    appendFileSync(`${file}-wal`, Buffer.alloc(10_000, 0xaa));
    expect((await talk([NAME])).stdout).toContain("Step 2 of 3");
  });
});

describe.skipIf(process.platform === "win32")("a store that may not be written", () => {
  // SQLite calls it by one name or the other, according to its version and the driver.
  const mayFile = (path: string) => [
    `The store ${path} cannot be opened: see that its folder is there and may be written, and that no folder stands in the file's place, or set CONNECT_COACH_DATA_DIR to another folder.`,
    `The store ${path} may not be written: give this user the right to write it and its folder, or set CONNECT_COACH_DATA_DIR to another folder.`,
  ];
  const mayFolder = (path: string) =>
    `The folder ${path} cannot be written (EACCES): give this user the right to write it, or set CONNECT_COACH_DATA_DIR to another one.`;

  it("is said to be so where its folder is read-only and empty", async () => {
    chmodSync(folder, 0o555);
    expect(refusal(await asSomebody(() => talk()))).toBe(mayFolder(folder));
  });

  it.each([
    ["its folder is read-only", 0o555, 0o666, mayFile],
    ["the file is read-only", 0o777, 0o444, mayFolder],
    ["the file is another user's", 0o777, 0o000, mayFolder],
    ["both are read-only", 0o555, 0o444, mayFolder],
  ])(
    "is said to be so where %s, and what was kept is there afterwards",
    async (_, onFolder, onFile, said) => {
      await talk([NAME, REASON]);
      chmodSync(folder, onFolder);
      chmodSync(file, onFile);
      const before = bytes();
      const line = refusal(await asSomebody(() => talk([CONTEXT])));
      expect(said === mayFile ? mayFile(file) : [mayFolder(folder)]).toContain(line);
      expect(bytes()).toEqual(before);
      chmodSync(folder, 0o777);
      chmodSync(file, 0o666);
      expect((await talk(["resume"])).stdout).toContain("stands at step 3 of 3");
    },
  );

  it("is said to be so where no folder can be made", async () => {
    writeFileSync(join(folder, "file"), "");
    const inside = join(folder, "file", "data");
    expect(refusal(await talk([], inside))).toMatch(
      /^The folder .*file.data cannot be written \(ENOTDIR\): give/,
    );
  });
});

describe("a disk that is full", () => {
  const full = () =>
    `The disk is full, so nothing more can be kept in ${file}: make room, then say it again; what was kept before is safe.`;

  /** The coach on a disk that is filled by somebody else, just before each statement for which `fills` is true. */
  const onSmallDisk = (lines: readonly string[], fills: (name: string) => boolean) =>
    run([], {
      stdin: lines.map((line) => `${line}\n`).join(""),
      env: { CONNECT_COACH_DATA_DIR: folder },
      store: async () => {
        const before: Watch["before"] = async (name, connection) => {
          if (!fills(name)) return;
          const execute = (sql: string) => connection.executeQuery(CompiledQuery.raw(sql));
          // SQLite says the same of a limit of its own as of the disk's (sqlite.org/rescode.html#full).
          await execute("pragma max_page_count = 1");
          await execute("create table more as select zeroblob(100000)").finally(() =>
            execute("pragma max_page_count = 1000000"),
          );
        };
        return { store: await openStore(watched(sqlite(file), { before })) };
      },
    });

  it("is said to be so at the first start, and the next one finds nothing half done", async () => {
    expect(refusal(await onSmallDisk([], (name) => name === "create outbox"))).toBe(full());
    expect((await talk([NAME])).stdout).toContain("Step 2 of 3");
  });

  it("costs nobody an answer: the same question is asked again, and the answer taken when there is room", async () => {
    await talk([NAME]);
    let replies = 0;
    // The start, `resume`, the answer on the full disk, the same answer when room was made.
    const fills = (name: string) => name === "insert into outbox" && ++replies === 3;
    const { stdout } = await onSmallDisk(["resume", REASON, REASON, CONTEXT, "done"], fills);
    const [, problem = "", after = ""] = stdout.split(/^(The disk is full.*)$/m);
    expect(problem).toBe(full());
    expect(after.split("\n").map((line) => line.slice(0, 12))).toEqual(
      expect.arrayContaining(["Step 2 of 3:", "Step 3 of 3:", "Your note (1"]),
    );
    expect(after).toContain("load tests on a small budget");
    const { stdout: check, status } = await run(["store", "check"], {
      env: { CONNECT_COACH_DATA_DIR: folder },
    });
    expect({ status, check }).toEqual({ status: 0, check: `Nothing is wrong with the store ${file}.\n` });
  });
});

it("another program that keeps the store locked is named, and nothing is lost", async () => {
  await talk([NAME]);
  const other = openDatabase(file);
  other.exec("begin immediate");
  // Twenty seconds of patience, in no time.
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 7_000));
  expect(refusal(await talk(["resume"]))).toBe(
    `Another program keeps the store ${file} locked: end it and try again; nothing of what was kept is lost.`,
  );
  vi.restoreAllMocks();
  other.exec("rollback");
  other.close();
  expect((await talk(["resume"])).stdout).toContain("stands at step 2 of 3");
});

/** As a user without rights of their own, where the tests have all of them. */
async function asSomebody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work();
  // Whoever must load a module first, does so while they may.
  await talk([], join(folder, ELSEWHERE));
  process.setegid?.(65_534);
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}
