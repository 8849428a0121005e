import { describe, expect, it } from "vitest";
import type { Message } from "../src/chat/message.ts";
import { plainLines } from "../src/chat/plain.ts";
import { createCoach, type Desk } from "../src/coach.ts";

const NOTE =
  "Hi Priya, I'm Sam. Your talk on retry storms at DevConf was AMAZING WORK and I'd like to touch base.";
const CALL = {
  tenant: "slack:T1",
  user: { id: "sam", manager: false },
  place: { id: "here" },
  eventId: "e1",
  now: new Date("2026-03-02T09:00:00Z"),
} as const;
const TEAM = JSON.stringify({
  severities: { shouting: "off" },
  words: [],
  phrases: [{ phrase: "touch base", why: "It does not say what about." }],
});

const said = (messages: readonly Message[]) => messages.flatMap(plainLines).join("\n");
const reviewed = async (desk: Desk) => said(await createCoach(desk).review({ text: NOTE, from: "argument" }));

/** The preview of a draft with these answers. */
async function previewed(desk: Desk): Promise<string> {
  await createCoach(desk).draft({ ...CALL, to: "Priya" });
  let last: Message[] = [];
  for (const text of ["Sam", "I'd like to touch base on load tests", "your AMAZING WORK at DevConf"]) {
    last = await createCoach(desk).handle({ ...CALL, body: { type: "text", text } });
  }
  return said(last);
}

describe("what a team has set", () => {
  it("holds for a review and for a preview", async () => {
    for (const look of [reviewed, previewed]) {
      const before = await look({});
      expect(before).toContain("[shouting]");
      expect(before).not.toContain("[team-phrase]");
      const after = await look({ team: TEAM });
      expect(after).not.toContain("[shouting]");
      expect(after).toContain("[team-phrase]");
      expect(after).toContain("It does not say what about.");
    }
  });

  it("is not kept with the draft or the person", async () => {
    const desk: Desk = { team: TEAM };
    await previewed(desk);
    expect(`${desk.draft} ${desk.known}`).not.toContain("does not say what about");
  });
});

describe("what a person has muted", () => {
  it("holds for a review and for a preview, each of which says so, until it is taken back", async () => {
    for (const look of [reviewed, previewed]) {
      const desk: Desk = { known: JSON.stringify({ planAsked: true, muted: ["shouting"] }) };
      const muted = await look(desk);
      expect(muted).not.toContain("[shouting]");
      expect(muted).toContain("You have muted: shouting.");
    }
  });

  it("is set by the line that the finding's button runs", async () => {
    const desk: Desk = {};
    await createCoach(desk).settings({ ...CALL, text: "mute shouting" });
    expect(await reviewed(desk)).toContain("You have muted: shouting.");
    await createCoach(desk).settings({ ...CALL, text: "unmute shouting" });
    expect(await reviewed(desk)).toContain("[shouting]");
  });
});
