/** The conversation that is open in a place, as it is kept: what reads it needs nothing of what it says. */
import * as z from "zod/mini";
import { type Filling, parseFilling } from "./filling/state.ts";
import { type Draft, parseDraft } from "./state.ts";

/** A draft, or a template that is being filled in, with the draft it interrupted under it. */
export type Conversation = { draft: Draft } | { filling: Filling; under?: Draft };

const overDraft = z.strictObject({
  kind: z.literal("over-draft"),
  filling: z.unknown(),
  under: z.unknown(),
});

/** A conversation as JSON. */
export function conversationText(conversation: Conversation): string {
  if ("draft" in conversation) return JSON.stringify(conversation.draft);
  const { filling, under } = conversation;
  return JSON.stringify(under ? { kind: "over-draft", filling, under } : filling);
}

/**
 * A conversation from its stored JSON.
 * @throws SyntaxError where the text is not JSON, ZodError where it is none this version knows
 */
export function parseConversation(json: string): Conversation {
  const read: unknown = JSON.parse(json);
  const kind = typeof read === "object" && read !== null && "kind" in read ? read.kind : undefined;
  if (kind === undefined) return { draft: parseDraft(json) };
  if (kind !== "over-draft") return { filling: parseFilling(json) };
  const { filling, under } = overDraft.parse(read);
  return {
    filling: parseFilling(JSON.stringify(filling)),
    under: parseDraft(JSON.stringify(under)),
  };
}
