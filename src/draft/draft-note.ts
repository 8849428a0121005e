/** The note that a draft has come to, for whoever makes something else of it. */
import { isClosed, stageOf } from "./draft.ts";
import type { Conversation } from "./kept.ts";
import { makeNote } from "./preview.ts";
import { answersOf } from "./state.ts";

/** The note of an open draft and its answers; nothing while it asks, and where a template is filled in. */
export function draftNoteOf(
  conversation: Conversation,
): { note: string; name: string; recipient?: string; context?: string } | undefined {
  if (!("draft" in conversation) || isClosed(conversation.draft)) return undefined;
  const { draft } = conversation;
  if (stageOf(draft) !== "preview") return undefined;
  const made = makeNote(draft);
  if (!made.ok) return undefined;
  const { name, recipient, context } = answersOf(draft);
  return { note: made.note, name, ...(recipient && { recipient }), ...(context && { context }) };
}
