/** Deletes what is past its time, a little at a time, so that nobody waits for it. */
import { setImmediate } from "node:timers/promises";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { Retention } from "./ports.ts";
import type { Schema } from "./schema.ts";
import { RESTORABLE_MS } from "./templates.ts";

/** Rows of one statement: some 10 to 40 ms in SQLite's file. */
const BATCH = 200;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Slack may deliver an event that is seven days old (docs.slack.dev, Events API: delayed events). */
const EVENT_MS = 8 * DAY_MS;

/** What of a table is past its time; rows are told apart by `key`. */
interface Past {
  table: keyof Schema;
  key: readonly string[];
  when: RawBuilder<boolean>;
}

function past(now: number, { draftMs }: Retention, teams: readonly TeamTime[]): Past[] {
  const draft = now - draftMs;
  return [
    ...DRAFTS.map(({ table, key, at }) => ({ table, key, when: sql<boolean>`${sql.ref(at)} <= ${draft}` })),
    // One team after the other, by the beginning of the key: nobody else's drafts are looked at.
    ...teams.flatMap(({ tenant, days }) =>
      DRAFTS.map(({ table, key, at }) => ({
        table,
        key,
        when: sql<boolean>`tenant = ${tenant} and ${sql.ref(at)} <= ${now - days * DAY_MS}`,
      })),
    ),
    // What still waits is never past its time: it is delivered, or given up first.
    { table: "outbox", key: ["id"], when: sql`state = 'dead' and due_at <= ${draft}` },
    { table: "event_seen", key: ["tenant", "id"], when: sql`at <= ${now - EVENT_MS}` },
    // Their former texts go with them.
    { table: "template", key: ["tenant", "id"], when: sql`deleted_at <= ${now - RESTORABLE_MS}` },
  ];
}

/** Where drafts are, and since when nothing was said to them. */
const DRAFTS = [
  { table: "draft", key: ["tenant", "user_id", "place"], at: "updated_at" },
  { table: "set_aside", key: ["id"], at: "at" },
] as const;

/** A team that keeps drafts for a shorter time than the host. */
interface TeamTime {
  tenant: string;
  days: number;
}

async function shorterThan(db: Kysely<Schema>, { draftMs }: Retention): Promise<TeamTime[]> {
  const teams = await db
    .selectFrom("team")
    .select(["tenant", "draft_days"])
    .where("draft_days", "is not", null)
    .where("draft_days", "<", Math.ceil(draftMs / DAY_MS))
    .execute();
  return teams.flatMap(({ tenant, draft_days: days }) => (days === null ? [] : [{ tenant, days }]));
}

/**
 * @param again runs one batch, again where it has to
 * @param now milliseconds since 1970
 * @returns how many rows of each table have gone
 */
export async function sweepIn(
  db: Kysely<Schema>,
  { kind }: Pick<Engine, "kind">,
  again: <Result>(work: () => Promise<Result>) => Promise<Result>,
  now: number,
  retention: Retention,
): Promise<Record<string, number>> {
  const gone: Record<string, number> = {};
  const teams = await again(() => shorterThan(db, retention));
  for (const { table, key, when } of past(now, retention, teams)) {
    const columns = sql.join(key.map((column) => sql.ref(column)));
    // What another has locked is being changed, or swept, at this moment. SQLite has one writer, and no such clause.
    const free = kind === "postgres" ? sql`for update skip locked` : sql``;
    const batch = sql`
      delete from ${sql.table(table)} where (${columns}) in
        (select ${columns} from ${sql.table(table)} where ${when} limit ${BATCH} ${free})`;
    let rows: number;
    let sum = gone[table] ?? 0;
    do {
      rows = await again(async () => Number((await batch.execute(db)).numAffectedRows ?? 0n));
      gone[table] = sum += rows;
      // SQLite answers at once: others have their turn in between.
      await setImmediate();
    } while (rows === BATCH);
  }
  return gone;
}
