/** What each typed word or pressed button does. */
import type { Message } from "../chat/message.ts";
import { reviewBlocks } from "../review/report.ts";
import { review } from "../review/review.ts";
import { FREE_LIMIT } from "../text/length.ts";
import { accept, changed, recipientTaken, setRecipient } from "./answer.ts";
import { pastedNote, setAside, settled, wordsOf } from "./pending.ts";
import { canReturnTo300, fitting, makeNote, noteAlone } from "./preview.ts";
import { go, help, problem, remark, show, type Turn, text } from "./screen.ts";
import { beforeSharing, called, sharedMessage } from "./share.ts";
import { sourced, type Typed } from "./sources.ts";
import { createDraft, type Draft, isStep, limitOf, POLICY, type Rung, type Step, without } from "./state.ts";
import { stepAfter, stepBefore } from "./steps.ts";
import { SAY, them } from "./wording.ts";
import type { Word } from "./words.ts";

/** How a word came. */
export interface Manner {
  /** By a button, which can ask for what a word must bring along. */
  pressed: boolean;
  /** The message it was typed in, where that can be edited. */
  message?: string;
  /** What the person is called. */
  by?: string;
}

/** Does what a word says in an open draft. */
export function act(draft: Draft, word: Word, manner: Manner): Turn {
  switch (word.do) {
    case "help":
      return help(draft);
    case "back":
      return back(draft);
    case "skip":
      return skip(draft);
    case "keep":
      return keep(draft);
    case "review":
      return reviewPasted(draft);
    case "edit":
      return edit(draft, word.step);
    case "to":
      return word.name === undefined
        ? askRecipient(draft, manner.pressed)
        : setRecipient(draft, typed(word.name, manner.message));
    case "plan":
      return plan(draft, word.limit);
    case "rung":
      return climb(draft, word.rung);
    case "resume":
      return show(draft, [text(SAY.resumed)]);
    case "new":
      return begin(draft.known, undefined, draft.origin);
    case "restart":
      return restart(draft);
    case "cancel":
      return cancel(draft);
    case "keep-private":
      return remark(without(draft, "sharing"), text(SAY.keptPrivate));
    default:
      return draft.at === "preview"
        ? withNote(draft, word.do, manner)
        : beforePreview(draft, word.do, manner);
  }
}

/** A new draft and its first question. */
export function begin(known: Draft["known"], to?: string, origin?: Draft["origin"]): Turn {
  const draft = createDraft(known, origin);
  return to === undefined || to.trim() === "" ? show(draft) : setRecipient(draft, { text: to });
}

function typed(words: string, message: string | undefined): Typed {
  return { text: words, ...(message !== undefined && { message }) };
}

/** Ends the draft and drops its answers. */
export function cancel(draft: Draft): Turn {
  const ended: Draft = { ...createDraft({ ...draft.known }, draft.origin), answers: {}, at: "cancelled" };
  return { draft: ended, replies: [ending(SAY.cancelled)] };
}

/** A last word, with a way to begin again: `again` stands on its button. */
export function ending(words: string, canResume = false, again = "New draft"): Message {
  const resume = { id: "resume", label: "Open it again", word: "resume" };
  const fresh = { id: "new", label: again, word: "new" };
  return { audience: "private", blocks: [text(words)], actions: canResume ? [resume, fresh] : [fresh] };
}

function back(draft: Draft): Turn {
  if (draft.returnTo) return go(draft, draft.returnTo);
  if (draft.at === "preview") {
    if (draft.accepted !== undefined) return show(without(draft, "accepted"));
    return canReturnTo300(draft) ? show(changed(without(draft, "limit"))) : go(draft, "context");
  }
  const before = isStep(draft.at) ? stepBefore(draft.at) : undefined;
  return before ? go(draft, before) : remark(draft, problem(SAY.firstStep));
}

function skip(draft: Draft): Turn {
  if (draft.at === "context") return accept(without(draft, "rung"), "context", null, false);
  if (draft.at === "recipient") {
    const { recipient: _, ...answers } = draft.answers;
    const next = {
      ...sourced(settled(changed(draft), "recipient", false), "recipient"),
      answers,
      kept: draft.kept.filter((one) => one !== "recipient"),
    };
    return go(next, draft.returnTo ?? "preview", [text(SAY.recipientGone)]);
  }
  if (draft.at === "name") return remark(draft, problem(SAY.skipName));
  return remark(draft, problem(draft.at === "reason" ? SAY.skipReason : SAY.nothingToSkip));
}

function keep(draft: Draft): Turn {
  const { pending, at, answers } = draft;
  if (pending?.for === "recipient") return recipientTaken(draft, wordsOf(pending), true);
  if (pending && isStep(pending.for)) return accept(draft, pending.for, wordsOf(pending), true);
  if (at === "preview") return keepLong(draft);
  if (at === "recipient") {
    return answers.recipient === undefined
      ? remark(draft, problem(SAY.nothingToKeep))
      : go(draft, draft.returnTo ?? "preview");
  }
  const answer = isStep(at) ? answers[at] : undefined;
  if (answer === undefined || !isStep(at)) return remark(draft, problem(SAY.nothingToKeep));
  return go(draft, draft.returnTo ?? stepAfter(at));
}

function keepLong(draft: Draft): Turn {
  const made = makeNote(draft);
  if (made.ok) return remark(draft, text(SAY.noteStays));
  return show({ ...draft, kept: [...draft.kept, "length"] });
}

