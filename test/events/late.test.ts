import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { expect, it } from "vitest";
import { type Arrival, handle } from "../../src/events/handle.ts";
import { postgres } from "../../src/store/postgres.ts";
import { openStore } from "../../src/store/store.ts";
import { freshDatabase } from "../support/postgres-setup.ts";

/** A transaction is given up after five seconds, a statement after ten. */
const LONGER_MS = 6_000;

it("leaves nothing of an event that was given up while it waited for the database", async () => {
  // Loaded before the clock runs.
  await import("../../src/draft/conversation.ts");
  const url = await freshDatabase();
  const store = await openStore(postgres(url));
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  const event = (eventId: string): Arrival => ({
    ...{ tenant: "slack:T1", user: { id: "U1", manager: false }, place: { id: "D1" }, eventId },
    now: new Date("2026-03-02T09:00:00Z"),
  });
  const says = (eventId: string) =>
    handle(store, event(eventId), { id: eventId, leaseMs: 60_000 }, (coach) =>
      eventId === "E1"
        ? coach.draft(event(eventId))
        : coach.handle({ ...event(eventId), body: { type: "text", text: "Sam Okafor" } }),
    );
  await says("E1");
  // Its save waits for this one, and what would come after it is another statement.
  await other.query("begin");
  await other.query("update draft set updated_at = updated_at");
  const waiting = expect(says("E2")).rejects.toThrow("was kept waiting by event E2 and has undone it");
  await sleep(LONGER_MS);
  await other.query("rollback");
  await waiting;
  // Whatever stands behind the roll-back has been done when the pool is closed.
  await store.close();
  const { rows } = await other.query("select event_id from outbox");
  expect(rows).toEqual([{ event_id: "E1" }]);
  const { rows: drafts } = await other.query("select version from draft");
  expect(drafts).toEqual([{ version: 1 }]);
  await other.end();
});
