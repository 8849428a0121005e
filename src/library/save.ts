/** A new template is saved: from a text that is given, or from the note of the draft that is open. */
import type { Block, Message } from "../chat/message.ts";
import { NameTaken } from "../store/faults.ts";
import { saveForm } from "./forms.ts";
import { changed, found, givenBack, type Kept, readText } from "./found.ts";
import { templateFromDraft } from "./from-draft.ts";
import { badName, lookAlike } from "./names.ts";
import { offers, says } from "./says.ts";
import { findSeen, type Shelf } from "./shelf.ts";

/** What somebody wants to save. */
export interface Saving {
  name?: string;
  text?: string;
  private?: boolean;
}

/** Saves a new template; asks for what is missing. What is found in it warns and never blocks. */
export async function save(shelf: Shelf, { name = "", text = "", private: own = false }: Saving) {
  const called = name.trim();
  const back: Block[] = text.trim() === "" ? [] : [givenBack(text)];
  const bad = called === "" ? undefined : badName(called);
  if (bad !== undefined) return [says({ type: "problem", text: bad }, ...back)];
  const there = called === "" ? undefined : await findSeen(shelf, called);
  if (there) return taken(there.name, back);
  if (called === "" || text.trim() === "") return asked(shelf, called, text, own);
  const kept = readText(text);
  if ("problem" in kept) return [says({ type: "problem", text: kept.problem }, ...back)];
  try {
    await create(shelf, called, kept, own);
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
    return taken(called, back);
  }
  const { blocks, actions } = changed(kept, called, 1);
  const who = own ? "for you alone" : "for your team";
  return [
    offers(
      actions,
      {
        type: "text",
        text: `Saved ${who}: «${called}». \`/connect-template use ${called}\` makes a note of it.`,
      },
      ...blocks,
      ...(await looksLike(shelf, called)),
      ...found(kept.text),
    ),
  ];
}

/** What was typed is kept first, and then what was made of it: so it can be taken up again. */
async function create(shelf: Shelf, name: string, { text, typed }: Kept, own: boolean): Promise<void> {
  const { tenant, user, templates, now, newId: id } = shelf;
  await templates.create(tenant, { id, name, text: typed ?? text, owner: user.id, private: own }, now);
  if (typed !== undefined) await templates.edit(tenant, id, { text, version: 1, by: user.id }, now);
}

/** Asks for the name and the text; where a draft is open, its note stands there already. */
function asked({ draft }: Shelf, name: string, text: string, own: boolean): Message[] {
  const note = text.trim() === "" && draft ? templateFromDraft(draft) : undefined;
  const form = saveForm({ name, private: own, text: note?.text ?? text });
  if (!note) return [{ ...says(), form }];
  const items = note.changes.map(({ from, to }) => `${from} became ${to}`);
  const lead: Block[] =
    items.length > 0
      ? [
          { type: "text", text: "This is your note, with places for what changes:" },
          { type: "list", items },
        ]
      : [
          {
            type: "text",
            text: "This is your note. Write {{ recipient }} or the like where its words change.",
          },
        ];
  return [{ ...says(...lead), form }];
}

function taken(name: string, back: readonly Block[]): Message[] {
  const text = `There is a template called «${name}» already, whatever its capitals. Take another name, or \`/connect-template edit ${name}\`.`;
  return [says({ type: "problem", text }, ...back)];
}

/** A warning where people will take the name for another's. */
export async function looksLike(shelf: Shelf, name: string): Promise<Block[]> {
  const other = await lookAlike(shelf, name);
  if (other === undefined) return [];
  const text = `Its name looks like «${other}», which is another template: a letter is of another alphabet. \`/connect-template rename ${name} to ANOTHER NAME\` tells them apart.`;
  return [{ type: "tip", text }];
}
