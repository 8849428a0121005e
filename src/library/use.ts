/** Which template somebody wants to use, and whom the note is for. */
import type { Message } from "../chat/message.ts";
import { parseTemplate } from "../templates/template.ts";
import { findUsable } from "./look.ts";
import { says } from "./says.ts";
import { notFound, type Shelf } from "./shelf.ts";

export type ToUse =
  | { template: { id?: string; name: string; text: string }; given: Record<string, string> }
  | { said: Message[] };

/** `met at an event`, or `met at an event for Priya`: a name may hold a "for" of its own, so the whole comes first. */
export async function toUse(shelf: Shelf, typed: string): Promise<ToUse> {
  const name = typed.trim();
  if (name === "") {
    const text = "Which one? `/connect-template use NAME`, and `list` shows the names.";
    return { said: [says({ type: "problem", text })] };
  }
  const splits = [...name.matchAll(/\sfor\s/gi)].slice(-3);
  const tries: [name: string, recipient?: string][] = [
    [name],
    ...splits.map(({ index, 0: word }): [string, string] => [
      name.slice(0, index),
      name.slice(index + word.length),
    ]),
  ];
  for (const [called, recipient] of tries) {
    const found = await findUsable(shelf, called);
    if (!found) continue;
    const parsed = parseTemplate(found.text);
    if (!parsed.ok) return { said: [says({ type: "problem", text: parsed.problem })] };
    if (found.id !== undefined) await shelf.templates.used(shelf.tenant, found.id, shelf.now);
    const { id, name: title, text } = found;
    const template = { ...(id !== undefined && { id }), name: title, text };
    return { template, given: recipient === undefined ? {} : { recipient } };
  }
  return { said: await notFound(shelf, name) };
}
