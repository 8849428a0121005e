import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Message } from "../../../src/chat/message.ts";
import type { DraftEvent } from "../../../src/draft/draft.ts";
import {
  type FillingTurn,
  parseFilling,
  startFilling,
  transitionFilling,
} from "../../../src/draft/filling/filling.ts";
import { UNKNOWN } from "../../../src/draft/state.ts";
import { type Player, replay } from "../../support/transcript.ts";
import { template } from "./templates.ts";

/** `/connect-template use After a talk --set recipient=Priya` begins; the filling is stored and read between lines. */
function player(): Player {
  let turn: FillingTurn | undefined;
  const goesOn = (event: DraftEvent): Promise<Message[]> => {
    if (!turn) throw new Error("The transcript begins without a template.");
    turn = transitionFilling(parseFilling(JSON.stringify(turn.filling)), event);
    return Promise.resolve(turn.replies);
  };
  return {
    press: (id) => goesOn({ type: "action", id }),
    type(text) {
      const [, use] = text.split("/connect-template use ");
      if (use === undefined) return goesOn({ type: "text", text });
      const [name = "", ...sets] = use.split(" --set ");
      const given = Object.fromEntries(sets.map((set) => set.split("=") as [string, string]));
      turn = startFilling(turn?.filling.known ?? UNKNOWN, template(name), given);
      return Promise.resolve(turn.replies);
    },
  };
}

const folder = import.meta.dirname;
/** `UPDATE_TRANSCRIPTS=1 npx vitest run test/draft/filling` writes what is said now: read the diff. */
const update = process.env.UPDATE_TRANSCRIPTS === "1";
const transcripts = readdirSync(folder).filter((name) => name.endsWith(".md"));

describe("using a template", () => {
  it.each(transcripts)("%s", async (name) => {
    const path = join(folder, name);
    const written = readFileSync(path, "utf8");
    const said = await replay(written, player());
    if (update) writeFileSync(path, said);
    else expect(said).toBe(written);
  });
});
