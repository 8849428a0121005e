import { describe, expect, it } from "vitest";
import { createDraft, parseDraft } from "../../src/draft/state.ts";

describe("a stored draft", () => {
  it("comes back as it was", () => {
    const draft = createDraft({ introduction: "Sam from Acme", plan: 200, planAsked: true });
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
    expect(draft.answers.name).toBe("Sam from Acme");
  });

  it.each([
    ["no JSON", "{"],
    ["another version", JSON.stringify({ ...createDraft(), version: 2 })],
    ["an unknown key", JSON.stringify({ ...createDraft(), admin: true })],
    ["an answer over the cap", JSON.stringify({ ...createDraft(), answers: { name: "a".repeat(2001) } })],
    ["a limit of its own", JSON.stringify({ ...createDraft(), limit: 250 })],
    ["no draft", "null"],
  ])("is refused: %s", (_, json) => {
    expect(() => parseDraft(json)).toThrow();
  });
});
