import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Tenant } from "../chat/event.ts";
import { NameTaken, VersionConflict } from "./faults.ts";
import type { NewTemplate, Page, Template, Templates } from "./ports.ts";
import type { Schema } from "./schema.ts";
import { byBytes, LAST, NAME_LIMIT, nameKey } from "./template-name.ts";
import { EVERYBODY, type Findable, searched, wordRows } from "./template-search.ts";
import { storable } from "./text.ts";

/** How long a deleted template can come back, in milliseconds: 30 days. */
export const RESTORABLE_MS = 30 * 24 * 60 * 60 * 1_000;

export function templatesIn(db: Kysely<Schema>): Templates {
  /** Writes down what a template was before it is changed, and makes sure that it is what it was thought to be. */
  async function keepFormer(tenant: Tenant, id: string, version: number, by: string, at: number) {
    const kept = await db
      .insertInto("template_version")
      .columns(["tenant", "template_id", "version", "name", "text", "by", "at"])
      .expression((row) =>
        row
          .selectFrom("template")
          .select([
            "tenant",
            "id",
            "version",
            "name",
            "text",
            sql<string>`cast(${by} as text)`.as("by"),
            sql<number>`cast(${at} as bigint)`.as("at"),
          ])
          .where("tenant", "=", tenant)
          .where("id", "=", id)
          .where("version", "=", version),
      )
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows !== 1n) throw new VersionConflict("template");
  }

  /** Asked before, and not left to the index: an error would end the whole transaction on PostgreSQL. */
  async function refuseIfTaken(tenant: Tenant, { id, name_key, owner, private: isPrivate }: Findable) {
    const others = live(tenant).select("id").where("name_key", "=", name_key).where("id", "!=", id);
    const other = await (isPrivate === 1
      ? others.where(PRIVATE).where("owner", "=", owner)
      : others.where(SHARED)
    ).executeTakeFirst();
    if (other) throw new NameTaken();
  }

  /** Those that this person may see. */
  function visibleTo(user: string) {
    return (row: ExpressionBuilder<Schema, "template">) =>
      row.or([row("private", "=", 0), row("owner", "=", user)]);
  }

  function live(tenant: Tenant) {
    return db.selectFrom("template").where("tenant", "=", tenant).where("deleted_at", "is", null);
  }

  async function createAll(tenant: Tenant, templates: readonly NewTemplate[], now: number) {
    for (let from = 0; from < templates.length; from += AT_ONCE) {
      const rows = templates.slice(from, from + AT_ONCE).map((one) => newRow(tenant, one, now));
      const made = await db
        .insertInto("template")
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (made.numInsertedOrUpdatedRows !== BigInt(rows.length)) throw new NameTaken();
      await addWords(rows.flatMap((row) => wordRows(tenant, row)));
    }
  }

  async function addWords(words: readonly Schema["template_word"][]) {
    for (let from = 0; from < words.length; from += AT_ONCE) {
      await db
        .insertInto("template_word")
        .values(words.slice(from, from + AT_ONCE))
        .execute();
    }
  }

  async function dropWords(tenant: Tenant, id: string) {
    await db.deleteFrom("template_word").where("tenant", "=", tenant).where("template_id", "=", id).execute();
  }

  /** Those with these names that this person sees, their own private ones first. */
  function namedSo(tenant: Tenant, user: string, keys: readonly string[]) {
    const own = live(tenant).select(TEMPLATE).where(PRIVATE).where("owner", "=", user);
    const shared = live(tenant).select(TEMPLATE).where(SHARED);
    return own
      .where("name_key", "in", keys)
      .unionAll(shared.where("name_key", "in", keys))
      .orderBy("private", "desc");
  }

  /** The next ones by name, out of one of the indexes. */
  async function next(
    tenant: Tenant,
    whose: "own" | "shared",
    user: string,
    { beginning, after, limit }: Stretch,
  ) {
    let rows = live(tenant).select(TEMPLATE).orderBy("name_key").limit(limit);
    rows = whose === "own" ? rows.where(PRIVATE).where("owner", "=", user) : rows.where(SHARED);
    if (after !== undefined) rows = rows.where("name_key", ">", storable(after));
    if (beginning !== "") rows = rows.where(begins(beginning));
    return rows.execute();
  }

  /** What somebody has saved themselves: as many as one person saves. */
  async function ofOwner(tenant: Tenant, user: string, sought: string, { beginning, after, limit }: Stretch) {
    let rows = live(tenant).select(TEMPLATE).where("owner", "=", user).orderBy("name_key").limit(limit);
    if (after !== undefined) rows = rows.where("name_key", ">", storable(after));
    if (beginning !== "") rows = rows.where(begins(beginning));
    for (const word of sought.split(" ").filter(Boolean))
      rows = rows.where(sql<boolean>`name_key like ${`%${literally(word)}%`} escape '\\'`);
    return rows.execute();
  }

  async function byIds(tenant: Tenant, ids: readonly string[]) {
    if (ids.length === 0) return [];
    const rows = await live(tenant).select(TEMPLATE).where("id", "in", ids).execute();
    const known = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  return {
    async find(tenant, user, name) {
      const row = await namedSo(tenant, user, [nameKey(storable(name))]).executeTakeFirst();
      return row && asTemplate(row);
    },

    async findAll(tenant, user, names) {
      const found: Template[] = [];
      for (let from = 0; from < names.length; from += AT_ONCE) {
        const keys = names.slice(from, from + AT_ONCE).map((name) => nameKey(storable(name)));
        found.push(...(await namedSo(tenant, user, keys).execute()).map(asTemplate));
      }
      return found;
    },

    async get(tenant, id) {
      const row = await db
        .selectFrom("template")
        .select(TEMPLATE)
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .executeTakeFirst();
      return row && asTemplate(row);
    },

    async findDeleted(tenant, user, name, now) {
      const row = await db
        .selectFrom("template")
        .select(TEMPLATE)
        .where("tenant", "=", tenant)
        .where("name_key", "=", nameKey(storable(name)))
        .where("deleted_at", ">", now - RESTORABLE_MS)
        .where(visibleTo(user))
        .orderBy("deleted_at", "desc")
        .executeTakeFirst();
      return row && asTemplate(row);
    },

    async deleted(tenant, user, { beginning, mine = false, now, limit }) {
      const key = nameKey(storable(beginning));
      const rows = await db
        .selectFrom("template")
        .select(TEMPLATE)
        .where("tenant", "=", tenant)
        .where("deleted_at", "is not", null)
        .where(begins(key))
        .where("deleted_at", ">", now - RESTORABLE_MS)
        .where(mine ? (row) => row("owner", "=", user) : visibleTo(user))
        .orderBy("name_key")
        .limit(limit)
        .execute();
      return rows.map(asTemplate);
    },

    async list(tenant, { user, search = "", beginning = "", mine = false, team = false, after, limit }) {
      const sought = search.length > NAME_LIMIT ? LAST : nameKey(storable(search));
      const most = limit + 1;
      if (!mine && sought !== "") {
        const behind = after === undefined ? undefined : storable(after);
        const scopes = team ? [EVERYBODY] : [EVERYBODY, user];
        const found = await searched(db, tenant, scopes, { sought, after: behind, limit: most });
        const page = pageOf(await byIds(tenant, found.ids), limit);
        return found.stoppedAt === undefined ? page : { ...page, next: page.next ?? found.stoppedAt };
      }
      const stretch = { beginning: nameKey(storable(beginning.slice(0, NAME_LIMIT))), after, limit: most };
      if (mine) return pageOf(await ofOwner(tenant, user, sought, stretch), limit);
      const shared = await next(tenant, "shared", user, stretch);
      const own = team ? [] : await next(tenant, "own", user, stretch);
      const both = [...shared, ...own].toSorted((a, b) => byBytes(a.name_key, b.name_key));
      return pageOf(both.slice(0, most), limit);
    },

    create: (tenant, template, now) => createAll(tenant, [template], now),

    createAll,

    async edit(tenant, id, { name, text, owner, private: isPrivate, version, by }, now) {
      const names = name === undefined ? undefined : named(name);
      const found = names || isPrivate !== undefined || owner !== undefined ? await placed() : undefined;
      if (found) await refuseIfTaken(tenant, found);
      await keepFormer(tenant, id, version, by, now);
      const edited = await db
        .updateTable("template")
        .set({
          ...names,
          ...(text !== undefined && { text: storable(text) }),
          ...(owner !== undefined && { owner }),
          ...(isPrivate !== undefined && { private: isPrivate ? 1 : 0 }),
          version: version + 1,
          updated_at: now,
        })
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .where("version", "=", version)
        .where("deleted_at", "is", null)
        .executeTakeFirst();
      if (edited.numUpdatedRows !== 1n) throw new VersionConflict("template");
      if (found) {
        await dropWords(tenant, id);
        await addWords(wordRows(tenant, found));
      }

      /** What it is found by once it is changed. */
      async function placed() {
        const before = await live(tenant).select(TEMPLATE).where("id", "=", id).executeTakeFirst();
        if (!before) throw new VersionConflict("template");
        return {
          id,
          name_key: names?.name_key ?? before.name_key,
          owner: owner ?? before.owner,
          private: isPrivate === undefined ? before.private : Number(isPrivate),
        };
      }
    },

    async remove(tenant, id, by, now) {
      const found = await live(tenant).select("version").where("id", "=", id).executeTakeFirst();
      if (!found) return false;
      await keepFormer(tenant, id, found.version, by, now);
      await dropWords(tenant, id);
      await db
        .updateTable("template")
        .set({ deleted_at: now, version: found.version + 1 })
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .execute();
      return true;
    },

    async restore(tenant, id, by, now) {
      const found = await db
        .selectFrom("template")
        .select(["version", "name_key", "owner", "private"])
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .where("deleted_at", ">", now - RESTORABLE_MS)
        .executeTakeFirst();
      if (!found) return false;
      const back = { id, ...found };
      await refuseIfTaken(tenant, back);
      await keepFormer(tenant, id, found.version, by, now);
      await db
        .updateTable("template")
        .set({ deleted_at: null, version: found.version + 1 })
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .execute();
      await addWords(wordRows(tenant, back));
      return true;
    },

    async history(tenant, id) {
      return db
        .selectFrom("template_version")
        .select(["version", "name", "text", "by", "at"])
        .where("tenant", "=", tenant)
        .where("template_id", "=", id)
        .orderBy("version", "desc")
        .execute();
    },

    async used(tenant, id, now) {
      await db
        .updateTable("template")
        .set((row) => ({ uses: row("uses", "+", 1), used_at: now }))
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .where("deleted_at", "is", null)
        .execute();
    },
  };
}

