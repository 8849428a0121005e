/** Which value a finding in a filled template comes from, or that it is the template's own. */

import type { Finding } from "../../review/rule.ts";
import { filledPieces, fillTemplate, joined } from "../../templates/fill.ts";
import { usualValue } from "../../templates/known-names.ts";
import type { ParsedTemplate } from "../../templates/template.ts";
import { reviewOf, valuesOf } from "./note.ts";
import { recipientPlace } from "./places.ts";
import { type Filling, limitOf } from "./state.ts";
import { TELL } from "./wording.ts";

/** So many values are tried in one preview; a note has room for fewer. */
const TRIED = 12;

/** In a longer note none is tried, in UTF-16 code units: it has to become shorter first, and each try is a review. */
const TRIED_IN = 1_000;

/** For each finding, which value causes it and how it is changed, as a sentence. */
export function causesOf(
  filling: Filling,
  template: ParsedTemplate,
  note: string,
  findings: readonly Finding[],
): string[] {
  if (findings.length === 0) return [];
  const inNote = placesIn(filling, template);
  const without = otherwise(filling, template, note, findings);
  return findings.map((finding) => {
    if (finding.rule === "too-long") return tooLong(filling, template);
    if (finding.rule === "greeting-mismatch") return says(filling, recipientPlace(template));
    const [start = 0, end = start] = finding.span ?? [];
    const inside = inNote.find((one) => one.start <= start && end <= one.end && start < end);
    if (inside) return says(filling, inside.name);
    const near = inNote.filter((one) => one.start < end && start < one.end).map(({ name }) => name);
    const others = template.placeholders.map(({ name }) => name);
    if (note.length > TRIED_IN) return says(filling, near[0]);
    const count = findings.filter(({ rule }) => rule === finding.rule).length;
    const cause = [...new Set([...near, ...others])]
      .slice(0, TRIED)
      .find((name) => without(name).filter((rule) => rule === finding.rule).length < count);
    return says(filling, cause);
  });
}

/** The rules that still find something with a usual value in the place of the one of that name. */
function otherwise(
  filling: Filling,
  template: ParsedTemplate,
  note: string,
  findings: readonly Finding[],
): (name: string) => readonly string[] {
  const rules = new Map<string, string[]>();
  return (name) => {
    const known = rules.get(name);
    if (known) return known;
    const values = { ...valuesOf(filling), [name]: usualValue(name, 0) };
    const other = fillTemplate(template, values).note;
    const changed = { ...filling, values: nulled(values) };
    const found = other === note ? findings : reviewOf(changed, template, other).findings;
    const left = found.map(({ rule }) => rule);
    rules.set(name, left);
    return left;
  };
}

function nulled(values: ReturnType<typeof valuesOf>): Filling["values"] {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]));
}

/** Where each value that a person gave stands in the note, in UTF-16 code units. */
function placesIn(
  filling: Filling,
  template: ParsedTemplate,
): { name: string; start: number; end: number }[] {
  const pieces = filledPieces(template, valuesOf(filling));
  const { starts } = joined(pieces.map(({ text }) => text));
  return pieces.flatMap(({ name, text }, index) => {
    const start = starts[index] ?? 0;
    return name !== undefined && filling.values[name] != null
      ? [{ name, start, end: start + text.length }]
      : [];
  });
}

function says({ values }: Filling, name: string | undefined): string {
  if (name === undefined) return TELL.comesFromTemplate;
  return values[name] == null ? TELL.leftOut(name) : TELL.comesFrom(name);
}

/** No words are dropped: the longest value can be shortened, unless the template is too long by itself. */
function tooLong(filling: Filling, template: ParsedTemplate): string {
  const longest = Object.entries(filling.values).reduce<{ name: string; length: number } | undefined>(
    (best, [name, value]) =>
      value !== null && value.length > (best?.length ?? 0) ? { name, length: value.length } : best,
    undefined,
  );
  if (longest === undefined || template.fixedLength > limitOf(filling)) {
    return TELL.ownWordsTooLong(template.fixedLength);
  }
  return TELL.longest(longest.name, longest.length);
}
