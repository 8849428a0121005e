import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/guide/page.ts";

const head = [
  "<!--",
  "order: 10",
  "also: cha,  chai ,",
  "-->",
  "",
  "# Tea: a guide",
  "",
  "How to",
  "make it.",
  "",
];
const summary = { type: "text", text: "How to make it." };
const parse = (...lines: string[]) => parsePage("tea", [...head, ...lines].join("\n")).blocks;

describe("a topic file", () => {
  it("says what it is in its comment, its title and its first paragraph", () => {
    expect(parsePage("tea", head.join("\n"))).toEqual({
      id: "tea",
      title: "Tea: a guide",
      summary: "How to make it.",
      order: 10,
      also: ["cha", "chai"],
      next: [],
      blocks: [summary],
    });
  });

  it("is headings, paragraphs, lists and quotes", () => {
    expect(
      parse(
        "Boil water.",
        "Wait.",
        "",
        "## Cups",
        "",
        "- blue",
        "- red",
        "",
        "1. Pour.",
        "2. Drink.",
        "",
        "> Ah.",
      ),
    ).toEqual([
      summary,
      { type: "text", text: "Boil water. Wait." },
      { type: "heading", text: "Cups" },
      { type: "list", items: ["blue", "red"] },
      { type: "list", items: ["Pour.", "Drink."], ordered: true },
      { type: "quote", text: "Ah." },
    ]);
  });

  it("reads a list whose items name a source as facts", () => {
    expect(parse('- It has 2 % (or 3 %). (Source: tea.org (a blog), "Tea"; 2024; as of 2026)')).toEqual([
      summary,
      {
        type: "facts",
        facts: [{ text: "It has 2 % (or 3 %).", source: 'tea.org (a blog), "Tea"; 2024', asOf: 2026 }],
      },
    ]);
  });

  it("may be saved with Windows line ends", () => {
    const text = [...head, "Boil.", "", "Wait."].join("\r\n");
    expect(parsePage("tea", text).blocks).toHaveLength(3);
  });

  it.each([
    ["no comment", "# Tea", "tea.md: does not begin with a comment that says its order"],
    ["no order", "<!--\nalso: cha\n-->", 'tea.md: its comment has no "order: NUMBER"'],
    ["no summary", "<!--\norder: 1\n-->\n# Tea", 'tea.md: has no "# Title" with a summary below it'],
    [
      "a fact without a year",
      [...head, "- Hot. (Source: me)"].join("\n"),
      "tea.md: a fact without source and year: Hot. (Source: me)",
    ],
    [
      "one fact among claims",
      [...head, "- Hot. (Source: me; as of 2026)", "- Wet."].join("\n"),
      "tea.md: a fact without source and year: Wet.",
    ],
  ])("is refused by name with %s", (_, text, message) => {
    expect(() => parsePage("tea", text)).toThrow(message);
  });
});
