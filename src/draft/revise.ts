/**
 * A message that says something else now, or has gone: an edit of the message that gave an answer edits the answer.
 * What comes last counts; a platform that delivers two edits in the wrong order says nothing of their times.
 */
import type { Block } from "../chat/message.ts";
import { whatHappened } from "../note/asking/problem.ts";
import { cutAtGrapheme } from "../text/graphemes.ts";
import { ANSWER_CAP } from "../text/length.ts";
import { problemWith } from "./alone.ts";
import { answered, changed, tips, withAnswer, withRecipient } from "./answer.ts";
import { contextOn } from "./ladder.ts";
import { settled } from "./pending.ts";
import { led, problem, remark, show, type Turn, text } from "./screen.ts";
import { givenBy, sourced, type Typed, withoutWords } from "./sources.ts";
import { type AnswerKey, type Draft, isStep, type Pending, POLICY, type Source, type Step } from "./state.ts";
import { judge } from "./steps.ts";
import { SAY } from "./wording.ts";
import { typedWord, unknownSlashWord } from "./words.ts";

/** A message as it is now. */
export type Edited = Required<Typed>;

/** What an edit makes of a draft, and what there is to say of it; the conversation stays where it is. */
export interface Revised {
  draft: Draft;
  said: Block[];
}

/** What an edited message makes of an open draft; nothing is said where it gave nothing that is in it. */
export function edited(draft: Draft, message: Edited): Turn {
  const given = givenBy(draft, message.message);
  if (!given || saysTheSame(given, draft, message.text)) return { draft, replies: [] };
  const asked = askedFor(draft, given, message);
  if (asked) return asAnswer(asked, message);
  const revised = revise(draft, message);
  return revised ? show(revised.draft, revised.said) : { draft, replies: [] };
}

/** The same without going anywhere, for a draft that waits. */
export function revise(draft: Draft, message: Edited): Revised | undefined {
  const given = givenBy(draft, message.message);
  if (!given || saysTheSame(given, draft, message.text)) return undefined;
  const { answer, source } = "answer" in given ? given : { answer: given.pending.for, source: undefined };
  // A whole note that was pasted at the preview is no answer.
  if (answer === "preview") return undefined;
  return answer === "recipient"
    ? revisedRecipient(draft, message)
    : revisedStep(draft, answer, message, source);
}

/** What is said where a message has gone that gave an answer: the answer stays. It is said once. */
export function forget(draft: Draft, message: string): Revised | undefined {
  const given = givenBy(draft, message);
  if (!given || !("answer" in given)) return undefined;
  const { answer } = given;
  const kept = draft.answers[answer] ?? "";
  return { draft: sourced(draft, answer), said: [text(SAY.removed(answer, kept))] };
}

/** What a deleted message makes of an open draft. */
export function deleted(draft: Draft, message: string): Turn {
  const revised = forget(draft, message);
  return revised ? remark(revised.draft, ...revised.said) : { draft, replies: [] };
}

type Given = NonNullable<ReturnType<typeof givenBy>>;

/** Platforms tell of an edit, too, where they have only looked up a link. */
function saysTheSame(given: Given, draft: Draft, now: string): boolean {
  const words = cutAtGrapheme(now, ANSWER_CAP).trim();
  if ("pending" in given) return given.pending.text === words;
  const { answer, source } = given;
  const said = answer === "recipient" ? recipientIn(words) : contextOn(source.rung, words);
  return draft.answers[answer] === said;
}

/** The draft that asks for what the message is to answer, where the edit is as good as a new answer. */
function askedFor(draft: Draft, given: Given, { text: now, message }: Edited): Draft | undefined {
  if (draft.offer) return undefined;
  if ("pending" in given) return given.pending.for === draft.at ? withoutWords(draft, message) : undefined;
  const { answer, source } = given;
  if (answer === draft.at) return withoutWords(draft, message);
  const { asked } = source;
  // It was taken for the answer to another question, and answers the one it was typed at now.
  if (asked === undefined || asked !== draft.at || draft.answers[asked] !== undefined) return undefined;
  if (judge(asked, now, draft.answers.recipient).kind !== "taken") return undefined;
  const { [answer]: _, ...answers } = draft.answers;
  return { ...sourced(changed(draft), answer), answers };
}

