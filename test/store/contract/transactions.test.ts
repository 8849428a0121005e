/** All of a transaction or nothing, whatever happens, and once. */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { expect, it } from "vitest";
import type { Tenant } from "../../../src/chat/event.ts";
import { asFault, isPassing, StoreFault, VersionConflict } from "../../../src/store/faults.ts";
import type { Ports, Store } from "../../../src/store/ports.ts";
import { openDatabase } from "../../../src/store/sqlite.ts";
import { openStore } from "../../../src/store/store.ts";
import { type Watch, watched } from "../../support/statements.ts";
import { newTenant, onEngines, onEveryEngine } from "../engines.ts";

const NOW = 1_790_000_000_000;
const key = { user: "U1", place: "D1" };
const lease = { by: "me", until: NOW + 60_000 };

/** What an event does: gives back how often it has been handled, to see that it was once. */
async function event(ports: Ports, tenant: Tenant, id = "E1"): Promise<"first" | "duplicate"> {
  const found = await ports.events.record(tenant, { ...key, id, now: NOW });
  if (!found) return "duplicate";
  const version = found.draft?.version ?? 0;
  await ports.drafts.save(tenant, key, { state: JSON.stringify({ after: id }), version }, NOW);
  await ports.people.save(tenant, "U1", JSON.stringify({ last: id }), NOW);
  await ports.outbox.add(tenant, { ...key, eventId: id, bodies: ['"one"', '"two"'], now: NOW, lease });
  return "first";
}

