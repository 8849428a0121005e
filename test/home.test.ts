import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainLines } from "../src/chat/plain.ts";
import type { Coach } from "../src/coach.ts";
import { type Arrival, handle } from "../src/events/handle.ts";
import { inMemory } from "../src/store/open.ts";
import type { Store } from "../src/store/ports.ts";
import { openStore } from "../src/store/store.ts";
import { welcomeMessage } from "../src/welcome.ts";

describe("the home of one person", () => {
  let store: Store;
  let events = 0;
  beforeAll(async () => {
    store = await openStore(inMemory());
  });
  afterAll(() => store.close());

  const at = (place: string, user = "U1"): Arrival => ({
    tenant: "slack:T1",
    user: { id: user, manager: false },
    place: { id: place },
    eventId: `E${++events}`,
    now: new Date(Date.parse("2026-03-02T09:00:00Z") + events * 60_000),
  });
  const on = async (arrival: Arrival, work: (coach: Coach) => ReturnType<Coach["home"]>) => {
    const { replies } = await handle(store, arrival, { id: arrival.eventId, leaseMs: 60_000 }, work);
    return replies.map(({ message }) => message);
  };
  const types = (place: string, text: string, user?: string) => {
    const arrival = at(place, user);
    return on(arrival, (coach) => coach.handle({ ...arrival, body: { type: "text", text } }));
  };
  const starts = (place: string, to: string, user?: string) => {
    const arrival = at(place, user);
    return on(arrival, (coach) => coach.draft({ ...arrival, to }));
  };
  const home = (user?: string) => {
    const arrival = at("home", user);
    return on(arrival, (coach) => coach.home(arrival));
  };

  it("lists what can be gone on with in every place, the latest first, and nobody else's", async () => {
    await starts("D1", "Priya");
    await types("D1", "Sam from Acme");
    await starts("D2", "Tom");
    expect((await types("D2", "Sam")).flatMap(plainLines).join()).not.toContain("Priya");
    await types("D2", "to learn how you run load tests");
    await types("D2", "skip");
    await starts("D3", "Ana");
    await types("D3", "keep");
    await types("D3", "cancel");
    await starts("D4", "Kim", "U2");
    await types("D4", "Robin", "U2");
    const [drafts] = await home();
    const block = drafts?.blocks.find(({ type }) => type === "drafts");
    expect(block).toEqual({
      type: "drafts",
      items: [
        { place: "D2", text: "A note to Tom, at the preview", updatedAt: expect.any(Number) },
        { place: "D1", text: "A note to Priya, at step 2 of 3", updatedAt: expect.any(Number) },
      ],
    });
  });

  it("shows the starters, a team's own templates where it has some, and what is set", async () => {
    const before = (await home()).flatMap(plainLines).join("\n");
    expect(before).toContain("Your team has none yet. These come with me:");
    expect(before).toContain("introduced as «Sam»");
    await store.transaction("plant", ({ templates }) =>
      templates.create(
        "slack:T1",
        { id: "t1", name: "After a talk", text: "Hi {{ recipient }}", owner: "U2", private: false },
        0,
      ),
    );
    const [, shown] = await home();
    expect(shown?.actions[0]).toMatchObject({
      label: "Use After a talk",
      word: "/connect-template use After a talk",
    });
  });

  it("leaves out a draft that cannot be read, and shows the others", async () => {
    await store.transaction("plant", ({ drafts }) =>
      drafts.save("slack:T1", { user: "U1", place: "D9" }, { state: "{", version: 0 }, 0),
    );
    expect((await home()).flatMap(plainLines).join("\n")).toContain("A note to Tom");
  });
});

describe("the welcome", () => {
  it("says what the coach does, one next step, and what stays private", () => {
    const lines = plainLines(welcomeMessage());
    expect(lines.join(" ")).toMatch(
      /three short questions.*The next step: `\/connect-draft`.*I need no login/,
    );
    expect(lines.at(-1)).toBe("Next: /connect-draft.");
  });
});
