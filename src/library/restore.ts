/** What was can come back: a template that was deleted, and a former text of one that is there. */
import type { Action, Message } from "../chat/message.ts";
import type { Template } from "../store/ports.ts";
import { NAME_LIMIT } from "../store/template-name.ts";
import { orNameTaken } from "./change.ts";
import { found, givenBack } from "./found.ts";
import { offers, says } from "./says.ts";
import { findSeen, mayEdit, maySee, refused, type Shelf } from "./shelf.ts";

/** `met at an event` was deleted; `met at an event 3` is its text of version 3. A name may end with a number, too. */
export async function restore(shelf: Shelf, typed: string): Promise<Message[]> {
  const deleted = await shelf.templates.findDeleted(shelf.tenant, shelf.user.id, typed, shelf.now);
  if (deleted && maySee(shelf, deleted)) return undelete(shelf, deleted);
  const [, name = "", version = ""] = /^(.{1,200})\s(\d{1,9})$/s.exec(typed.trim()) ?? [];
  const former = name === "" ? undefined : await findSeen(shelf, name);
  if (former) return takeUp(shelf, former, Number(version));
  const there = await findSeen(shelf, typed);
  const shown = typed.trim().slice(0, NAME_LIMIT);
  const text = there
    ? `«${there.name}» is not deleted. \`/connect-template history ${there.name}\` shows its former texts, with their numbers.`
    : `No template called «${shown}» was deleted in the last 30 days. \`/connect-template list\` shows what there is.`;
  return [says({ type: "problem", text })];
}

async function undelete(shelf: Shelf, template: Template): Promise<Message[]> {
  if (!mayEdit(shelf, template)) return refused(shelf, template);
  return orNameTaken(template.name, async () => {
    await shelf.templates.restore(shelf.tenant, template.id, shelf.user.id, shelf.now);
    const text = `«${template.name}» is back. \`/connect-template use ${template.name}\` makes a note of it.`;
    return [says({ type: "text", text })];
  });
}

/** Gives a template a text that it had before, exactly as it was. */
async function takeUp(shelf: Shelf, template: Template, version: number): Promise<Message[]> {
  if (!mayEdit(shelf, template)) return refused(shelf, template);
  const { id, name } = template;
  const former = (await shelf.templates.history(shelf.tenant, id)).find((one) => one.version === version);
  if (!former) {
    const text = `«${name}» has no version ${version} to go back to. \`/connect-template history ${name}\` shows those it has.`;
    return [says({ type: "problem", text })];
  }
  if (former.text === template.text)
    return [says({ type: "text", text: `«${name}» says just that already.` })];
  const change = { text: former.text, version: template.version, by: shelf.user.id };
  await shelf.templates.edit(shelf.tenant, id, change, shelf.now);
  const word = `/connect-template restore ${name} ${template.version}`;
  const undo: Action = { id: "templates-undo", label: "Undo", word };
  return [
    offers(
      [undo],
      { type: "text", text: `«${name}» says again what it said as version ${version}:` },
      givenBack(former.text),
      ...found(former.text),
    ),
  ];
}
