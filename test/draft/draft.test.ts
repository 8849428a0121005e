import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../src/chat/message.ts";
import { plainLines } from "../../src/chat/plain.ts";
import {
  anotherDraft,
  type Draft,
  type DraftEvent,
  isClosed,
  oneShotCommand,
  parseDraft,
  startDraft,
  type Turn,
  transition,
  UNKNOWN,
} from "../../src/draft/draft.ts";

const ACTIONS = [
  "keep",
  "skip",
  "back",
  "help",
  "review",
  "another",
  "shorter",
  "note",
  "done",
  "cancel",
  "restart",
  "resume",
  "new",
  "to",
  "edit-name",
  "edit-reason",
  "edit-context",
  "plan-200",
  "plan-300",
  "rung-met",
  "rung-work",
  "rung-mutual",
  "rung-shared",
  "rung-research",
  "rung-nothing",
  "gone",
  "constructor",
  "",
];

const WORDS = [
  "back",
  "skip",
  "restart",
  "cancel",
  "help",
  "another",
  "shorter",
  "note",
  "keep",
  "review",
  "resume",
  "new",
  "done",
  "edit name",
  "edit reason",
  "edit context",
  "to Priya",
  "to priya singh",
  "to {{name}}",
  "to",
  "plan 200",
  "plan 300",
  "plan",
  "/keep",
  "Done.",
  "yes",
  "nothing yet",
  "met",
];

const ODD = [
  "",
  " ",
  "asdf",
  "\u0000",
  "\ud800",
  "Sam\u202Egpj.exe",
  `e${"\u0301".repeat(3000)}`,
  "👨‍👩‍👧‍👦".repeat(400),
  "a".repeat(5000),
  "Hi Priya, I'm Sam from Acme. Your talk at DevConf stayed with me and I'd like to hear how you test.",
  "I loved your talk at KotlinConf",
  "to learn about SaaS pricing",
  "we met at Web Summit",
  "`;$(id)'\"",
  "line one\nline two\r\nline three",
  "<!channel> @everyone",
  "call me on +1 415 555 0100",
  "same as above",
  `researching ${"x".repeat(1985)}`,
  "/revew Hi Priya",
  "__proto__",
];

interface AnswerSet {
  name: string;
  recipient?: string;
  reason: string;
  context?: string | null;
}

const corpus = readFileSync(join(import.meta.dirname, "../corpus/assemble_dev.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as AnswerSet);
const answers = corpus.flatMap(({ name, reason, context }) => [name, reason, context ?? "skip"]);

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...answers) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);
const event: fc.Arbitrary<DraftEvent | { type: "again"; to?: string }> = fc.oneof(
  { weight: 6, arbitrary: text.map((typed): DraftEvent => ({ type: "text", text: typed })) },
  { weight: 2, arbitrary: fc.constantFrom(...ACTIONS).map((id): DraftEvent => ({ type: "action", id })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { type: "again" } as const,
      { type: "again", to: "Tom" } as const,
      {
        type: "again",
        to: "B".repeat(3000),
      } as const,
    ),
  },
);

/** Half of all conversations have a note already when anything may happen. */
const conversation = fc.oneof(
  fc.array(event, { maxLength: 12 }),
  fc
    .array(event, { minLength: 1, maxLength: 8 })
    .map((rest) => [
      ...["Sam from Acme", "to learn how you run load tests on a small budget", "your talk at DevConf"].map(
        (line): DraftEvent => ({ type: "text", text: line }),
      ),
      ...rest,
    ]),
);

/** True for the lines of this test that act as buttons do. */
function isWord(line: string): boolean {
  return [...WORDS, "skip"].includes(line);
}

/** Plays events as a coach does: the draft is stored and read again between any two. */
function play(
  events: readonly (DraftEvent | { type: "again"; to?: string })[],
  each: (turn: Turn, before: Draft) => void,
) {
  let draft = startDraft(UNKNOWN).draft;
  for (const one of events) {
    const before = draft;
    const turn = one.type === "again" ? anotherDraft(draft, one.to) : transition(draft, one);
    draft = parseDraft(JSON.stringify(turn.draft));
    expect(draft).toStrictEqual(turn.draft);
    each(turn, before);
  }
}

