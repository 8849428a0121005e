/**
 * The conversation that ends in a note, as a pure function: a draft and an event give the next draft and what is
 * said. The same events always lead to the same words.
 */
import type { ChatEvent, Origin } from "../chat/event.ts";
import type { Block, Message } from "../chat/message.ts";
import { cutAtGrapheme } from "../text/graphemes.ts";
import { ANSWER_CAP } from "../text/length.ts";
import { act, begin, cancel, ending } from "./acts.ts";
import { answered, slashed } from "./answer.ts";
import { canReturnTo300, makeNote } from "./preview.ts";
import { deleted, edited, forget, revise } from "./revise.ts";
import { keepable, problem, remark, show, type Turn, text } from "./screen.ts";
import { createDraft, type Draft, type Known, keptMessage, keptOrigin, without } from "./state.ts";
import { placeCalled, SAY, them } from "./wording.ts";
import { pressedWord, typedWord, unknownSlashWord, type Word } from "./words.ts";

export { oneShotCommand } from "./one-shot.ts";
export { forget, revise } from "./revise.ts";
export type { Turn } from "./screen.ts";
export { type Draft, type Known, parseDraft, parseKnown, UNKNOWN } from "./state.ts";

/**
 * What can happen to a draft: a typed line, a pressed button, a message that says something else now or has gone.
 * `by`: what the person is called, for what is shared.
 */
export type DraftEvent = Exclude<ChatEvent["body"], { type: "form" }> & { by?: string };

/** Where a draft stands, for those who only need to know whether there is a note yet. */
export function stageOf(draft: Draft): "asking" | "preview" | "done" | "cancelled" {
  if (draft.at === "done" || draft.at === "cancelled") return draft.at;
  const previewed = draft.previewed || draft.at === "preview" || draft.returnTo === "preview";
  // A wording for 200 that does not fit leaves the one for 300 that was shown before.
  const fits = makeNote(draft).ok || (canReturnTo300(draft) && makeNote(without(draft, "limit")).ok);
  return previewed && fits ? "preview" : "asking";
}

/** True after `done` or `cancel`. */
export function isClosed(draft: Draft): boolean {
  return draft.at === "done" || draft.at === "cancelled";
}

/** True where nothing was typed yet, so that there is nothing to lose. */
export function isUntouched(draft: Draft): boolean {
  const { name, reason, context } = draft.answers;
  const typed = reason ?? context ?? (name === draft.known.introduction ? undefined : name);
  return (
    draft.at === "name" && typed === undefined && !draft.pending && draft.aside.length === 0 && !draft.offer
  );
}

/** Starts a draft: the first question, with the last introduction to keep; somebody new is told what will happen. */
export function startDraft(known: Known, to?: string, origin?: Origin): Turn {
  const turn = begin(known, to, keptOrigin(origin));
  const lead = known.introduction === undefined ? [text(SAY.welcome)] : [];
  return {
    ...turn,
    replies: turn.replies.map((reply) => ({ ...reply, blocks: [...lead, ...reply.blocks] })),
  };
}

/** Another draft was asked for: where this one is open and holds answers, the person chooses, and loses neither. */
export function anotherDraft(draft: Draft, to?: string, origin?: Origin): Turn {
  if (isClosed(draft) || isUntouched(draft)) return startDraft(draft.known, to, origin);
  const place = keptOrigin(origin);
  const offer = {
    ...(to !== undefined && { to: cutAtGrapheme(to, ANSWER_CAP) }),
    ...(place && { origin: place }),
  };
  const offered: Draft = { ...draft, offer };
  return { draft: offered, replies: [offerMessage(offered, [])] };
}

/** What is said of a slash word there is none of; nothing where the line is none. */
export function noSuchWord(line: string): string | undefined {
  const slash = unknownSlashWord(line);
  return slash && SAY.unknownSlash(slash, false);
}

/** True for the word and the button that begin another draft, also where there is none any more. */
export function asksForNew(event: DraftEvent): boolean {
  if (event.type === "edited" || event.type === "deleted") return false;
  const nothing = { keepable: false, ladder: false, reason: false, preview: false };
  const word = event.type === "action" ? pressedWord(event.id) : typedWord(event.text, nothing);
  return word?.do === "new";
}

