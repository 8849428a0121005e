/** The golden conversations of the terminal, in a thread of Slack through the real Bolt. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Message } from "../../src/chat/message.ts";
import { type Player, replay } from "../support/transcript.ts";
import { stage } from "./stage.ts";

/**
 * Told otherwise in Slack, and elsewhere in these tests: forms are modals there and are not filled in line by line
 * (surfaces.test.ts, faults.test.ts), a note is shared in a channel's place and not in a transcript's, a button that is not there cannot
 * be pressed, nor a deleted message edited.
 */
const OTHERWISE =
  /^(?:deleted-message|help|review|settings|share|team-settings|templates(?:-(?:edit-and-history|export-and-import|from-a-draft|list|save))?)\.md$/;

const folder = join(import.meta.dirname, "../transcripts");

const unescaped = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** One person, who types and presses in one thread; what is read is the plain text of each message. */
async function slackPlayer(): Promise<Player> {
  const { slack, team } = await stage("socket");
  const sam = slack.person("sam", team, "owner");
  let thread: string | undefined;
  let seen = 0;
  const written = new Map<number, string>();
  const answered = async (): Promise<Message[]> => {
    await slack.quiet(150);
    const all = sam.sees({ in: sam.dm }).filter(({ fromBot }) => fromBot);
    const fresh = all.slice(seen);
    seen = all.length;
    return fresh.map(({ text }) => ({
      audience: "private",
      blocks: [{ type: "text", text: unescaped(text) }],
      actions: [],
    }));
  };
  return {
    async type(text, where) {
      const ts = await sam.writes(text, { in: sam.dm, ...(thread !== undefined && { thread }) });
      thread ??= ts;
      if (where) written.set(where.line, ts);
      return answered();
    },
    async edit(line, text) {
      await sam.edits(written.get(line) ?? "", text, { in: sam.dm });
      return answered();
    },
    async remove(line) {
      await sam.deletes(written.get(line) ?? "", { in: sam.dm });
      return answered();
    },
    async press(id) {
      const control = sam
        .sees({ in: sam.dm })
        .flatMap(({ controls }) => controls)
        .findLast(({ actionId }) => new RegExp(`^(?:act|run):${id}(?:~\\d+)?$`).test(actionId));
      await sam.presses(control?.actionId ?? id, {});
      return answered();
    },
  };
}

describe("golden conversations in Slack", () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".md") && !OTHERWISE.test(name))) {
    it(file, async () => {
      const document = readFileSync(join(folder, file), "utf8");
      expect(await replay(document, await slackPlayer())).toBe(document);
    });
  }
});
