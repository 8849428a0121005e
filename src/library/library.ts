/** The library as commands call it: what is wanted, by its word, and what is said to it. */
import type { Message } from "../chat/message.ts";
import { adopt, edit, edited, remove, rename, restore, save } from "./change.ts";
import { editedBy, savedBy } from "./forms.ts";
import { history, list, show } from "./look.ts";
import { says } from "./says.ts";
import { findSeen, type Shelf } from "./shelf.ts";

/** What can be done with templates, other than using one, which is a conversation. */
export type Deed = "list" | "show" | "save" | "edit" | "rename" | "delete" | "restore" | "history" | "adopt";

/** Does it. `typed` is what stands behind the word, as it was typed. */
export async function perform(shelf: Shelf, deed: Deed, typed: string): Promise<Message[]> {
  const name = typed.trim();
  if (deed === "list") return list(shelf, listed(name));
  if (deed === "save") return save(shelf, saved(typed));
  if (name === "")
    return [
      says({
        type: "problem",
        text: `Which one? \`/connect-template ${deed} NAME\`, and \`list\` shows the names.`,
      }),
    ];
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
  const { name = "", text = "" } = form.values;
  const called = savedBy(form.id, name);
  if (called !== undefined) return save(shelf, { name: called, text });
  const over = editedBy(form.id);
  return over && edited(shelf, over.id, over.version, text);
}

/** `mine`, `mine talk`, `talk after met at an event`. */
function listed(typed: string): { search?: string; mine?: boolean; after?: string } {
  const mine = /^mine(?=\s|$)/i.test(typed);
  const rest = mine ? typed.slice(4).trim() : typed;
  const at = rest.startsWith("after ") ? 0 : rest.indexOf(" after ");
  const search = (at < 0 ? rest : rest.slice(0, at)).trim();
  const after =
    at < 0
      ? ""
      : rest
          .slice(at)
          .replace(/^ ?after /, "")
          .trim();
  return { ...(search && { search }), ...(mine && { mine }), ...(after && { after }) };
}

/** The first line is the name, what follows it is the text; `private` before the name keeps it to its owner. */
function saved(typed: string): { name: string; text?: string; private?: boolean } {
  const own = /^\s*private\s/i.test(typed);
  const [name, text] = firstLine(own ? typed.trimStart().slice("private".length) : typed);
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
