import { describe, expect, it } from "vitest";
import type { Block, Message } from "../../src/chat/message.ts";
import { plainLines } from "../../src/chat/plain.ts";

function lines(...blocks: Block[]): string[] {
  return plainLines({ audience: "private", blocks, actions: [] });
}

describe("messages as plain lines", () => {
  it("says a question in one line that begins with its place", () => {
    expect(lines({ type: "question", step: 2, of: 3, text: "Why?", hint: "One\nthing." })).toEqual([
      "Step 2 of 3: Why? One thing.",
    ]);
  });

  it("puts a note on the line after its label and changes nothing in it", () => {
    const note = "  Hi — I'm Sam.\t ";
    expect(lines({ type: "note", label: "Your note", text: note, length: note.length, limit: 300 })).toEqual([
      `Your note (${note.length}/300):`,
      note,
    ]);
  });

  it("gives a note without a label alone", () => {
    expect(lines({ type: "note", label: "", text: "Hi, I'm Sam.", length: 12, limit: 300 })).toEqual([
      "Hi, I'm Sam.",
    ]);
  });

  it("numbers findings and says in words how much they weigh", () => {
    const finding = { rule: "job-request", title: "Asks for a job", why: "Why.", advice: "Advice." };
    expect(
      lines({
        type: "findings",
        findings: [
          { ...finding, severity: "error", message: "Asks for a job", excerpt: "a\njob" },
          { ...finding, severity: "info", message: "Says more" },
        ],
      }),
    ).toEqual([
      "1. Fix: Asks for a job (“a job”) [job-request]",
      "   Why: Why.",
      "   Do: Advice.",
      "2. Tip: Says more [job-request]",
      "   Why: Why.",
      "   Do: Advice.",
    ]);
  });

  it("says a checklist in words", () => {
    expect(
      lines({
        type: "checklist",
        items: [
          { label: "Reason", done: true },
          { label: "Context", done: false },
          { label: "Length", done: false, detail: "20 over" },
        ],
      }),
    ).toEqual(["Reason: present", "Context: missing", "Length: 20 over"]);
  });

  it("names the words that can be typed, but not after a question, which stays the last line", () => {
    const actions = [
      { id: "done", label: "Done", word: "done" },
      { id: "edit-name", label: "Edit name", word: "edit name" },
    ];
    const message: Message = { audience: "private", blocks: [{ type: "text", text: "Here." }], actions };
    expect(plainLines(message)).toEqual(["Here.", "Next: done, edit name."]);
    const question: Message = { ...message, blocks: [{ type: "question", step: 1, of: 3, text: "Who?" }] };
    expect(plainLines(question)).toEqual(["Step 1 of 3: Who?"]);
  });

  it("keeps the commands that a button runs out of the row of words", () => {
    const actions = [
      { id: "done", label: "Done", word: "done" },
      { id: "save-template", label: "Save as template", word: "/connect-template save" },
      { id: "note", label: "Just the note", word: "note" },
    ];
    const message: Message = { audience: "private", blocks: [], actions };
    expect(plainLines(message)).toEqual(["Also: /connect-template save.", "Next: done, note."]);
    expect(plainLines({ ...message, actions: actions.slice(1, 2) })).toEqual([
      "Next: /connect-template save.",
    ]);
  });

  it("says when the last word in a draft was", () => {
    const updatedAt = Date.parse("2026-03-02T09:00:00Z");
    expect(lines({ type: "drafts", items: [{ place: "D1", text: "Note to Priya", updatedAt }] })).toEqual([
      "- Note to Priya (last word 2026-03-02 09:00 UTC)",
    ]);
  });

  it("never lets a line break through", () => {
    const text = "a\r\nb\nc\u2028d\u2029e\rf";
    const all = lines(
      { type: "text", text },
      { type: "heading", text },
      { type: "tip", text },
      { type: "problem", text },
      { type: "quote", text },
      { type: "list", items: [text], ordered: true },
      { type: "facts", facts: [{ text, source: text, asOf: 2026 }] },
      { type: "note", label: "", text, length: 11, limit: 300 },
      { type: "drafts", items: [{ place: text, text, updatedAt: 0 }] },
    );
    expect(all.filter((line) => /[\n\r\u2028\u2029]/.test(line))).toEqual([]);
  });
});
