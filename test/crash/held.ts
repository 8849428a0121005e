/** What a store holds, seen from outside: read while nobody else does anything. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely } from "kysely";
import { parseMessage } from "../../src/chat/stored-message.ts";
import { parseDraft, parseKnown } from "../../src/draft/draft.ts";
import { checkStore } from "../../src/store/inspect/check.ts";
import type { Place } from "../../src/store/inspect/place.ts";
import type { Schema } from "../../src/store/schema.ts";
import { engineAt, type Where } from "./plan.ts";

/** The rows that say what has had an effect, without the moments at which it had. */
export interface Held {
  events: string[];
  drafts: { place: string; state: string; version: number }[];
  people: string[];
  waiting: { event: string; body: string }[];
  setAside: string[];
}

/** Everything that is held, and what `store check` finds: nothing where all is well. */
export async function held(where: Where, now: number): Promise<Held & { findings: string[] }> {
  if ("url" in where) return read(where, where, now);
  // From a copy: what a killed process has left is for the next one to put in order, not for us.
  const folder = mkdtempSync(join(tmpdir(), "held-"));
  try {
    const file = join(folder, "copy.db");
    for (const end of ["", "-wal"]) {
      if (existsSync(where.file + end)) copyFileSync(where.file + end, file + end);
    }
    return await read({ file }, where, now);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function read(copy: Where, where: Where, now: number): Promise<Held & { findings: string[] }> {
  const db = new Kysely<Schema>({ dialect: engineAt(copy).dialect });
  try {
    const events = await db.selectFrom("event_seen").select("id").orderBy("id").execute();
    const drafts = await db
      .selectFrom("draft")
      .select(["place", "state", "version"])
      .orderBy("user_id")
      .orderBy("place")
      .execute();
    const people = await db.selectFrom("person").select("memory").orderBy("user_id").execute();
    const waiting = await db
      .selectFrom("outbox")
      .select(["event_id as event", "body"])
      .orderBy("id")
      .execute();
    const aside = await db.selectFrom("set_aside").select("id").orderBy("id").execute();
    return {
      events: events.map(({ id }) => id),
      drafts,
      people: people.map(({ memory }) => memory),
      waiting,
      setAside: aside.map(({ id }) => id),
      findings: await findingsIn(where, now),
    };
  } finally {
    await db.destroy();
  }
}

/** What `store check` finds; whose files they are is another question. */
async function findingsIn(where: Where, now: number): Promise<string[]> {
  const place: Place =
    "file" in where ? { kind: "sqlite", path: where.file } : { kind: "postgres", url: where.url };
  const { findings } = await checkStore(place, READERS, now);
  return findings.filter(({ about }) => about !== "permissions").map(({ message }) => message);
}

const READERS = { draft: parseDraft, person: parseKnown, reply: parseMessage };
