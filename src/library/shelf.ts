/** The team's templates as one event finds them: who asks, when, and what may be asked of the store. */

import type { Tenant, User } from "../chat/event.ts";
import type { Message } from "../chat/message.ts";
import type { Template, Templates } from "../store/ports.ts";
import type { DraftNote } from "./from-draft.ts";
import { says } from "./says.ts";

/** Who stands before the shelf. */
export interface Shelf {
  tenant: Tenant;
  user: User;
  /** Milliseconds since 1970. */
  now: number;
  /** An id that nothing else of the tenant has, for what this event makes. */
  newId: string;
  templates: Templates;
  /** The team lets everybody edit what is shared. */
  everybodyEdits: boolean;
  /** The note of the draft that is open where they stand, if there is one. */
  draft?: DraftNote;
}

/** Private templates are seen by their owner alone. */
export function maySee({ user }: Shelf, template: Template): boolean {
  return !template.private || template.owner === user.id;
}

/** The owner and managers; everybody where the team has said so; guests never. */
export function mayEdit({ user, everybodyEdits }: Shelf, template: Template): boolean {
  if (user.guest) return false;
  return template.owner === user.id || (!template.private && (user.manager || everybodyEdits));
}

/** Somebody else's private template looks like none at all. */
export async function findSeen(shelf: Shelf, name: string): Promise<Template | undefined> {
  const found = await shelf.templates.find(shelf.tenant, shelf.user.id, name);
  return found && maySee(shelf, found) ? found : undefined;
}

/** There is none of that name, and which names come near. */
export async function notFound(shelf: Shelf, name: string): Promise<Message[]> {
  const typed = name.trim().slice(0, 60);
  const near = await shelf.templates.list(shelf.tenant, {
    user: shelf.user.id,
    search: typed.split(/\s/u)[0] ?? "",
    limit: 3,
  });
  const names = near.rows.map((one) => `«${one.name}»`);
  return [
    says({
      type: "problem",
      text:
        names.length > 0
          ? `There is no template called «${typed}». These come near: ${names.join(", ")}.`
          : `There is no template called «${typed}». \`/connect-template list\` shows what there is.`,
    }),
  ];
}

/** This person may look and use, and somebody else may change: who. */
export function refused({ user }: Shelf, template: Template): Message[] {
  if (user.guest) return guestsLook();
  const who = template.owner === "" ? "a manager" : "whoever saved it, or a manager,";
  return [
    says({
      type: "problem",
      text: `«${template.name}» can be changed by ${who.replace(/,$/, "")} only. \`/connect-template show ${template.name}\` shows it, and a copy of your own is saved with \`/connect-template save\`.`,
    }),
  ];
}

/** A guest of the workspace looks at templates and uses them; its members save and change them. */
export function guestsLook(typed = ""): Message[] {
  const text =
    "As a guest here you can look at the templates and use them; members save and change them, and can do it for you. `/connect-template list` shows what there is.";
  return [
    says({ type: "problem", text }, ...(typed === "" ? [] : [{ type: "quote", text: typed } as const])),
  ];
}
