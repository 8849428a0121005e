import { beforeEach, expect, it } from "vitest";
import type { Tenant } from "../../../src/chat/event.ts";
import type { Delivery, Lease } from "../../../src/store/ports.ts";
import { newTenant, onEveryEngine } from "../engines.ts";

const NOW = 1_790_000_000_000;
const LATER = NOW + 60_000;

onEveryEngine((stage) => {
  // What is due is asked for across tenants.
  beforeEach(() => stage.clear());

  interface Reply {
    tenant: Tenant;
    place?: string;
    user?: string;
    eventId?: string;
    bodies?: string[];
    by?: string;
    now?: number;
    expiresAt?: number;
  }

  const add = ({ tenant, by = "adder", now = NOW, expiresAt, ...reply }: Reply): Promise<Delivery[]> =>
    stage.ask(({ outbox }) =>
      outbox.add(tenant, {
        user: reply.user ?? "U1",
        place: reply.place ?? "D1",
        eventId: reply.eventId ?? "E1",
        bodies: reply.bodies ?? ['{"text":"hello"}'],
        now,
        lease: { by, until: now },
        ...(expiresAt !== undefined && { expiresAt }),
      }),
    );
  const claim = (now: number, by: string, limit = 100) =>
    stage.store.upkeep.claimDue(now, leaseOf(by), limit);
  const leaseOf = (by: string): Lease => ({ by, until: LATER });
  const bodies = (deliveries: readonly Delivery[]) => deliveries.map(({ body }) => body);
  const outbox = async () => (await stage.rows()).outbox;

  it("gives back the replies to an event as they stand in it, in their order", async () => {
    const tenant = newTenant();
    const added = await add({ tenant, bodies: ["1", "2", "3"], expiresAt: LATER });
    expect(added).toMatchObject(
      ["1", "2", "3"].map((body) => ({
        tenant,
        user: "U1",
        place: "D1",
        eventId: "E1",
        body,
        attempts: 0,
        expiresAt: LATER,
      })),
    );
    const ids = added.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(new Set(ids).size).toBe(3);
    expect(await add({ tenant, bodies: [] })).toEqual([]);
  });

  it("finds the replies to an event by who has claimed them", async () => {
    const tenant = newTenant();
    await add({ tenant, by: "me", eventId: "E1", bodies: ["1", "2"] });
    await add({ tenant, by: "other", eventId: "E1", bodies: ["3"] });
    await add({ tenant, by: "me", eventId: "E2", bodies: ["4"] });
    const found = await stage.ask(({ outbox }) => outbox.claimedBy(tenant, "E1", "me"));
    expect(bodies(found)).toEqual(["1", "2"]);
  });

  it("takes over all that waits for a person in a place, and nothing else", async () => {
    const tenant = newTenant();
    await add({ tenant, eventId: "E1", bodies: ["1", "2"] });
    await add({ tenant, eventId: "E2", bodies: ["3"] });
    await add({ tenant, place: "D2", bodies: ["elsewhere"] });
    await add({ tenant, user: "U2", bodies: ["theirs"] });
    const key = { user: "U1", place: "D1" };
    const taken = await stage.ask(({ outbox }) => outbox.takeOver(tenant, key, leaseOf("me")));
    expect(bodies(taken)).toEqual(["1", "2", "3"]);
    expect(bodies(await claim(NOW, "somebody"))).toEqual(["elsewhere"]);
  });

  it("claims one reply at a time for each place, the oldest", async () => {
    const tenant = newTenant();
    await add({ tenant, bodies: ["1", "2"] });
    await add({ tenant, place: "D2", bodies: ["one", "two"], now: NOW - 5 });
    const first = await claim(NOW, "me");
    expect(bodies(first).toSorted()).toEqual(["1", "one"]);
    expect(await claim(NOW, "other")).toEqual([]);
    await stage.store.upkeep.sent(first);
    const second = await claim(NOW, "other");
    expect(bodies(second).toSorted()).toEqual(["2", "two"]);
    await stage.store.upkeep.sent(second);
    expect(await outbox()).toEqual([]);
  });

  it("claims no more than it is asked to, what is due longest first", async () => {
    const tenant = newTenant();
    await add({ tenant, place: "D1", bodies: ["young"], now: NOW });
    await add({ tenant, place: "D2", bodies: ["old"], now: NOW - 20 });
    await add({ tenant, place: "D3", bodies: ["middle"], now: NOW - 10 });
    expect(bodies(await claim(NOW, "me", 1))).toEqual(["old"]);
    expect(bodies(await claim(NOW, "other", 1))).toEqual(["middle"]);
  });

  it("leaves alone what is not due yet, and what is behind it", async () => {
    const tenant = newTenant();
    const [first] = await add({ tenant, bodies: ["1", "2"] });
    await stage.store.upkeep.retry(first as Delivery, "busy", NOW + 5_000);
    expect(await claim(NOW + 4_999, "me")).toEqual([]);
    const [again] = await claim(NOW + 5_000, "me");
    expect(again).toMatchObject({ body: "1", attempts: 1 });
  });

  it("leaves alone what another has claimed, until the claim runs out", async () => {
    const tenant = newTenant();
    await add({ tenant });
    expect(await claim(NOW, "one")).toHaveLength(1);
    expect(await claim(LATER - 1, "two")).toEqual([]);
    expect(await claim(LATER, "two")).toHaveLength(1);
  });

  it("gives a holder its own claims again: the answer to the first asking may have been lost", async () => {
    const tenant = newTenant();
    await add({ tenant });
    const first = await claim(NOW, "me");
    expect(await claim(NOW, "me")).toEqual(first);
  });

  it("lets go of what was claimed and not tried", async () => {
    const tenant = newTenant();
    await add({ tenant });
    await stage.store.upkeep.release(await claim(NOW, "one"));
    const [free] = await claim(NOW, "two");
    expect(free).toMatchObject({ attempts: 0 });
  });

  it("buries what cannot be delivered: its text goes, its reason stays, the next one's turn comes", async () => {
    const tenant = newTenant();
    const [first] = await add({ tenant, bodies: ["the note", "next"] });
    await stage.store.upkeep.bury(first as Delivery, "channel gone", NOW + 1);
    expect(bodies(await claim(NOW, "me"))).toEqual(["next"]);
    const [buried] = (await outbox()).filter(({ state }) => state === "dead");
    expect(buried).toMatchObject({ tenant, user_id: "U1", body: "", reason: "channel gone", attempts: 1 });
    expect(JSON.stringify(await stage.rows())).not.toContain("the note");
  });

  it("keeps a reason whatever the platform said", async () => {
    const tenant = newTenant();
    const [first] = await add({ tenant });
    await stage.store.upkeep.retry(first as Delivery, "bad \u0000 \ud83d thing", NOW);
    await stage.store.upkeep.bury(first as Delivery, "bad \u0000 \ud83d thing", NOW);
    expect(await outbox()).toMatchObject([{ state: "dead", reason: "bad  \ufffd thing" }]);
  });

  it("says when the next delivery falls due", async () => {
    const { upkeep } = stage.store;
    expect(await upkeep.nextDue()).toBeUndefined();
    const tenant = newTenant();
    const [late] = await add({ tenant, place: "D1" });
    await upkeep.retry(late as Delivery, "busy", NOW + 9_000);
    expect(await upkeep.nextDue()).toBe(NOW + 9_000);
    const [soon] = await add({ tenant, place: "D2", now: NOW + 3_000 });
    expect(await upkeep.nextDue()).toBe(NOW + 3_000);
    await claim(NOW + 3_000, "me");
    expect(await upkeep.nextDue()).toBe(NOW + 9_000);
    await upkeep.bury(late as Delivery, "gone", NOW);
    expect(await upkeep.nextDue()).toBe(LATER);
    await upkeep.sent([soon as Delivery]);
    expect(await upkeep.nextDue()).toBeUndefined();
  });

  it("takes nothing amiss: nothing sent, nothing released, a delivery that has gone", async () => {
    const { upkeep } = stage.store;
    const tenant = newTenant();
    const gone = await add({ tenant });
    await upkeep.sent(gone);
    await upkeep.sent(gone);
    await upkeep.sent([]);
    await upkeep.release([]);
    await upkeep.release(gone);
    await upkeep.retry(gone[0] as Delivery, "late", NOW);
    await upkeep.bury(gone[0] as Delivery, "late", NOW);
    expect(await outbox()).toEqual([]);
  });

  it("never gives a number twice, so that a late word about one delivery cannot mean another", async () => {
    const tenant = newTenant();
    const first = await add({ tenant });
    await stage.store.upkeep.sent(first);
    const second = await add({ tenant });
    expect(second[0]?.id).toBeGreaterThan(first[0]?.id ?? Number.POSITIVE_INFINITY);
  });
});
