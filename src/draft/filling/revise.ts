/** A message that says something else now, or has gone: an edit of the message that gave a value edits the value. */
import type { Block } from "../../chat/message.ts";
import { cutAtGrapheme } from "../../text/graphemes.ts";
import { ANSWER_CAP } from "../../text/length.ts";
import type { Edited } from "../revise.ts";
import { led, problem, text } from "../screen.ts";
import { SAY } from "../wording.ts";
import { typedWord, unknownSlashWord } from "../words.ts";
import { answered, judgedValue, sourced, withValue, withWaiting } from "./answer.ts";
import { isSwitch, recipientPlace } from "./places.ts";
import { type FillingTurn, remark, show } from "./screen.ts";
import { askedAt, type Filling, omit, templateOf } from "./state.ts";
import { TELL } from "./wording.ts";

/** What an edited message makes of an open filling; nothing is said where it gave nothing that is in it. */
export function edited(filling: Filling, message: Edited): FillingTurn {
  const given = givenBy(filling, message.message);
  const said = cutAtGrapheme(message.text, ANSWER_CAP).trim();
  if (!given || saidBefore(filling, given, said)) return { filling, replies: [] };
  const { name } = given;
  if (isWord(filling, name, message.text)) {
    return show(filling, [problem(TELL.revisedNot(name, filling.values[name], SAY.wordNow(message.text)))]);
  }
  const typed = { ...message, text: valueIn(filling, name, message.text) };
  return askedAt(filling) === name ? asAnswer(filling, name, typed) : revised(filling, name, typed);
}

/** What a deleted message makes of an open filling: the value stays, which is said once. */
export function deleted(filling: Filling, message: string): FillingTurn {
  const given = givenBy(filling, message);
  if (!given || given.waits) return { filling, replies: [] };
  const { name } = given;
  return remark(sourced(filling, "from", name), text(TELL.removed(name, filling.values[name] ?? null)));
}

/** The value that a message gave, or that it was meant for. */
function givenBy(
  { from = {}, waitingFrom = {} }: Filling,
  message: string,
): { name: string; waits: boolean } | undefined {
  const name = nameOf(from, message);
  if (name !== undefined) return { name, waits: false };
  const waiting = nameOf(waitingFrom, message);
  return waiting === undefined ? undefined : { name: waiting, waits: true };
}

function nameOf(record: Readonly<Record<string, string>>, message: string): string | undefined {
  return Object.keys(record).find((name) => record[name] === message);
}

/** Platforms tell of an edit, too, where they have only looked up a link. */
function saidBefore(
  filling: Filling,
  { name, waits }: { name: string; waits: boolean },
  now: string,
): boolean {
  const before = waits ? filling.waiting[name] : filling.values[name];
  return before === valueIn(filling, name, now) || before === now;
}

/** The question is open, so that the edit is as good as a new answer. */
function asAnswer(filling: Filling, name: string, typed: Edited): FillingTurn {
  const turn = answered(withoutWords(filling, typed.message), typed);
  if (askedAt(turn.filling) === name) return turn;
  return led(turn, text(TELL.revised(name, turn.filling.values[name] ?? null)));
}

function revised(filling: Filling, name: string, typed: Edited): FillingTurn {
  const judged = judgedValue(filling, name, typed.text);
  if (judged.ok) {
    const next = withValue(filling, name, judged.value, typed.message);
    return show(next, [text(TELL.revised(name, judged.value))]);
  }
  const said: Block = problem(TELL.revisedNot(name, filling.values[name], judged.why));
  const next = judged.text === "" ? filling : withWaiting(filling, name, { ...typed, text: judged.text });
  return show(next, [said]);
}

function withoutWords(filling: Filling, message: string): Filling {
  const name = nameOf(filling.waitingFrom ?? {}, message);
  if (name === undefined) return filling;
  return sourced({ ...filling, waiting: omit(filling.waiting, name) }, "waitingFrom", name);
}

/** True where a line would do something instead of being a value. */
function isWord(filling: Filling, name: string, line: string): boolean {
  const template = templateOf(filling);
  const names = template.placeholders.map((one) => one.name);
  const asked = { keepable: false, ladder: false, reason: true, preview: false };
  const word = typedWord(line, asked, names);
  if (word?.do === "to") return recipientPlace(template) !== undefined && recipientPlace(template) !== name;
  if (word?.do === "another" || word?.do === "shorter" || word?.do === "review") return false;
  return word !== undefined || unknownSlashWord(line) !== undefined;
}

/** The name in `to Priya`, or the line itself; what is shown alone of a switch. */
function valueIn(filling: Filling, name: string, line: string): string {
  const template = templateOf(filling);
  if (recipientPlace(template) !== name || isSwitch(template, name)) return line;
  const word = typedWord(line, { keepable: false, ladder: false, reason: false, preview: true });
  return word?.do === "to" ? (word.name ?? "") : line;
}
