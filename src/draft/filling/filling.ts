/**
 * The conversation of "use a template", as a pure function in the words of the draft: a filling and an event give the
 * next filling and what is said. The same events always lead to the same words.
 */
import type { Origin } from "../../chat/event.ts";
import type { Block } from "../../chat/message.ts";
import { ending } from "../acts.ts";
import type { DraftEvent } from "../draft.ts";
import { problem, text } from "../screen.ts";
import { type Known, keptMessage, keptOrigin } from "../state.ts";
import { SAY } from "../wording.ts";
import { pressedWord, typedWord, unknownSlashWord, type Word } from "../words.ts";
import { act, begin } from "./acts.ts";
import { answered, recipientOf, slashed } from "./answer.ts";
import { givenValues } from "./given.ts";
import { hasNote } from "./note.ts";
import { isSwitch, meaning, recipientPlace, stepsOf } from "./places.ts";
import { deleted, edited } from "./revise.ts";
import { type FillingTurn, keepable, remark, show } from "./screen.ts";
import { askedAt, type Filling, templateOf, type Used } from "./state.ts";
import { TELL } from "./wording.ts";

export { fillingCommand } from "./one-shot.ts";
export { type FillingTurn, show as showFilling } from "./screen.ts";
export { type Filling, parseFilling, type Used } from "./state.ts";

/**
 * Begins to use a template: the first question, or the preview where every value was given.
 * @param given values by the names of placeholders, in any case; those of no placeholder are told
 * @throws Error where the template's text is none: whoever starts one has read it with parseTemplate
 */
export function startFilling(
  known: Known,
  template: Used,
  given: Readonly<Record<string, string>> = {},
  origin?: Origin,
): FillingTurn {
  const parsed = templateOf({ template });
  const { values, tooLong, unknown } = givenValues(parsed, given);
  const place = keptOrigin(origin);
  const fresh: Filling = {
    version: 1,
    kind: "template",
    template,
    at: "preview",
    values,
    given: values,
    waiting: Object.fromEntries(tooLong.flatMap(({ name, text }) => (text === "" ? [] : [[name, text]]))),
    ...(place && { origin: place }),
    known,
  };
  const lead: Block[] = [text(TELL.begins(template.name, stepsOf(fresh, parsed).length))];
  for (const { length, text } of tooLong) lead.push(problem(SAY.huge(length, text.length)));
  if (unknown.length > 0) {
    const names = parsed.placeholders.map((one) => one.name);
    lead.push(problem(TELL.noSuchPlace(unknown, names)));
  }
  return begin(fresh, lead);
}

/** What an event makes of a filling. Pure; never throws, whatever was typed. */
export function transitionFilling(filling: Filling, event: DraftEvent): FillingTurn {
  if (event.type === "edited" || event.type === "deleted") {
    if (isFillingClosed(filling)) return { filling, replies: [] };
    return event.type === "edited" ? edited(filling, event) : deleted(filling, event.message);
  }
  const word = wordOf(filling, event);
  const slash = event.type === "text" && !word ? unknownSlashWord(event.text) : undefined;
  if (isFillingClosed(filling)) return ended(filling, word, slash);
  const message = event.type === "text" ? keptMessage(event.message) : undefined;
  const from = message === undefined ? {} : { message };
  if (word) {
    const by = event.by === undefined ? {} : { by: event.by };
    return act(filling, word, { pressed: event.type === "action", ...from, ...by });
  }
  if (event.type === "action") return remark(filling, problem(SAY.staleButton));
  const typed = { text: event.text, ...from };
  return slash ? slashed(filling, typed, slash) : answered(filling, typed);
}

/** Where a filling stands, for those who only need to know whether there is a note yet. */
export function stageOfFilling(filling: Filling): "asking" | "preview" | "done" | "cancelled" {
  if (filling.at === "done" || filling.at === "cancelled") return filling.at;
  return hasNote(filling) ? "preview" : "asking";
}

/** True after `done` or `cancel`. */
export function isFillingClosed({ at }: Filling): boolean {
  return at === "done" || at === "cancelled";
}

/** Whom it is to, and which step of how many is asked; no step at the preview. */
export function whereFillingStands(filling: Filling): { recipient?: string; step?: number; of: number } {
  const template = templateOf(filling);
  const steps = stepsOf(filling, template);
  const asked = askedAt(filling);
  const recipient = recipientOf(filling);
  return {
    ...(recipient !== undefined && { recipient }),
    ...(asked !== undefined && { step: steps.indexOf(asked) + 1 }),
    of: steps.length,
  };
}

/** The word that was typed or pressed; one that means nothing here is a value where one is asked for. */
function wordOf(
  filling: Filling,
  event: Extract<DraftEvent, { type: "text" | "action" }>,
): Word<string> | undefined {
  const template = templateOf(filling);
  const names = template.placeholders.map((one) => one.name);
  if (event.type === "action") return pressedWord(event.id, names);
  const asked = askedAt(filling);
  const word = typedWord(
    event.text,
    {
      // Where the question is whether something is so, "yes" answers it.
      keepable: keepable(filling) !== undefined && !(asked !== undefined && isSwitch(template, asked)),
      ladder: false,
      reason: asked !== undefined && meaning(asked) !== "recipient",
      preview: filling.at === "preview",
    },
    names,
  );
  if (asked === undefined) return word;
  const shares = word?.do === "share" || word?.do === "share-it" || word?.do === "keep-private";
  const foreign =
    word?.do === "another" ||
    word?.do === "shorter" ||
    word?.do === "review" ||
    (shares && filling.origin === undefined);
  return foreign || (word?.do === "to" && recipientPlace(template) === undefined) ? undefined : word;
}

function ended(
  filling: Filling,
  word: Word<string> | undefined,
  slash: ReturnType<typeof unknownSlashWord>,
): FillingTurn {
  if (word?.do === "new") return begin({ ...filling, given: {}, waiting: {} });
  const canResume = filling.at === "done";
  if (word?.do === "resume" && canResume) return show({ ...filling, at: "preview" }, [text(SAY.resumed)]);
  const closed = canResume ? SAY.closed : SAY.closedGone;
  const words = slash ? SAY.unknownSlash(slash, false) : closed;
  return { filling, replies: [ending(words, canResume, TELL.again)] };
}
