import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import { asDelivery, DELIVERY, inOrder } from "./outbox.ts";
import type { Delivery, Upkeep } from "./ports.ts";
import type { Schema } from "./schema.ts";
import { sweepIn } from "./sweep.ts";
import { storable } from "./text.ts";
import type { Traces } from "./traces.ts";

/** What crosses tenants. Each call is one transaction of its own, tried again like the others. */
export function upkeepOf(
  db: Kysely<Schema>,
  { kind }: Pick<Engine, "kind">,
  again: <Result>(work: () => Promise<Result>) => Promise<Result>,
  traces: Traces,
): Upkeep {
  return {
    claimDue: (now, lease, limit, platform) =>
      again(async () => {
        const due = db
          .selectFrom("outbox")
          .select("outbox.id")
          .where("state", "=", "waiting")
          .where("due_at", "<=", now)
          .where("tenant", "like", `${platform ?? "%"}:%`)
          .where((row) => row.or([row("leased_until", "<=", now), row("leased_by", "=", lease.by)]))
          // One after the other within a place: what is behind another waits for it. Not asked as `not exists`, for
          // which PostgreSQL compares all that waits with all that waits: 0.6 s for 100,000, and this takes 1 ms.
          .where("outbox.id", "=", (row) =>
            row
              .selectFrom("outbox as first")
              .select((first) => first.fn.min("first.id").as("id"))
              .whereRef("first.tenant", "=", "outbox.tenant")
              .whereRef("first.place", "=", "outbox.place")
              .where("first.state", "=", "waiting"),
          )
          .orderBy("outbox.due_at")
          .orderBy("outbox.id")
          .limit(limit);
        // SQLite has one writer, and no such clause.
        const free = kind === "postgres" ? due.forUpdate().skipLocked() : due;
        const rows = await db
          // Asked once: within the update, PostgreSQL may ask it for each row, and claim more than the limit.
          .with(
            (name) => name("due").materialized(),
            () => free,
          )
          .updateTable("outbox")
          .set({ leased_by: lease.by, leased_until: lease.until })
          .where("id", "in", (row) => row.selectFrom("due").select("due.id"))
          .returning(DELIVERY)
          .execute();
        return rows.map(asDelivery).toSorted(inOrder);
      }),

    sent: (deliveries) =>
      again(async () => {
        if (deliveries.length > 0) await db.deleteFrom("outbox").where("id", "in", ids(deliveries)).execute();
      }),

    release: (deliveries) =>
      again(async () => {
        if (deliveries.length === 0) return;
        await db
          .updateTable("outbox")
          .set({ leased_by: null, leased_until: 0 })
          .where("id", "in", ids(deliveries))
          .execute();
      }),

    retry: (delivery, reason, dueAt) =>
      again(async () => {
        await db
          .updateTable("outbox")
          .set({
            attempts: delivery.attempts + 1,
            due_at: dueAt,
            leased_by: null,
            leased_until: 0,
            reason: storable(reason),
          })
          .where("id", "=", delivery.id)
          .where("tenant", "=", delivery.tenant)
          .where("state", "=", "waiting")
          .execute();
      }),

    bury: (delivery, reason, now) =>
      again(async () => {
        await db
          .updateTable("outbox")
          .set({
            state: "dead",
            body: "",
            attempts: delivery.attempts + 1,
            due_at: now,
            leased_by: null,
            reason: storable(reason),
          })
          .where("id", "=", delivery.id)
          .where("tenant", "=", delivery.tenant)
          .execute();
      }),

    nextDue: (platform) =>
      again(async () => {
        const row = await db
          .selectFrom("outbox")
          .select(
            sql<number | null>`min(case when leased_until > due_at then leased_until else due_at end)`.as(
              "at",
            ),
          )
          .where("state", "=", "waiting")
          .where("tenant", "like", `${platform ?? "%"}:%`)
          .executeTakeFirst();
        return row?.at ?? undefined;
      }),

    async sweep(now, retention) {
      const gone = await sweepIn(db, { kind }, again, now, retention);
      await traces.wipe(Object.values(gone).some((rows) => rows > 0));
      return gone;
    },
  };
}

function ids(deliveries: readonly Delivery[]): number[] {
  return deliveries.map(({ id }) => id);
}
