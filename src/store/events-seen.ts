import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { EventsSeen } from "./ports.ts";
import type { Schema } from "./schema.ts";

export function eventsIn(db: Kysely<Schema>, { kind }: Pick<Engine, "kind">): EventsSeen {
  // Whoever forgets this person meanwhile waits, and then takes away what this event has kept as well; without, it
  // would bring back what it has read. A draft has its version for that, and SQLite has one writer.
  const locked = kind === "postgres" ? sql`for update` : sql``;
  return {
    async record(tenant, { id, user, place, now }) {
      const draft = db
        .selectFrom("draft")
        .where("tenant", "=", tenant)
        .where("user_id", "=", user)
        .where("place", "=", place);
      const found = await db
        .insertInto("event_seen")
        .values({ tenant, id, at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning([
          sql<string | null>`(${draft.select("state")})`.as("state"),
          sql<number | null>`(${draft.select("version")})`.as("version"),
          sql<
            string | null
          >`(${db.selectFrom("person").select("memory").where("tenant", "=", tenant).where("user_id", "=", user)} ${locked})`.as(
            "memory",
          ),
          sql<string | null>`(${db.selectFrom("team").select("settings").where("tenant", "=", tenant)})`.as(
            "team",
          ),
          sql<number | null>`(${db
            .selectFrom("outbox")
            .select("id")
            .where("tenant", "=", tenant)
            .where("place", "=", place)
            .where("state", "=", "waiting")
            .limit(1)})`.as("waiting"),
        ])
        .executeTakeFirst();
      if (!found) return undefined;
      const { state, version, memory, team, waiting } = found;
      return {
        draft: state === null || version === null ? undefined : { state, version },
        memory: memory ?? undefined,
        team: team ?? undefined,
        behind: waiting !== null,
      };
    },
  };
}
