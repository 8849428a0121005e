import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pressed } from "../../adapters/slack/buttons.ts";
import { LIMITS } from "../../adapters/slack/limits.ts";
import { type Rendered, render, renderHome } from "../../adapters/slack/render.ts";
import { modalOf } from "../../adapters/slack/views.ts";
import type { Block, Message } from "../../src/chat/message.ts";
import { anyForm, anyMessage } from "../support/any-message.ts";
import { findBlockFaults, findMessageFaults, findViewFaults } from "../support/slack/index.ts";

const LOOK = { plain: false };

function message(...blocks: Block[]): Message {
  return { audience: "private", blocks, actions: [] };
}

function only(rendered: Rendered[]): Rendered {
  const [one] = rendered;
  if (!one || rendered.length !== 1) throw new Error(`${rendered.length} messages`);
  return one;
}

/** Every string in something that is sent, by the name it has there. */
function strings(value: unknown, key = ""): [key: string, text: string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => strings(inner, name));
}

describe("what somebody typed is inert", () => {
  const hostile =
    "<!channel> <@U1> <!subteam^S1> <https://evil.example|linkedin.com> &lt; *b* _i_ ~s~ `c` ``` :smile: @here";

  it("stands in text elements, sign by sign", () => {
    const { blocks } = only(render(message({ type: "quote", text: hostile }), LOOK));
    expect(blocks).toEqual([
      {
        type: "rich_text",
        elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: hostile }] }],
      },
    ]);
  });

  it("is escaped in the plain text", () => {
    const { text } = only(render(message({ type: "quote", text: hostile }), LOOK));
    expect(text).toContain("&lt;!channel&gt; &lt;@U1&gt;");
    expect(text).toContain("&amp;lt;");
    expect(text).not.toMatch(/[<>]/);
  });

  it.each(["text", "heading", "tip", "problem"] as const)("nor does it become a mention in a %s", (type) => {
    const { blocks } = only(render(message({ type, text: "<!channel> for <@U1>" }), LOOK));
    const kinds = strings(blocks).flatMap(([key, text]) => (key === "type" ? [text] : []));
    expect(new Set(kinds)).toEqual(new Set(["rich_text", "rich_text_section", "text"]));
  });
});

describe("a note", () => {
  const text = "Hi Priya,\nI'm Sam. `code` ``` <b> & *x*  two spaces";

  it("stands in a block to copy, untouched", () => {
    const { blocks } = only(
      render(message({ type: "note", label: "Your note", text, length: 40, limit: 300 }), LOOK),
    );
    expect(blocks.at(-1)).toEqual({
      type: "rich_text",
      elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }],
    });
  });

  it("alone is a message of its own words and no other", () => {
    const { blocks } = only(render(message({ type: "note", label: "", text, length: 40, limit: 300 }), LOOK));
    const words = strings(blocks).flatMap(([key, value]) => (key === "text" ? [value] : []));
    expect(words).toEqual([text]);
  });
});

describe("buttons", () => {
  it("give back an action's id, or the line they run", () => {
    const { blocks } = only(
      render(
        {
          audience: "private",
          blocks: [{ type: "text", text: "Well?" }],
          actions: [
            { id: "keep", label: "Keep it", word: "keep", style: "primary" },
            { id: "guide", label: "Why?", word: "/connect-guide shouting" },
          ],
        },
        LOOK,
      ),
    );
    const last = blocks.at(-1);
    if (last?.type !== "actions") throw new Error("no buttons");
    const buttons = last.elements.flatMap((one) => (one.type === "button" ? [one] : []));
    expect(buttons.map(({ text }) => text.text)).toEqual(["Keep it", "Why?"]);
    expect(buttons.map((one) => pressed({ action_id: one.action_id ?? "", value: one.value ?? "" }))).toEqual(
      [{ action: "keep" }, { line: "/connect-guide shouting" }],
    );
  });

  it("of each finding stand under it, and differ", () => {
    const finding = {
      rule: "shouting",
      severity: "warning" as const,
      title: "Shouting",
      message: "It shouts",
      why: "It is loud.",
      advice: "Speak.",
      actions: [{ id: "why", label: "Why?", word: "/connect-guide shouting" }],
    };
    const { blocks } = only(render(message({ type: "findings", findings: [finding, finding] }), LOOK));
    expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "actions", "rich_text", "actions"]);
    const ids = strings(blocks).flatMap(([key, value]) => (key === "action_id" ? [value] : []));
    expect(new Set(ids).size).toBe(2);
  });
});

describe("a length", () => {
  const block: Block = { type: "length", text: "150/300, fits", length: 150, limit: 300 };
  it("is words first and a bar", () => {
    const words = (look: { plain: boolean }, plain?: true) =>
      strings(only(render({ ...message(block), ...(plain && { plain }) }, look)).blocks)
        .flatMap(([key, value]) => (key === "text" ? [value] : []))
        .join("");
    expect(words(LOOK)).toBe("150/300, fits ▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱");
    expect(words({ plain: true })).toBe("150/300, fits");
    expect(words(LOOK, true)).toBe("150/300, fits");
  });
});

describe("nothing is ever over a limit of Slack's", () => {
  const MOST: Record<string, number> = {
    value: LIMITS.buttonValue,
    action_id: LIMITS.actionId,
    block_id: LIMITS.blockId,
    text: LIMITS.text,
    callback_id: LIMITS.callbackId,
    private_metadata: LIMITS.metadata,
    initial_value: LIMITS.inputLength,
  };
  function checked(sent: unknown) {
    for (const [key, text] of strings(sent)) {
      if (key in MOST) expect(text.length, key).toBeLessThanOrEqual(MOST[key] ?? 0);
      if (key === "text" || key === "value") expect(text.length, key).toBeGreaterThan(0);
    }
  }

  it("in messages", () => {
    fc.assert(
      fc.property(anyMessage, (any) => {
        for (const { blocks, text } of render(any, LOOK)) {
          expect(findMessageFaults({ text, blocks })).toEqual([]);
          expect(text.length).toBeLessThanOrEqual(LIMITS.plainText);
          expect(text).not.toMatch(/[<>]/);
          expect(blocks.length).toBeGreaterThan(0);
          expect(blocks.length).toBeLessThanOrEqual(LIMITS.blocks);
          expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(LIMITS.blocksTogether);
          checked(blocks);
          const ids = strings(blocks).flatMap(([key, value]) => (key === "action_id" ? [value] : []));
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("in the Home", () => {
    fc.assert(
      fc.property(fc.array(anyMessage, { minLength: 1, maxLength: 8 }), (any) => {
        const blocks = renderHome(any, LOOK);
        expect(findBlockFaults(blocks, "home")).toEqual([]);
        expect(blocks.length).toBeLessThanOrEqual(LIMITS.viewBlocks);
        checked(blocks);
      }),
      { numRuns: 60 },
    );
  });

  it("in modals", () => {
    fc.assert(
      fc.property(anyForm, (any) => {
        const modal = modalOf(any, { place: "D1/1.2" });
        if (!modal) return;
        expect(modal.title.text.length).toBeLessThanOrEqual(LIMITS.modalTitle);
        expect(modal.submit?.text.length).toBeLessThanOrEqual(LIMITS.modalButton);
        expect(modal.blocks.length).toBeLessThanOrEqual(LIMITS.viewBlocks);
        expect(findViewFaults(modal)).toEqual([]);
        checked(modal);
      }),
      { numRuns: 200 },
    );
  });
});
