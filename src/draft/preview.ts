/** The preview: the note to copy, its length, what it has and lacks, what was found, and what can be done next. */
import type { Action, Block, Message } from "../chat/message.ts";
import { assemble, type Problem } from "../note/assemble.ts";
import { checklistBlock, findingView, mutedBlocks } from "../review/report.ts";
import { type ReviewResult, review } from "../review/review.ts";
import { FREE_LIMIT, PREMIUM_LIMIT } from "../text/length.ts";
import { causeOf } from "./cause.ts";
import { SHARE } from "./share.ts";
import { answersOf, type Draft, type Known, limitOf, POLICY } from "./state.ts";
import { CALLED, SAY } from "./wording.ts";

/** What a draft's answers make: a note, or what stands in the way of one. */
export type Made = { ok: true; note: string; wordings: number } | { ok: false; problem: Problem };

/** The note of a draft at its limit and wording; the shorter wording where one was taken. */
export function makeNote(draft: Draft): Made {
  if (draft.accepted !== undefined) return { ok: true, note: draft.accepted, wordings: 1 };
  const { wording, kept: keep, known } = draft;
  const tone = known.tone === undefined ? {} : { tone: known.tone };
  return assemble(answersOf(draft), { limit: limitOf(draft), wording, keep, ...tone });
}

/** The preview of a finished note; the plan is asked with the first one, unless it was told before. */
export function previewMessage(draft: Draft, made: Made & { ok: true }, lead: Block[]): Message {
  const { note, wordings } = made;
  const limit = limitOf(draft);
  const recipient = draft.answers.recipient;
  const result = review(note, {
    limit,
    policy: draft.known[POLICY],
    ...(recipient !== undefined && { recipient }),
  });
  const askPlan = asksPlan(draft.known);
  return {
    audience: "private",
    blocks: [
      ...lead,
      ...noteBlocks(note, limit, ": `shorter` tries."),
      checklistBlock(result, draft.answers.context === null),
      ...findings(draft, note, result),
      ...mutedBlocks(result),
      ...(draft.answers.context === null ? [{ type: "text", text: SAY.blankMayDo } as const] : []),
      ...(recipient === undefined ? [{ type: "text", text: SAY.noRecipient } as const] : []),
      ...(askPlan ? [{ type: "text", text: SAY.askPlan } as const] : []),
    ],
    actions: previewActions(draft, note.length, wordings, askPlan),
  };
}

/** What is said where the answers do not fit: by how much, a proposal, and which answers could be shorter. */
export function tooLongMessage(draft: Draft, problem: Problem, lead: Block[]): Message {
  const limit = limitOf(draft);
  const { proposal } = problem;
  const fits = fitting(problem, limit) !== undefined;
  const asks = proposal === undefined ? SAY.noProposal : SAY.proposal(fits);
  return {
    audience: "private",
    blocks: [
      ...lead,
      { type: "problem", text: problem.message },
      ...(proposal === undefined
        ? []
        : [
            {
              type: "note",
              label: fits ? "A shorter wording" : "The shortest wording",
              text: proposal,
              length: proposal.length,
              limit,
            } as const,
          ]),
      { type: "text", text: canReturnTo300(draft) ? `${asks} ${SAY.backTo300}` : asks },
    ],
    actions: [
      ...(fits ? [action("shorter", "Take the shorter wording", "primary")] : []),
      ...EDITS,
      action("keep", "Keep it as long as it is"),
      ...(canReturnTo300(draft) ? [action("back", "Back to 300")] : []),
      action("cancel", "Cancel", "danger"),
    ],
  };
}

/** The proposal where it really fits the limit; an assembled note is shorter than its limit. */
export function fitting(problem: Problem, limit: number): string | undefined {
  const { proposal } = problem;
  return proposal !== undefined && proposal.length < limit ? proposal : undefined;
}

/** True where 200 was chosen for this draft alone, so that there is a longer limit to go back to. */
export function canReturnTo300(draft: Draft): boolean {
  return draft.limit === FREE_LIMIT && draft.known.plan !== FREE_LIMIT;
}

/** The note to copy and its length; `shorten` ends the sentence of one that is too long for 200 alone. */
export function noteBlocks(note: string, limit: number, shorten: string): Block[] {
  const { length } = note;
  return [
    { type: "note", label: "Your note", text: note, length, limit },
    { type: "length", length, limit, text: lengthText(length, limit, shorten) },
  ];
}

/** The note and nothing else, for copying. */
export function noteAlone(note: string, limit: number): Message {
  const block = { type: "note", label: "", text: note, length: note.length, limit } as const;
  return { audience: "private", blocks: [block], actions: [] };
}

/** The plan is asked once, unless it was told before. */
export function asksPlan({ planAsked, plan }: Known): boolean {
  return !planAsked && plan === undefined;
}

function lengthText(length: number, limit: number, shorten: string): string {
  const said = `${length}/${limit} characters`;
  if (length > limit) return `${said}, ${length - limit} over.`;
  if (limit <= FREE_LIMIT) return `${said}.`;
  if (length <= FREE_LIMIT) return `${said}. It also fits the 200 of a free account.`;
  return `${said}. A free account takes 200, which is ${length - FREE_LIMIT} fewer${shorten}`;
}

function findings(draft: Draft, note: string, result: ReviewResult): Block[] {
  // A context that was left out on purpose is in the checklist, with what to do about it, and needs no finding.
  const shown = result.findings.filter(
    ({ rule }) => rule !== "missing-context" || draft.answers.context !== null,
  );
  if (shown.length === 0) return [];
  const views = shown.map((finding) => {
    const cause = causeOf(finding, note, draft);
    const change = cause === "recipient" ? "to NAME" : `edit ${cause}`;
    return findingView(finding, note, `It comes from your ${CALLED[cause]}: \`${change}\` changes it.`);
  });
  return [{ type: "findings", findings: views }];
}

const EDITS: readonly Action[] = [
  action("edit name", "Edit name"),
  action("edit reason", "Edit reason"),
  action("edit context", "Edit context"),
];

export const SET_RECIPIENT: Action = { id: "to", label: "Set recipient", word: "to NAME" };

const SAVE_AS_TEMPLATE: Action = {
  id: "save-template",
  label: "Save as template",
  word: "/connect-template save",
};

/** The answers to the question of the plan. */
export const PLANS: readonly Action[] = [
  action("plan 200", "Free account (200)"),
  action(`plan ${PREMIUM_LIMIT}`, "Premium (300)"),
];

function previewActions(draft: Draft, length: number, wordings: number, askPlan: boolean): Action[] {
  return [
    action("done", "Done", "primary"),
    action("note", "Just the note"),
    ...(wordings > 1 ? [action("another", "Another wording")] : []),
    ...(limitOf(draft) > FREE_LIMIT && length > FREE_LIMIT ? [action("shorter", "Shorter (200)")] : []),
    ...(draft.origin ? [SHARE] : []),
    ...EDITS,
    SET_RECIPIENT,
    ...(askPlan ? PLANS : []),
    action("restart", "Start over"),
    SAVE_AS_TEMPLATE,
  ];
}

/** A button that does what its word does. */
export function action(word: string, label: string, style?: "primary" | "danger"): Action {
  return { id: word.replaceAll(" ", "-"), label, word, ...(style && { style }) };
}
