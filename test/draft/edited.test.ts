import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainLines } from "../../src/chat/plain.ts";
import {
  type Draft,
  type DraftEvent,
  isClosed,
  parseDraft,
  startDraft,
  type Turn,
  transition,
  UNKNOWN,
} from "../../src/draft/draft.ts";
import { startFilling, transitionFilling } from "../../src/draft/filling/filling.ts";
import { parseFilling } from "../../src/draft/filling/state.ts";
import { judge } from "../../src/draft/steps.ts";

interface AnswerSet {
  name: string;
  reason: string;
  context?: string | null;
}

const sets = readFileSync(join(import.meta.dirname, "../corpus/assemble_dev.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as AnswerSet);

/** Answers that are taken at once, by their question. */
const TAKEN = {
  name: sets.map(({ name }) => name).filter((one) => judge("name", one).kind === "taken"),
  reason: sets.map(({ reason }) => reason).filter((one) => judge("reason", one).kind === "taken"),
  context: sets.flatMap(({ context }) =>
    context && judge("context", context).kind === "taken" ? [context] : [],
  ),
};
const STEPS = ["name", "reason", "context"] as const;

const MESSAGES = ["m1", "m2", "m3", "m4", "x".repeat(201)];
const WORDS = [
  "skip",
  "back",
  "keep",
  "edit name",
  "to Priya",
  "to",
  "done",
  "new",
  "share",
  "another",
  "met",
];
const ODD = [
  "",
  " ",
  "asdf",
  "\u0000",
  "\ud800",
  "a".repeat(5_000),
  "I loved your talk at KotlinConf",
  "to learn about SaaS pricing",
  "/revew Hi Priya",
  "{{name}}",
  "Hi Priya, I'm Sam from Acme. Your talk at DevConf stayed with me and I'd like to hear how you test.",
];
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TAKEN.name, ...TAKEN.reason, ...TAKEN.context) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
);
const message = fc.constantFrom(...MESSAGES);
const event: fc.Arbitrary<DraftEvent> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant("text" as const), text: line, message }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("edited" as const), message, text: line }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("deleted" as const), message }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("action" as const),
      id: fc.constantFrom("keep", "back", "skip", "edit-reason", "to", "share", "share-it", "done", "resume"),
    }),
  },
);

/** What is in a draft of anybody's words. */
function wordsIn({ answers, pending, aside }: Draft): (string | undefined)[] {
  return [...Object.values(answers), pending?.text, ...aside.map(({ text }) => text)].map((one) => one ?? "");
}

