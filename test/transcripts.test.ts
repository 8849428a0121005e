import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { corePlayer } from "./support/core-player.ts";
import { replay } from "./support/transcript.ts";

const folder = join(import.meta.dirname, "transcripts");

// `UPDATE_TRANSCRIPTS=1 npx vitest run test/transcripts.test.ts` writes what the coach says now: read the diff.
const update = process.env.UPDATE_TRANSCRIPTS === "1";

describe("golden conversations", () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".md"))) {
    it(file, async () => {
      const path = join(folder, file);
      const document = readFileSync(path, "utf8");
      const played = await replay(document, await corePlayer());
      if (update) writeFileSync(path, played);
      else expect(played).toBe(document);
    });
  }
});
