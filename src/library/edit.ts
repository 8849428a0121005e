/** Another text for a template, over the one that was read. */
import type { Message } from "../chat/message.ts";
import type { Template } from "../store/ports.ts";
import { editForm } from "./forms.ts";
import { changed, found, givenBack, readText } from "./found.ts";
import { offers, says } from "./says.ts";
import { findSeen, mayEdit, maySee, notFound, refused, type Shelf } from "./shelf.ts";

/** Opens the form, or takes a new text at once. */
export async function edit(shelf: Shelf, name: string, text?: string): Promise<Message[]> {
  const template = await findSeen(shelf, name);
  if (!template) return notFound(shelf, name);
  if (!mayEdit(shelf, template)) return refused(shelf, template);
  if (text === undefined || text.trim() === "") return [{ ...says(), form: editForm(template) }];
  return edited(shelf, template.id, template.version, text);
}

/** Takes the text of a form that was opened over a version, if nobody has given it another text in between. */
export async function edited(shelf: Shelf, id: string, version: number, text: string): Promise<Message[]> {
  const template = await shelf.templates.get(shelf.tenant, id);
  if (!template || template.deletedAt !== undefined || !maySee(shelf, template)) {
    return [
      says(
        { type: "problem", text: "That template has gone, and your text with no place to go to:" },
        givenBack(text),
      ),
    ];
  }
  if (!mayEdit(shelf, template)) return [...refused(shelf, template), says(givenBack(text))];
  const kept = readText(text);
  if ("problem" in kept) return [says({ type: "problem", text: kept.problem }, givenBack(text))];
  const { name } = template;
  if (kept.text === template.text && kept.typed === undefined)
    return [says({ type: "text", text: `«${name}» says just that already.` })];
  if ((await textAt(shelf, template, version)) !== template.text) return bothTexts(template, text);
  const now = await change(shelf, template, kept.typed);
  await change(shelf, now, kept.text);
  const { blocks, actions } = changed(kept, name, now.version);
  return [
    offers(
      actions,
      {
        type: "text",
        text: `«${name}» is changed; \`/connect-template history ${name}\` has the former text.`,
      },
      ...blocks,
      ...found(kept.text),
    ),
  ];
}

/** Gives it another text, where there is one; gives back what it is then. */
async function change(shelf: Shelf, template: Template, text: string | undefined): Promise<Template> {
  if (text === undefined) return template;
  const { id, version } = template;
  await shelf.templates.edit(shelf.tenant, id, { text, version, by: shelf.user.id }, shelf.now);
  return { ...template, text, version: version + 1 };
}

/** What it said in that version: a new name or another owner changes nothing of it. */
async function textAt(shelf: Shelf, template: Template, version: number): Promise<string | undefined> {
  if (version === template.version) return template.text;
  const former = await shelf.templates.history(shelf.tenant, template.id);
  return former.find((one) => one.version === version)?.text;
}

/** Two people at once: the second is told, and sees both. */
function bothTexts({ name, text }: Template, typed: string): Message[] {
  return [
    says(
      { type: "problem", text: `Somebody has changed «${name}» while you were writing. Now it says:` },
      givenBack(text),
      { type: "text", text: "You wrote:" },
      givenBack(typed),
      { type: "text", text: `\`/connect-template edit ${name}\` begins from what it says now.` },
    ),
  ];
}
