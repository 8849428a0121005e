/** Looks for a word wherever a store could have left it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Kysely, sql } from "kysely";
import type { Engine } from "../../src/store/engine.ts";

/**
 * Where the word stands: in which of SQLite's files (the database, its log, its shared memory, whatever else begins
 * with its name), which hold all tables; elsewhere in which columns of which tables, those of the migrations
 * included.
 */
export async function found(engine: Engine, word: string): Promise<string[]> {
  if (engine.kind === "sqlite" && existsSync(engine.where)) return filesWith(engine.where, word);
  const db = new Kysely<unknown>({ dialect: engine.dialect });
  try {
    return await columnsWith(db, word);
  } finally {
    await db.destroy();
  }
}

function filesWith(path: string, word: string): string[] {
  return readdirSync(dirname(path)).filter(
    (file) => file.startsWith(basename(path)) && readFileSync(join(dirname(path), file)).includes(word),
  );
}

async function columnsWith(db: Kysely<unknown>, word: string): Promise<string[]> {
  const places: string[] = [];
  for (const { name, columns } of await db.introspection.getTables({ withInternalKyselyTables: true })) {
    for (const { name: column } of columns) {
      const { rows } = await sql`
        select 1 from ${sql.table(name)}
        where cast(${sql.ref(column)} as text) like ${`%${word}%`} limit 1`.execute(db);
      if (rows.length > 0) places.push(`${name}.${column}`);
    }
  }
  return places;
}
