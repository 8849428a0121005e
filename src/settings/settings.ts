/** What a person has set, and what is kept of them: shown, changed, deleted. Pure words; the coach does the deed. */
import type { Action, Block, Message } from "../chat/message.ts";
import { cutAtGrapheme } from "../text/graphemes.ts";
import { FREE_LIMIT } from "../text/length.ts";

/** What is shown of one row that is kept, in UTF-16 code units. */
const ROW_CAP = 1_500;

/** Columns that say whose row it is or how it is handled, and nothing of what the person said. */
const HANDLING = new Set([
  "tenant",
  "user_id",
  "owner",
  "by",
  "id",
  "version",
  "event_id",
  "attempts",
  "due_at",
  "leased_by",
  "leased_until",
  "expires_at",
  "name_key",
  "template_id",
  "planAsked",
  "wording",
  "actions",
]);

/** The button that deletes; a typed line says the same. */
const FORGET_ME: Action = {
  id: "settings-forget-me",
  label: "Delete it all",
  word: "/connect-settings forget me yes",
  style: "danger",
};

/** A person's settings, each with how it is changed. */
export function settingsMessage(known: { introduction?: string; plan?: 200 | 300 }): Message {
  const { introduction, plan } = known;
  const planned =
    plan === undefined
      ? "not told yet, so I write for 300 characters"
      : plan === FREE_LIMIT
        ? "a free account, notes of 200 characters"
        : "Premium, notes of 300 characters";
  return says(
    { type: "heading", text: "Your settings" },
    {
      type: "list",
      items: [
        `Plan: ${planned}. \`/connect-settings plan 200\` or \`plan 300\` changes it.`,
        introduction === undefined
          ? "Introduction: none yet. The one of your last note will be offered again."
          : `Introduction: «${introduction}», offered again in each draft. \`/connect-settings forget introduction\` drops it.`,
      ],
    },
    {
      type: "text",
      text: "`/connect-settings my data` shows all that I keep of you, `/connect-settings forget me` deletes it.",
    },
  );
}

/** What has been changed, and the rest as it stands. */
export function changedMessage(what: string, known: Parameters<typeof settingsMessage>[0]): Message {
  const shown = settingsMessage(known);
  return { ...shown, blocks: [{ type: "text", text: what }, ...shown.blocks] };
}

/** All that is held on a person, in their own words. */
export function dataMessage(held: readonly { keeps: string; rows: readonly object[] }[]): Message {
  if (held.length === 0) {
    return says({ type: "text", text: "I keep nothing of you. `/connect-draft` begins a note." });
  }
  const blocks = held.flatMap(({ keeps, rows }): Block[] => [
    { type: "heading", text: `${keeps.charAt(0).toUpperCase()}${keeps.slice(1)}` },
    { type: "list", items: rows.map(rowText) },
  ]);
  return says(...blocks, {
    type: "text",
    text: "This is all. `/connect-settings forget me` deletes it; `/connect-guide privacy` says when it goes by itself.",
  });
}

/** What would go, before it goes. */
export function askMessage(held: readonly { keeps: string; rows: readonly object[] }[]): Message {
  if (held.length === 0) return dataMessage(held);
  const items = held.map(({ keeps, rows }) => `${keeps} (${rows.length})`);
  return {
    audience: "private",
    blocks: [
      { type: "text", text: "This deletes at once, for good:" },
      { type: "list", items },
      {
        type: "text",
        text: `Templates that your team shares stay, without your name. \`${FORGET_ME.word}\` does it; anything else leaves all as it is.`,
      },
    ],
    // First, so that an Enter too many deletes nothing.
    actions: [{ id: "settings-show", label: "Leave it as it is", word: "/connect-settings" }, FORGET_ME],
  };
}

/** After it is done. */
export function forgottenMessage(): Message {
  return says({
    type: "text",
    text: "Done: nothing of you is kept here any more. `/connect-draft` begins anew.",
  });
}

/** Of a wish that is none. */
export function unknownWishMessage(near: string | undefined): Message {
  const meant = near === undefined ? "" : ` Did you mean \`/connect-settings ${near}\`?`;
  return says({
    type: "problem",
    text: `There is no such setting.${meant} \`/connect-settings\` alone lists them.`,
  });
}

function says(...blocks: Block[]): Message {
  return { audience: "private", blocks, actions: [] };
}

/** One row on one line: what it holds, without how it is handled. */
function rowText(row: object): string {
  const text = leaves(row, "").join("; ");
  const cut = cutAtGrapheme(text, ROW_CAP);
  return cut === text ? text : `${cut} …`;
}

function leaves(value: unknown, name: string): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, name));
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, inner]) =>
      HANDLING.has(key) ? [] : leaves(inner, key.replaceAll("_", " ")),
    );
  }
  return [`${name}: ${value}`];
}
