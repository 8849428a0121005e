/** Placeholders as other programs write them (`[Event]`, `{event}`, `%EVENT%`), and the Liquid for each. */
import { findPlaceholders } from "../text/placeholder.ts";
import { usualName } from "./known-names.ts";
import { TEMPLATE_CAP } from "./liquid.ts";
import type { Span } from "./pieces.ts";

export interface ForeignPlaceholder {
  /** As it stands in the text: `[First Name]`. */
  from: string;
  /** What to write instead: `{{ recipient }}`. */
  to: string;
  /** UTF-16 code unit offsets into the text as given. */
  span: Span;
}

/** The text with Liquid in the place of every foreign placeholder, and what was changed; none where there is none. */
export interface Converted {
  text: string;
  changes: ForeignPlaceholder[];
}

/** What is Liquid already: a name with spaces around it, a name with filters, a tag. */
const LIQUID =
  /\{\{-? ?[\p{L}_][\p{L}\p{M}\p{N}_]* ?\|[^{}\n]*\}\}|\{\{-? [\p{L}_][\p{L}\p{M}\p{N}_]* -?\}\}|\{%[^{}%\n]*%\}/gu;

/**
 * Finds them as the review does, so that "[sic]", "<3", "vector<int>" and what stands in quotes are left alone.
 * Pure, never throws, in time proportional to the text; of a text longer than a template may be, nothing is read.
 */
export function convertForeign(text: string): Converted | undefined {
  if (text.length > 2 * TEMPLATE_CAP) return undefined;
  const liquid = [...text.matchAll(LIQUID)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const changes: ForeignPlaceholder[] = [];
  for (const { span, kind } of findPlaceholders(text)) {
    if (kind !== "slot" || liquid.some(([start, end]) => span[0] < end && start < span[1])) continue;
    const from = text.slice(span[0], span[1]);
    if (isTangled(text, span)) continue;
    const name = nameOf(from, text, span);
    if (name !== undefined) changes.push({ from, to: `{{ ${name} }}`, span });
  }
  if (changes.length === 0) return undefined;
  let converted = "";
  let at = 0;
  for (const { to, span } of changes) {
    converted += text.slice(at, span[0]) + to;
    at = span[1];
  }
  return { text: converted + text.slice(at), changes };
}

/** Brackets in brackets, as in `{{{a}[b]}}`: where one placeholder ends and another begins is anybody's guess. */
function isTangled(text: string, [start, end]: Span): boolean {
  return (
    /[[{<]/.test(text.slice(Math.max(0, start - 1), start)) ||
    /[\]}>]/.test(text.slice(end, end + 1)) ||
    /[[\]{}<>]/.test(coreOf(text.slice(start, end)))
  );
}

/** From the first letter to the last: what stands between the brackets. */
const coreOf = (slot: string): string => /\p{L}(?:.*[\p{L}\p{N}])?/su.exec(slot)?.[0] ?? "";

/** `{Hi|Hello}` is a choice and no value; `{{#if event}}` and `{{ first name | upcase }}` are more than a value. */
const NO_VALUE = /^\{[^{}|]{1,60}\||^\{\{[^{}|]{0,60}\||^\{\{ ?[#/^>&]/;

/** `[link]` and `[here](https://…)` are how people write of a page, and seldom a place for its address. */
const A_LINK = /^[[<(](?:links?|url|website|site|here)[\])>]$/i;

function nameOf(slot: string, text: string, [start, end]: Span): string | undefined {
  if (NO_VALUE.test(slot) || A_LINK.test(slot)) return undefined;
  if (slot.startsWith("[") && text.startsWith("(", end)) return undefined;
  const words = coreOf(slot)
    // `contact.firstname`, `Contact.FirstName`
    .replace(/^\p{L}+\.(?=\p{L})/u, "")
    .replace(/^(?:insert|add|enter)\b[\s_]*/iu, "")
    .replace(/\bhere$/iu, "");
  if (!/^(?:full[\s_-]?)?names?$/i.test(words.trim())) return usualName(words);
  const lead = text.slice(Math.max(0, start - 12), start);
  // "I'm [Name]" and a signature are who writes; "Hi [Name]" and any other is who reads.
  return OWN.test(lead) && !GREETING.test(lead) ? "name" : "recipient";
}

const OWN = /(?:\b(?:i['’]m|i am|my name is|this is)|[-–—,\n]) ?$/i;
const GREETING = /\b(?:hi|hello|hey|dear|morning|afternoon),? ?$/i;
