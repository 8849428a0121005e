/** Several processes on one database: each thing is done by one of them, once, in its order. */
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, expect, it } from "vitest";
import type { Delivery, Store } from "../../../src/store/ports.ts";
import { openStore } from "../../../src/store/store.ts";
import { newTenant, onEngines } from "../engines.ts";

const NOW = 1_790_000_000_000;
const REPLICAS = 3;
const PLACES = 25;

// Two stores of one process wait for each other on SQLite, which answers at once: there, two are two processes.
onEngines(["PostgreSQL"], (stage) => {
  beforeEach(() => stage.clear());

  async function withReplicas(use: (stores: Store[]) => Promise<void>): Promise<void> {
    const stores = await Promise.all(Array.from({ length: REPLICAS }, () => openStore(stage.engine())));
    try {
      await use(stores);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  }

  it("handles each event once, whichever of them it comes to, and however often", async () => {
    const tenant = newTenant();
    const places = ["D1", "D2", "D3", "D4", "D5", "D6"];
    const perPlace = Array.from({ length: 6 }, (_, at) => String(at + 1));
    const brought = places.flatMap((place) => perPlace.map((at) => ({ place, id: `${place} ${at}` })));
    await withReplicas(async (stores) => {
      const handled = stores.flatMap((store) =>
        brought.map(({ place, id }) =>
          store.transaction("a test", async ({ events, drafts, outbox }) => {
            const key = { user: "U1", place };
            const found = await events.record(tenant, { ...key, id, now: NOW });
            if (!found) return;
            const state = String(Number(found.draft?.state ?? 0) + 1);
            await drafts.save(tenant, key, { state, version: found.draft?.version ?? 0 }, NOW);
            const lease = { by: "nobody", until: 0 };
            await outbox.add(tenant, { ...key, eventId: id, bodies: [state], now: NOW, lease });
          }),
        ),
      );
      await Promise.all(handled);
    });
    const { draft, outbox, event_seen } = await stage.rows();
    expect(event_seen.map(({ id }) => id).toSorted()).toEqual(brought.map(({ id }) => id).toSorted());
    for (const place of places) {
      expect(draft.find((row) => row.place === place)).toMatchObject({ state: "6", version: 6 });
      // One reply to each event, and they stand in the outbox in the order in which the draft went on.
      const replies = outbox.filter((row) => row.place === place).toSorted((a, b) => a.id - b.id);
      expect(replies.map(({ body }) => body)).toEqual(perPlace);
    }
  });

  it("delivers each reply once, and those of a place one after the other", async () => {
    const tenant = newTenant();
    await stage.ask(async ({ outbox }) => {
      for (let place = 0; place < PLACES; place++) {
        const bodies = Array.from({ length: 1 + (place % 4) }, (_, at) => String(at));
        const lease = { by: "nobody", until: 0 };
        const key = { user: "U1", place: `D${place}` };
        await outbox.add(tenant, { ...key, eventId: "E1", bodies, now: NOW, lease });
      }
    });
    const delivered = new Map<string, string[]>();
    const underWay = new Set<string>();
    const send = async ({ place, body }: Delivery) => {
      expect(underWay).not.toContain(place);
      underWay.add(place);
      await sleep(Number(body) + 1);
      delivered.set(place, [...(delivered.get(place) ?? []), body]);
      underWay.delete(place);
    };
    await withReplicas(async (stores) => {
      await Promise.all(
        stores.map(async ({ upkeep }, at) => {
          while ((await upkeep.nextDue()) !== undefined) {
            const claimed = await upkeep.claimDue(NOW, { by: `replica ${at}`, until: NOW + 60_000 }, 3);
            expect(claimed.length).toBeLessThanOrEqual(3);
            await Promise.all(claimed.map(send));
            await upkeep.sent(claimed);
            if (claimed.length === 0) await sleep(1);
          }
        }),
      );
    });
    for (let place = 0; place < PLACES; place++) {
      const bodies = Array.from({ length: 1 + (place % 4) }, (_, at) => String(at));
      expect(delivered.get(`D${place}`)).toEqual(bodies);
    }
    expect((await stage.rows()).outbox).toEqual([]);
  });

  it("takes over what one of them has claimed and not delivered, when the claim runs out", async () => {
    const tenant = newTenant();
    await withReplicas(async ([one, two]) => {
      if (!one || !two) throw new Error("two replicas");
      const lease = { by: "one", until: NOW + 60_000 };
      const delivery = { user: "U1", place: "D1", eventId: "E1", bodies: ["1", "2"], now: NOW, lease };
      await one.transaction("a test", ({ outbox }) => outbox.add(tenant, delivery));
      const claim = (now: number) => two.upkeep.claimDue(now, { by: "two", until: now + 60_000 }, 9);
      expect(await claim(NOW + 59_999)).toEqual([]);
      expect(await claim(NOW + 60_000)).toMatchObject([{ body: "1" }]);
    });
  });
});
