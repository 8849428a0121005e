import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";
import type { Privacy } from "./ports.ts";
import type { Schema } from "./schema.ts";

export declare function privacyIn(db: Kysely<Schema>, engine: Engine): Privacy;