onEveryEngine((stage) => {
  /** What is there for a tenant, without what differs from one to the next. */
  const kept = async (tenant: Tenant) => {
    const { event_seen, draft, person, outbox } = await stage.rows();
    const own = <Row extends { tenant: string }>(rows: Row[]) => rows.filter((row) => row.tenant === tenant);
    return {
      events: own(event_seen).map(({ id }) => id),
      drafts: own(draft).map(({ state, version }) => ({ state, version })),
      people: own(person).map(({ memory }) => memory),
      outbox: own(outbox)
        .map(({ body, event_id }) => `${event_id}: ${body}`)
        .toSorted(),
    };
  };
  const once = {
    events: ["E1"],
    drafts: [{ state: '{"after":"E1"}', version: 1 }],
    people: ['{"last":"E1"}'],
    outbox: ['E1: "one"', 'E1: "two"'],
  };
  const nothing = { events: [], drafts: [], people: [], outbox: [] };

  /** A second store on the same database, each of whose statements is watched. */
  async function watching(watch: Watch, use: (store: Store) => Promise<void>): Promise<void> {
    const store = await openStore(watched(stage.engine(), watch), { random: () => 0.1 });
    try {
      await use(store);
    } finally {
      await store.close();
    }
  }

  it("gives back what its work does", async () => {
    expect(await stage.store.transaction("a test", async () => "done")).toBe("done");
  });

  it("undoes everything where the work fails, and passes on why", async () => {
    const tenant = newTenant();
    const before = await stage.rows();
    const failure = new RangeError("no");
    const work = stage.ask(async (ports) => {
      await event(ports, tenant);
      await ports.teams.save(tenant, { settings: "{}", version: 0 }, NOW);
      await ports.templates.create(
        tenant,
        { id: "T1", name: "one", text: "", owner: "U1", private: false },
        NOW,
      );
      await ports.templates.edit(tenant, "T1", { text: "two", version: 1, by: "U1" }, NOW);
      await ports.templates.remove(tenant, "T1", "U1", NOW);
      await ports.drafts.setAside(tenant, key, `${tenant}/E1`, "unreadable", NOW);
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await stage.rows()).toEqual(before);
  });

  it("loses no change where many change the same draft at the same moment", async () => {
    const tenant = newTenant();
    const ids = Array.from({ length: 12 }, (_, at) => `E${at}`);
    await Promise.all(ids.map((id) => stage.ask((ports) => event(ports, tenant, id))));
    const { drafts, events } = await kept(tenant);
    expect(drafts).toMatchObject([{ version: ids.length }]);
    expect(events.toSorted()).toEqual(ids.toSorted());
  });

  const passing: [what: string, error: object][] = [
    ["locked by another connection", { errcode: 5 }],
    ["read before another wrote", { errcode: 517 }],
    ["a serialization failure", { code: "40001" }],
    ["a deadlock", { code: "40P01" }],
    ["the server goes down", { code: "57P01" }],
    ["the connection is lost", { code: "ECONNRESET" }],
  ];

  it.each(passing)("tries again, at whatever statement it comes: %s", async (_what, error) => {
    let statement = 0;
    let failing = 0;
    const before = (name: string) => {
      if (name !== "rollback" && ++statement === failing) throw Object.assign(new Error("for now"), error);
    };
    await watching({ before }, async (store) => {
      for (failing = 1; ; failing++) {
        const tenant = newTenant();
        statement = 0;
        expect(await store.transaction("a test", (ports) => event(ports, tenant))).toBe("first");
        expect(await kept(tenant)).toEqual(once);
        if (statement === failing - 1) break;
      }
    });
    // begin, event, draft, person, outbox, commit
    expect(failing).toBe(7);
  });

  it("has one effect where the answer to its commit is lost", async () => {
    const tenant = newTenant();
    let lost = false;
    const after = (name: string) => {
      if (name !== "commit" || lost || !working) return;
      lost = true;
      throw Object.assign(new Error("Connection terminated unexpectedly"), { code: "ECONNRESET" });
    };
    let working = false;
    await watching({ after }, async (store) => {
      working = true;
      expect(await store.transaction("a test", (ports) => event(ports, tenant))).toBe("duplicate");
    });
    expect(lost).toBe(true);
    expect(await kept(tenant)).toEqual(once);
  });

  it.each([
    ["the disk is full", { errcode: 13 }, "The disk is full"],
    ["the disk of the server is full", { code: "53100" }, "is full: make room"],
    ["the file is damaged", { errcode: 11 }, "is damaged"],
  ])("does not try again what will not pass, says so and keeps nothing: %s", async (_what, error, said) => {
    const tenant = newTenant();
    let tries = 0;
    const before = (name: string) => {
      if (name !== "insert into outbox") return;
      tries++;
      throw Object.assign(new Error("not today"), error);
    };
    await watching({ before }, async (store) => {
      const fault = await store
        .transaction("a test", (ports) => event(ports, tenant))
        .catch((error) => error);
      expect(fault).toBeInstanceOf(StoreFault);
      expect(fault.message).toContain(said);
      expect(fault.message).not.toContain("not today");
    });
    expect(tries).toBe(1);
    expect(await kept(tenant)).toEqual(nothing);
  });

  it("goes on after a fault: the connection is as good as before", async () => {
    const tenant = newTenant();
    await expect(stage.ask(() => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
    expect(await stage.ask((ports) => event(ports, tenant))).toBe("first");
  });
});

onEngines(["SQLite in memory"], (stage) => {
  it("undoes a work that keeps the store waiting, and takes nothing from it any more", async () => {
    const tenant = newTenant();
    let late: Promise<unknown> | undefined;
    const work = stage.store.transaction("a test that waits", ({ people }) => {
      const waits = async () => {
        await people.save(tenant, "U1", '"early"', NOW);
        // Longer than a transaction may take.
        await sleep(5_500);
        await people.save(tenant, "U1", '"late"', NOW);
      };
      late = waits();
      return late;
    });
    await expect(work).rejects.toThrow("The store was kept waiting by a test that waits and has undone it");
    await expect(late).rejects.toThrow();
    expect((await stage.rows()).person).toEqual([]);
  });

  it("says so where others keep changing the same thing", async () => {
    const { where } = stage.engine();
    for (const error of [new VersionConflict("draft"), { code: "23505" }, { errcode: 1555 }]) {
      expect(isPassing(error)).toBe(true);
      expect(asFault(error, { where })).toMatchObject({
        message: `Others keep changing the same thing in the store ${where}: say it again in a moment; nothing of what was kept is lost.`,
      });
    }
  });
});

onEngines(["SQLite in a file"], (stage) => {
  it("outlives another's hold on the database", async () => {
    const tenant = newTenant();
    const other = openDatabase(stage.engine().where);
    other.exec("begin immediate");
    other.prepare("insert into fact (name, value) values ('test', 'held')").run();
    setTimeout(() => other.exec("commit"), 1_000);
    expect(await stage.ask((ports) => event(ports, tenant))).toBe("first");
    other.close();
    const { fact, draft } = await stage.rows();
    expect(fact).toContainEqual({ name: "test", value: "held" });
    expect(draft).toMatchObject([{ tenant, version: 1 }]);
  });
});

onEngines(["PostgreSQL"], (stage) => {
  it("outlives a deadlock", async () => {
    const tenant = newTenant();
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    let tries = 0;
    const cross = (one: string, other: string) =>
      stage.ask(async ({ people }) => {
        await people.save(tenant, one, `"${one}"`, NOW);
        if (++tries === 2) meet();
        await met;
        await people.save(tenant, other, `"${one}"`, NOW);
      });
    await Promise.all([cross("U1", "U2"), cross("U2", "U1")]);
    // One of the two was undone by the server, and came again.
    expect(tries).toBe(3);
  });

  it("outlives the end of its connection in mid-transaction", async () => {
    const tenant = newTenant();
    const client = new pg.Client({ connectionString: stage.url });
    await client.connect();
    let ended = false;
    const result = await stage.ask(async (ports) => {
      const done = await event(ports, tenant);
      if (!ended) {
        ended = true;
        await client.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'",
        );
      }
      return done;
    });
    await client.end();
    expect(result).toBe("first");
    expect((await stage.rows()).draft).toMatchObject([{ tenant, version: 1 }]);
  });
});
