/** What goes wrong between the coach and PostgreSQL: one effect of each event, or one sentence that says why not. */

import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Message } from "../../src/chat/message.ts";
import { deliver, deliverDue } from "../../src/events/deliver.ts";
import { handle } from "../../src/events/handle.ts";
import { openConfigured } from "../../src/store/open.ts";
import type { Store } from "../../src/store/ports.ts";
import { postgres } from "../../src/store/postgres.ts";
import { openStore } from "../../src/store/store.ts";
import { held } from "../crash/held.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { proxyTo, type TcpProxy } from "../support/proxy.ts";
import { type Watch, watched } from "../support/statements.ts";
import { run } from "../terminal/run.ts";

const NOW = Date.UTC(2026, 2, 2, 9);
const NAME = "Sam from Acme";
const REASON = "to learn how you run load tests on a small budget";

let server: PostgresServer;
let url: string;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  url = await server.createDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** One event, from its arrival to its reply. */
async function oneEvent(way: string, watch: Watch = {}): Promise<Message[]> {
  let isOpen = false;
  const store = await openStore(
    watched(postgres(way), {
      before: (name, connection) => (isOpen ? watch.before?.(name, connection) : undefined),
      after: (name) => (isOpen ? watch.after?.(name) : undefined),
    }),
  );
  isOpen = true;
  const shown: Message[] = [];
  const send = async (_: unknown, message: Message) => {
    shown.push(message);
    return { type: "sent" } as const;
  };
  const event = {
    tenant: "slack:T1" as const,
    user: { id: "U1", manager: false },
    place: { id: "thread" },
    eventId: "event-1",
    now: new Date(NOW),
  };
  try {
    const handled = await handle(store, event, { id: "call-1", leaseMs: 60_000 }, (coach) =>
      coach.draft(event),
    );
    expect(handled.duplicate).toBe(false);
    await deliver(store, handled, send, { id: "call-1", now: () => NOW, random: () => 0 });
    await deliverDue(store, send, { id: "later", now: () => NOW + 3_600_000, random: () => 0 });
    return shown;
  } finally {
    await store.close();
  }
}

