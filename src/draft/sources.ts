/** Which message gave what: so that an edit of it edits the answer. */
import type { AnswerKey, Draft, Pending, Source } from "./state.ts";

/** A typed line, and the message it stood in where that can be edited later. */
export interface Typed {
  text: string;
  message?: string;
}

/** The draft with the message that gave an answer; without one, none did. */
export function sourced(draft: Draft, answer: AnswerKey, source?: Source): Draft {
  const { from = {}, ...rest } = draft;
  const { [answer]: _, ...others } = from;
  const next = source ? { ...others, [answer]: source } : others;
  return Object.keys(next).length > 0 ? { ...rest, from: next } : rest;
}

/** What a message gave: an answer, or words that were not taken. */
export function givenBy(
  draft: Draft,
  message: string,
): { answer: AnswerKey; source: Source } | { pending: Pending } | undefined {
  const { from = {}, pending, aside } = draft;
  for (const answer of ["name", "recipient", "reason", "context"] as const) {
    const source = from[answer];
    if (source?.message === message) return { answer, source };
  }
  const waits = [...(pending ? [pending] : []), ...aside].find((one) => one.message === message);
  return waits && { pending: waits };
}

/** Without what a message said that was not taken: it says something else now. */
export function withoutWords(draft: Draft, message: string): Draft {
  const { pending, ...rest } = draft;
  const aside = draft.aside.filter((one) => one.message !== message);
  return { ...rest, aside, ...(pending && pending.message !== message && { pending }) };
}
