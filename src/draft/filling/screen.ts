/** What is on the screen while a template is filled in: a question for a value, or the preview. */
import type { Action, Block, Message } from "../../chat/message.ts";
import type { ParsedTemplate } from "../../templates/template.ts";
import { action } from "../preview.ts";
import { helpBlocks, problem, text } from "../screen.ts";
import { SAY } from "../wording.ts";
import { noteOf } from "./note.ts";
import { meaning, placeholderOf, recipientPlace, stepsOf } from "./places.ts";
import { previewMessage } from "./preview.ts";
import { questionFor } from "./questions.ts";
import { askedAt, type Filling, omit, type Place, samePlace, templateOf, without } from "./state.ts";
import { does, TELL } from "./wording.ts";

/** A filling after an event, and what the person is told. */
export interface FillingTurn {
  filling: Filling;
  replies: Message[];
}

/** Goes to a place of the conversation and shows it, with what was typed there and not taken. */
export function go(filling: Filling, at: Place, lead: Block[] = []): FillingTurn {
  const next: Filling = { ...(samePlace(filling.returnTo, at) ? without(filling, "returnTo") : filling), at };
  const typed = waitingAt(next);
  return show(
    next,
    typed === undefined ? lead : [...lead, text(SAY.waits({ kind: "refused", text: typed }))],
  );
}

/** Shows where the filling stands, after some words on what just happened. */
export function show(filling: Filling, lead: Block[] = []): FillingTurn {
  const name = askedAt(filling);
  return name === undefined ? preview(filling, lead) : { filling, replies: [question(filling, name, lead)] };
}

/** Says something and leaves everything as it is: a question is asked again, a preview is not repeated. */
export function remark(filling: Filling, ...blocks: Block[]): FillingTurn {
  if (filling.at !== "preview") return show(filling, blocks);
  const [shown] = preview(filling, []).replies;
  return { filling, replies: [{ audience: "private", blocks, actions: shown?.actions ?? [] }] };
}

/** What `keep` takes at the question that is asked: what was not taken, the value so far, the last introduction. */
export function keepable(filling: Filling): string | null | undefined {
  const name = askedAt(filling);
  if (name === undefined) return undefined;
  const { [name]: value } = filling.values;
  return waitingAt(filling) ?? (value === undefined ? lastIntroduction(filling, name) : value);
}

/** The words that work where the filling stands, each with what it does. */
export function help(filling: Filling): FillingTurn {
  const [shown] = show(filling).replies;
  const words = (shown?.actions ?? []).map((one) => one.word);
  const to = recipientPlace(templateOf(filling)) === undefined ? [] : ["to NAME"];
  const all = [...words, ...to, "plan 200", "plan 300", "cancel"];
  return remark(filling, ...helpBlocks(all, filling.at === "preview", does));
}

/** The first step that has no value yet, or the preview. */
export function nextPlace(filling: Filling, template: ParsedTemplate): Place {
  const next = stepsOf(filling, template).find((name) => filling.values[name] === undefined);
  return next === undefined ? "preview" : { ask: next };
}

function waitingAt(filling: Filling): string | undefined {
  const name = askedAt(filling);
  return name === undefined ? undefined : filling.waiting[name];
}

function lastIntroduction({ known }: Filling, name: string): string | undefined {
  return meaning(name) === "name" ? known.introduction : undefined;
}

/** The note, once it has what it needs; a value that turns out to be nothing but blanks is asked for again. */
function preview(filling: Filling, lead: Block[]): FillingTurn {
  const template = templateOf(filling);
  const { note, missing } = noteOf(filling, template);
  const [hole] = missing;
  if (hole !== undefined) {
    const again: Filling = { ...filling, values: omit(filling.values, hole), returnTo: "preview" };
    const blank = filling.values[hole] === undefined ? [] : [problem(SAY.empty)];
    return go(again, { ask: hole }, [...lead, ...blank]);
  }
  const shown = remembered({ ...filling, previewed: true }, template);
  return { filling: shown, replies: [previewMessage(filling, template, note, lead)] };
}

/** An introduction is remembered where none is: the name in a template is often shorter than the one in a draft. */
function remembered(filling: Filling, template: ParsedTemplate): Filling {
  const place = template.placeholders.find(({ name }) => meaning(name) === "name")?.name;
  const introduction =
    filling.known.introduction ?? (place === undefined ? undefined : filling.values[place]);
  return { ...filling, known: { ...filling.known, planAsked: true, ...(introduction && { introduction }) } };
}

function question(filling: Filling, name: string, lead: Block[]): Message {
  const template = templateOf(filling);
  const steps = stepsOf(filling, template);
  const earlier = waitingAt(filling) === undefined ? soFar(filling, name) : undefined;
  return {
    audience: "private",
    blocks: [
      ...lead,
      ...(earlier === undefined ? [] : [text(earlier)]),
      {
        type: "question",
        step: steps.indexOf(name) + 1,
        of: steps.length,
        ...questionFor(filling, template, name),
      },
    ],
    actions: questionActions(filling, name, template, steps),
  };
}

function soFar(filling: Filling, name: string): string | undefined {
  const { [name]: value } = filling.values;
  if (value === null) return SAY.leftOut;
  if (value !== undefined) return TELL.soFar(value);
  const last = lastIntroduction(filling, name);
  return last === undefined ? undefined : SAY.earlier(last, "name", true);
}

function questionActions(
  filling: Filling,
  name: string,
  template: ParsedTemplate,
  steps: readonly string[],
): Action[] {
  const begun = Object.keys(filling.values).some((one) => filling.given[one] !== filling.values[one]);
  return [
    ...(keepable(filling) === undefined ? [] : [action("keep", "Keep it", "primary")]),
    ...(placeholderOf(template, name)?.required === false ? [action("skip", "Skip")] : []),
    ...(filling.returnTo || steps.indexOf(name) > 0 ? [action("back", "Back")] : []),
    ...(begun ? [action("restart", "Start over")] : []),
    action("help", "Help"),
    action("cancel", "Cancel", "danger"),
  ];
}