describe("messages that are edited and deleted", () => {
  it("never throw, whatever they are, and leave a draft that can be kept", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 14 }), fc.boolean(), (events, shared) => {
        const origin = shared ? { id: "C1", name: "#sales" } : undefined;
        let { draft } = startDraft(UNKNOWN, undefined, origin);
        for (const one of events) {
          const before = draft;
          const turn: Turn = transition(draft, one);
          draft = parseDraft(JSON.stringify(turn.draft));
          expect(draft).toStrictEqual(turn.draft);
          for (const reply of turn.replies) expect(plainLines(reply).length).toBeGreaterThan(0);
          // Where nothing is said, nothing has changed.
          if (turn.replies.length === 0) expect(draft).toStrictEqual(before);
          if (one.type === "edited" && isClosed(before)) expect(turn.replies).toEqual([]);
          if (one.type === "deleted") expect(wordsIn(draft)).toEqual(wordsIn(before));
          // Each shared message comes from a press, and holds the note alone.
          for (const reply of turn.replies.filter(({ audience }) => audience === "shared")) {
            expect(one).toMatchObject({ type: "action", id: "share-it" });
            expect(reply.to).toBe("C1");
            expect(reply.blocks.map(({ type }) => type)).toEqual(["text", "note"]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("make the preview that the edited answer would have made at first", () => {
    const answers = fc.tuple(
      ...STEPS.map((step) => fc.tuple(fc.constantFrom(...TAKEN[step]), fc.constantFrom(...TAKEN[step]))),
    );
    fc.assert(
      fc.property(answers, fc.constantFrom(0, 1, 2), fc.boolean(), (given, which, atOnce) => {
        const typed = given.map(([first]) => first);
        const wanted = given.map(([first, then], index) => (index === which ? then : first));
        const straight = played(wanted.map((text, index) => said(text, index)));
        const change: DraftEvent = { type: "edited", message: `m${which}`, text: wanted[which] ?? "" };
        const events = typed.map((text, index) => said(text, index));
        events.splice(atOnce ? which + 1 : events.length, 0, change);
        const edited = played(events);
        expect(edited.answers).toEqual(straight.answers);
        expect(edited.at).toBe(straight.at);
        expect(previewOf(edited)).toEqual(previewOf(straight));
      }),
      { numRuns: 150 },
    );
  });

  it("are told of a deleted answer once, and not of a deleted word", () => {
    const draft = played([said("Sam from Acme", 0), said("skip", 1)]);
    const [reply] = transition(draft, { type: "deleted", message: "m0" }).replies;
    expect(reply && plainLines(reply)[0]).toContain("The answer stays: your introduction is «Sam from Acme»");
    const after = transition(draft, { type: "deleted", message: "m0" }).draft;
    expect(transition(after, { type: "deleted", message: "m0" }).replies).toEqual([]);
    expect(transition(draft, { type: "deleted", message: "m1" }).replies).toEqual([]);
  });

  it("edit a draft that is offered, and its offer stays", () => {
    const offered = played([said("Sam from Acme", 0)]);
    const again = { ...offered, offer: {} };
    const { draft, replies } = transition(again, { type: "edited", message: "m0", text: "Sam" });
    expect(draft.answers.name).toBe("Sam");
    expect(replies.flatMap(plainLines).join("\n")).toContain("You have a draft");
  });

  it("are nothing in a draft of an earlier version, which has no ids", () => {
    const { from: _, ...earlier } = played([said("Sam from Acme", 0)]);
    const draft = parseDraft(JSON.stringify(earlier));
    expect(transition(draft, { type: "edited", message: "m0", text: "Kim" }).replies).toEqual([]);
  });
});

describe("messages while a template is filled in", () => {
  const template = {
    name: "After a talk",
    text: "Hi {{ recipient }}, {{ name }} here. Your talk at {{ event }} stayed with me, and I'd like to hear how you test.",
  };

  it("never throw, and leave a filling that can be kept", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 14 }), (events) => {
        let { filling } = startFilling(UNKNOWN, template, {}, { id: "C1" });
        for (const one of events) {
          const before = filling;
          const turn = transitionFilling(filling, one);
          filling = parseFilling(JSON.stringify(turn.filling));
          expect(filling).toStrictEqual(turn.filling);
          if (turn.replies.length === 0) expect(filling).toStrictEqual(before);
          if (one.type === "deleted") expect(filling.values).toEqual(before.values);
          for (const reply of turn.replies.filter(({ audience }) => audience === "shared")) {
            expect(reply.blocks.map(({ type }) => type)).toEqual(["text", "note"]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("edit the value, say what changed, and keep it where the edit cannot be used", () => {
    let { filling, replies } = startFilling(UNKNOWN, template);
    const send = (one: DraftEvent) => {
      ({ filling, replies } = transitionFilling(filling, one));
      return replies.flatMap(plainLines).join("\n");
    };
    for (const [index, text] of ["Priya", "Sam", "KotlinConf"].entries()) send(said(text, index));
    expect(send({ type: "edited", message: "m2", text: "DevConf" })).toMatch(
      /^You edited your message, so \*event\* is «DevConf» now\.\nYour note/,
    );
    expect(filling.values.event).toBe("DevConf");
    expect(send({ type: "edited", message: "m2", text: "asdf" })).toMatch(/\*event\* is still «DevConf»/);
    expect(filling.values.event).toBe("DevConf");
    expect(send({ type: "deleted", message: "m1" })).toContain("*name* is «Sam»");
    expect(send({ type: "deleted", message: "m1" })).toBe("");
    expect(send({ type: "edited", message: "m0", text: "to Prya" })).toContain("*recipient* is «Prya» now");
  });
});

function said(text: string, index: number): DraftEvent {
  return { type: "text", text, message: `m${index}` };
}

function played(events: readonly DraftEvent[]): Draft {
  return events.reduce((draft, one) => transition(draft, one).draft, startDraft(UNKNOWN, "Priya").draft);
}

/** What is on the screen now, without what was said on the way there. */
function previewOf(draft: Draft) {
  return transition(draft, { type: "action", id: "resume" }).replies;
}
