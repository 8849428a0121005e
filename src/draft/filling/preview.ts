/** The preview of a filled template: the note to copy, its length, what was found, and what can be done next. */
import type { Action, Block, Message } from "../../chat/message.ts";
import { checklistBlock, findingView, mutedBlocks } from "../../review/report.ts";
import type { ParsedTemplate } from "../../templates/template.ts";
import { action, asksPlan, noteBlocks, PLANS, SET_RECIPIENT } from "../preview.ts";
import { text } from "../screen.ts";
import { SHARE } from "../share.ts";
import { SAY } from "../wording.ts";
import { causesOf } from "./cause.ts";
import { reviewOf } from "./note.ts";
import { canShow, recipientPlace, spoken } from "./places.ts";
import { type Filling, limitOf } from "./state.ts";

/** So many values have a button of their own; `edit` and the name changes any. */
const EDITS = 5;

/** The preview of a note that has every value it needs; the plan is asked with the first one. */
export function previewMessage(
  filling: Filling,
  template: ParsedTemplate,
  note: string,
  lead: Block[],
): Message {
  const limit = limitOf(filling);
  const result = reviewOf(filling, template, note);
  const from = causesOf(filling, template, note, result.findings);
  const views = result.findings.map((finding, index) => findingView(finding, note, from[index]));
  const askPlan = asksPlan(filling.known);
  return {
    audience: "private",
    blocks: [
      ...lead,
      ...noteBlocks(note, limit, "."),
      checklistBlock(result),
      ...(views.length > 0 ? [{ type: "findings", findings: views } as const] : []),
      ...mutedBlocks(result),
      ...(askPlan ? [text(SAY.askPlan)] : []),
    ],
    actions: [
      action("done", "Done", "primary"),
      action("note", "Just the note"),
      ...(filling.origin ? [SHARE] : []),
      ...edits(filling, template),
      ...(recipientPlace(template) === undefined ? [] : [SET_RECIPIENT]),
      ...(askPlan ? PLANS : []),
      ...(template.placeholders.length > 0 ? [action("restart", "Start over")] : []),
    ],
  };
}

/** The word that changes a value: the first that is not the recipient's, for whom there is `to`. */
export function editWord(filling: Filling, template: ParsedTemplate): string | null {
  const name = editable(filling, template)[0] ?? recipientPlace(template);
  return name === undefined ? null : `edit ${name}`;
}

function edits(filling: Filling, template: ParsedTemplate): Action[] {
  return editable(filling, template)
    .slice(0, EDITS)
    .map((name) => action(`edit ${name}`, `Edit ${spoken(name)}`));
}

/** What is in the note or could be put into it. */
function editable(filling: Filling, template: ParsedTemplate): string[] {
  const recipient = recipientPlace(template);
  const inNote = new Set<string>();
  for (const piece of template.pieces) {
    if (piece.kind === "value" && canShow(piece, filling.values)) inNote.add(piece.name);
    for (const { name } of piece.conditions) inNote.add(name);
  }
  return template.placeholders
    .map(({ name }) => name)
    .filter((name) => name !== recipient && inNote.has(name));
}
