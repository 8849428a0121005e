/** The n-th statement of the store fails, for every n of everything a person can say. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCommandLine } from "../../commands/parse.ts";
import type { Tenant } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import { deliver, deliverDue, type Send } from "../../src/events/deliver.ts";
import { handle, type Store, StoreFault } from "../../src/events/handle.ts";
import type { Engine } from "../../src/store/engine.ts";
import { postgres } from "../../src/store/postgres.ts";
import type { Schema } from "../../src/store/schema.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import { openStore } from "../../src/store/store.ts";
import { freshDatabase } from "../support/postgres-setup.ts";
import { watched } from "../support/statements.ts";

const STORY = [
  "/connect-draft Priya",
  "Sam from Acme",
  "/connect-guide privacy",
  "to learn how you run load tests on a small budget",
  "your talk on retry storms at DevConf",
  "plan 200",
  "/connect-review Hi Priya, let's connect.",
  "done",
  "/connect-draft Tom",
];

const NOW = Date.UTC(2026, 2, 2, 9);
const LEASE_MS = 60_000;
const MINUTES = 5 * 60_000;

/** One statement that fails, counted from 1: before it is executed, or after, when its answer is lost. */
interface Failure {
  at: number;
  when: "before" | "after";
  error: () => Error;
}

/** A store whose statements are counted, and of which one can be made to fail. */
class Bench {
  readonly store: Store;
  readonly names: string[] = [];
  failure: Failure | undefined;
  failed = 0;

  static async of(engine: Engine): Promise<Bench> {
    const bench: Bench[] = [];
    const store = await openStore(
      watched(engine, {
        before: (name) => bench[0]?.came(name),
        after: () => bench[0]?.answered(),
      }),
      { random: () => 0 },
    );
    const made = new Bench(store);
    bench.push(made);
    return made;
  }

  constructor(store: Store) {
    this.store = store;
  }

  private came(name: string): void {
    this.names.push(name);
    this.failIf("before");
  }

  private answered(): void {
    this.failIf("after");
  }

  private failIf(when: Failure["when"]): void {
    const { failure } = this;
    if (failure?.when !== when || failure.at !== this.names.length) return;
    this.failure = undefined;
    this.failed++;
    throw failure.error();
  }
}

type Rows = Record<string, unknown>[];

const passing = {
  sqlite: () => Object.assign(new Error("database is locked"), { errcode: 5 }),
  postgres: () => Object.assign(new Error("could not serialize access"), { code: "40001" }),
};
const lasting = {
  sqlite: () => Object.assign(new Error("database or disk is full"), { errcode: 13 }),
  postgres: () => Object.assign(new Error("could not extend file"), { code: "53100" }),
};

