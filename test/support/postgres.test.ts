import pg from "pg";
import { expect, it } from "vitest";
import { freshDatabase } from "./postgres-setup.ts";

it("gives each who asks an empty database of their own", async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(one).not.toBe(other);
  const client = new pg.Client({ connectionString: one });
  await client.connect();
  const { rows } = await client.query(
    "select count(*) from information_schema.tables where table_schema = 'public'",
  );
  await client.end();
  expect(rows).toEqual([{ count: "0" }]);
});
