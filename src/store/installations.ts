import type { Kysely } from "kysely";
import type { Installations } from "./ports.ts";
import type { Schema } from "./schema.ts";
import type { SecretBox } from "./secret-box.ts";

export declare function installationsIn(db: Kysely<Schema>, secrets: SecretBox | undefined): Installations;
