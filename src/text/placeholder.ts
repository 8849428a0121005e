/** Placeholders that were never filled in, and what else a template or an assistant left in a text. */
import { type Folded, fold, isPlain } from "./fold.ts";
import { findLeftovers } from "./leftover.ts";
import { findSlots } from "./slot.ts";

/**
 * slot: `[Event]`; blank: `____`, `XX`; merge: "Hi ,", "Hi null"; instruction: "INSERT TOPIC";
 * alternatives: "talk/post"; preamble: "Here's a polished version:".
 */
export type PlaceholderKind = "slot" | "blank" | "merge" | "instruction" | "alternatives" | "preamble";

export interface Placeholder {
  /** UTF-16 code unit offsets into the text, [start, end). */
  span: readonly [start: number, end: number];
  kind: PlaceholderKind;
}

/** What is read of a text, in UTF-16 code units; the same as a review reads. */
const CAP = 10_000;

/** Signs of a bracketed slot. */
const BRACKETS = /[[{<%$*(#]/;

/** Finds placeholders, in order, without overlaps; in time proportional to the text's length. */
export function findPlaceholders(text: string): Placeholder[] {
  const capped = text.length > CAP ? text.slice(0, CAP) : text;
  const folded: Folded = isPlain(capped)
    ? { cased: capped, text: capped, span: (start, end) => [start, end] }
    : fold(capped);
  const { cased } = folded;
  const found = [...(BRACKETS.test(cased) ? findSlots(cased) : []), ...findLeftovers(cased)];
  if (found.length === 0) return [];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const placeholders: Placeholder[] = [];
  let end = -1;
  for (const one of found) {
    if (one.start < end) continue;
    end = one.end;
    placeholders.push({ span: folded.span(one.start, one.end), kind: one.kind });
  }
  return placeholders;
}
