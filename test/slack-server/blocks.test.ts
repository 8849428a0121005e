/** Block Kit's rules: for each, something just within it and something just beyond. */
import { describe, expect, it } from "vitest";
import { findBlockFaults, findMessageFaults, findViewFaults, LIMITS } from "../support/slack/index.ts";

const x = (length: number) => "x".repeat(length);
const plain = (length: number) => ({ type: "plain_text", text: x(length) });
const mrkdwn = (length: number) => ({ type: "mrkdwn", text: x(length) });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const option = (index = 0, text = 5, value = 5) => ({
  text: plain(text),
  value: `${index}`.padEnd(value, "v"),
});
const button = (index = 0, more = {}) => ({
  type: "button",
  action_id: `a${index}`,
  text: plain(5),
  ...more,
});
const actions = (...elements: object[]) => ({ type: "actions", elements });
const input = (element: object, more = {}) => ({ type: "input", label: plain(5), element, ...more });
const select = (more = {}) => ({ type: "static_select", action_id: "s", options: [option()], ...more });
const field = (more = {}) => ({ type: "plain_text_input", action_id: "f", ...more });
const rich = (...elements: object[]) => ({ type: "rich_text", elements });
const piece = (text = "t") => ({ type: "text", text });

/** What it is about; a block of this size, which is within the limit at `max` and beyond it at one more. */
const SIZES: [string, number, (size: number) => object][] = [
  ["block_id", LIMITS.blockId.max, (n) => ({ type: "divider", block_id: x(n) })],
  ["section text", LIMITS.sectionText.max, (n) => ({ type: "section", text: mrkdwn(n) })],
  [
    "section fields",
    LIMITS.sectionFields.max,
    (n) => ({ type: "section", fields: times(n, () => plain(5)) }),
  ],
  ["a section field", LIMITS.sectionField.max, (n) => ({ type: "section", fields: [plain(n)] })],
  ["header", LIMITS.header.max, (n) => ({ type: "header", text: plain(n) })],
  [
    "context elements",
    LIMITS.contextElements.max,
    (n) => ({ type: "context", elements: times(n, () => mrkdwn(5)) }),
  ],
  ["context text", LIMITS.textObject.max, (n) => ({ type: "context", elements: [mrkdwn(n)] })],
  ["actions", LIMITS.actionsElements.max, (n) => actions(...times(n, (index) => button(index)))],
  ["action_id", LIMITS.actionId.max, (n) => actions(button(0, { action_id: x(n) }))],
  ["button text", LIMITS.buttonText.max, (n) => actions(button(0, { text: plain(n) }))],
  ["button value", LIMITS.buttonValue.max, (n) => actions(button(0, { value: x(n) }))],
  ["button url", LIMITS.buttonUrl.max, (n) => actions(button(0, { url: x(n) }))],
  [
    "accessibility label",
    LIMITS.accessibilityLabel.max,
    (n) => actions(button(0, { accessibility_label: x(n) })),
  ],
  ["input label", LIMITS.inputLabel.max, (n) => input(field(), { label: plain(n) })],
  ["input hint", LIMITS.inputHint.max, (n) => input(field(), { hint: plain(n) })],
  ["max_length", LIMITS.inputLength.max, (n) => input(field({ max_length: n }))],
  ["initial_value", LIMITS.inputLength.max, (n) => input(field({ initial_value: x(n) }))],
  ["placeholder", LIMITS.placeholder.max, (n) => input(field({ placeholder: plain(n) }))],
  [
    "options",
    LIMITS.selectOptions.max,
    (n) => input(select({ options: times(n, (index) => option(index)) })),
  ],
  ["option text", LIMITS.optionText.max, (n) => input(select({ options: [option(0, n)] }))],
  ["option value", LIMITS.optionValue.max, (n) => input(select({ options: [option(0, 5, n)] }))],
  [
    "overflow options",
    LIMITS.overflowOptions.max,
    (n) => actions({ type: "overflow", action_id: "o", options: times(n, (index) => option(index)) }),
  ],
  [
    "radio buttons",
    LIMITS.radioOptions.max,
    (n) => input({ type: "radio_buttons", action_id: "r", options: times(n, (index) => option(index)) }),
  ],
  [
    "checkboxes",
    LIMITS.checkboxOptions.max,
    (n) => input({ type: "checkboxes", action_id: "c", options: times(n, (index) => option(index)) }),
  ],
  [
    "image alt text",
    LIMITS.imageAltText.max,
    (n) => ({ type: "image", image_url: "https://x", alt_text: x(n) }),
  ],
  ["confirm text", LIMITS.confirmText.max, (n) => actions(button(0, { confirm: confirm(n) }))],
  [
    "list indent",
    LIMITS.richTextIndent.max,
    (n) => rich({ type: "rich_text_list", style: "bullet", indent: n, elements: [line()] }),
  ],
];

const confirm = (n: number) => ({ title: plain(5), text: plain(n), confirm: plain(5), deny: plain(5) });
const line = (...pieces: object[]) => ({
  type: "rich_text_section",
  elements: pieces.length > 0 ? pieces : [piece()],
});

