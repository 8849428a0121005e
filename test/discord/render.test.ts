import {
  ApplicationCommandCreateRequestSchema,
  MessageCreateRequestSchema,
  ModalInteractionCallbackRequestSchema,
  setStrictObject,
} from "discord-api-spec/zod";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pressed } from "../../adapters/discord/custom-id.ts";
import { escapeSaid, escapeWords } from "../../adapters/discord/escape.ts";
import { answerModal, filledIn, modalOf } from "../../adapters/discord/modal.ts";
import { registered, typedLine } from "../../adapters/discord/register.ts";
import { render } from "../../adapters/discord/render.ts";
import { commands } from "../../commands/index.ts";
import { parseCommandLine } from "../../commands/parse.ts";
import type { Message } from "../../src/chat/message.ts";
import { anyForm, anyMessage, anyText } from "../support/any-message.ts";

setStrictObject(true);

const look = { plain: false, typed: false };

function said(blocks: Message["blocks"], actions: Message["actions"] = []) {
  return render({ audience: "private", blocks, actions }, look);
}

describe("what Discord shows", () => {
  it("never goes beyond Discord's limits, and is what its API takes", () => {
    fc.assert(
      fc.property(anyMessage, fc.boolean(), (message, typed) => {
        for (const one of render(message, { plain: typed, typed })) {
          expect(one.content.length).toBeLessThanOrEqual(2_000);
          expect(one.content.trim()).not.toBe("");
          MessageCreateRequestSchema.parse(one);
          const ids = one.components.flatMap(({ components }) =>
            components.map((it) => "custom_id" in it && it.custom_id),
          );
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("shows a question with a button, where nothing can be typed", () => {
    const [one] = said([{ type: "question", step: 1, of: 3, text: "Who are you?", hint: "`skip` is fine." }]);
    expect(one?.content).toBe("**Step 1 of 3:** Who are you?\n-# `skip` is fine.");
    expect(one?.components[0]?.components[0]).toMatchObject({ label: "Answer", custom_id: "act:answer" });
  });

  it("shows a note in a block to copy from, and alone as it is", () => {
    const note = { type: "note", text: "Hi *Priya* @everyone", length: 20, limit: 300 } as const;
    expect(said([{ ...note, label: "Your note" }])[0]?.content).toBe(
      "**Your note (20/300):**\n```\nHi *Priya* @everyone\n```",
    );
    expect(said([{ ...note, label: "" }])[0]?.content).toBe("Hi *Priya* @everyone");
  });

  it("shows a note that would end its block as a quote", () => {
    const [one] = said([{ type: "note", label: "Your note", text: "a ``` b", length: 7, limit: 300 }]);
    expect(one?.content).toBe("**Your note (7/300):**\n> a \\`\\`\\` b");
  });

  it("offers why and mute of each finding in one choice", () => {
    const finding = {
      rule: "shouting",
      severity: "warning" as const,
      title: "Shouts",
      message: "Shouts",
      why: "It is loud.",
      advice: "Say it calmly.",
      excerpt: "HELLO",
      actions: [
        { id: "why/shouting", label: "Why?", word: "/connect-guide shouting" },
        { id: "mute/shouting", label: "Mute for me", word: "/connect-settings mute shouting" },
      ],
    };
    const [one] = said(
      [{ type: "findings", findings: [finding] }],
      [{ id: "done", label: "Done", word: "done" }],
    );
    expect(one?.content).toBe("**1. Look again: Shouts** “HELLO”\nIt is loud.\nSay it calmly.");
    expect(one?.components).toMatchObject([
      {
        components: [
          {
            options: [
              { label: "1. Shouts: Why?", value: "run:guide shouting" },
              { label: "1. Shouts: Mute for me", value: "run:settings mute shouting" },
            ],
          },
        ],
      },
      { components: [{ label: "Done", custom_id: "act:done" }] },
    ]);
  });

  it("names what no button has room for", () => {
    const word = `/connect-template list after ${"n".repeat(100)}`;
    const [one] = said([{ type: "text", text: "Templates" }], [{ id: "more", label: "More", word }]);
    expect(one?.content).toBe(`Templates\nAlso: \`${word}\``);
    expect(one?.components).toEqual([]);
  });
});

describe("words on Discord", () => {
  it.each([
    ["@everyone <@1> <@&2> <#3>", "\\@everyone \\<\\@1\\> \\<\\@&2\\> \\<\\#3\\>"],
    ["**b** _i_ ~~s~~ ||x|| `c`", "\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\|\\|x\\|\\| \\`c\\`"],
    ["https://evil.example :smile: <t:0>", "https\\://evil.example \\:smile: \\<t\\:0\\>"],
    ["[linkedin](https://x.example)", "\\[linkedin\\](https\\://x.example)"],
    ["- a\n  + b\n12. c\n> d\n# e", "\\- a\n  \\+ b\n12\\. c\n\\> d\n\\# e"],
    ['It\'s 10:30, a.k.a. "half past" (or so).', 'It\'s 10\\:30, a.k.a. "half past" (or so).'],
  ])("%j are shown as they were typed", (typed, escaped) => {
    expect(escapeWords(typed)).toBe(escaped);
  });

  it("what to type is shown as code, and nothing in it means anything", () => {
    expect(escapeSaid("Type `/connect-draft <@1>` or *go*.")).toBe("Type `/connect-draft <@1>` or \\*go\\*.");
  });

  it("every sign that means something has a backslash before it, outside of code", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bare = escapeWords(text).replace(/\\[\s\S]/g, "");
        expect(bare).not.toMatch(/[*_~|`<>@#[\]]|:\/\//);
      }),
    );
  });
});

describe("forms on Discord", () => {
  it("are modals that its API takes, or are none", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const modal = modalOf(form);
        if (modal) ModalInteractionCallbackRequestSchema.parse({ type: 9, data: modal });
        else
          expect(
            form.id.length > 100 ||
              form.fields.length > 5 ||
              form.fields.some(({ value = "" }) => value.length > 4_000),
          ).toBe(true);
      }),
    );
    ModalInteractionCallbackRequestSchema.parse({ type: 9, data: answerModal("Step 1 of 3") });
  });

  it("give back what was filled in and what was chosen", () => {
    expect(
      filledIn([
        { type: 18, component: { type: 4, custom_id: "name", value: "met" } },
        { type: 18, component: { type: 3, custom_id: "plan", values: ["200"] } },
        { type: 1, components: [{ type: 4, custom_id: "text", value: "Hi" }] },
      ]),
    ).toEqual({ name: "met", plan: "200", text: "Hi" });
  });
});

describe("commands on Discord", () => {
  it("are what its API takes, every one of them", () => {
    const all = registered(commands);
    for (const one of all) ApplicationCommandCreateRequestSchema.parse(one);
    expect(all.map(({ name }) => name)).toEqual([
      ...commands.map(({ name }) => name),
      "Review connection note",
    ]);
  });

  it("come back as the line that somebody would have typed", () => {
    const draft = commands.find(({ name }) => name === "connect-draft");
    if (!draft) throw new Error("no draft");
    expect(typedLine(draft, [], [{ name: "to", value: "Priya" }])).toBe("/connect-draft Priya");
  });

  it("every button that runs a command runs one that there is", () => {
    expect(pressed("run:guide shouting")).toEqual({ line: "/connect-guide shouting" });
    expect(parseCommandLine("/connect-guide shouting")).toMatchObject({ args: { topic: "shouting" } });
    expect(pressed("other")).toBeUndefined();
  });
});
