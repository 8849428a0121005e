/** What was typed and not taken: it waits at the place it was typed for, so that nothing is lost. */
import type { Typed } from "./sources.ts";
import { type Draft, type Pending, without } from "./state.ts";

/** Keeps what was just typed within reach of `keep` and `review`; what was there before waits at its own place. */
export function pend(draft: Draft, pending: Pending): Draft {
  const replaced = draft.pending?.for === pending.for && draft.pending.kind === pending.kind;
  return { ...(replaced ? draft : setAside(draft)), pending };
}

/** What waits, as it was typed. */
export function wordsOf({ text, message }: Pending): Typed {
  return { text, ...(message !== undefined && { message }) };
}

/** Leaves what was typed to wait at its own place. */
export function setAside(draft: Draft): Draft {
  const { pending } = draft;
  if (!pending) return draft;
  const others = draft.aside.filter((one) => one.for !== pending.for || one.kind !== pending.kind);
  return { ...without(draft, "pending"), aside: [...others, pending] };
}

/** Brings back what waits at the place the draft has come to. */
export function takeUp(draft: Draft): Draft {
  const left = setAside(draft);
  const pending = left.at === "preview" ? undefined : left.aside.findLast((one) => one.for === left.at);
  return pending ? { ...left, aside: left.aside.filter((one) => one !== pending), pending } : left;
}

/** After an answer nothing waits at its question; a whole note that was not taken as the answer stays for `review`. */
export function settled(draft: Draft, place: Pending["for"], taken: boolean): Draft {
  const left = draft.pending?.for === place ? setAside(draft) : draft;
  const here = left.aside.filter((one) => one.for === place);
  if (here.length === 0) return left;
  const note = taken ? undefined : here.findLast((one) => one.kind === "note");
  const others = left.aside.filter((one) => one.for !== place && !(note && one.for === "preview"));
  return { ...left, aside: note ? [...others, { ...note, for: "preview" }] : others };
}

/** The whole note that was pasted last, wherever it was. */
export function pastedNote({ pending, aside }: Draft): string | undefined {
  return (pending?.kind === "note" ? pending : aside.findLast((one) => one.kind === "note"))?.text;
}
