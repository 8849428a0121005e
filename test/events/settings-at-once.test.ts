/** What is remembered of a person is one thing for all their places: two at once must not undo each other. */
import { expect, it } from "vitest";
import type { Coach } from "../../src/coach.ts";
import { type Arrival, handle } from "../../src/events/handle.ts";
import type { Store } from "../../src/store/ports.ts";
import { openStore } from "../../src/store/store.ts";
import { newTenant, onEngines } from "../store/engines.ts";

// Two stores of one process wait for each other on SQLite, which has one writer at a time.
onEngines(["PostgreSQL"], (stage) => {
  const says = async (store: Store, arrival: Arrival, text: string) =>
    handle(store, arrival, { id: arrival.eventId, leaseMs: 60_000 }, (coach: Coach) =>
      coach.settings({ ...arrival, text }),
    );

  it.each([
    ["of whom nothing is known yet", false],
    ["who has set something before", true],
  ])("keeps every setting of a person %s, changed in several places at once", async (_, before) => {
    const stores = await Promise.all([openStore(stage.engine()), openStore(stage.engine())]);
    try {
      for (let round = 0; round < 20; round++) {
        const tenant = newTenant();
        const arrival = (place: string): Arrival => ({
          tenant,
          user: { id: "U1", manager: false },
          place: { id: place },
          eventId: place,
          now: new Date(1_790_000_000_000),
        });
        if (before) await says(stage.store, arrival("before"), "introduction Sam from Acme");
        const wishes = ["plan 200", "tone formal", "plain on", "mute shouting"];
        await Promise.all(
          wishes.map((wish, at) => says(stores[at % 2] ?? stage.store, arrival(`D${at}`), wish)),
        );
        const memory = await stage.ask(({ people }) => people.find(tenant, "U1"));
        expect(JSON.parse(memory ?? "{}")).toEqual({
          ...(before && { introduction: "Sam from Acme" }),
          ...{ plan: 200, planAsked: true, tone: "formal", plain: true, muted: ["shouting"] },
        });
      }
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });
});
