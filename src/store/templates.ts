import type { Kysely } from "kysely";
import type { Templates } from "./ports.ts";
import type { Schema } from "./schema.ts";

export declare function templatesIn(db: Kysely<Schema>): Templates;
