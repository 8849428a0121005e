/** What is kept of a person: shown, asked about, deleted. Pure words. */
import type { Action, Block, Message } from "../chat/message.ts";
import { cutAtGrapheme } from "../text/graphemes.ts";
import { offers, says } from "./settings.ts";

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
  return offers(
    // First, so that an Enter too many deletes nothing.
    [{ id: "settings-show", label: "Leave it as it is", word: "/connect-settings" }, FORGET_ME],
    { type: "text", text: "This deletes at once, for good:" },
    { type: "list", items },
    {
      type: "text",
      text: `Templates that your team shares stay, without your name. \`${FORGET_ME.word}\` does it; anything else leaves all as it is.`,
    },
  );
}

/** After it is done. */
export function forgottenMessage(): Message {
  return says({
    type: "text",
    text: "Done: nothing of you is kept here any more. `/connect-draft` begins anew.",
  });
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
      HANDLING.has(key) ? [] : leaves(inner, CALLED[key] ?? key.replaceAll("_", " ")),
    );
  }
  return [`${name}: ${value === true ? "yes" : value}`];
}

/** What is not called by its own name. */
const CALLED: Readonly<Record<string, string>> = { plain: "words alone", muted: "muted rule" };
