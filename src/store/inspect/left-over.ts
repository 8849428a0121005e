/** What has stayed behind, and why: rows set aside, and replies that have not arrived. */
import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";
import { type Finding, listed } from "./finding.ts";

/** A reply that has waited for this long waits for more than a platform's moment of weakness; in milliseconds. */
const LATE_MS = 10 * 60 * 1000;

export async function rowsAside(db: Kysely<Schema>): Promise<Finding[]> {
  const rows = await db
    .selectFrom("set_aside")
    .select(["id", "reason"])
    .orderBy("at")
    .orderBy("id")
    .execute();
  if (rows.length === 0) return [];
  const ids = listed(rows.map(({ id, reason }) => `${id}: ${reason}`));
  const message = `${rows.length} ${rows.length === 1 ? "draft" : "drafts"} could not be read and ${rows.length === 1 ? "was" : "were"} set aside (${ids}): the people have been told and have begun anew; they go by themselves, as drafts do, so report it before if the coach has done it.`;
  return [{ about: "set-aside", message }];
}

export async function lateReplies(db: Kysely<Schema>, now: number): Promise<Finding[]> {
  const { late, since } = await db
    .selectFrom("outbox")
    .select(({ fn }) => [fn.countAll<number>().as("late"), fn.min("created_at").as("since")])
    .where("state", "=", "waiting")
    .where("created_at", "<", now - LATE_MS)
    .executeTakeFirstOrThrow();
  if (late === 0) return [];
  const message = `${late} ${late === 1 ? "reply has" : "replies have"} waited for more than ten minutes, the first since ${new Date(since).toISOString()}: see that the coach runs and can reach its platform; it delivers them by itself.`;
  return [{ about: "late", message }];
}

export async function deadReplies(db: Kysely<Schema>): Promise<Finding[]> {
  const rows = await db
    .selectFrom("outbox")
    .select(({ fn }) => ["reason", fn.countAll<number>().as("count")])
    .where("state", "=", "dead")
    .groupBy("reason")
    .orderBy("reason")
    .execute();
  if (rows.length === 0) return [];
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const reasons = listed(rows.map(({ reason, count }) => `${reason ?? "no reason"}: ${count}`));
  const message = `${all} ${all === 1 ? "reply" : "replies"} could not be delivered and ${all === 1 ? "was" : "were"} given up (${reasons}): put right what the reasons name; the rows go by themselves, as drafts do.`;
  return [{ about: "undeliverable", message }];
}
