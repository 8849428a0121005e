/** A typed line that is no word of ours: the value that was asked for. */
import { cutAtGrapheme } from "../../text/graphemes.ts";
import { ANSWER_CAP } from "../../text/length.ts";
import { problem, text } from "../screen.ts";
import type { Typed } from "../sources.ts";
import { SAY, them } from "../wording.ts";
import { judge } from "./judge.ts";
import { isSwitch, recipientPlace } from "./places.ts";
import { editWord } from "./preview.ts";
import { type FillingTurn, go, nextPlace, remark, show } from "./screen.ts";
import { askedAt, type Filling, omit, type Place, samePlace, templateOf, without } from "./state.ts";

/** To the question whether something is so. */
const YES_OR_NO = /^(?:yes|y|no|n|nope)[.!]?$/i;

/** Takes a typed line where the filling stands; at the preview it is no answer to anything. */
export function answered(filling: Filling, typed: Typed): FillingTurn {
  const name = askedAt(filling);
  if (name === undefined) return atPreview(filling, typed.text);
  const judged = judgedValue(filling, name, typed.text);
  return judged.ok
    ? accept(filling, name, judged.value, typed.message)
    : refuse(filling, name, { ...typed, text: judged.text }, judged.why);
}

/** What becomes of a line as the value of that name; null: left out. */
export function judgedValue(
  filling: Filling,
  name: string,
  typed: string,
): { ok: true; value: string | null } | { ok: false; text: string; why: string } {
  const plain = typed.trim();
  if (isSwitch(templateOf(filling), name) && YES_OR_NO.test(plain)) {
    return { ok: true, value: /^n/i.test(plain) ? null : plain };
  }
  const judged = judge(name, typed, recipientOf(filling));
  return judged.ok ? { ok: true, value: judged.text } : judged;
}

/** A slash word there is none of is no value, but `keep` takes it for one. */
export function slashed(
  filling: Filling,
  typed: Typed,
  slash: { typed: string; near?: string },
): FillingTurn {
  const name = askedAt(filling);
  const words = SAY.unknownSlash(slash, name !== undefined);
  return name === undefined
    ? remark(filling, problem(words))
    : refuse(filling, name, { ...typed, text: cutAtGrapheme(typed.text, ANSWER_CAP).trim() }, words);
}

/** Takes a value as it is, or leaves it out, and goes on. */
export function accept(filling: Filling, name: string, value: string | null, message?: string): FillingTurn {
  const next = withValue(filling, name, value, message);
  return go(next, next.returnTo ?? nextPlace(next, templateOf(next)));
}

/** Whom the note goes to, from `to Priya`: the conversation stays where it is unless that was what it asked for. */
export function setRecipient(filling: Filling, place: string, typed: Typed): FillingTurn {
  const judged = judge(place, typed.text, typed.text.trim());
  if (!judged.ok) return refuse(filling, place, { ...typed, text: judged.text }, judged.why);
  const lead = [text(SAY.recipientSet(them(judged.text)))];
  const next = withValue(filling, place, judged.text, typed.message);
  const at =
    place === askedAt(filling) ? (filling.returnTo ?? nextPlace(next, templateOf(next))) : openPlace(next);
  return go(next, at, lead);
}

/** Goes to a question from wherever the conversation is, to come back afterwards. */
export function aside(filling: Filling, name: string): Filling {
  const at: Place = { ask: name };
  if (samePlace(at, filling.at)) return filling;
  const returnTo = filling.returnTo ?? openPlace(filling);
  return samePlace(returnTo, at) ? { ...without(filling, "returnTo"), at } : { ...filling, returnTo, at };
}

/** Where an open filling stands. */
function openPlace({ at }: Filling): Place {
  return typeof at === "object" ? at : "preview";
}

/** Says why a value was not taken, and keeps it for `keep`; it is asked for where it was not what was asked. */
function refuse(filling: Filling, name: string, typed: Typed, why: string): FillingTurn {
  if (typed.text === "") return remark(filling, problem(why));
  return show(aside(withWaiting(filling, name, typed), name), [problem(why)]);
}

/** What was typed for that name waits to be kept. */
export function withWaiting(filling: Filling, name: string, { text: typed, message }: Typed): Filling {
  const kept: Filling = { ...filling, waiting: { ...filling.waiting, [name]: typed } };
  return sourced(kept, "waitingFrom", name, message);
}

/** The value of that name; what waited there is done with. */
export function withValue(filling: Filling, name: string, value: string | null, message?: string): Filling {
  const next: Filling = {
    ...without(filling, "previewed", "sharing"),
    values: { ...filling.values, [name]: value },
    waiting: omit(filling.waiting, name),
  };
  return sourced(sourced(next, "from", name, message), "waitingFrom", name);
}

/** With the message that gave it; without one, none did. */
export function sourced(
  filling: Filling,
  which: "from" | "waitingFrom",
  name: string,
  message?: string,
): Filling {
  const others = omit(filling[which] ?? {}, name);
  const next = message === undefined ? others : { ...others, [name]: message };
  const rest = without(filling, which);
  return Object.keys(next).length > 0 ? { ...rest, [which]: next } : rest;
}

/** Whom the note goes to, as far as that is known. */
export function recipientOf(filling: Filling): string | undefined {
  const place = recipientPlace(templateOf(filling));
  return (place === undefined ? undefined : filling.values[place]) ?? undefined;
}

function atPreview(filling: Filling, typed: string): FillingTurn {
  const line = cutAtGrapheme(typed, ANSWER_CAP).trim();
  const words = line === "" ? SAY.emptyAtPreview : SAY.notAWord(line, editWord(filling, templateOf(filling)));
  return remark(filling, problem(words));
}
