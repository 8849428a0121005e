/**
 * One PostgreSQL for a whole run of the tests, started when the first of them asks for a database: who runs others
 * pays nothing. The tests run in processes of their own, so they ask the process that started them.
 */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "./postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where a test asks for a database: an address that nobody else on this machine can guess. */
    postgres: string;
  }
}

/** What vitest calls before all tests; what it gives back is called after them, also when some have failed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = `/${randomBytes(16).toString("hex")}`;
  let starting: Promise<PostgresServer> | undefined;
  const asked = createServer(async ({ url }, answer) => {
    if (url !== path) return answer.writeHead(404).end();
    try {
      starting ??= startPostgres();
      const server = await starting;
      answer.end(await server.createDatabase());
    } catch (error) {
      answer.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => asked.listen(0, "127.0.0.1", resolve));
  project.provide("postgres", `http://127.0.0.1:${(asked.address() as AddressInfo).port}${path}`);
  return async () => {
    asked.close();
    const server = await starting?.catch(() => undefined);
    await server?.stop();
  };
}

/** The address of a new, empty database on the run's PostgreSQL: one for each file of tests, or more. */
export async function freshDatabase(): Promise<string> {
  const answer = await fetch(inject("postgres"));
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
}
