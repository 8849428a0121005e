import { Kysely } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Message } from "../../src/chat/message.ts";
import { deliver, deliverDue, type Outcome, type Send, waitMs } from "../../src/events/deliver.ts";
import { type Handled, handle } from "../../src/events/handle.ts";
import { takeOver } from "../../src/events/take-over.ts";
import type { Store } from "../../src/store/ports.ts";
import type { Schema } from "../../src/store/schema.ts";
import { openStore } from "../../src/store/store.ts";
import { lastingMemory } from "../support/mortal.ts";

const TENANT = "slack:T1";
const START = Date.parse("2026-03-02T09:00:00Z");
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let memory: ReturnType<typeof lastingMemory>;
let store: Store;
let now: number;
let events: number;
let seen: string[];
/** What the platform answers to a text: the first, then the next; `sent` where there is none. */
let answers: Map<string, Outcome[]>;

beforeEach(async () => {
  memory = lastingMemory();
  store = await openStore(memory.engine);
  now = START;
  events = 0;
  seen = [];
  answers = new Map();
});
afterEach(() => memory.end());

const by = { now: () => now, random: () => 0, id: "process-1" };
const later = (reason: string, afterMs?: number): Outcome => ({
  type: "later",
  reason,
  ...(afterMs !== undefined && { afterMs }),
});

const send: Send = async (_, message) => {
  const outcome = answers.get(textOf(message))?.shift() ?? { type: "sent" };
  seen.push(outcome.type === "sent" ? textOf(message) : `${textOf(message)}: ${outcome.type}`);
  return outcome;
};

function textOf({ blocks }: Message): string {
  return blocks.map((block) => (block.type === "text" ? block.text : "")).join("");
}

/** An event whose replies are these texts. */
function event(texts: readonly string[], place = "D1", more: { expiresAt?: number } = {}): Promise<Handled> {
  const id = `E${++events}`;
  return handle(
    store,
    {
      tenant: TENANT,
      user: { id: `U-${place}`, manager: false },
      place: { id: place },
      eventId: id,
      now: new Date(now),
    },
    { id, leaseMs: MINUTE, ...more },
    async () => texts.map((text) => ({ audience: "private", blocks: [{ type: "text", text }], actions: [] })),
  );
}

const due = () => deliverDue(store, send, by);
/** What is in the outbox to be delivered, at a time when no claim holds. */
async function left(): Promise<string[]> {
  const rows = [];
  const far = now + 365 * 24 * 60 * MINUTE;
  for (const place of ["D1", "D2", "D3"]) {
    const key = {
      tenant: TENANT as "slack:T1",
      user: { id: `U-${place}`, manager: false },
      place: { id: place },
    };
    rows.push(...(await takeOver(store, key, { by: "look", until: 0 }, far)));
  }
  return rows.map(({ message }) => textOf(message));
}

/** What the operator sees of the outbox. */
function dead(place = "D1") {
  return new Kysely<Schema>({ dialect: memory.engine.dialect })
    .selectFrom("outbox")
    .selectAll()
    .where("place", "=", place)
    .where("state", "=", "dead")
    .execute();
}

describe("the wait before another try", () => {
  it("grows from half a second to a second, up to ten minutes", () => {
    const shortest = [0, 1, 2, 3, 8, 9, 10, 30].map((attempts) => waitMs(attempts, 0, 0));
    expect(shortest).toEqual([500, 1_000, 2_000, 4_000, 128_000, 256_000, 300_000, 300_000]);
  });

  it("is drawn by chance from its upper half", () => {
    expect([0, 0.25, 0.5, 0.999].map((random) => Math.round(waitMs(3, 0, random)))).toEqual([
      4_000, 5_000, 6_000, 7_996,
    ]);
  });

  it("is never shorter than the platform wants", () => {
    expect(waitMs(0, 30_000, 0.5)).toBe(30_000);
    expect(waitMs(12, 30_000, 0)).toBe(300_000);
  });
});

describe("the replies to one event", () => {
  it("arrive in their order and go out of the store", async () => {
    expect(await deliver(store, await event(["one", "two", "three"]), send, by)).toBe(true);
    expect(seen).toEqual(["one", "two", "three"]);
    expect(await left()).toEqual([]);
  });

  it("wait behind one that has to wait", async () => {
    answers.set("two", [later("ratelimited", 30 * SECOND)]);
    expect(await deliver(store, await event(["one", "two", "three"]), send, by)).toBe(false);
    expect(seen).toEqual(["one", "two: later"]);

    now += 29 * SECOND;
    await due();
    expect(seen).toEqual(["one", "two: later"]);

    now += SECOND;
    expect(await due()).toBeUndefined();
    expect(seen).toEqual(["one", "two: later", "two", "three"]);
  });

  it("do not wait behind one that will never arrive", async () => {
    answers.set("two", [{ type: "never", reason: "channel_not_found" }]);
    expect(await deliver(store, await event(["one", "two", "three"]), send, by)).toBe(true);
    expect(seen).toEqual(["one", "two: never", "three"]);
    expect(await left()).toEqual([]);
    expect(await dead()).toEqual([
      expect.objectContaining({ reason: "channel_not_found", attempts: 1, body: "" }),
    ]);
  });

  it("are not sent when it is too late for them", async () => {
    const handled = await event(["late"], "D1", { expiresAt: now + 3 * SECOND });
    now += 3 * SECOND;
    await deliver(store, handled, send, by);
    expect(seen).toEqual([]);
    expect(await dead()).toEqual([expect.objectContaining({ reason: "expired" })]);
  });

  it("take their turn where replies to an earlier event wait in that place", async () => {
    answers.set("one", [later("ratelimited", 30 * SECOND)]);
    await deliver(store, await event(["one"]), send, by);
    expect(await deliver(store, await event(["two", "three"]), send, by)).toBe(false);
    expect(await deliver(store, await event(["elsewhere"], "D2"), send, by)).toBe(true);
    expect(await due()).toBe(now + SECOND);
    expect(seen).toEqual(["one: later", "elsewhere"]);

    now += 30 * SECOND;
    await due();
    expect(seen).toEqual(["one: later", "elsewhere", "one", "two", "three"]);
  });

  it("do not overtake those that are being sent at this moment", async () => {
    const first = await event(["one"]);
    const second = await event(["two"]);
    await deliver(store, second, send, by);
    expect(await due()).toBe(now + SECOND);
    await deliver(store, first, send, by);
    await due();
    expect(seen).toEqual(["one", "two"]);
  });
});

