/** The mended note: every edit that invents nothing, applied where the result passes the review. */
import type { Token } from "../text/tokens.ts";
import type { Reading } from "./reading.ts";
import type { Edit, Finding, Severity, Span } from "./rule.ts";

/** What a second review says of a mended note. */
export type Recheck = (text: string) => readonly { rule: string; severity: Severity }[];

/** A note that is left with fewer words than this has been emptied, not mended. */
const WORDS_LEFT = 8;

/**
 * The note with the findings' edits applied, or undefined where none helps. A rule's edits count only if the
 * rule is then content, no other error or warning comes up, and most of the note is left. A mended note is
 * shorter than `limit`.
 */
export function mend(
  text: string,
  findings: readonly Finding[],
  limit: number,
  recheck: Recheck,
): string | undefined {
  const all = findings.flatMap((one) => one.mend ?? []);
  if (all.length === 0 || leastLength(text, all, limit) >= limit) return undefined;
  const before = new Set(findings.filter((one) => one.severity !== "info").map((one) => one.rule));
  let edits: Edit[] = [];
  let mended: string | undefined;
  const rules = new Set(findings.filter((one) => one.mend && one.mend.length > 0).map((one) => one.rule));
  for (const rule of rules) {
    const own = findings.filter((one) => one.rule === rule).flatMap((one) => one.mend ?? []);
    const candidate = applyEdits(text, [...edits, ...own]);
    if (candidate === text || !hasWords(candidate, WORDS_LEFT)) continue;
    const after = recheck(candidate).filter((one) => one.severity !== "info");
    if (after.some((one) => one.rule === rule || !before.has(one.rule))) continue;
    edits = [...edits, ...own];
    mended = candidate;
  }
  return mended !== undefined && mended.length < limit ? mended : undefined;
}

/** Applies edits; of two that overlap the earlier one counts. No double space is left where words went. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  let result = "";
  let at = 0;
  for (const { span, text: put } of ordered) {
    if (span[0] < at) continue;
    result += text.slice(at, span[0]) + put;
    at = span[1];
    if (put === "" && (result === "" || /\s$/.test(result))) {
      while (text.charAt(at) === " ") at++;
    }
  }
  result += text.slice(at);
  return at > 0 && ordered.some((one) => one.text === "") ? result.trim() : result;
}

/**
 * What no edits can take away of a text, in UTF-16 code units: what is no white space and stands in none of their
 * spans. Counted up to `enough`, so that a text of thousands is not reviewed again for nothing.
 */
function leastLength(text: string, edits: readonly Edit[], enough: number): number {
  const ordered = [...edits].sort((a, b) => a.span[0] - b.span[0]);
  let least = 0;
  let next = 0;
  for (let at = 0; at < text.length && least < enough; at++) {
    for (let span = ordered[next]?.span; span && span[0] <= at; span = ordered[++next]?.span) {
      at = Math.max(at, span[1]);
    }
    if (at < text.length && !/\s/.test(text.charAt(at))) least++;
  }
  return least;
}

/** Takes out the whole sentence around a span; undefined where hardly anything would be left. */
export function dropSentence(reading: Reading, span: Span): Edit | undefined {
  const { tokens, sentences } = reading;
  const from = reading.sentenceAt(firstAfter(tokens, span[0]));
  if (!from) return undefined;
  let to = from;
  for (const sentence of sentences) {
    if ((tokens[sentence.start]?.start ?? 0) < span[1] && sentence.start >= from.start) to = sentence;
  }
  const start = tokens[from.start]?.start ?? 0;
  const end = Math.max(tokens[to.end - 1]?.end ?? 0, span[1]);
  const head = reading.text.slice(0, start);
  // One word more, since the last of them may grow together with what follows.
  return hasWords(head, WORDS_LEFT + 1) || hasWords(head + reading.text.slice(end), WORDS_LEFT)
    ? { span: [start, end], text: "" }
    : undefined;
}

/** The first token that ends after `at`, by halving. */
function firstAfter(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The text has so many words. */
function hasWords(text: string, enough: number): boolean {
  const word = /[\p{L}\d][^\s]*/gu;
  for (let left = enough; left > 0; left--) if (!word.test(text)) return false;
  return true;
}
