/** A typed line that is no word of ours: the answer to what was asked. */
import type { Block } from "../chat/message.ts";
import { looksLikeNote } from "../review/extract.ts";
import type { ReviewPolicy } from "../review/policy.ts";
import { cutAtGrapheme } from "../text/graphemes.ts";
import { ANSWER_CAP } from "../text/length.ts";
import { problemWith } from "./alone.ts";
import { contextOn } from "./ladder.ts";
import { pend, settled } from "./pending.ts";
import { action } from "./preview.ts";
import { reactTo } from "./reactions.ts";
import { go, ladderBlocks, problem, remark, type Turn, text } from "./screen.ts";
import { sourced, type Typed } from "./sources.ts";
import { type AnswerKey, type Draft, isStep, POLICY, type Step, without } from "./state.ts";
import { type Judged, judge, stepAfter } from "./steps.ts";
import { CALLED, SAY, them } from "./wording.ts";

/** Takes a typed answer where the draft stands. */
export function answered(draft: Draft, typed: Typed): Turn {
  const { at } = draft;
  if (isStep(at)) return judged(draft, at, judge(at, typed.text, draft.answers.recipient), typed);
  return at === "recipient" ? recipientAnswered(draft, typed) : atPreview(draft, typed);
}

/** A slash word there is none of is no answer, but `keep` takes it for one. */
export function slashed(draft: Draft, typed: Typed, slash: { typed: string; near?: string }): Turn {
  const place = isStep(draft.at) || draft.at === "recipient" ? draft.at : undefined;
  const words = SAY.unknownSlash(slash, place !== undefined);
  if (place === undefined) return remark(draft, problem(words));
  return refuse(draft, place, { ...typed, text: cutAtGrapheme(typed.text, ANSWER_CAP).trim() }, words);
}

/** A draft whose note has to be made anew: what was chosen for the former wording no longer counts. */
export function changed(draft: Draft): Draft {
  return {
    ...without(draft, "accepted", "previewed", "sharing"),
    wording: 0,
    kept: draft.kept.filter((name) => name !== "length"),
  };
}

/** Takes an answer as it is and goes on; `keep` says that the assembler must not ask for it again. */
export function accept(
  draft: Draft,
  step: Step,
  answer: Typed | null,
  keep: boolean,
  lead: Block[] = [],
): Turn {
  const base = settled(without(changed(draft), "rung"), step, keep);
  const rung = step === "context" ? draft.rung : undefined;
  const next = withAnswer(base, step, answer, keep, rung);
  return go(next, draft.returnTo ?? stepAfter(step), lead);
}

/** The draft with that answer; null: left out. */
export function withAnswer(
  draft: Draft,
  step: Step,
  answer: Typed | null,
  keep: boolean,
  rung: Draft["rung"],
): Draft {
  const kept = draft.kept.filter((name) => name !== step);
  const said = answer && contextOn(rung, answer.text);
  const next: Draft = {
    ...draft,
    answers: { ...draft.answers, [step]: said },
    kept: keep ? [...kept, step] : kept,
  };
  const message = answer?.message;
  return sourced(next, step, message === undefined ? undefined : { message, ...(rung && { rung }) });
}

/** Whom the note goes to, from `to Priya` or the recipient's own question. */
export function setRecipient(draft: Draft, typed: Typed): Turn {
  const name = { ...typed, text: cutAtGrapheme(typed.text, ANSWER_CAP).trim() };
  if (typed.text.length > ANSWER_CAP) {
    return refuse(draft, "recipient", name, SAY.huge(typed.text.length, name.text.length));
  }
  const found = problemWith("recipient", name.text, name.text);
  if (found) return refuse(draft, "recipient", name, `${found.message} ${SAY.canKeep}`);
  return recipientTaken(draft, name, false);
}

/** The recipient as given; the conversation stays where it is unless the recipient was what it asked for. */
export function recipientTaken(draft: Draft, name: Typed, keep: boolean): Turn {
  const next = withRecipient(settled(changed(draft), "recipient", keep), name, keep);
  const lead = [text(SAY.recipientSet(them(name.text)))];
  return go(next, draft.at === "recipient" ? (draft.returnTo ?? "preview") : draft.at, lead);
}

