/** Messages as extreme as the core could make them, and texts as hostile as people could type them. */
import * as fc from "fast-check";
import type { Action, Block, FindingView, Form, Message } from "../../src/chat/message.ts";

/** What would ping, link, format or break something on one platform or another. */
const HOSTILE = [
  "@everyone @here <@1> <@!1> <@&1> <#1> <!channel> <!here> <!subteam^S1> <@U1> <#C1>",
  "https://evil.example [linkedin](https://evil.example) <https://evil.example|linkedin.com> mailto:a@b.example",
  "``` ` ~~~ **b** __u__ ||s|| *i* _i_ ~s~ > q # h - l 1. l :smile: <:x:1> <t:0>",
  "&lt; &amp; < > & \u2028 \u202egpj.exe \u200bx",
  "👨‍👩‍👧‍👦 नमस्ते مرحبا e\u0301\u0301\u0301",
  "\n\n\n- a\n> b\n# c\n",
];

export const anyText = fc.oneof(
  fc.string({ maxLength: 200, unit: "grapheme" }),
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.constantFrom(
    "a".repeat(5_000),
    "`".repeat(4_000),
    "<@1>".repeat(1_000),
    "\n".repeat(3_000),
    "👨‍👩‍👧‍👦".repeat(400),
  ),
);

const words = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" });

const anyAction: fc.Arbitrary<Action> = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 60 }),
    label: fc.oneof(words, fc.constant("x".repeat(200))),
    word: fc.oneof(
      words,
      fc.constantFrom("/connect-guide shouting", `/connect-template show ${"n".repeat(100)}`),
    ),
    style: fc.constantFrom("primary" as const, "danger" as const),
  },
  { requiredKeys: ["id", "label", "word"] },
);

const anyFinding: fc.Arbitrary<FindingView> = fc.record(
  {
    rule: fc.constantFrom("shouting", "job-request", "team-phrase"),
    severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
    title: words,
    message: anyText,
    why: anyText,
    advice: anyText,
    excerpt: anyText,
    actions: fc.array(anyAction, { maxLength: 2 }),
  },
  { requiredKeys: ["rule", "severity", "title", "message", "why", "advice"] },
);

const measure = { length: fc.nat(20_000), limit: fc.constantFrom(200, 300) };

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      "text" as const,
      "heading" as const,
      "tip" as const,
      "problem" as const,
      "quote" as const,
    ),
    text: anyText,
  }),
  fc.record({
    type: fc.constant("question" as const),
    step: fc.nat(9),
    of: fc.nat(9),
    text: anyText,
    hint: anyText,
  }),
  fc.record({
    type: fc.constant("note" as const),
    label: fc.constantFrom("", "Your note"),
    text: anyText,
    ...measure,
  }),
  fc.record({ type: fc.constant("length" as const), text: words, ...measure }),
  fc.record({
    type: fc.constant("checklist" as const),
    items: fc.array(fc.record({ label: words, done: fc.boolean(), detail: words }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.record({
    type: fc.constant("verdict" as const),
    verdict: fc.constantFrom("ready" as const, "look" as const, "fix" as const),
    text: words,
  }),
  fc.record({
    type: fc.constant("findings" as const),
    findings: fc.array(anyFinding, { minLength: 1, maxLength: 7 }),
  }),
  fc.record({
    type: fc.constant("list" as const),
    items: fc.array(anyText, { minLength: 1, maxLength: 10 }),
    ordered: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("facts" as const),
    facts: fc.array(fc.record({ text: anyText, source: anyText, asOf: fc.constant(2026) }), {
      minLength: 1,
      maxLength: 9,
    }),
  }),
  fc.record({
    type: fc.constant("drafts" as const),
    items: fc.array(fc.record({ place: words, text: anyText, updatedAt: fc.constant(1_772_442_000_000) }), {
      minLength: 1,
      maxLength: 10,
    }),
  }),
);

export const anyMessage: fc.Arbitrary<Message> = fc.record({
  audience: fc.constant("private" as const),
  blocks: fc.array(anyBlock, { minLength: 1, maxLength: 6 }),
  actions: fc.array(anyAction, { maxLength: 40 }),
});

export const anyForm: fc.Arbitrary<Form> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 120 }),
  title: words,
  submit: words,
  fields: fc.uniqueArray(
    fc.oneof(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 10 }),
        label: words,
        kind: fc.constantFrom("line" as const, "text" as const),
        required: fc.boolean(),
        hint: anyText,
        maxLength: fc.integer({ min: 1, max: 10_000 }),
        value: anyText,
      }),
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 10 }),
        label: words,
        kind: fc.constant("choice" as const),
        required: fc.boolean(),
        maxLength: fc.constant(80),
        choices: fc.uniqueArray(
          fc.record({ value: fc.string({ minLength: 1, maxLength: 60 }), label: words }),
          {
            selector: ({ value }) => value,
            minLength: 1,
            maxLength: 25,
          },
        ),
      }),
    ),
    { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
  ),
});
