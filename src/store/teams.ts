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

    async save(tenant, settings, version, now) {
      const saved = await db
        .insertInto("team")
        .values({ tenant, settings, version: version + 1, updated_at: now })
        .onConflict((conflict) =>
          conflict
            .column("tenant")
            .doUpdateSet((row) => ({
              settings: row.ref("excluded.settings"),
              version: row.ref("excluded.version"),
              updated_at: row.ref("excluded.updated_at"),
            }))
            .where("team.version", "=", version),
        )
        .executeTakeFirst();
      if (saved.numInsertedOrUpdatedRows !== 1n) throw new VersionConflict("team's settings");
    },
  };
}
