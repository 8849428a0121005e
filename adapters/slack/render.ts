/** Messages of the core as Slack's Block Kit, with the same in plain text for notifications and screen readers. */
import type { types } from "@slack/bolt";
import { lengthBar } from "../../src/chat/bar.ts";
import type { Action, Block, FindingView, Message } from "../../src/chat/message.ts";
import { moment } from "../../src/chat/moment.ts";
import { plainLines } from "../../src/chat/plain.ts";
import { TOO_MUCH, WEIGHTS, WHAT_NEXT } from "../../src/chat/shown.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { button } from "./buttons.ts";
import { LIMITS } from "./limits.ts";
import { threadAddress } from "./places.ts";
import { escaped, paragraph, parts, rich, said, typed } from "./rich-text.ts";

/** What is posted. No address in it unfolds. */
export interface Rendered {
  text: string;
  blocks: types.KnownBlock[];
}

/** How a place shows things. */
export interface Look {
  /** Words alone, without bars. */
  plain: boolean;
}

/** Blocks that stay together, and their words. */
interface Part {
  blocks: types.KnownBlock[];
  lines: string[];
}

/** Messages for one reply, at most. */
const MOST_MESSAGES = 6;

/** One message of the core as one or more of Slack's, in their order; the buttons are under the last. */
export function render(message: Message, look: Look): Rendered[] {
  const packed = pack(partsOf(message, look), LIMITS.blocks);
  const kept =
    packed.length <= MOST_MESSAGES
      ? packed
      : [...packed.slice(0, MOST_MESSAGES - 1), { blocks: wordsOf(said(TOO_MUCH)), lines: [TOO_MUCH] }];
  return kept.map(({ blocks, lines }) => ({ text: escaped(lines.join("\n")) || "…", blocks }));
}

/** The blocks of messages for the Home, whatever they are: at most a hundred. */
export function renderHome(messages: readonly Message[], look: Look): types.KnownBlock[] {
  const taken = new Set<string>();
  const blocks = messages.flatMap((message, index) => [
    ...(index === 0 ? [] : [{ type: "divider" } as const]),
    ...partsOf(message, look, taken).flatMap((part) => part.blocks),
  ]);
  // Slack refuses a view with nothing in it.
  return blocks.length > 0 ? blocks.slice(0, LIMITS.viewBlocks) : wordsOf(said("…"));
}

function partsOf(message: Message, look: Look, taken = new Set<string>()): Part[] {
  const plain = look.plain || message.plain === true;
  const shown = message.blocks.flatMap((block) => partsOfBlock(block, plain, taken));
  // A question names in its own line the words that matter there.
  const asks = message.blocks.some(({ type }) => type === "question");
  const below = actionParts(message.actions, taken, asks);
  if (shown.length === 0 && below.length > 0) shown.push({ ...wordsPart(WHAT_NEXT), lines: [] });
  return [...shown, ...below];
}

/** Parts in as few messages as they fit into. */
function pack(all: readonly Part[], mostBlocks: number): Part[] {
  const packed: Part[] = [];
  for (const part of all) {
    const last = packed.at(-1);
    const together = last && [...last.blocks, ...part.blocks];
    if (together && together.length <= mostBlocks && size(together) <= LIMITS.blocksTogether) {
      packed[packed.length - 1] = { blocks: together, lines: [...last.lines, ...part.lines] };
    } else {
      packed.push(part);
    }
  }
  return packed;
}

function size(blocks: readonly types.KnownBlock[]): number {
  return JSON.stringify(blocks).length;
}

function partsOfBlock(block: Block, plain: boolean, taken: Set<string>): Part[] {
  const lines = plainLines({ audience: "private", blocks: [block], actions: [] });
  switch (block.type) {
    case "text":
    case "problem":
      return long(block.text, (text) => said(text), lines);
    case "heading":
    case "verdict":
      return long(block.text, (text) => said(text, { bold: true }), lines);
    case "question":
      return question(block, lines);
    case "tip":
      return long(
        block.text,
        (text, first) => [...(first ? typed("Tip: ", { bold: true }) : []), ...said(text)],
        lines,
      );
    case "quote":
      return quoted(block.text, lines);
    case "note":
      return note(block, lines);
    case "length": {
      const { full, empty } = lengthBar(block.length, block.limit);
      const bar = plain ? [] : typed(` ${full}${empty}`);
      return [{ blocks: wordsOf([...said(block.text), ...bar]), lines }];
    }
    case "checklist":
      return listed(
        block.items.map(({ label, done, detail }) => [
          ...typed(`${label}: `, { bold: true }),
          ...said(detail ?? (done ? "present" : "missing")),
        ]),
        "bullet",
        lines,
      );
    case "findings":
      return block.findings.flatMap((finding, index) =>
        found(finding, index + 1, lines.slice(index * 3, index * 3 + 3), taken),
      );
    case "list":
      return listed(
        block.items.map((item) => said(showOnOneLine(item))),
        block.ordered ? "ordered" : "bullet",
        lines,
      );
    case "facts":
      return listed(
        block.facts.map(({ text, source, asOf }) => [
          ...said(showOnOneLine(text)),
          ...typed(` (${showOnOneLine(source)}, as of ${asOf})`, { italic: true }),
        ]),
        "bullet",
        lines,
      );
    case "file":
      return [wordsPart(`${block.name}:`), ...preformatted(block.text, [])];
    case "drafts":
      return listed(
        block.items.map(({ place, text, updatedAt }) => draft(place, text, moment(updatedAt))),
        "bullet",
        lines,
      );
  }
}