describe("sizes", () => {
  it.each(SIZES)("%s", (_, max, make) => {
    expect(findBlockFaults([make(max)], "modal")).toEqual([]);
    expect(findBlockFaults([make(max + 1)], "modal")).not.toEqual([]);
  });

  it("blocks of a message, of a view", () => {
    const blocks = (count: number) => times(count, () => ({ type: "divider" }));
    expect(findBlockFaults(blocks(50), "message")).toEqual([]);
    expect(findBlockFaults(blocks(51), "message")).toEqual([
      "no more than 50 items allowed [json-pointer:/blocks]",
    ]);
    expect(findBlockFaults(blocks(100), "home")).toEqual([]);
    expect(findBlockFaults(blocks(101), "home")).toHaveLength(1);
    expect(findBlockFaults([], "home")).toHaveLength(1);
  });

  it("everything in a message together", () => {
    const blocks = times(6, () => ({ type: "section", text: mrkdwn(2_500) }));
    expect(findMessageFaults({ blocks })).toEqual(["msg_blocks_too_long"]);
    expect(findMessageFaults({ text: x(40_001), blocks: [] })).toEqual(["msg_too_long"]);
  });
});

/** What is refused whatever its size, with words of the reason. */
const REFUSED: [string, object, string][] = [
  ["an unknown block", { type: "poem" }, "unsupported type: poem"],
  ["an unknown field", { type: "divider", text: plain(1) }, "unsupported field: text"],
  ["a section with nothing", { type: "section" }, "either text or fields"],
  ["an empty text", { type: "section", text: mrkdwn(0) }, "more than 0 characters"],
  ["half a character", { type: "header", text: { type: "plain_text", text: "\ud83d" } }, "well-formed"],
  ["a header in mrkdwn", { type: "header", text: mrkdwn(3) }, "unsupported type: mrkdwn"],
  ["mrkdwn on a button", actions(button(0, { text: mrkdwn(3) })), "unsupported type: mrkdwn"],
  ["actions without elements", actions(), "at least 1 items"],
  ["an action_id twice in a block", actions(button(1), button(1)), "duplicate action_id: a1"],
  ["a style that isn't there", actions(button(0, { style: "default" })), "unsupported style"],
  ["an input without a label", { type: "input", element: field() }, "a text object"],
  ["a button as an input", input(button()), "unsupported type: button"],
  ["a text field among actions", actions(field()), "unsupported type: plain_text_input"],
  ["an option twice", input(select({ options: [option(1), option(1)] })), "duplicate option value"],
  ["a menu without options", input(select({ options: [] })), "at least 1 items"],
  ["options and groups", input(select({ option_groups: [] })), "either options or option_groups"],
  ["a choice that isn't offered", input(select({ initial_option: option(9) })), "exactly match"],
  [
    "more at first than fits",
    input(field({ max_length: 3, initial_value: "abcd" })),
    "longer than max_length",
  ],
  ["an image without words", { type: "image", image_url: "https://x" }, "a string"],
  ["rich text without pieces", rich(line({ type: "text", text: "" })), "more than 0 characters"],
  [
    "a mention in preformatted text",
    rich({ type: "rich_text_preformatted", elements: [{ type: "user", user_id: "U1" }] }),
    "unsupported type: user",
  ],
  [
    "a list in a list",
    rich({ type: "rich_text_list", style: "bullet", elements: [{ type: "rich_text_list" }] }),
    "unsupported type: rich_text_list",
  ],
  ["a style of no such name", rich(line({ ...piece(), style: { loud: true } })), "unsupported field: loud"],
];

describe("shapes", () => {
  it.each(REFUSED)("%s", (_, block, why) => {
    const faults = findBlockFaults([block], "modal");
    expect(faults.join("\n")).toContain(why);
  });

  it("a block_id once in a view, one field with the cursor", () => {
    const twice = times(2, () => ({ type: "divider", block_id: "same" }));
    expect(findBlockFaults(twice, "message").join()).toContain("duplicate block_id: same");
    const eager = times(2, () => input(field({ focus_on_load: true })));
    expect(findBlockFaults(eager, "modal").join()).toContain("only one element");
  });

  it("rich text with everything in it", () => {
    const block = rich(
      line(
        piece("a"),
        { type: "link", url: "https://x", text: "b", style: { bold: true } },
        { type: "emoji", name: "ok" },
      ),
      { type: "rich_text_quote", elements: [piece("q")] },
      { type: "rich_text_preformatted", elements: [piece("p")], border: 0 },
      { type: "rich_text_list", style: "ordered", offset: 2, elements: [line(), line()] },
    );
    expect(findBlockFaults([block], "message")).toEqual([]);
  });
});

describe("views", () => {
  const modal = (more = {}) => ({ type: "modal", title: plain(24), blocks: [{ type: "divider" }], ...more });

  it.each([
    ["title", (n: number) => ({ title: plain(n) }), 24],
    ["submit", (n: number) => ({ submit: plain(n) }), 24],
    ["close", (n: number) => ({ close: plain(n) }), 24],
    ["callback_id", (n: number) => ({ callback_id: x(n) }), 255],
    ["private_metadata", (n: number) => ({ private_metadata: x(n) }), 3_000],
    ["external_id", (n: number) => ({ external_id: x(n) }), 255],
  ] as const)("%s", (_, make, max) => {
    expect(findViewFaults(modal(make(max)))).toEqual([]);
    expect(findViewFaults(modal(make(max + 1)))).toHaveLength(1);
  });

  it("a modal that asks has a button to submit it", () => {
    const asks = modal({ blocks: [input(field())] });
    expect(findViewFaults(asks).join()).toContain("since there is an input block");
    expect(findViewFaults({ ...asks, submit: plain(4) })).toEqual([]);
  });

  it("a home has no title", () => {
    const home = { type: "home", blocks: [{ type: "divider" }] };
    expect(findViewFaults(home)).toEqual([]);
    expect(findViewFaults({ ...home, title: plain(4) }).join()).toContain("unsupported field: title");
    expect(findViewFaults({ type: "page", blocks: [] }).join()).toContain("unsupported type: page");
  });
});