/** The event has had one effect, and its reply was shown once. */
async function expectOnce(shown: readonly Message[]): Promise<void> {
  expect(shown).toHaveLength(1);
  const { events, drafts, waiting, findings } = await held({ url }, NOW);
  expect({ events, waiting, findings }).toEqual({ events: ["event-1"], waiting: [], findings: [] });
  expect(drafts.map(({ version }) => version)).toEqual([1]);
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const STATEMENTS = ["begin", "insert into event_seen", "insert into draft", "insert into outbox", "commit"];

/** Does something once, at that statement of the event. */
function once(at: string, when: "before" | "after", work: () => Promise<void>): Watch {
  let done = false;
  return {
    async [when](name: string) {
      if (done || name !== at) return;
      done = true;
      await work();
    },
  };
}

describe("a connection that is lost in the middle", () => {
  it.each(STATEMENTS)("at %s, by the server's hand: one effect", async (at) => {
    const everybodyElse = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await expectOnce(
      await oneEvent(
        url,
        once(at, "before", () => asAdmin(everybodyElse)),
      ),
    );
  });

  it.each(["insert into outbox", "commit"])(
    "at %s, because the server has crashed, and is back a moment later: one effect",
    async (at) => {
      let back: Promise<void> | undefined;
      const crash = async () => {
        await server.crash();
        back = sleep(300).then(() => server.start());
      };
      const shown = await oneEvent(url, once(at, "before", crash));
      await back;
      await expectOnce(shown);
    },
  );

  describe("by the network", () => {
    let proxy: TcpProxy;
    beforeEach(async () => {
      proxy = await proxyTo(url);
    });
    afterEach(() => proxy.stop());

    it.each([
      ["begin", "does not arrive", false],
      ["begin", "is not answered", true],
      ["event_seen", "does not arrive", false],
      ["event_seen", "is not answered", true],
      ["outbox", "is not answered", true],
      ["commit", "does not arrive", false],
      ["commit", "is done and not answered", true],
    ])("%s %s: one effect", async (text, _, arrives) => {
      const cut = once("begin", "before", async () => {
        proxy.cut = { text, arrives };
      });
      await expectOnce(await oneEvent(proxy.url, cut));
      expect(proxy.cuts).toBe(1);
    });
  });
});

describe("a server that a person has to hear of", () => {
  /** Starts the coach on that database, and types these lines. */
  const talk = (way: string, lines: readonly string[] = [], store = openConfigured) =>
    run([], { stdin: lines.map((line) => `${line}\n`).join(""), env: { DATABASE_URL: way }, store });

  const refusal = async (way: string) => {
    const { status, stdout, stderr } = await talk(way);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).not.toContain(new URL(way).password);
    return stderr;
  };

  /** Twenty seconds of patience, in no time. */
  const impatient = () => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 7_000));
  };

  const where = () => {
    const { host, pathname } = new URL(url);
    return `postgres://${host}${pathname}`;
  };
  const unreachable = (place: string) =>
    `PostgreSQL at ${place} cannot be reached or does not answer: see that it runs and that DATABASE_URL is right, then try again; what was kept before is safe.`;

  it("is not there", async () => {
    const nobody = createServer();
    await new Promise<void>((resolve) => nobody.listen(0, "127.0.0.1", resolve));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((resolve) => nobody.close(resolve));
    impatient();
    const way = `postgres://coach:very-secret@127.0.0.1:${port}/coach`;
    expect(await refusal(way)).toBe(`${unreachable(`postgres://127.0.0.1:${port}/coach`)}\n`);
  });

  it("knows another password", async () => {
    const way = new URL(url);
    way.password = "not-the-right-one";
    expect(await refusal(way.href)).toBe(
      `PostgreSQL at ${where()} refuses the user or the password of DATABASE_URL: correct it and start again.\n`,
    );
  });

  it("has no such database", async () => {
    const way = new URL(url);
    way.pathname = "/nowhere";
    expect(await refusal(way.href)).toBe(
      `PostgreSQL at postgres://${way.host}/nowhere has no such database: create it, or correct DATABASE_URL.\n`,
    );
  });

  it("lets the user make no tables", async () => {
    await asAdmin("create role guest login password 'guest-secret'");
    const way = new URL(url);
    way.username = "guest";
    way.password = "guest-secret";
    expect(await refusal(way.href)).toBe(
      `PostgreSQL at ${where()} does not let this user do it: the user of DATABASE_URL needs the right to create and change tables.\n`,
    );
  });

  it("was written to by a newer version", async () => {
    await talk(url, [NAME]);
    await asAdmin("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    expect(await refusal(url)).toBe(
      `The store ${where()} was written by a newer version of the coach (it has 9999-later) and was left as it is: update the coach, or use another store.\n`,
    );
  });

  it("goes away in a conversation and comes back: the same question is asked again, no answer is lost", async () => {
    let replies = 0;
    const before = async (name: string) => {
      // To the start, to the name, and to the reason, which it does not come to.
      if (name !== "insert into outbox" || ++replies !== 3) return;
      await server.crash();
      impatient();
    };
    let events = 0;
    const { stdout } = await talk(url, [NAME, REASON, REASON], async () => {
      const store = await openStore(watched(postgres(url), { before }));
      const transaction: Store["transaction"] = async (name, work) => {
        if (name.startsWith("event") && ++events === 4) {
          vi.restoreAllMocks();
          await server.start();
        }
        return store.transaction(name, work);
      };
      return { store: { ...store, transaction } };
    });
    const lines = stdout.split("\n");
    const at = lines.indexOf(unreachable(where()));
    expect(lines[at + 1]).toMatch(/^Step 2 of 3/);
    expect(lines[at + 2]).toMatch(/^Step 3 of 3/);
  });
});
