/** The note that the values of a filling make. */

import { type ReviewOptions, type ReviewResult, review } from "../../review/review.ts";
import { type Filled, fillTemplate, type Values } from "../../templates/fill.ts";
import type { ParsedTemplate } from "../../templates/template.ts";
import { POLICY } from "../state.ts";
import { recipientPlace } from "./places.ts";
import { type Filling, limitOf, templateOf } from "./state.ts";

/** The values as a template takes them: what was skipped is not there. */
export function valuesOf({ values }: Filling): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? undefined]));
}

/** The note, and which values it still needs. */
export function noteOf(filling: Filling, template: ParsedTemplate): Filled {
  return fillTemplate(template, valuesOf(filling));
}

/** True where a note was shown, or would be after the change that is asked for now. */
export function hasNote(filling: Filling): boolean {
  if (filling.at === "preview" || filling.previewed) return true;
  return filling.returnTo === "preview" && noteOf(filling, templateOf(filling)).missing.length === 0;
}

/** Its own review, to the recipient it names. */
export function reviewOf(filling: Filling, template: ParsedTemplate, note: string): ReviewResult {
  const place = recipientPlace(template);
  const recipient = place === undefined ? undefined : filling.values[place];
  const options: ReviewOptions = {
    limit: limitOf(filling),
    policy: filling.known[POLICY],
    ...(recipient && { recipient }),
  };
  return review(note, options);
}
