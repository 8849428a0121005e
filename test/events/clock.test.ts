/** The clock on the wall jumps between events: nothing is lost, overtaken or sent twice. */
import { expect, it } from "vitest";
import type { Tenant } from "../../src/chat/event.ts";
import { deliver, deliverDue, type Send } from "../../src/events/deliver.ts";
import { type Handled, handle, type Store } from "../../src/events/handle.ts";
import { newTenant, onEngines } from "../store/engines.ts";

const NOW = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LEASE_MS = MINUTE;

const LINES = [
  "Sam from Acme",
  "to learn how you run load tests on a small budget",
  "your talk on retry storms at DevConf",
  "done",
];

/** A process with a clock of its own. */
class Process {
  readonly sent: string[] = [];
  readonly #send: Send = async ({ eventId }) => {
    this.sent.push(eventId);
    return { type: "sent" };
  };
  readonly #store: Store;
  readonly #tenant: Tenant;
  now: number;

  constructor(store: Store, tenant: Tenant, now: number) {
    this.#store = store;
    this.#tenant = tenant;
    this.now = now;
  }

  get #self() {
    return { id: "process", now: () => this.now, random: () => 0.5 };
  }

  /** Handles a line that was typed, 0 for the start, and delivers nothing yet. */
  handle(at: number): Promise<Handled> {
    const event = {
      tenant: this.#tenant,
      user: { id: "U1", manager: false },
      place: { id: "thread" },
      eventId: `event-${at}`,
      now: new Date(this.now),
    };
    const text = LINES[at - 1];
    return handle(this.#store, event, { id: `call-${at}`, leaseMs: LEASE_MS }, (coach) =>
      text === undefined ? coach.draft(event) : coach.handle({ ...event, body: { type: "text", text } }),
    );
  }

  deliver(handled: Handled): Promise<boolean> {
    return deliver(this.#store, handled, this.#send, this.#self);
  }

  deliverDue(): Promise<number | undefined> {
    return deliverDue(this.#store, this.#send, this.#self);
  }

  /** Waits as long as there is something to wait for, and looks every ten minutes. */
  async deliverAll(): Promise<void> {
    while ((await this.deliverDue()) !== undefined) this.now += 10 * MINUTE;
  }
}

const EVENTS = ["event-0", "event-1", "event-2", "event-3", "event-4"];

onEngines(["SQLite in memory", "PostgreSQL"], (stage) => {
  it.each([
    ["an hour back", [0, -HOUR, -HOUR, -HOUR, 0]],
    ["eight days on", [0, 8 * DAY, 8 * DAY, 8 * DAY, 8 * DAY]],
    ["on, and back again", [0, 8 * DAY, -HOUR, 8 * DAY, 0]],
  ])("%s: each reply is sent once, in order, and the draft comes to its end", async (_, jumps) => {
    const tenant = newTenant();
    const process = new Process(stage.store, tenant, NOW);
    for (const [at, jump] of jumps.entries()) {
      process.now = NOW + jump + at * 1_000;
      await process.deliver(await process.handle(at));
      await process.deliverDue();
    }
    await process.deliverAll();
    expect(process.sent).toEqual(EVENTS);
    const { draft, outbox, event_seen: seen } = await stage.rows();
    const [kept] = draft.filter((row) => row.tenant === tenant);
    expect(JSON.parse(kept?.state ?? "")).toMatchObject({ at: "done", answers: { name: LINES[0] } });
    expect(outbox.filter((row) => row.tenant === tenant)).toEqual([]);
    expect(seen.filter((row) => row.tenant === tenant)).toHaveLength(EVENTS.length);
  });

  it("an hour back while replies wait: those of later events do not overtake them", async () => {
    const process = new Process(stage.store, newTenant(), NOW);
    // Handled by somebody who was killed before they could deliver.
    await process.handle(0);
    process.now = NOW - HOUR;
    const later = await process.handle(1);
    expect(await process.deliver(later)).toBe(false);
    // The claim of the dead is still to run out.
    const next = await process.deliverDue();
    expect(process.sent).toEqual([]);
    expect(next).toBeGreaterThan(process.now);
    await process.deliverAll();
    expect(process.sent).toEqual(["event-0", "event-1"]);
  });

  it("eight days on while replies wait: one process sends them, another finds nothing", async () => {
    const tenant = newTenant();
    const first = new Process(stage.store, tenant, NOW);
    await first.handle(0);
    first.now = NOW + 8 * DAY;
    const other = new Process(stage.store, tenant, NOW + 8 * DAY);
    await other.deliverAll();
    await first.deliverAll();
    expect([other.sent, first.sent]).toEqual([["event-0"], []]);
  });

  it("the same event comes again after a jump: it has happened, and nothing is sent again", async () => {
    const process = new Process(stage.store, newTenant(), NOW);
    await process.deliver(await process.handle(0));
    for (const jump of [-HOUR, 7 * DAY]) {
      process.now = NOW + jump;
      const again = await process.handle(0);
      expect(again).toMatchObject({ duplicate: true, replies: [] });
      await process.deliver(again);
      await process.deliverAll();
    }
    expect(process.sent).toEqual(["event-0"]);
  });
});
