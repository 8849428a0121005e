import type { Dialect } from "kysely";

/** One of the two databases: how Kysely speaks it, and what has to be done by hand. */
export interface Engine {
  kind: "sqlite" | "postgres";
  dialect: Dialect;
  /** Where it is, for messages: a path, or an address without its password. */
  where: string;
}
