/** What each typed word or pressed button does while a template is filled in. */
import { ending, type Manner } from "../acts.ts";
import { noteAlone } from "../preview.ts";
import { problem, text } from "../screen.ts";
import { beforeSharing, called, sharedMessage } from "../share.ts";
import { SAY, them } from "../wording.ts";
import type { Word } from "../words.ts";
import { accept, aside, setRecipient, sourced } from "./answer.ts";
import { hasNote, noteOf } from "./note.ts";
import { placeholderOf, recipientPlace, stepsOf } from "./places.ts";
import { editWord } from "./preview.ts";
import { type FillingTurn, go, help, keepable, nextPlace, remark, show } from "./screen.ts";
import { askedAt, type Filling, limitOf, omit, templateOf, without } from "./state.ts";
import { TELL } from "./wording.ts";

/** Does what a word says in an open filling. */
export function act(filling: Filling, word: Word<string>, manner: Manner): FillingTurn {
  const { pressed } = manner;
  switch (word.do) {
    case "help":
      return help(filling);
    case "back":
      return back(filling);
    case "skip":
      return skip(filling);
    case "keep":
      return keep(filling);
    case "edit":
      return edit(filling, word.step);
    case "to":
      return to(filling, word.name, manner);
    case "plan":
      return plan(filling, word.limit);
    case "resume":
      return show(filling, [text(SAY.resumed)]);
    case "new":
      return begin({ ...filling, given: {}, waiting: {} });
    case "restart":
      return restart(filling);
    case "cancel":
      return cancel(filling);
    case "note":
    case "done":
    case "share":
    case "share-it":
      return withNote(filling, word.do, manner);
    case "keep-private":
      return remark(without(filling, "sharing"), text(SAY.keptPrivate));
    case "another":
    case "shorter":
      return pressed
        ? remark(filling, problem(SAY.staleButton))
        : remark(filling, text(TELL.oneWording(editWord(filling, templateOf(filling)))));
    default:
      return remark(filling, problem(pressed ? SAY.staleButton : SAY.nothingToReview));
  }
}

/** The first question, or the preview where nothing is left to ask; what came with the command stands. */
export function begin(from: Filling, lead: Parameters<typeof go>[2] = []): FillingTurn {
  const fresh: Filling = {
    ...without(from, "returnTo", "previewed", "sharing", "from", "waitingFrom"),
    values: { ...from.given },
    at: "preview",
  };
  return go(fresh, nextPlace(fresh, templateOf(fresh)), lead);
}

/** A recipient who came with the command, or in the place of that one, stays. */
function restart(filling: Filling): FillingTurn {
  const place = recipientPlace(templateOf(filling));
  const came = place !== undefined && filling.given[place] !== undefined;
  const recipient = came ? (filling.values[place] ?? undefined) : undefined;
  const given = { ...filling.given, ...(came && recipient !== undefined && { [place]: recipient }) };
  return begin({ ...filling, given, waiting: {} }, [text(SAY.restarted(them(recipient)))]);
}

function back(filling: Filling): FillingTurn {
  if (filling.returnTo) return go(filling, filling.returnTo);
  const template = templateOf(filling);
  const steps = stepsOf(filling, template);
  const name = askedAt(filling);
  const before = name === undefined ? steps.at(-1) : steps[steps.indexOf(name) - 1];
  if (before !== undefined) return go(filling, { ask: before });
  return remark(filling, problem(name === undefined ? TELL.nothingBefore : SAY.firstStep));
}

function skip(filling: Filling): FillingTurn {
  const name = askedAt(filling);
  if (name === undefined) return remark(filling, problem(SAY.nothingToSkip));
  return placeholderOf(templateOf(filling), name)?.required === false
    ? accept(filling, name, null)
    : remark(filling, problem(TELL.skipRequired));
}

function keep(filling: Filling): FillingTurn {
  const name = askedAt(filling);
  const value = keepable(filling);
  if (name === undefined) return remark(filling, text(SAY.noteStays));
  if (value === undefined) return remark(filling, problem(SAY.nothingToKeep));
  const message = filling.waiting[name] === undefined ? filling.from?.[name] : filling.waitingFrom?.[name];
  if (value !== filling.values[name]) return accept(filling, name, value, message);
  // The note that was shown is still the same.
  const next = sourced({ ...filling, waiting: omit(filling.waiting, name) }, "waitingFrom", name);
  return go(next, next.returnTo ?? nextPlace(next, templateOf(next)));
}

function edit(filling: Filling, name: string): FillingTurn {
  return go(aside(filling, name), { ask: name });
}

function to(filling: Filling, name: string | undefined, { pressed, message }: Manner): FillingTurn {
  const place = recipientPlace(templateOf(filling));
  if (place === undefined) return remark(filling, problem(TELL.noRecipientPlace));
  if (name !== undefined) {
    return setRecipient(filling, place, { text: name, ...(message !== undefined && { message }) });
  }
  return pressed ? edit(filling, place) : remark(filling, problem(SAY.toHow));
}

function plan(filling: Filling, limit: 200 | 300 | undefined): FillingTurn {
  if (limit === undefined) return remark(filling, problem(SAY.planHow));
  const known = { ...filling.known, plan: limit, planAsked: true };
  return show({ ...filling, known }, [text(SAY.planSet(limit))]);
}

function cancel(filling: Filling): FillingTurn {
  const ended: Filling = {
    ...without(filling, "returnTo", "previewed", "sharing", "from", "waitingFrom"),
    values: {},
    given: {},
    waiting: {},
    at: "cancelled",
  };
  return { filling: ended, replies: [ending(SAY.cancelled, false, TELL.again)] };
}

/** The words that need a note; back at a question after the preview, the one that was shown is still there. */
function withNote(
  filling: Filling,
  word: "note" | "done" | "share" | "share-it",
  { by }: Manner,
): FillingTurn {
  if (!hasNote(filling)) return remark(filling, problem(TELL.noNoteYet));
  if (word === "done") {
    const ended: Filling = { ...without(filling, "returnTo"), at: "done" };
    return { filling: ended, replies: [ending(SAY.closing, false, TELL.again)] };
  }
  const { note } = noteOf(filling, templateOf(filling));
  if (word === "share") return sharePreview(filling, note, by);
  if (word === "share-it") return share(filling, note);
  const after = filling.at === "preview" ? remark(filling, text(SAY.noteAlone)) : show(filling);
  return { ...after, replies: [noteAlone(note, limitOf(filling)), ...after.replies] };
}

/** What the others would see, before they do. */
function sharePreview(filling: Filling, note: string, by: string | undefined): FillingTurn {
  const { sharing, message } = beforeSharing(filling.origin, note, limitOf(filling), by);
  return sharing
    ? { filling: { ...filling, sharing }, replies: [message] }
    : remark(without(filling, "sharing"), ...message.blocks);
}

/** Shares what was shown, once. */
function share(filling: Filling, note: string): FillingTurn {
  const { origin, sharing } = filling;
  const shown = without(filling, "sharing");
  if (!origin || sharing?.note !== note) return remark(shown, problem(SAY.notShown));
  const { replies } = remark(shown, text(SAY.shared(called(origin))));
  return { filling: shown, replies: [sharedMessage(origin, sharing, limitOf(filling)), ...replies] };
}
