import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Lookup, lookUp } from "../src/look-up.ts";
import { inMemory } from "../src/store/open.ts";
import type { Store } from "../src/store/ports.ts";
import { openStore } from "../src/store/store.ts";
import { starters } from "../src/templates/starters.generated.ts";

const NOW = Date.UTC(2026, 2, 2);
const TENANT = "slack:T1";

let store: Store;
beforeEach(async () => {
  store = await openStore(inMemory());
  await store.transaction("a test", async ({ templates }) => {
    const all = [
      ["Met at an event", "olga", false],
      ["Event follow-up", "olga", false],
      ["Event, mine", "mike", true],
      ["Old one", "olga", false],
    ] as const;
    for (const [name, owner, own] of all)
      await templates.create(TENANT, { id: name, name, text: "Hi.", owner, private: own }, NOW);
    await templates.remove(TENANT, "Old one", "olga", NOW);
  });
});
afterEach(() => store.close());

const offered = async (
  what: Lookup,
  typed: string,
  id = "olga",
  manager = false,
  tenant: `${string}:${string}` = TENANT,
) => (await lookUp(store, { tenant, user: { id, manager } }, what, typed, NOW)).map(({ value }) => value);

describe("what is offered while somebody types", () => {
  it("templates that have a word which begins so, and those that come with the coach", async () => {
    expect(await offered("template", "ev")).toEqual(["Event follow-up", "Met at an event"]);
    expect(await offered("template", "EVENT m", "mike")).toEqual(["Met at an event", "Event, mine"]);
    expect(await offered("template", "webinar")).toEqual(["After a webinar"]);
  });

  it("to change, what one may change", async () => {
    expect(await offered("own-template", "ev", "mike")).toEqual(["Event, mine"]);
    expect(await offered("own-template", "ev", "mona", true)).toEqual(["Event follow-up", "Met at an event"]);
    await store.transaction("a test", ({ teams }) =>
      teams.save(
        TENANT,
        {
          settings: JSON.stringify({ severities: {}, words: [], phrases: [], everybodyEdits: true }),
          version: 0,
        },
        NOW,
      ),
    );
    expect(await offered("own-template", "foll", "mike")).toEqual(["Event follow-up"]);
  });

  it("to bring back, what one may bring back", async () => {
    expect(await offered("deleted-template", "o")).toEqual(["Old one"]);
    expect(await offered("deleted-template", "", "mona", true)).toEqual(["Old one"]);
    expect(await offered("deleted-template", "", "mike")).toEqual([]);
  });

  it("topics and rules", async () => {
    expect(await offered("topic", "lim")).toContain("limits");
    expect(await offered("rule", "shout")).toEqual(["shouting"]);
    expect(await offered("rule", "request")).toContain("job-request");
  });

  it("nothing of another workspace, whatever is typed, and nothing where the store is away", async () => {
    for (const typed of [
      "",
      "ev",
      "%",
      "_",
      "'; drop table template; --",
      "\u0000",
      "\ud800",
      "x".repeat(5_000),
    ]) {
      const names = await offered("template", typed, "olga", true, "slack:T2");
      const ours = new Set(starters.map(({ title }) => title));
      expect(names.filter((name) => !ours.has(name))).toEqual([]);
      expect(await offered("own-template", typed, "olga", true, "slack:T2")).toEqual([]);
      expect(await offered("deleted-template", typed, "olga", true, "slack:T2")).toEqual([]);
    }
    const away = {
      ...store,
      transaction: async () =>
        Promise.reject(new (await import("../src/store/faults.ts")).StoreFault("away")),
    };
    expect(
      await lookUp(away, { tenant: TENANT, user: { id: "olga", manager: false } }, "template", "", NOW),
    ).toEqual([]);
  });
});
