import { describe, expect, it } from "vitest";
import { type Answers, assemble } from "../../src/note/assemble.ts";

const ANSWERS: Answers = {
  name: "Sam from Acme",
  recipient: "Priya",
  reason: "to learn how you run load tests on a small budget",
  context: "your talk on retry storms at DevConf",
};

const noteOf = (answers: Answers, options?: Parameters<typeof assemble>[1]): string => {
  const result = assemble(answers, options);
  return result.ok ? result.note : `asks for ${result.problem.answer}`;
};

describe("a note", () => {
  it("greets, introduces, says where from and what for", () => {
    expect(noteOf(ANSWERS)).toBe(
      "Hi Priya, I'm Sam from Acme. I heard your talk on retry storms at DevConf and would like to learn how you run load tests on a small budget.",
    );
  });

  it("greets nobody by name where there is no recipient, and a title formally", () => {
    const { recipient: _, ...rest } = ANSWERS;
    expect(noteOf(rest)).toMatch(/^Hi, I'm Sam from Acme\. /);
    expect(noteOf({ ...ANSWERS, recipient: "prof okafor" })).toMatch(/^Dear Prof\. Okafor, I'm Sam/);
  });

  it("does without a context that was skipped, and asks for one that is empty", () => {
    expect(noteOf({ ...ANSWERS, context: null })).toBe(
      "Hi Priya, I'm Sam from Acme. I'd like to learn how you run load tests on a small budget.",
    );
    expect(noteOf({ ...ANSWERS, context: "" })).toBe("asks for context");
  });

  it("asks for the first of several in the order of the questions", () => {
    expect(noteOf({ name: "", recipient: "[name]", reason: "hi", context: "" })).toBe("asks for name");
    expect(noteOf({ name: "Sam", recipient: "[name]", reason: "hi", context: "" })).toBe(
      "asks for recipient",
    );
    expect(noteOf({ name: "Sam", reason: "hi", context: "" })).toBe("asks for reason");
  });
});

describe("wordings", () => {
  it("are different, come round again, and all fit", () => {
    const first = assemble(ANSWERS);
    if (!first.ok) throw new Error("must assemble");
    const notes = Array.from({ length: first.wordings }, (_, wording) => noteOf(ANSWERS, { wording }));
    expect(first.wordings).toBeGreaterThan(2);
    expect(new Set(notes).size).toBe(first.wordings);
    expect(noteOf(ANSWERS, { wording: first.wordings })).toBe(first.note);
    expect(noteOf(ANSWERS, { wording: -1 })).toBe(notes.at(-1));
    expect(noteOf(ANSWERS, { wording: Number.NaN })).toBe(first.note);
  });

  it("are fewer where the limit is tight, and the note takes the first that fits", () => {
    const whole = assemble(ANSWERS);
    if (!whole.ok) throw new Error("must assemble");
    const tight = assemble(ANSWERS, { limit: whole.note.length });
    if (!tight.ok) throw new Error("must assemble");
    expect(tight.note.length).toBeLessThan(whole.note.length);
    expect(tight.wordings).toBeLessThan(whole.wordings);
  });
});

describe("answers that do not fit", () => {
  const long = {
    ...ANSWERS,
    reason: `to ask ${"how you really chose the very first tests, ".repeat(9)}and why`,
  };

  it("are a problem that says by how much, which answer is longest, and proposes", () => {
    const result = assemble(long);
    if (result.ok) throw new Error("must not fit");
    const { answer, code, over, message, proposal } = result.problem;
    expect({ answer, code }).toEqual({ answer: "length", code: "too-long" });
    expect(message).toContain(`${over} characters too long`);
    expect(message).toContain("reason");
    expect(proposal?.length).toBeLessThan(300 + (over ?? 0));
  });

  it("get a proposal that fits where only fillers stand in the way", () => {
    const answers = {
      ...ANSWERS,
      reason: "I would really very much like to know how you test data models, really",
    };
    const short = assemble({ ...answers, context: null });
    if (!short.ok) throw new Error("must assemble");
    const result = assemble({ ...answers, context: null }, { limit: short.note.length });
    if (result.ok) throw new Error("must not fit");
    expect(result.problem.over).toBe(1);
    expect(result.problem.proposal?.length).toBeLessThan(short.note.length);
  });

  it("are assembled all the same where the length is kept", () => {
    const result = assemble(long, { keep: ["length"] });
    expect(result.ok && result.note.length > 300).toBe(true);
  });
});

describe("answers that are kept", () => {
  it("go into the note whatever they are", () => {
    expect(noteOf({ ...ANSWERS, name: "rather not say" }, { keep: ["name"] })).toMatch(/rather not say/i);
    expect(noteOf({ ...ANSWERS, reason: "networking" }, { keep: ["reason"] })).toContain("networking");
  });

  it("leave their part out where they are empty", () => {
    expect(noteOf({ ...ANSWERS, name: "", context: "" }, { keep: ["name", "context"] })).toBe(
      "Hi Priya, I'd like to learn how you run load tests on a small budget.",
    );
  });
});
