/** Messages of the core as what Discord's API takes: content, buttons, a choice for what was found. */
import type { APIActionRowComponent, APIComponentInMessageActionRow } from "discord-api-types/v10";
import { ButtonStyle, ComponentType, MessageFlags } from "discord-api-types/v10";
import type { Action, Block, Message } from "../../src/chat/message.ts";
import { TOO_MUCH, WHAT_NEXT } from "../../src/chat/shown.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { buttonId } from "./custom-id.ts";
import { LIMITS } from "./limits.ts";
import { paragraphs } from "./lines.ts";

/** What is sent to a channel or as the answer to an interaction. Nothing in it pings, and no address unfolds. */
export interface Rendered {
  content: string;
  components: APIActionRowComponent<APIComponentInMessageActionRow>[];
  flags: MessageFlags.SuppressEmbeds;
  allowed_mentions: { parse: never[] };
}

/** How a place shows things. */
export interface Look {
  /** Words alone, without bars. */
  plain: boolean;
  /** Answers can be typed here; where they cannot, each question has a button that opens a form. */
  typed: boolean;
}

/** Messages for one reply, at most; somebody who is installed for one person alone may answer five times. */
const MOST_MESSAGES = 5;

/** The id of the button that opens the form for an answer. */
export const ANSWER = "answer";

/** One message of the core as one or more of Discord's, in their order; what can be pressed is under the last. */
export function render(message: Message, look: Look): Rendered[] {
  const { rows, unshown } = components(message, look);
  const contents = packed([
    ...message.blocks.flatMap((block) => paragraphs(block, look.plain)),
    ...(unshown.length > 0
      ? [`Also: ${unshown.map(({ word }) => `\`${word}\``).join(", ")}`.slice(0, LIMITS.content)]
      : []),
  ]);
  if (contents.length === 0 && rows.length > 0) contents.push(WHAT_NEXT);
  return contents.map((content, index) => ({
    content,
    components: index === contents.length - 1 ? rows : [],
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [] },
  }));
}

/** Paragraphs in as few messages as they fit into. */
function packed(parts: readonly string[]): string[] {
  const contents: string[] = [];
  for (const part of parts) {
    if (part.trim() === "") continue;
    const last = contents.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= LIMITS.content)
      contents[contents.length - 1] = `${last}\n${part}`;
    else contents.push(part);
  }
  if (contents.length <= MOST_MESSAGES) return contents;
  return [...contents.slice(0, MOST_MESSAGES - 1), TOO_MUCH];
}

/** What can be pressed, in rows; what no row has room for is named by the word that does the same. */
function components(message: Message, look: Look) {
  const asks = !look.typed && message.blocks.some(({ type }) => type === "question");
  const answer: Action[] = asks ? [{ id: ANSWER, label: "Answer", word: "", style: "primary" }] : [];
  const choice = aboutFindings(message.blocks);
  const room = (LIMITS.rows - choice.length) * LIMITS.buttonsInRow;
  const seen = new Set<string>();
  const buttons: { id: string; action: Action }[] = [];
  const unshown: Action[] = [];
  for (const action of [...answer, ...message.actions]) {
    const id = buttonId(action);
    if (id !== undefined && seen.has(id)) continue;
    if (id === undefined || buttons.length === room) unshown.push(action);
    else {
      seen.add(id);
      buttons.push({ id, action });
    }
  }
  const rows: Rendered["components"] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    rows.push({
      type: ComponentType.ActionRow,
      components: buttons.slice(at, at + LIMITS.buttonsInRow).map(({ id, action }) => ({
        type: ComponentType.Button,
        custom_id: id,
        label: cutAtGrapheme(action.label, LIMITS.buttonLabel),
        style: STYLES[action.style ?? "plain"],
      })),
    });
  }
  return { rows: [...choice, ...rows], unshown };
}

const STYLES = {
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
  plain: ButtonStyle.Secondary,
} as const;

/** *Why?* and *Mute for me* of each finding, as one choice: buttons would leave no room for anything else. */
function aboutFindings(blocks: readonly Block[]): Rendered["components"] {
  const findings = blocks.flatMap((block) => (block.type === "findings" ? block.findings : []));
  const options = findings.flatMap(({ title, actions = [] }, index) =>
    actions.flatMap((action) => {
      const value = buttonId(action);
      const label = cutAtGrapheme(`${index + 1}. ${title}: ${action.label}`, LIMITS.optionLabel);
      return value === undefined ? [] : [{ label, value }];
    }),
  );
  const distinct = [...new Map(options.map((one) => [one.value, one])).values()].slice(0, LIMITS.options);
  if (distinct.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: ABOUT_FINDINGS,
          placeholder: "About what I found: why, or mute it",
          options: distinct,
        },
      ],
    },
  ];
}

/** The id of the choice about what was found; what is chosen is a button's id. */
const ABOUT_FINDINGS = "about-findings";
