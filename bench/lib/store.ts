/**
 * What a step of a conversation costs when nothing of it may be lost: beside the bare driver's insert of one row, in
 * commits and round trips, with a million drafts, and over 200,000 steps. PostgreSQL writes through to the disk here,
 * as it does for hosts.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { bundle } from "../../test/support/bundle.ts";
import { startPostgres } from "../../test/support/postgres.ts";
import { Rounds } from "./measure.ts";
import { countTurns } from "./turns.ts";

type Steps = typeof import("./steps.ts");
type Store = Awaited<ReturnType<Steps["openStore"]>>;
type Print = (line: string) => void;
type Aim = (what: string, value: number, most: number) => void;

const ROUNDS = 7;
/** More where two figures are to be the same: the disk has its moods. */
const GROWTH_ROUNDS = 21;
/** Whole drafts, five steps each. */
const STEPS_A_ROUND = 50;
const MANY = 1_000_000;
const FEW = 1_000;
const LONG = 200_000;
/** About what a draft takes, and a reply: the bare insert writes as much. */
const BODY = "x".repeat(600);

/** Prints it all; takes some minutes. */
export async function printStore(print: Print, aim: Aim): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-store-"));
  const programs = await bundle({ steps: "bench/lib/steps.ts", memory: "bench/lib/steps-memory.ts" });
  const server = await startPostgres({ durable: true });
  try {
    const steps: Steps = await import(pathToFileURL(programs.path("steps")).href);
    const files = (name: string) => join(folder, name);
    await printSqlite(steps, files, print, aim);
    await printPostgres(steps, await server.createDatabase(), print, aim);
    print("\nA step by how many drafts there are, milliseconds");
    await printGrowth(
      "SQLite",
      await sqliteWith(steps, files, FEW),
      await sqliteWith(steps, files, MANY),
      steps,
      print,
      aim,
    );
    await printGrowth(
      "PostgreSQL",
      await postgresWith(steps, await server.createDatabase(), FEW),
      await postgresWith(steps, await server.createDatabase(), MANY),
      steps,
      print,
      aim,
    );
    await printMemory(programs.path("memory"), files("memory.db"), print, aim);
  } finally {
    programs.remove();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function each(count: number, work: (number: number) => unknown): Promise<number> {
  const start = performance.now();
  for (let number = 0; number < count; number++) await work(number);
  return (performance.now() - start) / count;
}

/** Milliseconds of a step and of an insert, in turns. */
async function besideInsert(
  step: (number: number) => Promise<void>,
  insert: (number: number) => unknown,
  print: Print,
): Promise<void> {
  const rounds = new Rounds();
  for (let round = -1; round < ROUNDS; round++) {
    const from = (round + 1) * STEPS_A_ROUND;
    const [one, other] = [
      await each(STEPS_A_ROUND, (number) => step(from + number)),
      await each(STEPS_A_ROUND, (number) => insert(from + number)),
    ];
    // The first warms up.
    if (round < 0) continue;
    rounds.add("step", one);
    rounds.add("insert", other);
  }
  const [stepMs, insertMs] = [rounds.median("step"), rounds.median("insert")];
  print(`  a step         ${stepMs.toFixed(2).padStart(8)} ms, ${Math.round(1000 / stepMs)} a second`);
  print(`  a bare insert  ${insertMs.toFixed(2).padStart(8)} ms, ${Math.round(1000 / insertMs)} a second`);
  print(`  a step takes ${rounds.ratio("step", "insert").toFixed(2)} × the insert`);
}

async function printSqlite(
  steps: Steps,
  file: (name: string) => string,
  print: Print,
  aim: Aim,
): Promise<void> {
  print("\nA durable step of a conversation on SQLite (WAL, synchronous = full), handled, sent and marked");
  const store = await steps.openStore(steps.sqlite(file("steps.db")));
  const bare = steps.openDatabase(file("bare.db"));
  bare.exec("create table row (id integer primary key, body text not null)");
  const insert = bare.prepare("insert into row (body) values (?)");
  await besideInsert(
    (number) => steps.step(store, number),
    () => insert.run(BODY),
    print,
  );
  bare.close();
  await store.close();
  // A store of its own, whose log holds all that it has done.
  const counted = await steps.openStore(steps.sqlite(file("counted.db")));
  const before = commitsIn(file("counted.db-wal"));
  await each(10 * steps.DRAFT, (number) => steps.step(counted, number));
  const commits = commitsIn(file("counted.db-wal")) - before;
  await counted.close();
  aim("commits a step, as the log has them", commits / (10 * steps.DRAFT), 2);
}

/**
 * The commits in SQLite's log: frames that say how large the file is after them (sqlite.org/fileformat2.html, 4.1).
 * Right as long as the log was not begun anew.
 */
function commitsIn(log: string): number {
  const bytes = readFileSync(log);
  const frame = 24 + bytes.readUInt32BE(8);
  const salt = bytes.subarray(16, 24);
  let commits = 0;
  for (let at = 32; at + frame <= bytes.length; at += frame) {
    if (bytes.subarray(at + 8, at + 16).equals(salt) && bytes.readUInt32BE(at + 4) > 0) commits++;
  }
  return commits;
}

async function printPostgres(steps: Steps, url: string, print: Print, aim: Aim): Promise<void> {
  print("\nA durable step of a conversation on PostgreSQL, handled, sent and marked");
  const store = await steps.openStore(steps.postgres(url));
  const bare = new pg.Client({ connectionString: url });
  await bare.connect();
  await bare.query("create table bare (id bigserial primary key, body text not null)");
  await besideInsert(
    (number) => steps.step(store, number),
    () => bare.query("insert into bare (body) values ($1)", [BODY]),
    print,
  );
  await bare.end();
  await store.close();
  const turns = await countTurns(url);
  const counted = await steps.openStore(steps.postgres(turns.url));
  const each: number[] = [];
  for (let number = 1_000_000; number < 1_000_000 + 10 * steps.DRAFT; number++) {
    const before = turns.count;
    await steps.step(counted, number);
    each.push(turns.count - before);
  }
  await counted.close();
  turns.close();
  // The first step opens the connection.
  const rest = each.slice(steps.DRAFT);
  print(
    `  round trips of the steps of one draft, as a proxy counts them: ${rest.slice(0, steps.DRAFT).join(", ")}`,
  );
  aim("round trips a step", rest.reduce((sum, count) => sum + count, 0) / rest.length, 6);
}

/** Fills the tables that grow with people, in one statement each. */
function filling(count: number, numbers: string, repeat: string): string[] {
  const now = Date.now();
  const state = `'{"version":1,"at":"reason","answers":{"name":"' || ${repeat} || '"}}'`;
  return [
    `insert into draft (tenant, user_id, place, state, version, updated_at)
       select 'slack:T1', 'F' || n, 'D' || n, ${state}, 3, ${now} - n from ${numbers}`,
    `insert into event_seen (tenant, id, at) select 'slack:T1', 'Old' || n, ${now} - n from ${numbers}`,
    `insert into person (tenant, user_id, memory, updated_at)
       select 'slack:T1', 'F' || n, '{"planAsked":true,"plan":200}', ${now} - n from ${numbers}`,
  ].map((statement) => statement.replaceAll("COUNT", String(count)));
}

async function sqliteWith(steps: Steps, file: (name: string) => string, count: number): Promise<Store> {
  const path = file(`${count}.db`);
  await (await steps.openStore(steps.sqlite(path))).close();
  const filled = steps.openDatabase(path);
  const numbers =
    "(with recursive c(n) as (select 1 union all select n + 1 from c where n < COUNT) select n from c)";
  filled.exec("pragma synchronous = off; begin");
  for (const statement of filling(count, numbers, "hex(zeroblob(100))")) filled.exec(statement);
  filled.exec("commit; analyze; pragma wal_checkpoint(truncate)");
  filled.close();
  return steps.openStore(steps.sqlite(path));
}

async function postgresWith(steps: Steps, url: string, count: number): Promise<Store> {
  const store = await steps.openStore(steps.postgres(url));
  const filler = new pg.Client({ connectionString: url });
  await filler.connect();
  await filler.query("begin");
  for (const statement of filling(count, "generate_series(1, COUNT) as n", "repeat('0', 200)")) {
    await filler.query(statement);
  }
  await filler.query("commit");
  // What autovacuum would do sooner or later, in the middle of a round.
  await filler.query("vacuum analyze");
  await filler.query("checkpoint");
  await filler.end();
  return store;
}

async function printGrowth(
  name: string,
  few: Store,
  many: Store,
  steps: Steps,
  print: Print,
  aim: Aim,
): Promise<void> {
  const rounds = new Rounds();
  for (let round = -2; round < GROWTH_ROUNDS; round++) {
    const from = (round + 2) * STEPS_A_ROUND;
    for (const [size, store] of [
      ["few", few],
      ["many", many],
    ] as const) {
      const ms = await each(STEPS_A_ROUND, (number) => steps.step(store, from + number));
      if (round >= 0) rounds.add(size, ms);
    }
  }
  await few.close();
  await many.close();
  print(
    `  ${name.padEnd(12)} ${rounds.median("few").toFixed(2)} at ${FEW.toLocaleString("en")}, ${rounds.median("many").toFixed(2)} at ${MANY.toLocaleString("en")}`,
  );
  aim(
    `times ${FEW.toLocaleString("en")} drafts for ${MANY.toLocaleString("en")} (flat)`,
    rounds.ratio("many", "few"),
    1.2,
  );
}

/** In a process of its own. */
async function printMemory(program: string, file: string, print: Print, aim: Aim): Promise<void> {
  print(
    `\nMemory over ${LONG.toLocaleString("en")} steps on SQLite (synchronous = off, for the time it takes), MB`,
  );
  const child = spawn(process.execPath, ["--expose-gc", program, file, String(LONG)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const seen: { steps: number; rss: number; heap: number }[] = [];
  for await (const line of createInterface({ input: child.stdout })) seen.push(JSON.parse(line));
  const mb = (bytes: number) => (bytes / 1024 ** 2).toFixed(0);
  for (const { steps, rss, heap } of seen.filter(({ steps }) => steps % 40_000 === 0 || steps === 20_000)) {
    print(
      `  after ${String(steps).padStart(7)} steps  ${mb(rss).padStart(5)} resident, ${mb(heap).padStart(4)} of objects`,
    );
  }
  const at = (steps: number) => seen.find((one) => one.steps === steps)?.rss ?? Number.NaN;
  aim("times the memory after 40,000 steps at the end (flat)", at(LONG) / at(40_000), 1.1);
}
