import { Kysely } from "kysely";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChatEvent } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import { plainLines } from "../../src/chat/plain.ts";
import type { Coach } from "../../src/coach.ts";
import { type Arrival, handle } from "../../src/events/handle.ts";
import type { Store } from "../../src/store/ports.ts";
import type { Schema } from "../../src/store/schema.ts";
import { openStore } from "../../src/store/store.ts";
import { Killed, lastingMemory, mortal } from "../support/mortal.ts";

const NOW = Date.parse("2026-03-02T09:00:00Z");
const KEY = { user: "U1", place: "D1" };
const TENANT = "slack:T1";

let database: ReturnType<typeof lastingMemory>;
let at: ReturnType<typeof mortal>;
let store: Store;
let calls: number;

// Loaded before the clock of a transaction runs.
beforeAll(async () => {
  await import("../../src/draft/conversation.ts");
});
beforeEach(async () => {
  database = lastingMemory();
  at = mortal(database.engine);
  store = await openStore(at, { random: () => 0 });
  calls = 0;
});
afterEach(async () => {
  await store.close();
  await database.end();
});

function arrival(eventId: string, ms = 0): Arrival {
  return {
    tenant: TENANT,
    user: { id: KEY.user, manager: false },
    place: { id: KEY.place },
    eventId,
    now: new Date(NOW + ms),
  };
}

/** One event, by a call of its own. */
function arrives(event: Arrival, work: (coach: Coach) => Promise<Message[]>) {
  return handle(store, event, { id: `call-${++calls}`, leaseMs: 60_000 }, work);
}

const starts = (eventId: string) => arrives(arrival(eventId), (coach) => coach.draft(arrival(eventId)));

function says(eventId: string, text: string) {
  const event: ChatEvent = { ...arrival(eventId), body: { type: "text", text } };
  return arrives(event, (coach) => coach.handle(event));
}

const message = (text: string): Message => ({
  audience: "private",
  blocks: [{ type: "text", text }],
  actions: [],
});

const draft = () => store.transaction("look", (ports) => ports.drafts.find(TENANT, KEY));
const memory = () => store.transaction("look", (ports) => ports.people.find(TENANT, KEY.user));
/** What is in the outbox and free to be delivered a minute later. */
const waiting = () => store.upkeep.claimDue(NOW + 60_000, { by: "look", until: 0 }, 100);

describe("an event", () => {
  it("goes on with the draft that an earlier one has left", async () => {
    const first = await starts("E1");
    expect(first.progress).toMatchObject({ stage: "asking" });
    const second = await says("E2", "Sam Okafor, a nurse at Lakeside");
    expect(second.duplicate).toBe(false);
    const said = second.replies.flatMap(({ message }) => plainLines(message)).join("\n");
    expect(said).toMatch(/connect|why|reason/i);
    expect(await draft()).toMatchObject({ version: 2, state: expect.stringContaining("Sam Okafor") });
  });

  it("has one effect however often it comes, and only the first delivers", async () => {
    await starts("E1");
    const first = await says("E2", "Sam Okafor, a nurse");
    const kept = await draft();
    const again = await says("E2", "Sam Okafor, a nurse");
    expect(first.replies).toHaveLength(1);
    expect(again).toMatchObject({ duplicate: true, replies: [], progress: { stage: "asking" } });
    expect(await draft()).toEqual(kept);
    await store.upkeep.sent(first.replies.map(({ delivery }) => delivery));
    expect((await waiting()).map(({ eventId }) => eventId)).toEqual(["E1"]);
  });

  it("has one effect when it comes four times at once", async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => starts("E1")));
    expect(all.filter(({ duplicate }) => duplicate)).toHaveLength(3);
    expect(all.flatMap(({ replies }) => replies)).toHaveLength(1);
  });

  it("is another's where only the id is the same", async () => {
    await starts("E1");
    const elsewhere = { ...arrival("E1"), tenant: "slack:T2" as const };
    const handled = await arrives(elsewhere, (coach) => coach.draft(elsewhere));
    expect(handled).toMatchObject({ duplicate: false, behind: false });
  });

  it("gives its replies in the order they were said", async () => {
    const texts = Array.from({ length: 12 }, (_, i) => `line ${i}`);
    const { replies } = await arrives(arrival("E1"), async () => texts.map(message));
    expect(replies.map(({ message: { blocks } }) => blocks)).toEqual(
      texts.map((text) => message(text).blocks),
    );
    const ids = replies.map(({ delivery }) => delivery.id);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  it("says where earlier replies to its place still wait, whoever they are for", async () => {
    const first = await starts("E1");
    expect(first.behind).toBe(false);
    const colleague = { ...arrival("E2"), user: { id: "U2", manager: false } };
    const second = await arrives(colleague, async () => [message("to somebody else")]);
    expect(second.behind).toBe(true);
    await store.upkeep.sent([...first.replies, ...second.replies].map(({ delivery }) => delivery));
    expect((await says("E3", "Sam Okafor")).behind).toBe(false);
  });

  it("tells its replies when they are of no more use", async () => {
    const { replies } = await handle(
      store,
      arrival("E1"),
      { id: "call", leaseMs: 1_000, expiresAt: NOW + 3_000 },
      async () => [message("soon")],
    );
    expect(replies[0]?.delivery.expiresAt).toBe(NOW + 3_000);
  });

  it("leaves nothing where its work fails, and may come again", async () => {
    await starts("E1");
    const kept = await draft();
    const event: ChatEvent = { ...arrival("E2"), body: { type: "text", text: "Sam Okafor" } };
    const failing = arrives(event, async (coach) => {
      await coach.handle(event);
      throw new Error("a fault of ours");
    });
    await expect(failing).rejects.toThrow("a fault of ours");
    expect(await draft()).toEqual(kept);
    expect((await says("E2", "Sam Okafor")).duplicate).toBe(false);
  });
});

