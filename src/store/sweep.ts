import type { Kysely } from "kysely";
import type { Retention } from "./ports.ts";
import type { Schema } from "./schema.ts";

export declare function sweepIn(
  db: Kysely<Schema>,
  now: number,
  retention: Retention,
): Promise<Record<string, number>>;
