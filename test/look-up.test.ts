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

  it("what begins so before what holds it, however many hold it", async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...{ id: `A${at}`, name: `After an ev, ${at}`, text: "Hi.", owner: "olga", private: false },
    }));
    await store.transaction("a test", ({ templates }) => templates.createAll(TENANT, many, NOW));
    const names = await offered("template", "ev");
    expect(names.slice(0, 2)).toEqual(["Event follow-up", "After an ev, 0"]);
    expect(names).toHaveLength(25);
  });

  it("what is one's own, among however much of what others own", async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...{ id: `E${at}`, name: `Event ${at}`, text: "Hi.", owner: "olga", private: false },
    }));
    await store.transaction("a test", async ({ templates }) => {
      await templates.createAll(TENANT, many, NOW);
      await templates.create(
        TENANT,
        { id: "M", name: "Event of mike's", text: "Hi.", owner: "mike", private: false },
        NOW,
      );
    });
    expect(await offered("own-template", "event", "mike")).toEqual(["Event of mike's", "Event, mine"]);
    await store.transaction("a test", async ({ templates }) => {
      for (const id of ["M", ...many.map((one) => one.id)]) await templates.remove(TENANT, id, "olga", NOW);
    });
    expect(await offered("deleted-template", "event", "mike")).toEqual(["Event of mike's"]);
  });

  it("nothing to change or bring back for a guest, who changes nothing", async () => {
    const guest = { tenant: TENANT, user: { id: "olga", manager: false, guest: true } } as const;
    for (const what of ["own-template", "deleted-template"] as const)
      expect(await lookUp(store, guest, what, "", NOW)).toEqual([]);
    expect(await lookUp(store, guest, "template", "event", NOW)).not.toEqual([]);
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