/** A draft elsewhere, with the way there. */
function draft(place: string, text: string, last: string): types.RichTextElement[] {
  const url = threadAddress(place);
  const words = showOnOneLine(text);
  return [
    ...(url === undefined ? typed(words) : [{ type: "link" as const, url, text: words || "your draft" }]),
    ...typed(` (last word ${last})`),
  ];
}

function question({ step, of, text, hint }: Block & { type: "question" }, lines: string[]): Part[] {
  const asked = long(
    text,
    (part, first) => [...(first ? typed(`Step ${step} of ${of}: `, { bold: true }) : []), ...said(part)],
    lines,
  );
  const lead = asked.length > 0 ? asked : [wordsPart(`Step ${step} of ${of}`)];
  return hint ? [...lead, ...long(hint, (part) => said(part, { italic: true }), [])] : lead;
}

/** A text in as many paragraphs as it takes. */
function long(
  text: string,
  draw: (text: string, first: boolean) => types.RichTextElement[],
  lines: string[],
): Part[] {
  return parts(text).flatMap((part, index) => {
    const block = paragraph(draw(part, index === 0));
    return block ? [{ blocks: [block], lines: index === 0 ? lines : [] }] : [];
  });
}

function quoted(text: string, lines: string[]): Part[] {
  return parts(text).flatMap((part, index) => {
    const elements = typed(part);
    if (elements.length === 0) return [];
    return [{ blocks: [rich({ type: "rich_text_quote", elements })], lines: index === 0 ? lines : [] }];
  });
}

/** The note, sign by sign: in a block that copies whole, or alone. */
function note({ label, text, length, limit }: Block & { type: "note" }, lines: string[]): Part[] {
  if (label === "") {
    return parts(text).map((part, index) => ({
      blocks: [rich({ type: "rich_text_section", elements: [{ type: "text", text: part }] })],
      lines: index === 0 ? lines : [],
    }));
  }
  const lead = said(`${label} (${length}/${limit}):`, { bold: true });
  return [{ blocks: wordsOf(lead), lines }, ...preformatted(text, [])];
}

/** In a block that copies whole, in which nothing means anything. */
function preformatted(text: string, lines: string[]): Part[] {
  return parts(text).map((part, index) => ({
    blocks: [rich({ type: "rich_text_preformatted", elements: [{ type: "text", text: part }] })],
    lines: index === 0 ? lines : [],
  }));
}

/** Items one under the other, in lists that are each short enough for a block. */
function listed(
  items: readonly types.RichTextElement[][],
  style: "bullet" | "ordered",
  lines: string[],
): Part[] {
  const lists: Part[] = [];
  let sections: types.RichTextSection[] = [];
  let at = 0;
  const close = () => {
    if (sections.length === 0) return;
    const list = {
      type: "rich_text_list" as const,
      style,
      elements: sections,
      ...(style === "ordered" && at > 0 && { offset: at }),
    };
    lists.push({ blocks: [rich(list)], lines: lists.length === 0 ? lines : [] });
    at += sections.length;
    sections = [];
  };
  for (const elements of items) {
    const section: types.RichTextSection = {
      type: "rich_text_section",
      elements: elements.map((element) => shortened(element, LIMITS.text)),
    };
    if (elements.length === 0) continue;
    if (JSON.stringify([...sections, section]).length > LIMITS.text) close();
    sections.push(section);
  }
  close();
  return lists;
}

function shortened<Element extends types.RichTextElement>(element: Element, most: number): Element {
  if (!("text" in element) || element.text === undefined || element.text.length <= most) return element;
  return { ...element, text: `${cutAtGrapheme(element.text, most - 2)} …` };
}

/** One finding with its buttons under it. */
function found(finding: FindingView, number: number, lines: string[], taken: Set<string>): Part[] {
  const { severity, message, excerpt, why, advice, actions = [] } = finding;
  const elements = [
    ...said(`${number}. ${WEIGHTS[severity]}: ${showOnOneLine(message)}`, { bold: true }),
    ...(excerpt ? typed(` “${showOnOneLine(excerpt)}”`) : []),
    ...(why ? said(`\n${showOnOneLine(why)}`) : []),
    ...(advice ? said(`\n${showOnOneLine(advice)}`) : []),
  ].map((element) => shortened(element, LIMITS.text / 3));
  const buttons = actions.flatMap((action) => button(action, taken) ?? []);
  const block = paragraph(elements);
  const shown: types.KnownBlock[] = [
    ...(block ? [block] : []),
    ...(buttons.length > 0 ? [{ type: "actions" as const, elements: buttons.slice(0, LIMITS.actions) }] : []),
  ];
  return shown.length > 0 ? [{ blocks: shown, lines }] : [];
}

/** What can be pressed; what Slack has no room for is named by the word that does the same. */
function actionParts(actions: readonly Action[], taken: Set<string>, asks: boolean): Part[] {
  const buttons: types.Button[] = [];
  const unshown: Action[] = [];
  for (const action of actions) {
    const made = buttons.length < LIMITS.actions ? button(action, taken) : undefined;
    if (made) buttons.push(made);
    else unshown.push(action);
  }
  const also =
    unshown.length > 0
      ? long(`Also: ${unshown.map(({ word }) => `\`${word}\``).join(", ")}`, (text) => said(text), [])
      : [];
  if (buttons.length === 0) return also;
  return [
    ...also,
    {
      blocks: [{ type: "actions", elements: buttons }],
      lines: asks ? [] : plainLines({ audience: "private", blocks: [], actions: [...actions] }),
    },
  ];
}

function wordsOf(elements: readonly types.RichTextElement[]): types.KnownBlock[] {
  const block = paragraph(elements);
  return block ? [block] : [];
}

function wordsPart(text: string): Part {
  return { blocks: wordsOf(said(text)), lines: [text] };
}
