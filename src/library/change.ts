/** What becomes of a template: renamed, deleted, adopted. Who may is asked at each change. */
import type { Message } from "../chat/message.ts";
import { NameTaken } from "../store/faults.ts";
import { badName } from "./names.ts";
import { looksLike } from "./save.ts";
import { offers, says } from "./says.ts";
import { findSeen, guestsLook, mayEdit, notFound, refused, type Shelf } from "./shelf.ts";

export async function rename(shelf: Shelf, name: string, to: string): Promise<Message[]> {
  const template = await findSeen(shelf, name);
  if (!template) return notFound(shelf, name);
  if (!mayEdit(shelf, template)) return refused(shelf, template);
  const bad = badName(to);
  if (bad !== undefined) return [says({ type: "problem", text: bad })];
  const called = to.trim();
  const other = await findSeen(shelf, called);
  if (other && other.id !== template.id) {
    const text = `There is another template called «${other.name}» already. «${template.name}» keeps its name; take another one for it.`;
    return [says({ type: "problem", text })];
  }
  return orNameTaken(called, async () => {
    const { id, version } = template;
    await shelf.templates.edit(shelf.tenant, id, { name: called, version, by: shelf.user.id }, shelf.now);
    const text = `«${template.name}» is called «${called}» now.`;
    return [says({ type: "text", text }, ...(await looksLike(shelf, called)))];
  });
}

export async function remove(shelf: Shelf, name: string): Promise<Message[]> {
  const template = await findSeen(shelf, name);
  if (!template) return notFound(shelf, name);
  if (!mayEdit(shelf, template)) return refused(shelf, template);
  await shelf.templates.remove(shelf.tenant, template.id, shelf.user.id, shelf.now);
  const word = `/connect-template restore ${template.name}`;
  return [
    offers([{ id: "templates-undo", label: "Undo", word }], {
      type: "text",
      text: `«${template.name}» is deleted. \`${word}\` brings it back within 30 days.`,
    }),
  ];
}

/** A manager takes over what nobody owns any more, or what somebody who has left does. */
export async function adopt(shelf: Shelf, name: string): Promise<Message[]> {
  const template = await findSeen(shelf, name);
  if (!template) return notFound(shelf, name);
  if (shelf.user.guest) return guestsLook();
  if (template.owner === shelf.user.id) {
    return [says({ type: "text", text: `«${template.name}» is yours already.` })];
  }
  if (!shelf.user.manager) return managersAdopt(template.name);
  const { id, version } = template;
  const change = { owner: shelf.user.id, version, by: shelf.user.id };
  await shelf.templates.edit(shelf.tenant, id, change, shelf.now);
  return [
    says({ type: "text", text: `«${template.name}» is yours now: you can change it, and so can managers.` }),
  ];
}

function managersAdopt(name: string): Message[] {
  const text = `«${name}» can be adopted by a manager only. \`/connect-template show ${name}\` shows it, and a copy of your own is saved with \`/connect-template save\`.`;
  return [says({ type: "problem", text })];
}

/** Does what gives a template a name, or says that another one has it. */
export async function orNameTaken(name: string, change: () => Promise<Message[]>): Promise<Message[]> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
    const text = `There is another template called «${name}» by now. \`/connect-template rename ${name} to ANOTHER NAME\` makes room.`;
    return [says({ type: "problem", text })];
  }
}
