/** The three questions and what each accepts: an answer is taken, kept for another step, offered, or asked again. */
import type { Problem } from "../note/assemble.ts";
import { looksLikeNote } from "../review/extract.ts";
import { cutAtGrapheme } from "../text/graphemes.ts";
import { ANSWER_CAP } from "../text/length.ts";
import { problemWith } from "./alone.ts";
import { belongsTo } from "./belongs.ts";
import { STEPS, type Step } from "./state.ts";

/** What becomes of a typed answer. */
export type Judged =
  | { kind: "taken"; text: string }
  | { kind: "empty" }
  | { kind: "huge"; text: string; length: number }
  | { kind: "note"; text: string }
  | { kind: "elsewhere"; text: string; step: Step }
  | { kind: "refused"; text: string; problem: Problem };

/** Judges the answer to a question. Pure; what is longer than the cap is cut before it is looked at. */
export function judge(step: Step, typed: string, recipient?: string): Judged {
  if (typed.length > ANSWER_CAP) {
    return { kind: "huge", text: cutAtGrapheme(typed, ANSWER_CAP).trim(), length: typed.length };
  }
  const text = typed.trim();
  if (text === "") return { kind: "empty" };
  if (isWholeNote(text, recipient)) return { kind: "note", text };
  const other = belongsTo(step, text);
  if (other) return { kind: "elsewhere", text, step: other };
  if (step === "name" && speaksToSomebody(text)) return { kind: "note", text };
  const problem = problemWith(step, text, recipient);
  // Nothing but control characters and white space of all kinds.
  if (problem?.code === "empty") return { kind: "empty" };
  return problem ? { kind: "refused", text, problem } : { kind: "taken", text };
}

/** The question after this one; after the last comes the preview. */
export function stepAfter(step: Step): Step | "preview" {
  return STEPS[STEPS.indexOf(step) + 1] ?? "preview";
}

/** The question before this one, if there is one. */
export function stepBefore(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) - 1];
}

/** A shorter text that greets somebody is an answer with a greeting before it, in UTF-16 code units. */
const NOTE_LENGTH = 60;

/** Whether a whole note was pasted where one answer was asked. */
export function isWholeNote(text: string, recipient: string | undefined): boolean {
  if (text.length < NOTE_LENGTH) return false;
  const name = recipient?.trim().toLowerCase();
  const addressed = name ? text.toLowerCase().startsWith(`${name},`) : false;
  return addressed || looksLikeNote(text);
}

/** Two sentences or more that say "you" are no introduction, whatever they begin with. */
function speaksToSomebody(text: string): boolean {
  return text.length >= NOTE_LENGTH && /[.!?]\s/u.test(text) && /\byou(?:r|rs)?\b/iu.test(text);
}