const folder = mkdtempSync(join(tmpdir(), "statements-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const engines: [name: string, open: () => Promise<Engine>][] = [
  ["SQLite", async () => sqlite(join(folder, "store.db"))],
  ["PostgreSQL", async () => postgres(await freshDatabase())],
];

describe.each(engines)("on %s", (_, open) => {
  let engine: Engine;
  let bench: Bench;
  let db: Kysely<Schema>;
  let tenants = 0;
  let calls = 0;

  beforeAll(async () => {
    engine = await open();
    bench = await Bench.of(engine);
    db = new Kysely<Schema>({ dialect: engine.dialect });
  });
  afterAll(async () => {
    await db.destroy();
    await bench.store.close();
  });

  /** What a tenant's rows hold; ids that the database gives and the tenant's own are left out. */
  async function rowsOf(tenant: Tenant): Promise<Rows> {
    const rows: Rows = [];
    for (const table of ["event_seen", "draft", "person", "outbox", "set_aside"] as const) {
      const found = await db.selectFrom(table).selectAll().where("tenant", "=", tenant).execute();
      const shown = found.map((row) => ({ table, ...row, tenant: "", ...("event_id" in row && { id: 0 }) }));
      rows.push(...shown.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
    }
    return rows;
  }

  /** Another tenant with the same rows. */
  async function copyOf(tenant: Tenant): Promise<Tenant> {
    const copy: Tenant = `slack:T${++tenants}`;
    await db.transaction().execute(async (transaction) => {
      for (const table of ["event_seen", "draft", "person"] as const) {
        const rows = await transaction.selectFrom(table).selectAll().where("tenant", "=", tenant).execute();
        const values = rows.map((row) => ({ ...row, tenant: copy }));
        if (values.length > 0)
          await transaction
            .insertInto(table)
            .values(values as never)
            .execute();
      }
    });
    return copy;
  }

  /** The step of that number, as an event of that tenant, delivered at once. */
  async function say(tenant: Tenant, step: number, send: Send): Promise<boolean> {
    const text = STORY[step] ?? "";
    const event = {
      tenant,
      user: { id: "U1", manager: false },
      place: { id: "thread" },
      eventId: `event-${step}`,
      now: new Date(NOW + step * 1_000),
    };
    const handler = { id: `call-${++calls}`, leaseMs: LEASE_MS };
    const handled = await handle(bench.store, event, handler, (coach) => {
      const line = parseCommandLine(text);
      return line && "command" in line
        ? line.command.run({ ...event, args: line.args }, coach)
        : coach.handle({ ...event, body: { type: "text", text } });
    });
    await deliver(bench.store, handled, send, { id: handler.id, now: () => NOW, random: () => 0 });
    return handled.duplicate;
  }

  /** What waits, sent when every claim has run out. */
  const sendTheRest = (send: Send) =>
    deliverDue(bench.store, send, { id: "later", now: () => NOW + 10 * LEASE_MS, random: () => 0 });

  it.each([...STORY.entries()])(
    "step %i, “%s”, is as if it had not come, or comes once",
    async (step) => {
      const before: Tenant = `slack:T${++tenants}`;
      for (let earlier = 0; earlier < step; earlier++) await say(before, earlier, sent([]));
      const start = await rowsOf(before);

      const whole = await copyOf(before);
      bench.names.length = 0;
      const replies: Message[] = [];
      await say(whole, step, sent(replies));
      const statements = [...bench.names];
      const done = await rowsOf(whole);
      expect(replies.length).toBeGreaterThan(0);
      expect(statements.slice(0, 2)).toEqual(["begin", "insert into event_seen"]);
      const committed = statements.indexOf("commit");

      for (const [at, name] of statements.entries()) {
        const said = `statement ${at + 1}, ${name}`;
        const fail = (when: Failure["when"], error: () => Error) => {
          bench.names.length = 0;
          bench.failed = 0;
          bench.failure = { at: at + 1, when, error };
        };
        for (const when of ["before", "after"] as const) {
          // Nothing but a lost connection loses the answer to it, and then there is no transaction.
          if (name === "begin" && when === "after") continue;
          // A fault that passes: nobody notices.
          const patient = await copyOf(before);
          const once: Message[] = [];
          fail(when, passing[engine.kind]);
          await say(patient, step, sent(once));
          await sendTheRest(sent(once));
          expect(bench.failed, said).toBe(1);
          expect(once.map(first), said).toEqual(replies.map(first));
          expect(await rowsOf(patient), said).toEqual(done);

          // One that lasts: it is said, and what has been kept is kept whole.
          const unlucky = await copyOf(before);
          const heard: Message[] = [];
          fail(when, lasting[engine.kind]);
          await expect(say(unlucky, step, sent(heard)), said).rejects.toThrow(StoreFault);
          const kept = at > committed || (at === committed && when === "after");
          if (!kept) {
            expect(await rowsOf(unlucky), said).toEqual(start);
            expect(heard, said).toEqual([]);
          }
          // The platform sends it again, as it was never told that it had come.
          expect(await say(unlucky, step, sent(heard)), said).toBe(kept);
          await sendTheRest(sent(heard));
          // Sent, and the store could not write that down: it is the one that comes twice.
          const unmarked = at > committed && when === "before";
          expect(heard.map(first), said).toEqual((unmarked ? [...replies, ...replies] : replies).map(first));
          expect(await rowsOf(unlucky), said).toEqual(done);
        }
      }
    },
    MINUTES,
  );
});

/** Enough of a message to know it by. */
function first({ blocks }: Message): unknown {
  return blocks[0];
}

function sent(log: Message[]): Send {
  return async (_, message) => {
    log.push(message);
    return { type: "sent" };
  };
}
