/** Changing templates: saved, edited, renamed, deleted, brought back, adopted. Who may is asked at each change. */
import type { Block, Message } from "../chat/message.ts";
import { NameTaken } from "../store/faults.ts";
import type { Template } from "../store/ports.ts";
import { NAME_LIMIT, nameKey } from "../store/template-name.ts";
import { convertForeign } from "../templates/foreign.ts";
import { lintTemplate } from "../templates/lint.ts";
import { parseTemplate } from "../templates/template.ts";
import { editForm, saveForm } from "./forms.ts";
import { offers, says } from "./says.ts";
import { findSeen, mayEdit, maySee, notFound, refused, type Shelf } from "./shelf.ts";

/** What somebody wants to save. */
export interface Saving {
  name?: string;
  text?: string;
  private?: boolean;
}

/** Saves a new template; asks for what is missing. What is found in it warns and never blocks. */
export async function save(
  shelf: Shelf,
  { name = "", text = "", private: isPrivate }: Saving,
): Promise<Message[]> {
  if (name.trim() === "" || text.trim() === "") {
    const bad = name.trim() === "" ? undefined : badName(name);
    return [
      bad === undefined ? { ...says(), form: saveForm(name.trim()) } : says({ type: "problem", text: bad }),
    ];
  }
  const bad = badName(name) ?? badText(text);
  if (bad !== undefined) return [says({ type: "problem", text: bad }, kept(text))];
  const made = convertForeign(text);
  try {
    await shelf.templates.create(
      shelf.tenant,
      {
        id: shelf.newId,
        name: name.trim(),
        text: made?.text ?? text.trim(),
        owner: shelf.user.id,
        private: isPrivate ?? false,
      },
      shelf.now,
    );
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
    return [
      says(
        {
          type: "problem",
          text: `There is a template called «${name.trim()}» already, whatever its capitals. Take another name, or \`/connect-template edit ${name.trim()}\`.`,
        },
        kept(text),
      ),
    ];
  }
  const who = isPrivate ? "for you alone" : "for your team";
  return [
    says(
      {
        type: "text",
        text: `Saved ${who}: «${name.trim()}». \`/connect-template use ${name.trim()}\` makes a note of it.`,
      },
      ...changed(made),
      ...found(made?.text ?? text),
    ),
  ];
}

/** Opens the form, or takes a new text at once. */
export async function edit(shelf: Shelf, name: string, text?: string): Promise<Message[]> {
  const template = await findSeen(shelf, name);
  if (!template) return notFound(shelf, name);
  if (!mayEdit(shelf, template)) return refused(template);
  if (text === undefined || text.trim() === "") return [{ ...says(), form: editForm(template) }];
  return edited(shelf, template.id, template.version, text);
}

/** Takes the text of a form that was opened over a version, if nobody has edited in between. */
export async function edited(shelf: Shelf, id: string, version: number, text: string): Promise<Message[]> {
  const template = await shelf.templates.get(shelf.tenant, id);
  if (!template || template.deletedAt !== undefined || !maySee(shelf, template)) {
    return [
      says(
        { type: "problem", text: "That template has gone, and your text with no place to go to:" },
        kept(text),
      ),
    ];
  }
  if (!mayEdit(shelf, template)) return [...refused(template), says(kept(text))];
  const bad = badText(text);
  if (bad !== undefined) return [says({ type: "problem", text: bad }, kept(text))];
  if (template.version !== version) return bothVersions(template, text);
  const made = convertForeign(text);
  await shelf.templates.edit(
    shelf.tenant,
    id,
    { text: made?.text ?? text.trim(), version, by: shelf.user.id },
    shelf.now,
  );
  return [
    says(
      {
        type: "text",
        text: `«${template.name}» is changed; \`/connect-template history ${template.name}\` has the former text.`,
      },
      ...changed(made),
      ...found(made?.text ?? text),
    ),
  ];
}

/** Two people at once: the second is told, and sees both. */
function bothVersions(template: Template, text: string): Message[] {
  return [
    says(
      {
        type: "problem",
        text: `Somebody has changed «${template.name}» while you were writing. Now it says:`,
      },
      { type: "quote", text: template.text },
      kept(text),
      { type: "text", text: `\`/connect-template edit ${template.name}\` begins from what it says now.` },
    ),
  ];
}