describe("what is due", () => {
  it("is what a process that is gone has left, when its claim has run out", async () => {
    await event(["one", "two"]);
    expect(await due()).toBe(now + MINUTE);
    now += MINUTE;
    expect(await due()).toBeUndefined();
    expect(seen).toEqual(["one", "two"]);
  });

  it("is not delivered by two processes at once", async () => {
    for (const place of ["D1", "D2", "D3"]) await event(["one", "two"], place);
    now += MINUTE;
    await Promise.all(["a", "b", "c"].map((id) => deliverDue(store, send, { ...by, id })));
    await due();
    expect(seen.toSorted()).toEqual(["one", "one", "one", "two", "two", "two"]);
  });

  it("is tried with growing waits, and not before", async () => {
    answers.set("one", [later("a"), later("b"), later("c")]);
    await event(["one"]);
    now += MINUTE;
    const waits = [];
    for (let next = await due(); next !== undefined; next = await due()) {
      waits.push(next - now);
      now = next;
    }
    // Never looked for sooner than in a second.
    expect(waits).toEqual([SECOND, SECOND, 2 * SECOND]);
    expect(seen).toEqual(["one: later", "one: later", "one: later", "one"]);
  });

  it("is given up after twenty tries, with the last reason", async () => {
    answers.set(
      "one",
      Array.from({ length: 30 }, (_, i) => later(`try ${i + 1}`)),
    );
    await event(["one", "two"]);
    now += MINUTE;
    for (let next = await due(); next !== undefined; next = await due()) now = next;
    expect(seen).toHaveLength(21);
    expect(seen.at(-1)).toBe("two");
    expect(await dead()).toEqual([expect.objectContaining({ reason: "try 20", attempts: 20, body: "" })]);
  });

  it("goes on in all other places while one waits", async () => {
    answers.set("one", [later("ratelimited", 10 * MINUTE)]);
    await event(["one", "behind"], "D1");
    await event(["two", "three"], "D2");
    now += MINUTE;
    await due();
    expect(seen).toEqual(["one: later", "two", "three"]);
    expect(await left()).toEqual(["one", "behind"]);
  });

  it("serves more places than are served at a time", async () => {
    for (let i = 0; i < 45; i++) await event([`to ${i}`], `D${i}`);
    now += MINUTE;
    expect(await due()).toBeUndefined();
    expect(seen).toHaveLength(45);
  });

  it.each([
    ["is no JSON", "{"],
    ["is of a later version", '{"audience":"everybody","blocks":[],"actions":[]}'],
  ])("sets a row aside that %s, and goes on with what is behind it and with all others", async (_, body) => {
    await store.transaction("plant", (ports) =>
      ports.outbox.add(TENANT, {
        user: "U-D1",
        place: "D1",
        eventId: "planted",
        bodies: [body],
        now,
        lease: { by: "gone", until: now },
      }),
    );
    await event(["behind"], "D1");
    await event(["elsewhere"], "D2");
    now += MINUTE;
    expect(await due()).toBeUndefined();
    expect(seen.toSorted()).toEqual(["behind", "elsewhere"]);
    expect(await dead()).toEqual([
      expect.objectContaining({ event_id: "planted", reason: "unreadable", body: "" }),
    ]);
  });

  it("says what went wrong only when the other deliveries have ended", async () => {
    await event(["one"], "D1");
    await event(["two"], "D2");
    now += MINUTE;
    const ended: string[] = [];
    const failing: Send = async (_, message) => {
      if (textOf(message) === "one") throw new Error("a fault of ours");
      await new Promise((resolve) => setImmediate(resolve));
      ended.push(textOf(message));
      return { type: "sent" };
    };
    await expect(deliverDue(store, failing, by)).rejects.toThrow("a fault of ours");
    expect(ended).toEqual(["two"]);
    expect(await left()).toEqual(["one"]);
  });
});

describe("a place that only one process serves", () => {
  it("is taken over at once, what nobody can read left out", async () => {
    await store.transaction("plant", (ports) =>
      ports.outbox.add(TENANT, {
        user: "U-D1",
        place: "D1",
        eventId: "planted",
        bodies: ["{"],
        now,
        lease: { by: "gone", until: now + MINUTE },
      }),
    );
    await event(["one", "two"]);
    expect(await left()).toEqual(["one", "two"]);
    expect(await dead()).toEqual([expect.objectContaining({ reason: "unreadable" })]);
  });
});
