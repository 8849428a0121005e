import type { Kysely } from "kysely";
import type { Tenant } from "../chat/event.ts";
import { VersionConflict } from "./faults.ts";
import type { People } from "./ports.ts";
import type { Schema } from "./schema.ts";

export function peopleIn(db: Kysely<Schema>): People {
  return {
    async find(tenant, user) {
      const row = await db
        .selectFrom("person")
        .select("memory")
        .where("tenant", "=", tenant)
        .where("user_id", "=", user)
        .executeTakeFirst();
      return row?.memory;
    },

    async save(tenant, user, memory, now) {
      await remembering(db, tenant, user, memory, now).execute();
    },

    async begin(tenant, user, memory, now) {
      const { numInsertedOrUpdatedRows: made } = await db
        .insertInto("person")
        .values({ tenant, user_id: user, memory, updated_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (made !== 1n) throw new VersionConflict("memory of a person");
    },
  };
}

/** The statement that saves what is remembered of a person. */
export function remembering(
  db: Pick<Kysely<Schema>, "insertInto">,
  tenant: Tenant,
  user: string,
  memory: string,
  now: number,
) {
  return db
    .insertInto("person")
    .values({ tenant, user_id: user, memory, updated_at: now })
    .onConflict((conflict) =>
      conflict.columns(["tenant", "user_id"]).doUpdateSet((row) => ({
        memory: row.ref("excluded.memory"),
        updated_at: row.ref("excluded.updated_at"),
      })),
    );
}
