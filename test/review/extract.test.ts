import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { extractDraft, looksLikeNote } from "../../src/review/extract.ts";

const NOTE =
  "Hi Priya, I'm Sam. Your talk on retry storms at DevConf helped our team; I'd love to learn more.";
const NAMELESS = "I'm Sam, SRE at Acme. Your talk on retry storms helped our team and I'd love to hear more.";

describe("extractDraft", () => {
  it.each([
    ["guillemets", `what do you think of: «${NOTE}»`],
    ["quotation marks", `can you review "${NOTE}" for me`],
    ["curly quotes", `please check “${NOTE}”, thanks`],
    ["a question before", `What do you think of this? ${NOTE}`],
    ["a word before", `review: ${NOTE}`],
    ["a line before", `here's my draft:\n${NOTE}`],
    ["lines around", `here's my draft:\n\n${NOTE}\n\nwhat do you think?`],
    ["a question after", `${NOTE}\n\nToo long?`],
    ["a quoted line", `> ${NOTE}\nis that ok?`],
    ["a quoted rest", `look:\n>>> ${NOTE}`],
    ["a code fence", `check this:\n\`\`\`\n${NOTE}\n\`\`\``],
    ["a code fence with a language", `\`\`\`text\n${NOTE}\n\`\`\` pls`],
  ])("takes it out of %s", (_, message) => {
    const draft = extractDraft(message);
    expect(draft).toMatchObject({ text: NOTE, whole: false, recipient: "Priya" });
    expect(message.slice(...(draft?.span ?? [0, 0]))).toBe(NOTE);
  });

  it("finds the quotation after marks that nothing closes", () => {
    expect(extractDraft(`„ ‹ look at this: «${NOTE}»`)?.text).toBe(NOTE);
  });

  it("looks for a closing mark that is nowhere once, not for every mark that opens", () => {
    const text = "“".repeat(20_000);
    const looked = vi.spyOn(String.prototype, "indexOf");
    expect(extractDraft(text)).toBeUndefined();
    const times = looked.mock.calls.length;
    looked.mockRestore();
    expect(times).toBeLessThan(100);
  });

  it("joins quoted lines", () => {
    const draft = extractDraft(
      "Can you check:\n> Hi Priya,\n> I'm Sam. Your talk helped.\n> Best, Sam\nthanks!",
    );
    expect(draft?.text).toBe("Hi Priya,\nI'm Sam. Your talk helped.\nBest, Sam");
  });

  it("knows a message that is a draft and nothing else", () => {
    expect(extractDraft(NOTE)).toEqual({
      text: NOTE,
      span: [0, NOTE.length],
      whole: true,
      recipient: "Priya",
    });
  });

  it.each([
    [`my note to Priya: ${NAMELESS}`, "Priya"],
    [`This is for Dr. Amadi: "${NAMELESS}"`, "Dr. Amadi"],
    [`a note for Tom: ${NOTE}`, "Tom"],
  ])("hears whom it goes to: %s", (message, recipient) => {
    expect(extractDraft(message)?.recipient).toBe(recipient);
  });

  it.each([
    "",
    "help",
    "what do you think of my idea?",
    "I need a note to Priya about load tests",
    "how do I send a request?",
    "Hi! can you help me write a note to someone I met at DevConf last week?",
    "Hello coach, I would like to know how you store my notes and who can see them",
    "<https://example.com>",
  ])("finds none in: %s", (message) => {
    expect(extractDraft(message)).toBeUndefined();
  });

  it("takes time in proportion to the message", () => {
    for (const unit of ["> ", '"', "«a ", "```", "hi ", "draft: ", "\n"]) {
      expect(() => extractDraft(unit.repeat(50_000 / unit.length))).not.toThrow();
    }
  });
});

describe("looksLikeNote", () => {
  it.each([
    NOTE,
    "Hi, I'm Gwil. I found you through the village website and would love to hear the story behind it.",
    "Dear [Name], I liked your paper on eels and would like to connect.",
  ])("knows a note: %s", (text) => {
    expect(looksLikeNote(text)).toBe(true);
  });

  it("takes no answer of the corpora for a note", () => {
    for (const file of ["assemble_dev", "assemble_ideal"]) {
      const lines = readFileSync(`test/corpus/${file}.jsonl`, "utf8").trim().split("\n");
      for (const line of lines) {
        const { name, reason, context } = JSON.parse(line);
        for (const answer of [name, reason, context]) {
          if (typeof answer === "string") expect(looksLikeNote(answer), answer).toBe(false);
        }
      }
    }
  });
});
