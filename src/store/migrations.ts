/**
 * How the schema came to be, forward only: a migration that has been released is never changed, the next one is
 * added below it. Both engines run the same ones.
 */
import { type Kysely, type Migration, sql } from "kysely";
import type { Engine } from "./engine.ts";

/** The migrations for one engine, by name, in the order of their names. */
export function migrationsFor({ kind }: Pick<Engine, "kind">): Record<string, Migration> {
  /** A number that rises by itself, and is never given twice, even after its row has gone. */
  const rising = kind === "sqlite" ? sql`integer primary key autoincrement` : sql`bigserial primary key`;
  /** A text that is ordered by its bytes: SQLite does so by itself, PostgreSQL as the host's language has it. */
  const byBytes = kind === "sqlite" ? sql`text` : sql`text collate "C"`;

  return {
    "0001-first": {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable("event_seen")
          .addColumn("tenant", "text", (column) => column.notNull())
          .addColumn("id", "text", (column) => column.notNull())
          .addColumn("at", "bigint", (column) => column.notNull())
          .addPrimaryKeyConstraint("event_seen_key", ["tenant", "id"])
          .execute();
        await db.schema.createIndex("event_seen_at").on("event_seen").column("at").execute();

        await db.schema
          .createTable("draft")
          .addColumn("tenant", "text", (column) => column.notNull())
          .addColumn("user_id", "text", (column) => column.notNull())
          .addColumn("place", "text", (column) => column.notNull())
          .addColumn("state", "text", (column) => column.notNull())
          .addColumn("version", "integer", (column) => column.notNull())
          .addColumn("updated_at", "bigint", (column) => column.notNull())
          .addPrimaryKeyConstraint("draft_key", ["tenant", "user_id", "place"])
          .execute();
        await db.schema.createIndex("draft_updated_at").on("draft").column("updated_at").execute();

        await db.schema
          .createTable("person")
          .addColumn("tenant", "text", (column) => column.notNull())
          .addColumn("user_id", "text", (column) => column.notNull())
          .addColumn("memory", "text", (column) => column.notNull())
          .addColumn("updated_at", "bigint", (column) => column.notNull())
          .addPrimaryKeyConstraint("person_key", ["tenant", "user_id"])
          .execute();

        await db.schema
          .createTable("team")
          .addColumn("tenant", "text", (column) => column.primaryKey().notNull())
          .addColumn("settings", "text", (column) => column.notNull())
          .addColumn("version", "integer", (column) => column.notNull())
          .addColumn("updated_at", "bigint", (column) => column.notNull())
          .addColumn("draft_days", "integer")
          .execute();
        await db.schema
          .createIndex("team_draft_days")
          .on("team")
          .column("draft_days")
          .where(sql.ref("draft_days"), "is not", null)
          .execute();

        await db.schema
          .createTable("outbox")
          .addColumn("id", rising)
          .addColumn("tenant", "text", (column) => column.notNull())
          .addColumn("user_id", "text", (column) => column.notNull())
          .addColumn("place", "text", (column) => column.notNull())
          .addColumn("event_id", "text", (column) => column.notNull())
          .addColumn("body", "text", (column) => column.notNull())
          .addColumn("state", "text", (column) => column.notNull())
          .addColumn("attempts", "integer", (column) => column.notNull())
          .addColumn("created_at", "bigint", (column) => column.notNull())
          .addColumn("due_at", "bigint", (column) => column.notNull())
          .addColumn("leased_by", "text")
          .addColumn("leased_until", "bigint", (column) => column.notNull())
          .addColumn("expires_at", "bigint")
          .addColumn("reason", "text")
          .execute();
        await db.schema.createIndex("outbox_due").on("outbox").columns(["state", "due_at", "id"]).execute();
        await db.schema
          .createIndex("outbox_place")
          .on("outbox")
          .columns(["tenant", "place", "state", "id"])
          .execute();

        await db.schema
          .createTable("template")
          .addColumn("tenant", "text", (column) => column.notNull())
          .addColumn("id", "text", (column) => column.notNull())
          .addColumn("name", "text", (column) => column.notNull())
          .addColumn("name_key", byBytes, (column) => column.notNull())
          .addColumn("text", "text", (column) => column.notNull())
          .addColumn("owner", "text", (column) => column.notNull())
          .addColumn("private", "integer", (column) => column.notNull())
          .addColumn("uses", "integer", (column) => column.notNull())
          .addColumn("used_at", "bigint")
          .addColumn("version", "integer", (column) => column.notNull())
          .addColumn("created_at", "bigint", (column) => column.notNull())
          .addColumn("updated_at", "bigint", (column) => column.notNull())
          .addColumn("deleted_at", "bigint")
          .addPrimaryKeyConstraint("template_pk", ["tenant", "id"])
          .execute();
        // What is private shares its names with nobody: that a name is taken would tell that it is there.
        await db.schema
          .createIndex("template_shared")
          .unique()
          .on("template")
          .columns(["tenant", "name_key"])
          .where(sql<boolean>`deleted_at is null and private = 0`)
          .execute();
        await db.schema
          .createIndex("template_private")
          .unique()
          .on("template")
          .columns(["tenant", "owner", "name_key"])
          .where(sql<boolean>`deleted_at is null and private = 1`)
          .execute();
        await db.schema
          .createIndex("template_owner")
          .on("template")
          .columns(["tenant", "owner", "name_key"])
          .execute();
        await db.schema
          .createIndex("template_deleted_name")
          .on("template")
          .columns(["tenant", "name_key"])
          .where(sql.ref("deleted_at"), "is not", null)
          .execute();
        await db.schema
          .createIndex("template_deleted_at")
          .on("template")
          .column("deleted_at")
          .where(sql.ref("deleted_at"), "is not", null)
          .execute();

        await db.schema
          .createTable("template_word")
          .addColumn("tenant", "text", (column) => column.notNull())
          .addColumn("scope", "text", (column) => column.notNull())
          .addColumn("word", byBytes, (column) => column.notNull())
          .addColumn("name_key", byBytes, (column) => column.notNull())
          .addColumn("template_id", "text", (column) => column.notNull())
          // With the id, which no two rows differ in alone: what a search asks for is all in the index.
          .addPrimaryKeyConstraint("template_word_key", [
            "tenant",
            "scope",
            "word",
            "name_key",
            "template_id",
          ])
          .addForeignKeyConstraint(
            "template_word_of",
            ["tenant", "template_id"],
            "template",
            ["tenant", "id"],
            (constraint) => constraint.onDelete("cascade"),
          )
          .execute();
        await db.schema
          .createIndex("template_word_template")
          .on("template_word")
          .columns(["tenant", "template_id"])
          .execute();

        await db.schema
          .createTable("template_version")
          .addColumn("tenant", "text", (column) => column.notNull())
          .addColumn("template_id", "text", (column) => column.notNull())
          .addColumn("version", "integer", (column) => column.notNull())
          .addColumn("name", "text", (column) => column.notNull())
          .addColumn("text", "text", (column) => column.notNull())
          .addColumn("by", "text", (column) => column.notNull())
          .addColumn("at", "bigint", (column) => column.notNull())
          .addPrimaryKeyConstraint("template_version_key", ["tenant", "template_id", "version"])
          .addForeignKeyConstraint(
            "template_version_of",
            ["tenant", "template_id"],
            "template",
            ["tenant", "id"],
            (constraint) => constraint.onDelete("cascade"),
          )
          .execute();

        await db.schema
          .createTable("installation")
          .addColumn("tenant", "text", (column) => column.primaryKey().notNull())
          .addColumn("secret", "text", (column) => column.notNull())
          .addColumn("key_id", "text", (column) => column.notNull())
          .addColumn("updated_at", "bigint", (column) => column.notNull())
          .execute();

        await db.schema
          .createTable("set_aside")
          .addColumn("id", "text", (column) => column.primaryKey().notNull())
          .addColumn("tenant", "text", (column) => column.notNull())
          .addColumn("user_id", "text", (column) => column.notNull())
          .addColumn("place", "text", (column) => column.notNull())
          .addColumn("body", "text", (column) => column.notNull())
          .addColumn("reason", "text", (column) => column.notNull())
          .addColumn("at", "bigint", (column) => column.notNull())
          .execute();

        await db.schema
          .createTable("fact")
          .addColumn("name", "text", (column) => column.primaryKey().notNull())
          .addColumn("value", "text", (column) => column.notNull())
          .execute();
      },
    },
  };
}
