import type { Kysely, QueryCreator } from "kysely";
import type { Tenant } from "../chat/event.ts";
import type { Engine } from "./engine.ts";
import { VersionConflict } from "./faults.ts";
import { remembering } from "./people.ts";
import type { Drafts } from "./ports.ts";
import type { Schema } from "./schema.ts";
import { storable } from "./text.ts";

export function draftsIn(db: Kysely<Schema>, { kind }: Pick<Engine, "kind">): Drafts {
  /** Where the next statement is made: on PostgreSQL what is remembered goes with it, on SQLite before it. */
  async function remembered(tenant: Tenant, user: string, memory: string | undefined, now: number) {
    if (memory === undefined) return db;
    if (kind === "postgres")
      return db.with("remembered", (one) => remembering(one, tenant, user, memory, now));
    await remembering(db, tenant, user, memory, now).execute();
    return db;
  }

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

    async save(tenant, { user, place }, { state, version, memory }, now) {
      const together: QueryCreator<Schema> = await remembered(tenant, user, memory, now);
      const kept = { state, version: version + 1, updated_at: now };
      // Not both in one statement: it would bring back a draft that was deleted in between.
      if (version === 0) {
        const { numInsertedOrUpdatedRows: made } = await together
          .insertInto("draft")
          .values({ tenant, user_id: user, place, ...kept })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (made !== 1n) throw new VersionConflict("draft");
        return;
      }
      const { numUpdatedRows: saved } = await together
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
