/** For scripts: one template and a list of people, a note and its review for each. */

import type { Message } from "./chat/message.ts";
import { findUsable } from "./library/look.ts";
import {
  greeted,
  namedValues,
  type PeopleColumns,
  peopleColumns,
  RECIPIENT,
} from "./library/people-columns.ts";
import { says } from "./library/says.ts";
import { notFound } from "./library/shelf.ts";
import { tidyName, tidyRecipient } from "./note/people/tidied.ts";
import type { ReviewPolicy } from "./review/policy.ts";
import { type ReviewResult, review } from "./review/review.ts";
import type { Store } from "./store/ports.ts";
import { type Caller, onShelf, policyFor } from "./template-once.ts";
import { filledPieces, fillTemplate, joined } from "./templates/fill.ts";
import { usualName } from "./templates/known-names.ts";
import { type ParsedTemplate, parseTemplate } from "./templates/template.ts";

export type { PeopleColumns };

/** A template that is read once for many people. */
export interface Mailing {
  name: string;
  id?: string;
  template: ParsedTemplate;
  /** What the reviews of its notes go by. */
  policy?: ReviewPolicy;
}

/** A template by its name, or why there is none. Counts nothing. */
export function openMailing(
  store: Store,
  caller: Caller,
  name: string,
): Promise<Mailing | { problem: readonly Message[] }> {
  return onShelf(store, caller, async (shelf, ports) => {
    const found = await findUsable(shelf, name);
    if (!found) return { problem: await notFound(shelf, name) };
    const parsed = parseTemplate(found.text);
    if (!parsed.ok) return { problem: [says({ type: "problem", text: parsed.problem })] };
    const policy = await policyFor(ports, caller);
    return {
      name: found.name,
      template: parsed.template,
      ...(found.id !== undefined && { id: found.id }),
      ...(policy && { policy }),
    };
  });
}

/** Counts one use of it, however many notes were made. */
export async function countMailing(store: Store, caller: Caller, { id }: Mailing): Promise<void> {
  if (id === undefined) return;
  await onShelf(store, caller, ({ templates, tenant, now }) => templates.used(tenant, id, now));
}

/** Values for every row, under the names that the template has for them. */
export const valuesFor = ({ template }: Mailing, values: Readonly<Record<string, string>>) =>
  namedValues(values, template.placeholders);

/** Which column of a list is which value. */
export function columnsFor(
  { template }: Mailing,
  header: readonly string[],
  given: Readonly<Record<string, string>>,
): PeopleColumns {
  return peopleColumns(header, template.placeholders, new Set(Object.keys(given)));
}

/** A name that could be written better. */
export interface Proposal {
  placeholder: string;
  given: string;
  proposed: string;
}

/** One person's note. */
export interface PersonNote {
  recipient: string;
  note: string;
  review: ReviewResult;
  /** Taken over already where that was asked for. */
  proposals: Proposal[];
  /** The same for two notes that differ in nothing but the name. */
  sameness: string;
}

/** How the rows of a list become notes. */
export interface MailingOptions {
  columns: PeopleColumns;
  /** For every row whose own cell is empty, under the template's names. */
  given: Readonly<Record<string, string>>;
  /** Proposed names are taken. */
  clean: boolean;
  limit?: number;
}

/** What spreadsheets and exports write where there is nothing. */
const NOTHING = new Set([
  "#N/A",
  "#REF!",
  "#VALUE!",
  "#NAME?",
  "N/A",
  "n/a",
  "null",
  "undefined",
  "-",
  "–",
  "—",
  "?",
]);

/** One row's note, or why there is none. */
export function personNote(
  { template, policy }: Mailing,
  cells: readonly string[],
  { columns, given, clean, limit }: MailingOptions,
): PersonNote | { fault: string } {
  const values: Record<string, string> = Object.assign(Object.create(null), given);
  const proposals: Proposal[] = [];
  const saying = new Map<string, string>();
  for (const [name, place] of columns.places) {
    const cell = cells[place]?.trim() ?? "";
    if (NOTHING.has(cell)) saying.set(name, cell);
    if (cell === "" || NOTHING.has(cell)) continue;
    const proposed = tidied(name, cell);
    if (proposed !== cell) proposals.push({ placeholder: name, given: cell, proposed });
    values[name] = clean ? proposed : cell;
  }
  const { note, missing } = fillTemplate(template, values);
  if (missing.length > 0)
    return { fault: missing.map((name) => nothingFor(name, saying.get(name))).join("; ") };
  const recipient = values[greeted(template.placeholders)] ?? "";
  const result = review(note, {
    policy,
    ...(limit !== undefined && { limit }),
    ...(recipient !== "" && { recipient }),
  });
  return { recipient, note, review: result, proposals, sameness: sameness(template, values) };
}

const nothingFor = (name: string, said: string | undefined): string =>
  said === undefined ? `${name} is missing` : `${name} is missing (it says ${said})`;

function tidied(placeholder: string, cell: string): string {
  const usual = usualName(placeholder);
  if (usual === RECIPIENT) return tidyRecipient(cell);
  return usual === "last_name" || usual === "contact" || usual === "name" ? tidyName(cell) : cell;
}

/** The note without the name of whom it goes to. */
function sameness(template: ParsedTemplate, values: Readonly<Record<string, string>>): string {
  const pieces = filledPieces(template, values);
  return joined(pieces.map(({ name, text }) => (name !== undefined && isTheirName(name) ? "\u0000" : text)))
    .note;
}

function isTheirName(placeholder: string): boolean {
  const usual = usualName(placeholder);
  return usual === RECIPIENT || usual === "last_name";
}
