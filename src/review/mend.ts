/** The mended note: every edit that invents nothing, applied where the result passes the review. */
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
  if (!findings.some((one) => one.mend && one.mend.length > 0)) return undefined;
  const before = new Set(findings.filter((one) => one.severity !== "info").map((one) => one.rule));
  let edits: Edit[] = [];
  let mended: string | undefined;
  const rules = new Set(findings.filter((one) => one.mend && one.mend.length > 0).map((one) => one.rule));
  for (const rule of rules) {
    const own = findings.filter((one) => one.rule === rule).flatMap((one) => one.mend ?? []);
    const candidate = applyEdits(text, [...edits, ...own]);
    if (candidate === text || countWords(candidate) < WORDS_LEFT) continue;
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

/** Takes out the whole sentence around a span; undefined where hardly anything would be left. */
export function dropSentence(reading: Reading, span: Span): Edit | undefined {
  const { tokens, sentences } = reading;
  const first = tokens.findIndex((token) => token.end > span[0]);
  const from = reading.sentenceAt(first);
  if (!from) return undefined;
  let to = from;
  for (const sentence of sentences) {
    if ((tokens[sentence.start]?.start ?? 0) < span[1] && sentence.start >= from.start) to = sentence;
  }
  const start = tokens[from.start]?.start ?? 0;
  const end = Math.max(tokens[to.end - 1]?.end ?? 0, span[1]);
  return countWords(reading.text.slice(0, start) + reading.text.slice(end)) >= WORDS_LEFT
    ? { span: [start, end], text: "" }
    : undefined;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\d][^\s]*/gu)?.length ?? 0;
}