describe("a commit whose answer is lost", () => {
  /** begin, record, save the draft, add the reply, commit */
  const COMMIT = 5;

  it("has happened once, and its replies are this call's", async () => {
    at.fate.mishap = { at: at.fate.statements + COMMIT, executed: true, kills: false };
    const handled = await starts("E1");
    expect(handled).toMatchObject({ duplicate: false, progress: { stage: "asking" } });
    expect(handled.replies).toHaveLength(1);
    expect(await draft()).toMatchObject({ version: 1 });
    expect(await waiting()).toEqual(handled.replies.map(({ delivery }) => delivery));
  });

  it.each([1, 2, 3, 4, 5])("happens once where statement %i fails", async (n) => {
    at.fate.mishap = { at: at.fate.statements + n, executed: false, kills: false };
    const handled = await starts("E1");
    expect(at.fate.mishap).toBeUndefined();
    expect(handled).toMatchObject({ duplicate: false, behind: false, progress: { stage: "asking" } });
    expect(await draft()).toMatchObject({ version: 1 });
    expect(await waiting()).toHaveLength(1);
  });

  it.each([
    ["has not happened", false],
    ["has happened", true],
  ])("is not tried again by a process that is gone: it %s, and comes again", async (_, executed) => {
    at.fate.mishap = { at: at.fate.statements + COMMIT, executed, kills: true };
    await expect(starts("E1")).rejects.toThrow(Killed);
    await store.close();
    store = await openStore(database.engine);
    expect(await starts("E1")).toMatchObject({ duplicate: executed, progress: { stage: "asking" } });
    expect(await draft()).toMatchObject({ version: 1 });
    expect(await waiting()).toHaveLength(1);
  });
});

describe("a draft nobody can read", () => {
  it.each([
    ["is no JSON", "{", "not JSON"],
    ["is of a version that is not known", '{"version":99}', "not a draft this version knows"],
  ])("is set aside where it %s, and named by the event", async (_, state, reason) => {
    await store.transaction("plant", (ports) => ports.drafts.save(TENANT, KEY, { state, version: 0 }, NOW));
    const handled = await starts("E1");
    const lines = handled.replies.flatMap(({ message }) => plainLines(message)).join("\n");
    expect(lines).toMatch(/set it aside/);
    expect(handled.progress).toMatchObject({ stage: "asking" });
    expect(await draft()).toMatchObject({ version: 1, state: expect.stringContaining('"version":1') });
    const aside = await new Kysely<Schema>({ dialect: database.engine.dialect })
      .selectFrom("set_aside")
      .selectAll()
      .execute();
    expect(aside).toMatchObject([{ id: `${TENANT}/E1`, user_id: KEY.user, reason, body: state, at: NOW }]);
  });

  it("leaves the drafts of all others alone, and does not come back", async () => {
    await starts("E1");
    const other = { ...KEY, place: "D2" };
    await store.transaction("plant", (ports) =>
      ports.drafts.save(TENANT, other, { state: "[]", version: 0 }, NOW),
    );
    const event: ChatEvent = { ...arrival("E2"), place: { id: "D2" }, body: { type: "text", text: "Sam" } };
    const handled = await arrives(event, (coach) => coach.handle(event));
    expect(handled.progress).toBeUndefined();
    expect(await store.transaction("look", (ports) => ports.drafts.find(TENANT, other))).toBeUndefined();
    expect(await draft()).toMatchObject({ version: 1 });
  });
});

describe("what is remembered of a person", () => {
  it("is nothing of somebody of whom there is nothing to remember", async () => {
    await starts("E1");
    await says("E2", "Sam Okafor");
    expect(await memory()).toBeUndefined();
  });

  it("is nothing of somebody who has only asked for a review", async () => {
    await arrives(arrival("E1"), async (coach) => coach.review({ text: "Hi", from: "argument" }));
    expect(await draft()).toBeUndefined();
    expect(await memory()).toBeUndefined();
  });

  it("is known in another place", async () => {
    await starts("E1");
    await says("E2", "plan 200");
    expect(await memory()).toContain('"plan":200');
    const elsewhere = { ...arrival("E3"), place: { id: "D2" } };
    await arrives(elsewhere, (coach) => coach.draft(elsewhere));
    const there = await store.transaction("look", (ports) =>
      ports.drafts.find(TENANT, { ...KEY, place: "D2" }),
    );
    expect(there?.state).toContain('"plan":200');
  });

  it("is begun anew where it cannot be read", async () => {
    await store.transaction("plant", (ports) => ports.people.save(TENANT, KEY.user, "{", NOW));
    expect((await starts("E1")).progress).toMatchObject({ stage: "asking" });
    await says("E2", "plan 200");
    expect(await memory()).toContain('"plan":200');
  });
});
