import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Answers, assemble } from "../../src/note/assemble.ts";
import { spelledOut } from "../../src/note/writing/formal.ts";
import { review } from "../../src/review/review.ts";

const sam: Answers = {
  name: "Sam from Acme",
  recipient: "Priya",
  reason: "to learn how you run load tests",
  context: "your talk on retry storms at DevConf",
};

function notes(answers: Answers, limit = 300): string[] {
  const first = assemble(answers, { limit, tone: "formal" });
  if (!first.ok) return [];
  return Array.from({ length: first.wordings }, (_, wording) => {
    const made = assemble(answers, { limit, tone: "formal", wording });
    return made.ok ? made.note : "";
  });
}

describe("a note in the formal tone", () => {
  it("greets formally and spells out what the coach itself says", () => {
    for (const note of notes(sam)) {
      expect(note).toMatch(/^(?:Dear|Hello) Priya, I am Sam from Acme\. /);
      expect(note).not.toMatch(/['’](?:m|d|re|ve)\b|\blove\b/);
    }
    expect(notes(sam).length).toBeGreaterThan(2);
  });

  it.each([
    ["nobody in particular", { recipient: "" }, "Hello, I am Sam from Acme."],
    ["a title", { recipient: "Dr. Stein" }, "Dear Dr. Stein, I am Sam from Acme."],
    ["several", { name: "the Acme team" }, "Dear Priya, we are the Acme team."],
  ] as const)("to or from %s", (_, changed, beginning) => {
    expect(notes({ ...sam, ...changed })[0]).toMatch(beginning);
  });

  it("keeps contractions where it would not fit without them", () => {
    const shortest = Math.min(...notes(sam).map(({ length }) => length));
    const [short = ""] = notes(sam, shortest);
    expect(short.length).toBeLessThan(shortest);
    expect(short).toMatch(/^Dear Priya, I'm Sam/);
  });

  it("is spelled out only where that is surely right", () => {
    const cases: [string, string][] = [
      [
        "I'd like to, we'd love to, I'd really value it.",
        "I would like to, we would love to, I would really value it.",
      ],
      ["I'd seen it.", "I'd seen it."],
      ["We're here, you've time, I'll ask.", "We are here, you have time, I will ask."],
      ["I don't know and we can't say.", "I do not know and we cannot say."],
      ["Why don't you come? Let's talk.", "Why don't you come? Let's talk."],
      ["It's been long, that's all.", "It has been long, that is all."],
      ["Sam's talk “Why I'm leaving” and I'm curious.", "Sam's talk “Why I'm leaving” and I am curious."],
      ["Hi, I'm Sam. I loved 'Why I'm leaving'.", "Hi, I am Sam. I loved 'Why I'm leaving'."],
    ];
    for (const [typed, spelled] of cases) expect(spelledOut(typed)).toBe(spelled);
  });

  it.each(["assemble_dev", "assemble_ideal", "assemble_extra"])(
    "says of %s what the warm one says, under the limit, and its review finds no more",
    (file) => {
      const path = join(import.meta.dirname, `../corpus/${file}.jsonl`);
      let made = 0;
      for (const line of readFileSync(path, "utf8").trim().split("\n")) {
        const { name, recipient, reason, context, limit } = JSON.parse(line);
        const answers = { name, reason, context, ...(recipient && { recipient }) };
        const warm = assemble(answers, { limit });
        const formal = assemble(answers, { limit, tone: "formal" });
        expect(formal.ok, line).toBe(warm.ok);
        if (!warm.ok || !formal.ok) continue;
        made++;
        const rules = (note: string) =>
          review(note, recipient && { recipient }).findings.map(({ rule }) => rule);
        expect(formal.note.length, line).toBeLessThan(limit ?? 300);
        expect(rules(formal.note), formal.note).toEqual(rules(warm.note));
        expect(formal.note).not.toMatch(/^Hi\b/);
      }
      expect(made).toBeGreaterThan(10);
    },
  );
});
