import type { Kysely } from "kysely";
import { VersionConflict } from "./faults.ts";
import type { Teams } from "./ports.ts";
import type { Schema } from "./schema.ts";

export function teamsIn(db: Kysely<Schema>): Teams {
  return {
    async find(tenant) {
      return db
        .selectFrom("team")
        .select(["settings", "version"])
        .where("tenant", "=", tenant)
        .executeTakeFirst();
    },

    async save(tenant, { settings, version, draftDays }, now) {
      const kept = { settings, draft_days: draftDays ?? null, version: version + 1, updated_at: now };
      // Not both in one statement: it would bring back settings that were deleted in between.
      if (version === 0) {
        const { numInsertedOrUpdatedRows: made } = await db
          .insertInto("team")
          .values({ tenant, ...kept })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (made !== 1n) throw new VersionConflict("team's settings");
        return;
      }
      const { numUpdatedRows: saved } = await db
        .updateTable("team")
        .set(kept)
        .where("tenant", "=", tenant)
        .where("version", "=", version)
        .executeTakeFirst();
      if (saved !== 1n) throw new VersionConflict("team's settings");
    },
  };
}
