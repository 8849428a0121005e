/** What is on the screen for a draft as it stands: a question, the preview, or what stands in the way of one. */
import type { Action, Block, Message } from "../chat/message.ts";
import { ladderActions } from "./ladder.ts";
import { pend, takeUp } from "./pending.ts";
import { action, makeNote, previewMessage, tooLongMessage } from "./preview.ts";
import { type Draft, isStep, type Step, without } from "./state.ts";
import {
  HELP,
  HELP_INTRO,
  HELP_OUTRO,
  HELP_PREVIEW,
  QUESTIONS,
  RUNG_QUESTIONS,
  SAY,
  them,
} from "./wording.ts";

/** A draft after an event, and what the person is told. */
export interface Turn {
  draft: Draft;
  replies: Message[];
}

/** The same with some words before the first reply. */
export function led<Said extends { replies: Message[] }>(turn: Said, ...lead: Block[]): Said {
  const [first, ...rest] = turn.replies;
  return first ? { ...turn, replies: [{ ...first, blocks: [...lead, ...first.blocks] }, ...rest] } : turn;
}

/** Goes to a place of the conversation and shows it, with what was typed there and not taken. */
export function go(draft: Draft, at: Draft["at"], lead: Block[] = []): Turn {
  const next = takeUp({ ...(draft.returnTo === at ? without(draft, "returnTo") : draft), at });
  return show(next, next.pending ? [...lead, text(SAY.waits(next.pending))] : lead);
}

/** Shows where the draft stands, after some words on what just happened. */
export function show(draft: Draft, lead: Block[] = []): Turn {
  return draft.at === "preview" ? preview(draft, lead) : { draft, replies: [message(draft, lead)] };
}

/** Says something and leaves everything as it is: a question is asked again, a preview is not repeated. */
export function remark(draft: Draft, ...blocks: Block[]): Turn {
  if (draft.at !== "preview") return show(draft, blocks);
  const [shown] = preview(draft, []).replies;
  return { draft, replies: [{ audience: "private", blocks, actions: shown?.actions ?? [] }] };
}

export function text(words: string): Block {
  return { type: "text", text: words };
}

export function problem(words: string): Block {
  return { type: "problem", text: words };
}

function preview(draft: Draft, lead: Block[]): Turn {
  const made = makeNote(draft);
  if (made.ok) {
    const { name } = draft.answers;
    const known = { ...draft.known, planAsked: true, ...(name !== undefined && { introduction: name }) };
    return { draft: { ...draft, known, previewed: true }, replies: [previewMessage(draft, made, lead)] };
  }
  const asked = made.problem.answer;
  if (asked === "length") return { draft, replies: [tooLongMessage(draft, made.problem, lead)] };
  const typed = draft.answers[asked];
  const again: Draft = { ...draft, at: asked, returnTo: "preview" };
  if (!typed) return go(again, asked, [...lead, problem(made.problem.message)]);
  const said = problem(`${made.problem.message} ${SAY.canKeep}`);
  return show(pend(again, { kind: "refused", for: asked, text: typed }), [...lead, said]);
}

function message(draft: Draft, lead: Block[]): Message {
  const { at } = draft;
  const blocks = isStep(at) ? questionBlocks(draft, at) : [text(recipientQuestion(draft))];
  return { audience: "private", blocks: [...lead, ...blocks], actions: questionActions(draft) };
}

function questionBlocks(draft: Draft, step: Step): Block[] {
  const who = them(draft.answers.recipient);
  const asked = step === "context" && draft.rung ? RUNG_QUESTIONS[draft.rung](who) : QUESTIONS[step](who);
  const answer = draft.answers[step];
  const { reason, context } = draft.answers;
  const fresh = reason === undefined || context === undefined;
  const lastTime = step === "name" && answer === draft.known.introduction && !draft.returnTo && fresh;
  const earlier = answer === null ? SAY.leftOut : answer && SAY.earlier(answer, step, lastTime);
  return [
    ...(earlier && !draft.pending ? [text(earlier)] : []),
    { type: "question", step: stepNumber(step), of: 3, ...asked },
  ];
}

function stepNumber(step: Step): number {
  return { name: 1, reason: 2, context: 3 }[step];
}

function recipientQuestion(draft: Draft): string {
  const { recipient } = draft.answers;
  return recipient && !draft.pending
    ? `${SAY.recipientKept(them(recipient))} ${SAY.askRecipient}`
    : SAY.askRecipient;
}

/** True where `keep` takes something at this question. */
export function keepable(draft: Draft): boolean {
  const { at, pending, answers } = draft;
  if (pending) return pending.for !== "preview";
  return at in answers && answers[at as keyof typeof answers] !== undefined;
}

function questionActions(draft: Draft): Action[] {
  const { at, pending, returnTo } = draft;
  const skippable = at === "context" || at === "recipient";
  return [
    ...(keepable(draft) ? [action("keep", "Keep it", "primary")] : []),
    ...(pending?.kind === "note" ? [action("review", "Review it")] : []),
    ...(at === "context" ? ladderActions : []),
    ...(skippable ? [action("skip", "Skip")] : []),
    ...(at !== "name" || returnTo ? [action("back", "Back")] : []),
    ...(draft.answers.name === undefined ? [] : [action("restart", "Start over")]),
    action("help", "Help"),
    action("cancel", "Cancel", "danger"),
  ];
}

/** The words that work where the draft stands, each with what it does. */
export function help(draft: Draft): Turn {
  const [shown] = show(draft).replies;
  const words = (shown?.actions ?? []).map((one) => one.word);
  const all = [...words, "to NAME", "plan 200", "plan 300", "cancel"];
  const ladder = draft.at === "context" ? ladderBlocks() : [];
  return remark(draft, ...helpBlocks(all, draft.at === "preview", (word) => HELP[word], ladder));
}

/** The words that work, each once, with what it does where `does` knows it; `more` stands under them. */
export function helpBlocks(
  words: readonly string[],
  preview: boolean,
  does: (word: string) => string | undefined,
  more: Block[] = [],
): Block[] {
  const items = [...new Set(words)].flatMap((word) => {
    const what = does(word);
    return what === undefined ? [] : [`\`${word}\`: ${what}`];
  });
  return [text(preview ? HELP_PREVIEW : HELP_INTRO), { type: "list", items }, ...more, text(HELP_OUTRO)];
}

/** The rungs with the words to type, for those who are stuck. */
export function ladderBlocks(): Block[] {
  const items = ladderActions.map(({ word, label }) => `\`${word}\`: ${label}`);
  return [text(SAY.ladder), { type: "list", items }];
}
