import type { Kysely } from "kysely";
import { VersionConflict } from "./faults.ts";
import type { Drafts } from "./ports.ts";
import type { Schema } from "./schema.ts";
import { storable } from "./text.ts";

export function draftsIn(db: Kysely<Schema>): Drafts {
  return {
    async find(tenant, { user, place }) {
      return db
        .selectFrom("draft")
        .select(["state", "version"])
        .where("tenant", "=", tenant)
        .where("user_id", "=", user)
        .where("place", "=", place)
        .executeTakeFirst();
    },

    async list(tenant, user) {
      return db
        .selectFrom("draft")
        .select(["state", "version", "place", "updated_at as updatedAt"])
        .where("tenant", "=", tenant)
        .where("user_id", "=", user)
        .orderBy("updated_at", "desc")
        .orderBy("place")
        .execute();
    },

    async save(tenant, { user, place }, { state, version }, now) {
      const kept = { state, version: version + 1, updated_at: now };
      // Not both in one statement: it would bring back a draft that was deleted in between.
      if (version === 0) {
        const { numInsertedOrUpdatedRows: made } = await db
          .insertInto("draft")
          .values({ tenant, user_id: user, place, ...kept })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (made !== 1n) throw new VersionConflict("draft");
        return;
      }
      const { numUpdatedRows: saved } = await db
        .updateTable("draft")
        .set(kept)
        .where("tenant", "=", tenant)
        .where("user_id", "=", user)
        .where("place", "=", place)
        .where("version", "=", version)
        .executeTakeFirst();
      if (saved !== 1n) throw new VersionConflict("draft");
    },

    async setAside(tenant, { user, place }, id, reason, now) {
      const taken = await db
        .deleteFrom("draft")
        .where("tenant", "=", tenant)
        .where("user_id", "=", user)
        .where("place", "=", place)
        .returning("state")
        .executeTakeFirst();
      if (!taken) return;
      await db
        .insertInto("set_aside")
        .values({ id, tenant, user_id: user, place, body: taken.state, reason: storable(reason), at: now })
        .execute();
    },
  };
}