describe("any conversation", () => {
  it("never throws, keeps a valid draft, and always says something with a way on", () => {
    fc.assert(
      fc.property(conversation, (events) => {
        play(events, ({ draft, replies }) => {
          expect(replies.length).toBeGreaterThan(0);
          for (const reply of replies) expect(plainLines(reply).length).toBeGreaterThan(0);
          const note = replies.some(({ blocks }) => blocks.length === 1 && blocks[0]?.type === "note");
          const shown = replies.at(-1) as Message;
          const asks = shown.blocks.some((block) => block.type === "question");
          expect(asks || note || shown.actions.length > 0).toBe(true);
          expect(oneShotCommand(draft)).not.toMatch(/[\n\r\u2028\u2029]/);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("says the same again when the same happens again", () => {
    fc.assert(
      fc.property(conversation, (events) => {
        const first: Message[][] = [];
        play(events, ({ replies }) => first.push(replies));
        const second: Message[][] = [];
        play(events, ({ replies }) => second.push(replies));
        expect(second).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });

  it("loses nothing that was typed: it is in the draft, or the reply says why not", () => {
    fc.assert(
      fc.property(conversation, (events) => {
        let index = 0;
        play(events, ({ draft, replies }, before) => {
          const one = events[index++];
          if (one?.type !== "text" || isWord(one.text) || isClosed(before)) return;
          const typed = one.text.trim();
          const waiting = [draft.pending, ...draft.aside].map((one) => one?.text);
          const kept = [...Object.values(draft.answers), ...waiting].filter((words) => words != null);
          // A huge answer is kept up to the cap; a bare name on a rung has the rung's words before it.
          const held = kept.some(
            (words) =>
              words.endsWith(typed) || (words && (typed.startsWith(words) || typed === `to ${words}`)),
          );
          const saysWhyNot = replies.some(({ blocks }) => blocks.some((block) => block.type === "problem"));
          expect(held || saysWhyNot).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("keeps what was typed and not taken until it is answered", () => {
    fc.assert(
      fc.property(conversation, (events) => {
        play(events, ({ draft }, before) => {
          const waits = (one: Draft) =>
            [one.pending, ...one.aside].map((typed) => typed?.text).filter(Boolean);
          const ended = isClosed(draft) || (draft.at === "name" && draft.aside.length === 0);
          // Whatever else is said to an offered draft starts another in its place.
          if (ended || before.offer !== undefined) return;
          if (before.pending === undefined || before.pending.for === before.at) return;
          expect([...waits(draft), ...Object.values(draft.answers)]).toContain(before.pending.text);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("shows an action only where it works: pressing it is never answered with a problem", () => {
    fc.assert(
      fc.property(conversation, fc.nat(), (events, pick) => {
        let last = startDraft(UNKNOWN);
        play(events, (turn) => {
          last = turn;
        });
        // A whole command is its adapter's to run.
        const offered = last.replies.at(-1) as Message;
        const actions = offered.actions.filter(({ word }) => !word.startsWith("/"));
        const action = actions[pick % Math.max(actions.length, 1)];
        if (!action) return;
        const { replies } = transition(last.draft, { type: "action", id: action.id });
        const said = replies.flatMap((reply) => reply.blocks).filter((block) => block.type === "problem");
        // An answer may be asked for again when the note is made; that the button is out of place is never said.
        const refusals = [
          "nothing to keep",
          "nothing to skip",
          "earlier message",
          "no note",
          "first question",
        ];
        for (const block of said) {
          for (const refusal of refusals) expect(block.text).not.toContain(refusal);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("answers of the corpus", () => {
  it("end in a preview or are asked for again, and are kept word for word", () => {
    for (const { name, recipient, reason, context } of corpus) {
      let turn = startDraft(UNKNOWN, recipient);
      for (const line of [name, reason, context ?? "skip"]) {
        turn = transition(turn.draft, { type: "text", text: line });
      }
      const { draft, replies } = turn;
      const asksAgain = replies.some(({ blocks }) =>
        blocks.some((block) => block.type === "problem" || block.type === "question"),
      );
      expect(draft.at === "preview" || asksAgain || draft.pending !== undefined).toBe(true);
      if (draft.at === "preview") {
        expect(draft.answers).toMatchObject({ name: name.trim(), reason: reason.trim() });
      }
    }
  });
});
