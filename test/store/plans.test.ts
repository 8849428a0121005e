/** What the databases read to answer: an index, and never a whole table. */
import { CompiledQuery, Kysely } from "kysely";
import { expect, it } from "vitest";
import { NameTaken } from "../../src/store/faults.ts";
import type { Templates } from "../../src/store/ports.ts";
import type { Schema } from "../../src/store/schema.ts";
import { templatesIn } from "../../src/store/templates.ts";
import { onEngines } from "./engines.ts";

const NOW = 1_790_000_000_000;
const HERE = "slack:T1";

onEngines(["SQLite in a file", "PostgreSQL"], (stage) => {
  const seen: { sql: string; parameters: readonly unknown[] }[] = [];
  let db: Kysely<Schema> | undefined;

  /** A workspace with much in it, others beside it, and much that is private to somebody else. */
  async function filled(): Promise<Kysely<Schema>> {
    if (db) return db;
    for (const [tenant, count] of [
      [HERE, 4_000],
      ["slack:T2", 400],
      ["slack:T3", 400],
    ] as const) {
      const many = Array.from({ length: count }, (_, at) => ({
        id: `${tenant} ${at}`,
        name: `template ${at} ${at % 7 === 0 ? "rare" : "common"}${at % 3} event`,
        text: "Hi {{ recipient }}",
        owner: at % 2 === 0 ? "U1" : "U2",
        private: at % 4 === 1,
      }));
      await stage.ask(({ templates }) => templates.createAll(tenant, many, NOW));
    }
    const { kind, dialect } = stage.engine();
    db = new Kysely<Schema>({
      dialect,
      log: ({ query }) => void seen.push({ sql: query.sql, parameters: query.parameters }),
    });
    await db.executeQuery(CompiledQuery.raw(kind === "sqlite" ? "pragma optimize" : "analyze"));
    return db;
  }

  /** The plans of all that is asked for this. */
  async function plansOf(ask: (templates: Templates) => Promise<unknown>): Promise<string[]> {
    const asked = await filled();
    const { kind } = stage.engine();
    seen.length = 0;
    await ask(templatesIn(asked));
    const queries = [...seen];
    expect(queries.length).toBeGreaterThan(0);
    const plans: string[] = [];
    for (const { sql, parameters } of queries) {
      const explained = await asked.executeQuery<Record<string, unknown>>(
        CompiledQuery.raw(`explain ${kind === "sqlite" ? "query plan " : ""}${sql}`, [...parameters]),
      );
      plans.push(explained.rows.map((row) => String(row.detail ?? row["QUERY PLAN"])).join("\n"));
    }
    return plans;
  }

  const list = (query: Partial<Parameters<Templates["list"]>[1]>) => (templates: Templates) =>
    templates.list(HERE, { user: "U1", limit: 10, ...query });

  it.each<[string, (templates: Templates) => Promise<unknown>]>([
    ["a page of the list", list({})],
    ["a later page", list({ after: "template 2000 common2 event" })],
    ["what the team shares", list({ team: true })],
    ["a person's own", list({ mine: true })],
    ["a search for one word", list({ search: "rare1" })],
    ["a search that finds nothing", list({ search: "zebra" })],
    ["a search for a word that all have", list({ search: "event" })],
    ["a search for two words", list({ search: "event rare2" })],
    ["the beginning of a word", list({ search: "ra", limit: 25 })],
    ["names that begin so", list({ beginning: "template 20", limit: 25 })],
    ["a person's own that begin so", list({ beginning: "template 20", mine: true, limit: 25 })],
    ["one by its name", (templates) => templates.find(HERE, "U1", "template 7 rare1 event")],
    ["many by their names", (templates) => templates.findAll(HERE, "U1", ["template 7 rare1 event", "x"])],
    ["a deleted one", (templates) => templates.findDeleted(HERE, "U1", "template", NOW)],
    [
      "deleted ones by their beginning",
      (templates) => templates.deleted(HERE, "U1", { beginning: "t", now: NOW, limit: 9 }),
    ],
    [
      "a person's own deleted ones",
      (templates) => templates.deleted(HERE, "U1", { beginning: "t", mine: true, now: NOW, limit: 9 }),
    ],
  ])("%s comes out of an index", async (_, ask) => {
    for (const plan of await plansOf(ask)) {
      expect(plan).not.toMatch(/\bSCAN template|Seq Scan/);
      expect(plan).toMatch(/USING (?:COVERING )?INDEX|Index (?:Only )?Scan|Bitmap Index Scan/);
    }
  });

  it("whether a name is taken is asked of that name, and not of all there are", async () => {
    const plans = await plansOf(async (templates) => {
      const change = { name: "template 2 common2 event", version: 1, by: "U1" };
      await expect(templates.edit(HERE, `${HERE} 0`, change, NOW)).rejects.toThrow(NameTaken);
    });
    expect(plans.at(-1)).toMatch(/USING INDEX template_shared .*name_key=\?|Index Cond: .*name_key = /);
  });

  it("a page of the list is read in its order, and no more than the page is read", async () => {
    for (const plan of await plansOf(list({}))) {
      expect(plan).not.toMatch(/TEMP B-TREE|\bSort\b/);
    }
  });

  it("a search reads no more of the index than it needs", async () => {
    seen.length = 0;
    const asked = await filled();
    seen.length = 0;
    await list({ search: "event rare2" })(templatesIn(asked));
    // Two words in two places to count, one range of the rarer in each, and the templates themselves.
    expect(seen.length).toBeLessThanOrEqual(8);
  });
});
