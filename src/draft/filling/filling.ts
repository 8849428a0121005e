/**
 * The conversation of "use a template", as a pure function in the words of the draft: a filling and an event give the
 * next filling and what is said. The same events always lead to the same words.
 */
import type { Block } from "../../chat/message.ts";
import { ending } from "../acts.ts";
import type { DraftEvent } from "../draft.ts";
import { problem, text } from "../screen.ts";
import type { Known } from "../state.ts";
import { SAY } from "../wording.ts";
import { pressedWord, typedWord, unknownSlashWord, type Word } from "../words.ts";
import { act, begin } from "./acts.ts";
import { answered, slashed } from "./answer.ts";
import { givenValues } from "./given.ts";
import { hasNote } from "./note.ts";
import { isSwitch, meaning, recipientPlace, stepsOf } from "./places.ts";
import { type FillingTurn, keepable, remark, show } from "./screen.ts";
import { askedAt, type Filling, templateOf, type Used } from "./state.ts";
import { TELL } from "./wording.ts";

export { fillingCommand } from "./one-shot.ts";
export type { FillingTurn } from "./screen.ts";
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
): FillingTurn {
  const parsed = templateOf({ template });
  const { values, tooLong, unknown } = givenValues(parsed, given);
  const fresh: Filling = {
    version: 1,
    kind: "template",
    template,
    at: "preview",
    values,
    given: values,
    waiting: Object.fromEntries(tooLong.flatMap(({ name, text }) => (text === "" ? [] : [[name, text]]))),
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
  const word = wordOf(filling, event);
  const slash = event.type === "text" && !word ? unknownSlashWord(event.text) : undefined;
  if (isFillingClosed(filling)) return ended(filling, word, slash);
  if (word) return act(filling, word, event.type === "action");
  if (event.type === "action") return remark(filling, problem(SAY.staleButton));
  return slash ? slashed(filling, event.text, slash) : answered(filling, event.text);
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

/** The word that was typed or pressed; one that means nothing here is a value where one is asked for. */
function wordOf(filling: Filling, event: DraftEvent): Word<string> | undefined {
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
  const foreign = word?.do === "another" || word?.do === "shorter" || word?.do === "review";
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