function reviewPasted(draft: Draft): Turn {
  const note = pastedNote(draft);
  if (note === undefined) return remark(draft, problem(SAY.nothingToReview));
  const { recipient } = draft.answers;
  const policy = draft.known[POLICY];
  const result = review(note, {
    limit: limitOf(draft),
    policy,
    ...(recipient !== undefined && { recipient }),
  });
  const turn = remark(draft, text(SAY.reviewedThen));
  const shown: Message = { audience: "private", blocks: reviewBlocks(note, result, policy), actions: [] };
  return { ...turn, replies: [shown, ...turn.replies] };
}

function edit(draft: Draft, step: Step): Turn {
  if (draft.at === step) return go(draft, step);
  const from = draft.at === "done" || draft.at === "cancelled" ? undefined : draft.at;
  const returnTo = draft.returnTo ?? from;
  return go({ ...draft, ...(returnTo && { returnTo }) }, step);
}

function askRecipient(draft: Draft, pressed: boolean): Turn {
  if (!pressed) return remark(draft, problem(SAY.toHow));
  const from = draft.at === "done" || draft.at === "cancelled" ? undefined : draft.at;
  const returnTo = draft.returnTo ?? from;
  return draft.at === "recipient"
    ? show(draft)
    : go({ ...draft, ...(returnTo && { returnTo }) }, "recipient");
}

function plan(draft: Draft, limit: 200 | 300 | undefined): Turn {
  if (limit === undefined) return remark(draft, problem(SAY.planHow));
  const known = { ...draft.known, plan: limit, planAsked: true };
  const next = changed({ ...without(draft, "limit"), known });
  return show(next, [text(SAY.planSet(limit))]);
}

function climb(draft: Draft, rung: Rung): Turn {
  if (draft.at !== "context") return remark(draft, problem(SAY.staleButton));
  const next: Draft = { ...setAside(draft), rung };
  return show(next, rung === "nothing" ? [text(SAY.nothingYet)] : []);
}

function restart(draft: Draft): Turn {
  const { recipient } = draft.answers;
  const fresh = createDraft(draft.known, draft.origin);
  const next: Draft = {
    ...fresh,
    answers: { ...fresh.answers, ...(recipient !== undefined && { recipient }) },
    kept: draft.kept.filter((one) => one === "recipient"),
  };
  const source = recipient === undefined ? undefined : draft.from?.recipient;
  return show(sourced(next, "recipient", source), [text(SAY.restarted(them(recipient)))]);
}

type NoteWord = "note" | "another" | "shorter" | "done" | "share" | "share-it";

/** Back at a question after the preview, the note that was shown is still there for these words. */
function beforePreview(draft: Draft, word: NoteWord, manner: Manner): Turn {
  if (!draft.previewed || !makeNote(draft).ok) return remark(draft, problem(SAY.noNoteYet));
  if (word !== "note")
    return withNote(setAside({ ...without(draft, "returnTo", "rung"), at: "preview" }), word, manner);
  const [note] = withNote(draft, word, manner).replies;
  const turn = show(draft);
  return { ...turn, replies: [...(note ? [note] : []), ...turn.replies] };
}

/** The words that need a note. */
function withNote(draft: Draft, word: NoteWord, { by }: Manner): Turn {
  const made = makeNote(draft);
  if (word === "shorter") return shorter(draft, made);
  if (!made.ok) return remark(draft, problem(SAY.tooLongYet));
  const { note, wordings } = made;
  if (word === "done") return { draft: { ...draft, at: "done" }, replies: [ending(SAY.closing)] };
  if (word === "share") return sharePreview(draft, note, by);
  if (word === "share-it") return share(draft, note);
  if (word === "another") {
    const next = (draft.wording + 1) % wordings;
    return wordings > 1
      ? show({ ...draft, wording: next }, [text(SAY.wording(next, wordings))])
      : remark(draft, text(SAY.oneWording));
  }
  const alone = noteAlone(note, limitOf(draft));
  return { draft, replies: [alone, ...remark(draft, text(SAY.noteAlone)).replies] };
}

/** What the others would see, before they do. */
function sharePreview(draft: Draft, note: string, by: string | undefined): Turn {
  const { sharing, message } = beforeSharing(draft.origin, note, limitOf(draft), by);
  return sharing
    ? { draft: { ...draft, sharing }, replies: [message] }
    : remark(without(draft, "sharing"), ...message.blocks);
}

/** Shares what was shown, once. */
function share(draft: Draft, note: string): Turn {
  const { origin, sharing } = draft;
  const shown = without(draft, "sharing");
  if (!origin || sharing?.note !== note) return remark(shown, problem(SAY.notShown));
  const { replies } = remark(shown, text(SAY.shared(called(origin))));
  return { draft: shown, replies: [sharedMessage(origin, sharing, limitOf(draft)), ...replies] };
}

function shorter(draft: Draft, made: ReturnType<typeof makeNote>): Turn {
  if (!made.ok) {
    const proposal = fitting(made.problem, limitOf(draft));
    return proposal === undefined
      ? show(draft)
      : show({ ...draft, accepted: proposal }, [text(SAY.tookProposal)]);
  }
  if (limitOf(draft) === FREE_LIMIT) return remark(draft, text(SAY.shorterAlready));
  if (made.note.length <= FREE_LIMIT) return remark(draft, text(SAY.fitsAlready(made.note.length)));
  return show(changed({ ...draft, limit: FREE_LIMIT }));
}
