import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, assemble } from "../../src/note/assemble.ts";
import { answersOf, readSets } from "./scorer.ts";
import { contentStems, hasStem } from "./stems.ts";

const sets = ["assemble_ideal.jsonl", "assemble_dev.jsonl", "assemble_extra.jsonl"]
  .flatMap(readSets)
  .map(answersOf);

/** What gets into text fields: emoji, joiners, marks, halves of pairs, controls, other directions. */
const INTRUDERS = [
  "😀",
  "👩‍🚀",
  "👨‍👩‍👧‍👦",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "🇳🇴",
  "👍🏽",
  "☕",
  "e\u0301",
  "\u0301\u0301\u0301",
  "z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍",
  "\u200d",
  "\u200b",
  "\ufeff",
  "\u2060",
  "\u00ad",
  "\ud83d",
  "\ude00",
  "\u0000",
  "\u0007",
  "\u001b[2J",
  "\u009b31m",
  "\u202e",
  "\u2066",
  "\u2069",
  "\u200f",
  "مريم",
  "שלום",
  "中文",
  "日本",
  "\n",
  "\r\n",
  "\u2028",
  "\t",
  "\u00a0",
  "\u3000",
  "…",
  "—",
  "“",
  "”",
  "’",
  "!!!",
  "??",
  "  ",
  ".",
  ",",
  ";",
  "(",
  ")",
  "[",
  "{",
  "<b>",
];

const intruder = fc.oneof(fc.constantFrom(...INTRUDERS), fc.string({ unit: "binary", maxLength: 3 }));

/** An answer with some of them put in anywhere, mostly none. */
const disturbed = (answer: string) =>
  fc.array(fc.tuple(fc.nat(answer.length), intruder), { maxLength: 2 }).map((puts) => {
    let text = answer;
    for (const [at, what] of puts) text = text.slice(0, at) + what + text.slice(at);
    return text;
  });

const anyAnswers: fc.Arbitrary<Answers> = fc.constantFrom(...sets).chain((set) =>
  fc.record({
    name: disturbed(set.name),
    reason: disturbed(set.reason),
    ...(set.title === undefined ? {} : { title: disturbed(set.title) }),
    ...(set.recipient === undefined ? {} : { recipient: disturbed(set.recipient) }),
    ...(set.context === undefined
      ? {}
      : { context: set.context === null ? fc.constant(null) : disturbed(set.context) }),
  }),
) as fc.Arbitrary<Answers>;

const limits = fc.oneof(
  { weight: 3, arbitrary: fc.constant(300) },
  { weight: 2, arbitrary: fc.integer({ min: 50, max: 300 }) },
);

const RUNS = 600;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

describe("any answers, any limit", () => {
  it("never throw, and assemble at least half of the time", () => {
    let assembled = 0;
    fc.assert(
      fc.property(anyAnswers, limits, (answers, limit) => {
        if (assemble(answers, { limit }).ok) assembled++;
      }),
      { numRuns: RUNS },
    );
    expect(assembled).toBeGreaterThanOrEqual(RUNS / 2);
  });

  it("become a note below the limit, well formed, without a broken grapheme or control character", () => {
    fc.assert(
      fc.property(anyAnswers, limits, fc.nat(8), (answers, limit, wording) => {
        const result = assemble(answers, { limit, wording });
        if (!result.ok) return;
        expect(result.note.length).toBeLessThan(limit);
        expect(result.note).not.toMatch(/\p{Surrogate}/u);
        expect(result.note).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(result.note).toBe(result.note.trim());
        const typed = new Set<string>();
        // What is invisible inside an emoji is taken out, and what it parted is one again; of two joiners that
        // come to stand side by side by that, one is left.
        for (const answer of [
          answers.name,
          answers.title,
          answers.recipient,
          answers.reason,
          answers.context,
        ])
          for (const { segment } of graphemes.segment(
            (answer ?? "")
              .replace(/[\p{Cc}\p{Cs}]|(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}/gu, "")
              .replace(/(?<=[\u200c\u200d])[\u200c\u200d]+/g, ""),
          ))
            typed.add(segment);
        for (const { segment } of graphemes.segment(result.note))
          if (/\p{Extended_Pictographic}/u.test(segment))
            expect([...typed].some((one) => one.includes(segment))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it("have no doubled connective, carrier or mark", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sets), fc.nat(8), (answers, wording) => {
        const result = assemble(answers, { wording });
        if (!result.ok) return;
        expect(result.note).not.toMatch(/\b(because|to|from|at|the|a|and|I'm|about|of|in|for|with|so) \1\b/i);
        expect(result.note).not.toMatch(
          /[?!]\.|\.\.|!!|,,|,\.| [.,;?!](?!\p{L})|like to to|because so|I'm I /u,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it("keep every content word of the answers, or say why not", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sets), limits, fc.nat(8), (answers, limit, wording) => {
        const result = assemble(answers, { limit, wording });
        if (!result.ok) {
          expect(result.problem.message.length).toBeGreaterThan(20);
          return;
        }
        for (const answer of [answers.name, answers.title, answers.reason, answers.context ?? ""])
          for (const stem of contentStems(answer ?? "", answers.recipient ?? ""))
            expect(hasStem(result.note, stem), `«${stem}» of «${answer}» in «${result.note}»`).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it("assemble whatever is kept, and never throw", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (name, recipient, reason, context) => {
          const result = assemble(
            { name, recipient, reason, context },
            { keep: ["name", "recipient", "reason", "context"] },
          );
          if (result.ok) expect(result.note).not.toMatch(/\p{Surrogate}/u);
          else expect(result.problem.answer).toBe("length");
        },
      ),
      { numRuns: RUNS },
    );
  });
});
