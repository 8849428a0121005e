import { describe, expect, it } from "vitest";
import { readWish, type Wish } from "../../src/settings/wish.ts";

describe("what is wanted of the settings", () => {
  const cases: [typed: string, wish: Wish][] = [
    ["", { do: "show" }],
    ["  ", { do: "show" }],
    ["Plan  200", { do: "plan", plan: 200 }],
    ["plan premium", { do: "plan", plan: 300 }],
    ["forget introduction", { do: "drop-introduction" }],
    ["MY DATA", { do: "my-data" }],
    ["forget me", { do: "forget-me", sure: false }],
    ["forget me yes", { do: "forget-me", sure: true }],
    ["forget mee", { do: "unknown", near: "forget me" }],
    ["plan 250", { do: "unknown", near: "plan 200" }],
    ["something else entirely", { do: "unknown" }],
    ["a".repeat(10_000), { do: "too-long", length: 10_000 }],
  ];
  it.each(cases)("%s", (typed, wish) => {
    expect(readWish(typed)).toEqual(wish);
  });

  it("never deletes by guessing", () => {
    for (const typed of ["forget me ye", "forget me yes please", "forgetmeyes", "yes", "forget me, yes"])
      expect(readWish(typed)).not.toEqual({ do: "forget-me", sure: true });
  });
});
