/** What becomes of a typed value: it is taken, or asked for again with the reason why. */
import { whatHappened } from "../../note/asking/problem.ts";
import { isKnown } from "../../templates/known-names.ts";
import { cutAtGrapheme } from "../../text/graphemes.ts";
import { ANSWER_CAP } from "../../text/length.ts";
import { problemWith } from "../alone.ts";
import type { AnswerKey } from "../state.ts";
import { isWholeNote } from "../steps.ts";
import { SAY } from "../wording.ts";
import { meaning } from "./places.ts";
import { TELL } from "./wording.ts";

/** `why`: a sentence or two; `text`: what is kept of it, for `keep`; empty where there is nothing to keep. */
export type Judged = { ok: true; text: string } | { ok: false; text: string; why: string };

/** Judges what was typed for a placeholder. Pure; what is longer than the cap is cut before it is looked at. */
export function judge(name: string, typed: string, recipient?: string): Judged {
  const text = cutAtGrapheme(typed, ANSWER_CAP).trim();
  if (typed.length > ANSWER_CAP) return { ok: false, text, why: SAY.huge(typed.length, text.length) };
  if (text === "") return { ok: false, text, why: SAY.empty };
  const meant = meaning(name);
  if (isWholeNote(text, recipient)) return { ok: false, text, why: TELL.wholeNote };
  if (isFigure(text, meant) || isSubject(text, meant)) return { ok: true, text };
  const found = problemWith(answerLike(meant), text, recipient);
  if (found === undefined) return { ok: true, text };
  // Nothing but control characters and white space of all kinds.
  if (found.code === "empty") return { ok: false, text: "", why: SAY.empty };
  // What is wanted instead is in the question, which comes again.
  return { ok: false, text, why: `${whatHappened(found.code) ?? found.message} ${SAY.canKeep}` };
}

/** Which of the note's answers the value is most like: what is wanted there is wanted here. */
function answerLike(meant: string): AnswerKey {
  return meant === "name" || meant === "recipient" || meant === "reason" ? meant : "context";
}

/** "2019" is a year, and whatever else a team has a name of its own for. */
function isFigure(text: string, meant: string): boolean {
  const counts = !isKnown(meant) || meant === "year" || meant === "day" || meant === "event";
  return counts && /^\d{1,4}$/.test(text);
}

/** Words that say nothing as the answer to a question, and yet are what people work on. */
const SUBJECTS = new Set(["testing", "business", "networking", "photo", "contact"]);

function isSubject(text: string, meant: string): boolean {
  const open = meant === "topic" || meant === "subject" || meant === "field" || meant === "role";
  return open && SUBJECTS.has(text.toLowerCase());
}
