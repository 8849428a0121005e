/**
 * What it costs to find templates: the list, a search and what is offered while somebody types, in a workspace with
 * a thousand templates and in one with a hundred thousand, in one store, beside ten thousand small workspaces. Each
 * as an event asks it, its transaction included; the bare lookup is one row by a unique index, past all that is ours.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { bundle } from "../../test/support/bundle.ts";
import { startPostgres } from "../../test/support/postgres.ts";

type Shelves = typeof import("./shelves.ts");
type Store = Awaited<ReturnType<Shelves["openStore"]>>;
type Print = (line: string) => void;
type Aim = (what: string, value: number, most: number) => void;
/** One row by a unique index. */
type Bare = (tenant: string, key: string) => unknown;

const ROUNDS = 40;
const CALLS_A_ROUND = 25;
const WARM_UP = 4;

/** Prints it all; takes two minutes, most of them to fill the stores. */
export async function printTemplates(print: Print, aim: Aim): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-templates-"));
  const programs = await bundle({ shelves: "bench/lib/shelves.ts" });
  try {
    const shelves: Shelves = await import(pathToFileURL(programs.path("shelves")).href);
    await onSqlite(shelves, join(folder, "store.db"), print, aim);
    await onPostgres(shelves, print, aim);
  } finally {
    programs.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onSqlite(shelves: Shelves, path: string, print: Print, aim: Aim): Promise<void> {
  const store = await shelves.openStore(shelves.sqlite(path));
  await shelves.fill(store);
  const bare = shelves.openDatabase(path);
  const one = bare.prepare(
    "select id, name, text from template where tenant = ? and name_key = ? and deleted_at is null and private = 0",
  );
  await measure("SQLite", shelves, store, (tenant, key) => one.get(tenant, key), print, aim);
  bare.close();
  await store.close();
}

async function onPostgres(shelves: Shelves, print: Print, aim: Aim): Promise<void> {
  const server = await startPostgres();
  try {
    const url = await server.createDatabase();
    const store = await shelves.openStore(shelves.postgres(url));
    await shelves.fill(store);
    const bare = new pg.Client({ connectionString: url });
    await bare.connect();
    // What autovacuum would do sooner or later, in the middle of a round.
    await bare.query("vacuum analyze");
    const text =
      "select id, name, text from template where tenant = $1 and name_key = $2 and deleted_at is null and private = 0";
    await measure("PostgreSQL", shelves, store, (tenant, key) => bare.query(text, [tenant, key]), print, aim);
    await bare.end();
    await store.close();
  } finally {
    await server.stop();
  }
}

/** What is asked, by its name in the table; `number` spreads what is looked for over all templates. */
function questions(
  { FEW, MANY, OTHERS, lookUp, nameOf, otherTenant }: Shelves,
  store: Store,
  bare: Bare,
): Record<string, (where: "few" | "many" | "small", number: number) => unknown> {
  const tenantOf = (where: "few" | "many" | "small", number: number) =>
    where === "few" ? FEW.tenant : where === "many" ? MANY.tenant : otherTenant(number % OTHERS);
  const sizeOf = (where: "few" | "many" | "small") =>
    where === "few" ? FEW.templates : where === "many" ? MANY.templates : 3;
  // Every tenth is private.
  const shared = (where: "few" | "many" | "small", number: number) => {
    const one = (Math.imul(number + 1, 0x9e3779b1) >>> 0) % sizeOf(where);
    return one % 10 === 9 ? one - 1 : one;
  };
  const list =
    (search: (where: "few" | "many" | "small", number: number) => string) =>
    (where: "few" | "many" | "small", number: number) =>
      store.transaction("the bench", ({ templates }) =>
        templates.list(tenantOf(where, number), { user: "U9", search: search(where, number), limit: 10 }),
      );
  const type =
    (typed: (where: "few" | "many" | "small", number: number) => string) =>
    (where: "few" | "many" | "small", number: number) =>
      lookUp(
        store,
        { tenant: tenantOf(where, number), user: { id: "U9", manager: false } },
        "template",
        typed(where, number),
        0,
      );
  return {
    "bare lookup": (where, number) => bare(tenantOf(where, number), nameOf(shared(where, number))),
    "typed, many begin so": type(() => "ev"),
    "typed, all have it": type(() => "temp"),
    "typed, one has it": type((where, number) => nameOf(shared(where, number))),
    "typed, none has it": type(() => "zebra"),
    "list, a page": list(() => ""),
    "search, one has it": list((where, number) => String(shared(where, number))),
    "search, two words": list((where, number) => `template ${shared(where, number)}`),
    "search, none has it": list(() => "zebra"),
    "search, all have it": list(() => "template"),
    "search, two never met": list(() => "event talk"),
  };
}

async function measure(
  engine: string,
  shelves: Shelves,
  store: Store,
  bare: Bare,
  print: Print,
  aim: Aim,
): Promise<void> {
  const asked = questions(shelves, store, bare);
  const times = new Map<string, number[]>();
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [name, ask] of Object.entries(asked)) {
      for (const where of ["few", "many", "small"] as const) {
        const key = `${name}/${where}`;
        const taken = times.get(key) ?? [];
        for (let call = 0; call < CALLS_A_ROUND; call++) {
          const start = performance.now();
          await ask(where, (round + WARM_UP) * CALLS_A_ROUND + call);
          if (round >= 0) taken.push(performance.now() - start);
        }
        times.set(key, taken);
      }
    }
  }
  const at = (name: string, where: "few" | "many" | "small", share: number) => {
    const sorted = (times.get(`${name}/${where}`) ?? []).toSorted((one, other) => one - other);
    return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  };
  print(`\nTemplates on ${engine}, milliseconds: the median and the 99th of a hundred`);
  print(
    `  ${"".padEnd(24)}${["of 3", "of 1,000", "of 100,000"].map((head) => head.padStart(18)).join("")}   medians`,
  );
  for (const name of Object.keys(asked)) {
    const cells = (["small", "few", "many"] as const).map((where) =>
      `${at(name, where, 0.5).toFixed(3)} ${at(name, where, 0.99).toFixed(3)}`.padStart(18),
    );
    const flat = at(name, "many", 0.5) / at(name, "few", 0.5);
    print(`  ${name.padEnd(24)}${cells.join("")}   ${flat.toFixed(2)} ×`);
  }
  const worst = (kind: string, value: (name: string) => number) =>
    Math.max(
      ...Object.keys(asked)
        .filter((name) => name.startsWith(kind))
        .map(value),
    );
  const by = at("bare lookup", "many", 0.99);
  aim(
    "times the bare lookup for what is offered while typing, both at the 99th",
    worst("typed", (name) => at(name, "many", 0.99)) / by,
    10,
  );
  aim(
    "ms for a search at the 99th",
    worst("search", (name) => at(name, "many", 0.99)),
    5,
  );
  for (const kind of ["typed", "search"]) {
    aim(
      `times 1,000 templates for 100,000, ${kind}, the least flat (medians)`,
      worst(kind, (name) => at(name, "many", 0.5) / at(name, "few", 0.5)),
      1.2,
    );
  }
}