export async function rename(shelf: Shelf, name: string, to: string): Promise<Message[]> {
  const template = await findSeen(shelf, name);
  if (!template) return notFound(shelf, name);
  if (!mayEdit(shelf, template)) return refused(template);
  const bad = badName(to);
  if (bad !== undefined) return [says({ type: "problem", text: bad })];
  return taken(to, async () => {
    const { id, version } = template;
    await shelf.templates.edit(shelf.tenant, id, { name: to.trim(), version, by: shelf.user.id }, shelf.now);
    return [says({ type: "text", text: `«${template.name}» is called «${to.trim()}» now.` })];
  });
}

export async function remove(shelf: Shelf, name: string): Promise<Message[]> {
  const template = await findSeen(shelf, name);
  if (!template) return notFound(shelf, name);
  if (!mayEdit(shelf, template)) return refused(template);
  await shelf.templates.remove(shelf.tenant, template.id, shelf.user.id, shelf.now);
  const word = `/connect-template restore ${template.name}`;
  return [
    offers([{ id: "templates-undo", label: "Undo", word }], {
      type: "text",
      text: `«${template.name}» is deleted. \`${word}\` brings it back within 30 days.`,
    }),
  ];
}

export async function restore(shelf: Shelf, name: string): Promise<Message[]> {
  const template = await shelf.templates.findDeleted(shelf.tenant, shelf.user.id, name, shelf.now);
  if (!template || !maySee(shelf, template)) {
    return [
      says({
        type: "problem",
        text: `No template called «${name.trim().slice(0, NAME_LIMIT)}» was deleted in the last 30 days. \`/connect-template list\` shows what there is.`,
      }),
    ];
  }
  if (!mayEdit(shelf, template)) return refused(template);
  return taken(template.name, async () => {
    await shelf.templates.restore(shelf.tenant, template.id, shelf.user.id, shelf.now);
    return [
      says({
        type: "text",
        text: `«${template.name}» is back. \`/connect-template use ${template.name}\` makes a note of it.`,
      }),
    ];
  });
}

/** A manager takes over what nobody owns any more, or what somebody who has left does. */
export async function adopt(shelf: Shelf, name: string): Promise<Message[]> {
  const template = await findSeen(shelf, name);
  if (!template) return notFound(shelf, name);
  if (template.owner === shelf.user.id) {
    return [says({ type: "text", text: `«${template.name}» is yours already.` })];
  }
  if (!shelf.user.manager) return refused(template);
  const { id, version } = template;
  await shelf.templates.edit(
    shelf.tenant,
    id,
    { owner: shelf.user.id, version, by: shelf.user.id },
    shelf.now,
  );
  return [
    says({ type: "text", text: `«${template.name}» is yours now: you can change it, and so can managers.` }),
  ];
}

async function taken(name: string, change: () => Promise<Message[]>): Promise<Message[]> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
    const text = `There is another template called «${name.trim()}» by now. \`/connect-template rename ${name.trim()} to ANOTHER NAME\` makes room.`;
    return [says({ type: "problem", text })];
  }
}

/** Why a name is none, if it is none. */
export function badName(name: string): string | undefined {
  const long = name.trim().length;
  if (nameKey(name) === "") return "A template needs a name of letters or digits, such as: met at an event.";
  if (/[\n\r]/.test(name.trim())) return "A template's name is one line.";
  return long > NAME_LIMIT
    ? `The name is ${long} characters long, and ${NAME_LIMIT} is the most. A few words are easier to find.`
    : undefined;
}

/** Why a text is no template, if it is none. */
export function badText(text: string): string | undefined {
  const parsed = parseTemplate(text);
  return parsed.ok ? undefined : parsed.problem;
}

/** What was typed is given back, so that it is not lost. */
function kept(text: string): Block {
  return { type: "quote", text };
}

function changed(made: ReturnType<typeof convertForeign>): Block[] {
  if (!made) return [];
  const items = [...new Set(made.changes.map(({ from, to }) => `${from} became ${to}`))];
  return [
    { type: "text", text: "I wrote your placeholders in my way:" },
    { type: "list", items },
  ];
}

/** What is found in a template: a warning, and never in the way. Of what is mere advice, the room left is said. */
function found(text: string): Block[] {
  const parsed = parseTemplate(text);
  if (!parsed.ok) return [];
  const items = lintTemplate(parsed.template)
    .filter(({ id, severity }) => severity !== "info" || id === "room")
    .map(({ message, advice }) => `${message.replace(/\.$/, "")}. ${advice}`);
  return items.length > 0 ? [{ type: "list", items }] : [];
}
