/**
 * The one conversation that is open in a place, whatever it is about: a draft, or a template that is being filled in,
 * with the draft it interrupted lying under it until it is over.
 */
import type { Origin } from "../chat/event.ts";
import type { Message } from "../chat/message.ts";
import {
  anotherDraft,
  type Draft,
  type DraftEvent,
  forget,
  isClosed,
  isUntouched,
  type Known,
  oneShotCommand,
  revise,
  stageOf,
  startDraft,
  transition,
} from "./draft.ts";
import {
  type Filling,
  fillingCommand,
  isFillingClosed,
  showFilling,
  stageOfFilling,
  startFilling,
  transitionFilling,
  type Used,
  whereFillingStands,
} from "./filling/filling.ts";
import type { Conversation } from "./kept.ts";
import { led, problem, text } from "./screen.ts";
import { excerpt, placeCalled, SAY, them } from "./wording.ts";

export { conversationText, parseConversation } from "./kept.ts";

/** A conversation after an event, and what the person is told. */
export interface ConversationTurn {
  conversation: Conversation;
  replies: Message[];
}

/** What is remembered of the person, as the conversation has it now. */
export function knownOf(conversation: Conversation): Known {
  return "draft" in conversation ? conversation.draft.known : conversation.filling.known;
}

/** True after `done` or `cancel`. */
export function isOver(conversation: Conversation): boolean {
  return "draft" in conversation ? isClosed(conversation.draft) : isFillingClosed(conversation.filling);
}

/** Starts a draft; one that is open is offered first, a template that is open is gone on with. */
export function beginDraft(
  open: Conversation | undefined,
  known: Known,
  to?: string,
  origin?: Origin,
): ConversationTurn {
  if (open && "filling" in open && !isOver(open)) return stillFilling(open, known);
  if (!open || "filling" in open) return ofDraft(startDraft(known, to, origin));
  return ofDraft(anotherDraft({ ...open.draft, known }, to, origin));
}

/** Begins to use a template. A draft that is open waits under it; a template that is open comes first. */
export function beginFilling(
  open: Conversation | undefined,
  known: Known,
  template: Used,
  given: Readonly<Record<string, string>>,
  origin?: Origin,
): ConversationTurn {
  if (open && "filling" in open && !isOver(open)) return stillFilling(open, known);
  const waits = open && "draft" in open && !isOver(open) && !isUntouched(open.draft);
  const under = waits ? open.draft : undefined;
  const { filling, replies } = startFilling(known, template, given, origin);
  return { conversation: { filling, ...(under && { under }) }, replies };
}

function stillFilling(open: Extract<Conversation, { filling: Filling }>, known: Known): ConversationTurn {
  const { template } = open.filling;
  const lead = problem(
    `You are filling in the template «${template.name}». \`cancel\` leaves it; then say that again.`,
  );
  return led(after(open, { type: "text", text: "resume" }, known), lead);
}

/** What an event makes of the conversation. Pure; never throws, whatever was typed. */
export function after(open: Conversation, event: DraftEvent, known: Known): ConversationTurn {
  if ("draft" in open) return ofDraft(transition({ ...open.draft, known }, event));
  const { filling, replies } = transitionFilling({ ...open.filling, known }, event);
  const { under } = open;
  if (!under) return { conversation: { filling }, replies };
  if (event.type === "edited" || event.type === "deleted") {
    return replies.length > 0
      ? { conversation: { filling, under }, replies }
      : changedUnder(filling, under, event);
  }
  if (!isFillingClosed(filling)) return { conversation: { filling, under }, replies };
  const back = ofDraft(transition({ ...under, known: filling.known }, { type: "text", text: "resume" }));
  const lead = [text("Back to your draft.")];
  const said = replies.map((reply) => ({ ...reply, actions: [] }));
  return { ...back, replies: [...said, ...led(back, ...lead).replies] };
}

/** An edited or deleted message of the draft that waits under a filling. */
function changedUnder(
  filling: Filling,
  under: Draft,
  event: Extract<DraftEvent, { type: "edited" | "deleted" }>,
): ConversationTurn {
  const changed = event.type === "edited" ? revise(under, event) : forget(under, event.message);
  if (!changed) return { conversation: { filling, under }, replies: [] };
  const { replies } = showFilling(filling, [text(SAY.whereItWaits), ...changed.said]);
  return { conversation: { filling, under: changed.draft }, replies };
}

/** Where it stands, and the command line that goes on with it, quoted for a POSIX shell. */
export function standing(conversation: Conversation): {
  stage: ReturnType<typeof stageOf>;
  oneShot: string;
} {
  if ("draft" in conversation) {
    const { draft } = conversation;
    return { stage: stageOf(draft), oneShot: oneShotCommand(draft) };
  }
  const { filling } = conversation;
  return { stage: stageOfFilling(filling), oneShot: fillingCommand(filling) };
}

/** What an open conversation is about and where it stands, in half a sentence; nothing where it is over or empty. */
export function summaryOf(conversation: Conversation): string | undefined {
  if (isOver(conversation)) return undefined;
  if ("draft" in conversation) {
    const { draft } = conversation;
    return isUntouched(draft)
      ? undefined
      : `A note${toWhom(draft.answers.recipient)}, at ${placeCalled(draft.at)}`;
  }
  const { filling } = conversation;
  const { recipient, step, of } = whereFillingStands(filling);
  const at = step === undefined ? "the preview" : `step ${step} of ${of}`;
  return `A note from the template ${excerpt(filling.template.name)}${toWhom(recipient)}, at ${at}`;
}

function toWhom(recipient: string | undefined): string {
  const who = them(recipient);
  return who === "them" ? "" : ` to ${who}`;
}

function ofDraft({ draft, replies }: { draft: Draft; replies: Message[] }): ConversationTurn {
  return { conversation: { draft }, replies };
}
