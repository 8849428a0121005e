import type { Transaction } from "kysely";
import type { Engine } from "../engine.ts";
import type { Schema } from "../schema.ts";
import { type Finding, listed } from "./finding.ts";
import { type Row, rowsOf, type Table } from "./tables.ts";

/** Reads what the store keeps as JSON; the store itself does not know what it means. Each throws where it cannot. */
export interface Readers {
  draft(json: string): void;
  /** What is remembered of a person. */
  person(json: string): void;
  /** A reply that waits. */
  reply(json: string): void;
}

/** One kind of JSON: where it stands, how its row is named, and what happens to what cannot be read. */
interface Kept {
  table: Table;
  what: [one: string, many: string];
  text(row: Row): unknown;
  name(row: Row): string;
  read(json: string): void;
  todo: string;
}

function keptBy(readers: Readers): Kept[] {
  return [
    {
      table: "draft",
      what: ["draft", "drafts"],
      text: ({ state }) => state,
      name: ({ tenant, user_id, place }) => `${tenant} ${user_id} in ${place}`,
      read: readers.draft,
      todo: "the coach sets such a draft aside when its person writes again; if a newer version wrote it, update the coach first",
    },
    {
      table: "person",
      what: ["person's memory", "people's memories"],
      text: ({ memory }) => memory,
      name: ({ tenant, user_id }) => `${tenant} ${user_id}`,
      read: readers.person,
      todo: "the coach forgets it when that person writes again; if a newer version wrote it, update the coach first",
    },
    {
      table: "outbox",
      what: ["reply", "replies"],
      // A reply that was given up has no text any more.
      text: ({ state, body }) => (state === "waiting" ? body : undefined),
      name: ({ id }) => String(id),
      read: readers.reply,
      todo: "the coach gives such a reply up and delivers all others; if a newer version wrote it, update the coach first",
    },
  ];
}

/** Names every row whose JSON cannot be read. */
export async function unreadableRows(
  db: Transaction<Schema>,
  engine: Engine,
  readers: Readers,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { table, what, text, name, read, todo } of keptBy(readers)) {
    const bad: string[] = [];
    for await (const rows of rowsOf(db, engine, table)) {
      for (const row of rows) {
        const json = text(row);
        if (json !== undefined && !canRead(read, String(json))) bad.push(name(row));
      }
    }
    if (bad.length === 0) continue;
    const [one, many] = what;
    const message = `${bad.length} ${bad.length === 1 ? one : many} cannot be read (${listed(bad)}): ${todo}.`;
    findings.push({ about: "unreadable", message });
  }
  return findings;
}

function canRead(read: (json: string) => void, json: string): boolean {
  try {
    read(json);
    return true;
  } catch {
    return false;
  }
}
