import { Kysely } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATA_STATEMENTS, type DataStatement, type Schema } from "../../src/store/schema.ts";
import { openStore } from "../../src/store/store.ts";
import { DATABASES, type Database } from "./engines.ts";

/** Columns that say whose a row is. */
const PERSONAL = ["user_id", "owner", "by"];

/** What is wrong with what the tables of a database say of themselves: nothing, it is to be hoped. */
async function faults(db: Kysely<Schema>): Promise<string[]> {
  const statements: Record<string, DataStatement> = DATA_STATEMENTS;
  const found: string[] = [];
  const tables = await db.introspection.getTables();
  for (const { name, columns } of tables) {
    const statement = statements[name];
    if (!statement) {
      found.push(`${name} does not say what it keeps`);
      continue;
    }
    const names = columns.map((column) => column.name);
    for (const column of names.filter((one) => PERSONAL.includes(one) && one !== statement.person)) {
      found.push(`${name} does not say what becomes of ${column}`);
    }
    if (statement.person && !(names.includes(statement.person) && statement.forget)) {
      found.push(`${name} says whose it is, but not how that goes`);
    }
    if (!names.includes("tenant") && name !== "fact") found.push(`${name} is nobody's`);
  }
  const there = new Set(tables.map(({ name }) => name));
  for (const name of Object.keys(statements)) if (!there.has(name)) found.push(`${name} is not there`);
  return found;
}

describe.each(Object.entries(DATABASES))("the tables in %s", (_, create) => {
  let database: Database;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    database = await create();
    await (await openStore(database.engine())).close();
    db = new Kysely<Schema>({ dialect: database.engine().dialect });
  });
  afterAll(async () => {
    await db?.destroy();
    await database?.end();
  });

  it("each say what they keep of a person, and how that goes", async () => {
    expect(await faults(db)).toEqual([]);
  });

  it("are missed where they do not", async () => {
    await db.schema.createTable("diary").addColumn("tenant", "text").addColumn("text", "text").execute();
    await db.schema.alterTable("team").addColumn("by", "text").execute();
    await db.schema.dropTable("set_aside").execute();
    expect((await faults(db)).toSorted()).toEqual([
      "diary does not say what it keeps",
      "set_aside is not there",
      "team does not say what becomes of by",
    ]);
  });
});