/** Said in so many words: an index that holds these alone is not used for a value that is bound. */
const SHARED = sql<boolean>`private = 0`;
const PRIVATE = sql<boolean>`private = 1`;

/** What is read of the names in their order. */
interface Stretch {
  /** As it is compared; empty for all. */
  beginning: string;
  after: string | undefined;
  limit: number;
}

/** Names that begin so, as it is compared. */
function begins(key: string) {
  return (row: ExpressionBuilder<Schema, "template">) =>
    row.and([row("name_key", ">=", key), row("name_key", "<", key + LAST)]);
}

/** A page, of one row more than it holds where there is more. */
function pageOf(rows: Omit<Schema["template"], "tenant">[], limit: number): Page<Template> {
  // Two of one name, a shared and a private one, stand on one page: the next begins behind the name.
  const split = limit > 1 && rows[limit]?.name_key === rows[limit - 1]?.name_key;
  const page = rows.slice(0, split ? limit - 1 : limit);
  return { rows: page.map(asTemplate), next: rows.length > limit ? page.at(-1)?.name_key : undefined };
}

const TEMPLATE = [
  "id",
  "name",
  "name_key",
  "text",
  "owner",
  "private",
  "uses",
  "used_at",
  "version",
  "created_at",
  "updated_at",
  "deleted_at",
] as const;

/** Names and rows of one statement: what is bound stays far below the 32,766 values that SQLite takes. */
const AT_ONCE = 500;

function newRow(tenant: Tenant, { id, name, text, owner, private: isPrivate }: NewTemplate, now: number) {
  return {
    tenant,
    id,
    ...named(name),
    text: storable(text),
    owner,
    private: isPrivate ? 1 : 0,
    uses: 0,
    used_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
    deleted_at: null,
  };
}

function asTemplate(row: Omit<Schema["template"], "tenant">): Template {
  return {
    id: row.id,
    name: row.name,
    text: row.text,
    owner: row.owner,
    private: row.private === 1,
    uses: row.uses,
    usedAt: row.used_at ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
    deletedAt: row.deleted_at ?? undefined,
  };
}

/** A name as it is kept: with no spaces around it, and as it is compared. */
function named(name: string): Pick<Schema["template"], "name" | "name_key"> {
  const kept = storable(name).trim();
  const key = kept.length > NAME_LIMIT ? "" : nameKey(kept);
  if (key === "") throw new RangeError(`a template's name has 1 to ${NAME_LIMIT} characters`);
  return { name: kept, name_key: key };
}

/** A text for `like`, in which no character stands for others. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