/** The draft with that recipient. */
export function withRecipient(draft: Draft, { text: name, message }: Typed, keep: boolean): Draft {
  const kept = draft.kept.filter((one) => one !== "recipient");
  const next: Draft = {
    ...draft,
    answers: { ...draft.answers, recipient: name },
    kept: keep ? [...kept, "recipient"] : kept,
  };
  return sourced(next, "recipient", message === undefined ? undefined : { message });
}

function recipientAnswered(draft: Draft, typed: Typed): Turn {
  return typed.text.trim() === "" ? remark(draft, problem(SAY.empty)) : setRecipient(draft, typed);
}

function atPreview(draft: Draft, typed: Typed): Turn {
  const line = cutAtGrapheme(typed.text, ANSWER_CAP).trim();
  if (line === "") return remark(draft, problem(SAY.emptyAtPreview));
  if (typed.text.length > ANSWER_CAP || !looksLikeNote(line)) {
    return remark(draft, problem(SAY.notAWord(line)));
  }
  const note = { ...typed, kind: "note", for: "preview", text: line } as const;
  return remark(pend(draft, note), text(SAY.noteAtPreview));
}

function judged(draft: Draft, step: Step, result: Judged, typed: Typed): Turn {
  switch (result.kind) {
    case "taken":
      return taken(draft, step, { ...typed, text: result.text });
    case "empty":
      return remark(draft, problem(SAY.empty));
    case "huge":
      return refuse(
        draft,
        step,
        { ...typed, text: result.text },
        SAY.huge(result.length, result.text.length),
      );
    case "note": {
      const note = { ...typed, kind: "note", for: step, text: result.text } as const;
      return remark(pend(draft, note), text(SAY.wholeNote));
    }
    case "elsewhere":
      return elsewhere(draft, step, { ...typed, text: result.text }, result.step);
    case "refused": {
      const { message, code } = result.problem;
      const stuck = step === "context" && STUCK.has(code) ? ladderBlocks() : [];
      return refuse(draft, step, { ...typed, text: result.text }, `${message} ${SAY.canKeep}`, stuck);
    }
  }
}

/** The assembler's codes for "I don't know" and the like. */
const STUCK: ReadonlySet<string> = new Set(["refusal", "no-answer"]);

/** Says why an answer was not taken, and keeps it for `keep`. */
function refuse(draft: Draft, place: AnswerKey, typed: Typed, words: string, more: Block[] = []): Turn {
  if (typed.text === "") return remark(draft, problem(words));
  return remark(pend(draft, { ...typed, kind: "refused", for: place }), problem(words), ...more);
}

/** An answer that belongs to another step is kept for it; where that step has one already, nothing is replaced. */
function elsewhere(draft: Draft, asked: Step, typed: Typed, step: Step): Turn {
  const has = draft.answers[step];
  const { text: words, message } = typed;
  if (has !== undefined) return refuse(draft, asked, typed, SAY.elsewhereTaken(words, step, has));
  const next = changed({ ...draft, answers: { ...draft.answers, [step]: words } });
  const source = message === undefined ? undefined : { message, asked };
  return remark(sourced(next, step, source), text(SAY.elsewhere(words, step, asked)));
}

/** Goes on, with a tip where the answer will cost the note something; the preview has its findings instead. */
function taken(draft: Draft, step: Step, answer: Typed): Turn {
  const toPreview = (draft.returnTo ?? stepAfter(step)) === "preview";
  return withChange(
    accept(draft, step, answer, false, toPreview ? [] : tips(step, answer.text, draft.known[POLICY])),
    step,
  );
}

/** What an answer will cost the note, and how to change it. */
export function tips(step: Step, answer: string, policy?: ReviewPolicy): Block[] {
  const said = reactTo(step, answer, policy);
  return said.map((tip, index) => ({
    type: "tip",
    text: index === said.length - 1 ? `${tip} ${SAY.stands(step)}` : tip,
  }));
}

/** After a tip the answer can be changed by a button, too. */
function withChange(turn: Turn, step: Step): Turn {
  const replies = turn.replies.map((reply) =>
    reply.blocks.some((block) => block.type === "tip")
      ? { ...reply, actions: [action(`edit ${step}`, `Change the ${CALLED[step]}`), ...reply.actions] }
      : reply,
  );
  return { ...turn, replies };
}
