import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/review/mend.ts";
import { rule } from "../../../src/review/rules/unfilled-placeholder.ts";
import { hitsOf, testRule } from "../rule-tester.ts";

testRule(rule, {
  valid: [
    "Hi! I liked your [Brackets] episode.",
    "Hi Ana, your post on {fmt} and he/she pronouns was great.",
  ],
  invalid: [
    { text: "Hi {{name}}, we met at [event] on [date].", excerpts: ["{{name}}", "[event]", "[date]"] },
    { text: "Hi , your work at . Great!", excerpts: ["Hi ,", "at ."] },
    { text: "Sure! Here's a note: Hi [Name], great talk.", excerpts: ["Sure! Here's a note:", "[Name]"] },
  ],
});

describe("its mend", () => {
  const mended = (text: string, recipient?: string) =>
    applyEdits(
      text,
      hitsOf(rule, { text, ...(recipient && { recipient }) }).flatMap((hit) => hit.mend ?? []),
    );

  it.each([
    ["Hi {{first_name}}, great talk.", "Priya", "Hi Priya, great talk."],
    ["Hi {{first_name}}, great talk.", undefined, "Hi, great talk."],
    ["Dear {{title}} {{surname}}, great talk.", undefined, "Hello, great talk."],
    ["Hi , great talk.", undefined, "Hi, great talk."],
    ["Hi null, great talk.", "Priya", "Hi Priya, great talk."],
    ["{Hi|Hello} Ana, great talk.", undefined, "Hi Ana, great talk."],
    ["Here's a warmer version:\n\nHi Ana, great talk.", undefined, "Hi Ana, great talk."],
    ["Hi Ana, great talk at [Event].", undefined, "Hi Ana, great talk at [Event]."],
    ["Dear [Mr/Ms] Ferreira, great talk.", undefined, "Dear [Mr/Ms] Ferreira, great talk."],
  ])("of %j for %s is %j", (text, recipient, expected) => {
    expect(mended(text, recipient)).toBe(expected);
  });
});
