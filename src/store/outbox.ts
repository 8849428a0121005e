import type { Kysely } from "kysely";
import type { Tenant } from "../chat/event.ts";
import type { Delivery, Outbox } from "./ports.ts";
import type { Schema } from "./schema.ts";

export function outboxIn(db: Kysely<Schema>): Outbox {
  return {
    async add(tenant, { user, place, eventId, bodies, now, expiresAt, lease }) {
      if (bodies.length === 0) return [];
      const rows = await db
        .insertInto("outbox")
        .values(
          bodies.map((body) => ({
            tenant,
            user_id: user,
            place,
            event_id: eventId,
            body,
            state: "waiting" as const,
            attempts: 0,
            created_at: now,
            due_at: now,
            leased_by: lease.by,
            leased_until: lease.until,
            expires_at: expiresAt ?? null,
            reason: null,
          })),
        )
        .returning(DELIVERY)
        .execute();
      return rows.map(asDelivery).toSorted(inOrder);
    },

    async claimedBy(tenant, eventId, by) {
      const rows = await db
        .selectFrom("outbox")
        .select(DELIVERY)
        .where("tenant", "=", tenant)
        .where("event_id", "=", eventId)
        .where("leased_by", "=", by)
        .where("state", "=", "waiting")
        .orderBy("id")
        .execute();
      return rows.map(asDelivery);
    },

    async takeOver(tenant, { user, place }, lease) {
      const rows = await db
        .updateTable("outbox")
        .set({ leased_by: lease.by, leased_until: lease.until })
        .where("tenant", "=", tenant)
        .where("user_id", "=", user)
        .where("place", "=", place)
        .where("state", "=", "waiting")
        .returning(DELIVERY)
        .execute();
      return rows.map(asDelivery).toSorted(inOrder);
    },
  };
}

/** The columns of a delivery. */
export const DELIVERY = [
  "outbox.id",
  "outbox.tenant",
  "outbox.user_id",
  "outbox.place",
  "outbox.event_id",
  "outbox.body",
  "outbox.attempts",
  "outbox.expires_at",
] as const;

/** A row as the core knows it. */
export function asDelivery(row: {
  id: number;
  tenant: string;
  user_id: string;
  place: string;
  event_id: string;
  body: string;
  attempts: number;
  expires_at: number | null;
}): Delivery {
  return {
    id: row.id,
    tenant: row.tenant as Tenant,
    user: row.user_id,
    place: row.place,
    eventId: row.event_id,
    body: row.body,
    attempts: row.attempts,
    expiresAt: row.expires_at ?? undefined,
  };
}

/** Neither engine promises an order for what `returning` gives. */
export function inOrder(a: Delivery, b: Delivery): number {
  return a.id - b.id;
}
