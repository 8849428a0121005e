import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName, PageFinder } from "../../src/guide/find.ts";
import type { Page } from "../../src/guide/page.ts";

function page(id: string, ...also: string[]): Page {
  return { id, title: `About ${id}`, summary: "", order: 0, also, next: [], blocks: [] };
}

const finder = new PageFinder([
  page("limits", "length", "how-long"),
  page("withdraw", "cancel", "limits"),
  page("missing-reason"),
  page("missing-context"),
]);

describe("finding a page", () => {
  it.each([
    ["limits", "limits"],
    ["  LIMITS! ", "limits"],
    ["Length", "limits"],
    ["how long", "limits"],
    ["how_long?", "limits"],
    ["ｌｉｍｉｔｓ", "limits"],
    ["about withdraw", "withdraw"],
    ["canc", "withdraw"],
    ["Missing Reason", "missing-reason"],
    ["missing-c", "missing-context"],
  ])("takes %j for %s", (typed, id) => {
    expect(finder.find(typed)?.id).toBe(id);
  });

  it.each(["", "missing", "li", "coffee", "🙂"])("does not guess at %j", (typed) => {
    expect(finder.find(typed)).toBeUndefined();
  });

  it("suggests what is near, best first", () => {
    expect(finder.suggest("lenght")).toEqual(["limits"]);
    expect(finder.suggest("withdrw")).toEqual(["withdraw"]);
    expect(finder.suggest("missing")).toEqual(["missing-reason", "missing-context"]);
    expect(finder.suggest("zzzzzz")).toEqual([]);
    expect(finder.suggest("")).toEqual([]);
  });

  it("takes anything that can be typed, and compares only its beginning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        finder.find(name);
        expect(finder.suggest(name).length).toBeLessThanOrEqual(3);
      }),
    );
    expect(foldName("a".repeat(100_000))).toHaveLength(60);
  });
});