/** What an event makes of a draft. Pure; never throws, whatever was typed. */
export function transition(draft: Draft, event: DraftEvent): Turn {
  if (event.type === "edited" || event.type === "deleted") return changedEarlier(draft, event);
  const word = event.type === "action" ? pressedWord(event.id) : typedWord(event.text, asked(draft));
  const slash = event.type === "text" && !word ? unknownSlashWord(event.text) : undefined;
  if (draft.offer) return chosen(draft, draft.offer, event, word, slash);
  if (isClosed(draft)) return ended(draft, word, slash);
  const message = event.type === "text" ? keptMessage(event.message) : undefined;
  const from = message === undefined ? {} : { message };
  if (word) {
    const by = event.by === undefined ? {} : { by: event.by };
    return act(draft, word, { pressed: event.type === "action", ...from, ...by });
  }
  if (event.type === "action") return remark(draft, problem(SAY.staleButton));
  const typed = { text: event.text, ...from };
  return slash ? slashed(draft, typed, slash) : answered(draft, typed);
}

/** An earlier message was edited or deleted. What gave no answer, and what was said in a closed draft, is let be. */
function changedEarlier(draft: Draft, event: Extract<DraftEvent, { type: "edited" | "deleted" }>): Turn {
  if (isClosed(draft)) return { draft, replies: [] };
  const { offer } = draft;
  if (!offer) return event.type === "edited" ? edited(draft, event) : deleted(draft, event.message);
  const revised = event.type === "edited" ? revise(draft, event) : forget(draft, event.message);
  return revised
    ? { draft: revised.draft, replies: [offerMessage(revised.draft, revised.said)] }
    : { draft, replies: [] };
}

function asked(draft: Draft) {
  const shown = draft.offer ? createDraft(draft.known) : draft;
  const { at } = shown;
  return {
    keepable: keepable(shown),
    ladder: at === "context",
    reason: at === "reason",
    preview: at === "preview",
  };
}

/** With a kept draft, `resume` goes on with it, `new` drops it, any other answer starts a new one with itself. */
function chosen(
  draft: Draft,
  offer: NonNullable<Draft["offer"]>,
  event: Extract<DraftEvent, { type: "text" | "action" }>,
  word: Word | undefined,
  slash: ReturnType<typeof unknownSlashWord>,
): Turn {
  if (slash) return { draft, replies: [offerMessage(draft, [problem(SAY.unknownSlash(slash, false))])] };
  if (word?.do === "resume") {
    // The command was typed in that channel last.
    const origin = offer.origin ?? draft.origin;
    return show({ ...without(draft, "offer"), ...(origin && { origin }) }, [text(SAY.resumed)]);
  }
  if (word?.do === "cancel") return cancel(draft);
  const fresh = begin(draft.known, offer.to, offer.origin);
  if (word?.do === "new") return fresh;
  if (word?.do === "to" && word.name !== undefined) return anotherDraft(draft, word.name, offer.origin);
  const answers = word
    ? word.do === "keep" && draft.known.introduction !== undefined
    : event.type === "text" && event.text.trim() !== "";
  return answers
    ? transition(fresh.draft, event)
    : { draft, replies: [offerMessage(draft, [problem(SAY.offerFirst)])] };
}

function offerMessage(draft: Draft, lead: Block[]): Message {
  const [first] = show(createDraft(draft.known)).replies;
  return {
    audience: "private",
    blocks: [
      ...lead,
      text(SAY.offer(them(draft.answers.recipient), placeCalled(draft.at))),
      ...(first?.blocks ?? []),
    ],
    actions: [
      { id: "resume", label: "Go on with it", word: "resume", style: "primary" },
      { id: "new", label: "Drop it, start a new one", word: "new", style: "danger" },
    ],
  };
}

function ended(draft: Draft, word: Word | undefined, slash: ReturnType<typeof unknownSlashWord>): Turn {
  if (word?.do === "new") return begin(draft.known, undefined, draft.origin);
  const canResume = draft.at === "done";
  if (word?.do === "resume" && canResume) return show({ ...draft, at: "preview" }, [text(SAY.resumed)]);
  if (slash) return { draft, replies: [ending(SAY.unknownSlash(slash, false), canResume)] };
  return { draft, replies: [ending(canResume ? SAY.closed : SAY.closedGone, canResume)] };
}