function asAnswer(draft: Draft, { text: now, message }: Edited): Turn {
  const { at } = draft;
  if (isWord(now, at)) return remark(draft, problem(SAY.wordNow(now)));
  const words = at === "recipient" ? recipientIn(now) : now;
  const turn = answered(draft, { text: words, message });
  const taken = isStep(at) && turn.draft.at !== at;
  return taken ? led(turn, text(SAY.revised(at, words))) : turn;
}

function revisedStep(draft: Draft, step: Step, { text: now, message }: Edited, source?: Source): Revised {
  if (isWord(now, step)) return unusable(draft, step, SAY.wordNow(now));
  const judged = judge(step, now, draft.answers.recipient);
  if (judged.kind === "empty") return unusable(draft, step, SAY.emptyNow);
  const typed: Edited = { text: judged.text, message };
  switch (judged.kind) {
    case "taken": {
      const rung = step === "context" ? source?.rung : undefined;
      const base = withoutWords(settled(changed(draft), step, false), message);
      const next = withAnswer(base, step, typed, false, rung);
      // The preview has its findings instead.
      const costs = next.at === "preview" ? [] : tips(step, judged.text, draft.known[POLICY]);
      return { draft: next, said: [text(SAY.revised(step, judged.text)), ...costs] };
    }
    case "huge":
      return unusable(draft, step, SAY.hugeNow(judged.length), typed);
    case "note":
      return unusable(draft, step, SAY.noteNow, typed);
    case "elsewhere":
      return unusable(draft, step, SAY.elsewhereNow(judged.step), typed);
    case "refused":
      return unusable(draft, step, whatHappened(judged.problem.code) ?? judged.problem.message, typed);
  }
}

function revisedRecipient(draft: Draft, { text: now, message }: Edited): Revised {
  if (isWord(now, "recipient")) return unusable(draft, "recipient", SAY.wordNow(now));
  const typed = recipientIn(now);
  const name: Edited = { text: cutAtGrapheme(typed, ANSWER_CAP).trim(), message };
  if (name.text === "") return unusable(draft, "recipient", SAY.emptyNow);
  if (typed.length > ANSWER_CAP) return unusable(draft, "recipient", SAY.hugeNow(typed.length), name);
  const found = problemWith("recipient", name.text, name.text);
  if (found) return unusable(draft, "recipient", whatHappened(found.code) ?? found.message, name);
  const base = withoutWords(settled(changed(draft), "recipient", false), message);
  return {
    draft: withRecipient(base, name, false),
    said: [text(SAY.revised("recipient", name.text))],
  };
}

/** The answer stays, and the new words wait at its question, where `keep` takes them. */
function unusable(draft: Draft, answer: AnswerKey, why: string, typed?: Edited): Revised {
  const said = problem(SAY.revisedNot(answer, draft.answers[answer], why));
  if (!typed || typed.text === "") return { draft, said: [said] };
  const others = withoutWords(draft, typed.message);
  const waits: Pending = { ...typed, kind: "refused", for: answer };
  const rest = others.aside.filter((one) => one.for !== answer || one.kind !== "refused");
  return { draft: { ...others, aside: [...rest, waits] }, said: [said] };
}

/** True where a line would do something instead of answering. */
function isWord(line: string, place: Draft["at"]): boolean {
  const asked = { keepable: false, ladder: false, reason: place === "reason", preview: false };
  const word = typedWord(line, asked);
  if (word?.do === "to") return place !== "recipient";
  return word !== undefined || unknownSlashWord(line) !== undefined;
}

/** The name in `to Priya`, or the line itself. */
function recipientIn(line: string): string {
  const word = typedWord(line, { keepable: false, ladder: false, reason: false, preview: true });
  return word?.do === "to" ? (word.name ?? "") : line;
}
