/** The library as commands call it: what is wanted, by its word, and what is said to it. */
import type { Message } from "../chat/message.ts";
import { adopt, remove, rename } from "./change.ts";
import { edit, edited } from "./edit.ts";
import { filledIn } from "./forms.ts";
import { history, list, type Narrowed, show } from "./look.ts";
import { restore } from "./restore.ts";
import { save } from "./save.ts";
import { says } from "./says.ts";
import { findSeen, guestsLook, type Shelf } from "./shelf.ts";
import { exportFile, importPasted, importTyped } from "./transfer.ts";

/** What can be done with templates, other than using one, which is a conversation. */
export type Deed =
  | "list"
  | "show"
  | "save"
  | "edit"
  | "rename"
  | "delete"
  | "restore"
  | "history"
  | "adopt"
  | "export"
  | "import";

/** Does it. `typed` is what stands behind the word, as it was typed. */
export async function perform(shelf: Shelf, deed: Deed, typed: string): Promise<Message[]> {
  const name = typed.trim();
  switch (deed) {
    case "list":
      return list(shelf, listed(name));
    case "export":
      return exportFile(shelf, listed(name));
    case "save":
      return shelf.user.guest ? guestsLook() : save(shelf, saved(typed));
    case "import":
      return shelf.user.guest ? guestsLook() : importTyped(shelf, typed);
  }
  if (name === "") {
    const text = `Which one? \`/connect-template ${deed} NAME\`, and \`list\` shows the names.`;
    return [says({ type: "problem", text })];
  }
  switch (deed) {
    case "show":
      return show(shelf, name);
    case "edit":
      return edit(shelf, ...firstLine(typed));
    case "rename":
      return renamed(shelf, name);
    case "delete":
      return remove(shelf, name);
    case "restore":
      return restore(shelf, name);
    case "history":
      return history(shelf, name);
    case "adopt":
      return adopt(shelf, name);
  }
}

/** A form of the library that was submitted; undefined where it is none of ours. */
export async function submitted(
  shelf: Shelf,
  form: { id: string; values: Record<string, string> },
): Promise<Message[] | undefined> {
  const filled = filledIn(form.id, form.values);
  switch (filled?.do) {
    case "edit":
      return edited(shelf, filled.id, filled.version, filled.text);
    case "save":
      return shelf.user.guest ? guestsLook(filled.text) : save(shelf, filled);
    case "import":
      return shelf.user.guest ? guestsLook() : importPasted(shelf, filled.text, filled.trial);
    case undefined:
      return undefined;
  }
}

/** `mine`, `team talk`, `talk beyond met at an event`. */
function listed(typed: string): Narrowed & { beyond?: string } {
  const [, which = "", words = ""] = /^(mine|team)(?:\s(.*))?$/is.exec(typed) ?? [undefined, "", typed];
  const at = ` ${words}`.lastIndexOf(" beyond ");
  const search = (at < 0 ? words : words.slice(0, at)).trim();
  const beyond = at < 0 ? "" : words.slice(at + "beyond ".length).trim();
  const whose = which.toLowerCase();
  return {
    ...(search && { search }),
    ...(whose === "mine" && { mine: true }),
    ...(whose === "team" && { team: true }),
    ...(beyond && { beyond }),
  };
}

/** The first line is the name, what follows it is the text; `private` before the name keeps it to its owner. */
function saved(typed: string): { name: string; text?: string; private?: boolean } {
  const own = /^\s*private(?:\s|$)/i.test(typed);
  const [name, text] = firstLine(own ? typed.trimStart().slice("private".length) : typed);
  // A text without a name before it: its name is asked for.
  if (text === undefined && /\{\{/.test(name)) return { name: "", text: name, ...(own && { private: true }) };
  return { name, ...(text !== undefined && { text }), ...(own && { private: true }) };
}

function firstLine(typed: string): [first: string, rest?: string] {
  const text = typed.trim();
  const end = text.indexOf("\n");
  return end < 0 ? [text] : [text.slice(0, end).trim(), text.slice(end + 1).trim()];
}

/** `OLD to NEW`: a name may hold a "to" of its own, so the first part that is a name counts. */
async function renamed(shelf: Shelf, typed: string): Promise<Message[]> {
  const splits = [...typed.matchAll(/\sto\s/gi)].slice(0, 5);
  for (const { index, 0: word } of splits) {
    const name = typed.slice(0, index);
    if (await findSeen(shelf, name)) return rename(shelf, name, typed.slice(index + word.length));
  }
  const [first] = splits;
  if (first) return rename(shelf, typed.slice(0, first.index), typed.slice(first.index + first[0].length));
  return [
    says({
      type: "problem",
      text: `What should it be called? \`/connect-template rename ${typed} to NEW NAME\`.`,
    }),
  ];
}
