/** For scripts: the team's templates without a conversation. */
import type { Tenant, User } from "./chat/event.ts";
import type { Message } from "./chat/message.ts";
import {
  checked,
  type Exchanged,
  exported,
  type Imported,
  type ImportRow,
  imported,
  importMessage,
} from "./library/exchange.ts";
import { findUsable } from "./library/look.ts";
import { greeted, namedValues } from "./library/people-columns.ts";
import { says } from "./library/says.ts";
import { notFound, type Shelf } from "./library/shelf.ts";
import type { ReviewPolicy } from "./review/policy.ts";
import { type ReviewResult, review } from "./review/review.ts";
import { rules } from "./review/rules/index.ts";
import { policyOf } from "./settings/policy.ts";
import type { Ports, Store } from "./store/ports.ts";
import { fillTemplate } from "./templates/fill.ts";
import { lintTemplate } from "./templates/lint.ts";
import { parseTemplate } from "./templates/template.ts";

export { COLUMNS, cellsOf, headerOf, rowOfCells, rowOfValue } from "./library/rows.ts";
export { nameKey } from "./store/template-name.ts";
export type { Exchanged, Imported, ImportRow };
export { importMessage };

/** Who asks, when, and an id that nothing else of the tenant has. */
export interface Caller {
  tenant: Tenant;
  user: User;
  now: number;
  id: string;
}

/** Within one transaction, what a person may ask of the templates. */
export function onShelf<Result>(
  store: Store,
  caller: Caller,
  work: (shelf: Shelf, ports: Ports) => Promise<Result>,
): Promise<Result> {
  return store.transaction("the templates", (ports) =>
    work(
      {
        tenant: caller.tenant,
        user: caller.user,
        now: caller.now,
        newId: caller.id,
        templates: ports.templates,
        everybodyEdits: false,
      },
      ports,
    ),
  );
}

/** What this person's reviews go by; undefined where nobody has set anything. */
export async function policyFor(
  { teams, people }: Pick<Ports, "teams" | "people">,
  { tenant, user }: Caller,
): Promise<ReviewPolicy | undefined> {
  const team = (await teams.find(tenant))?.settings;
  const known = await people.find(tenant, user.id);
  return policyOf({ ...(team !== undefined && { team }), ...(known !== undefined && { known }) });
}

/** Everything this person may see, by name. */
export const exportTemplates = (store: Store, caller: Caller): Promise<Exchanged[]> =>
  onShelf(store, caller, (shelf) => exported(shelf));

/** All or nothing; with `trial` nothing, and what would happen. */
export const importTemplates = (
  store: Store,
  caller: Caller,
  rows: readonly ImportRow[],
  trial: boolean,
): Promise<Imported> => {
  // Looked at before the transaction begins: ten thousand texts take longer to read than to keep.
  const looked = checked(rows);
  return onShelf(store, caller, (shelf) => imported(shelf, looked, trial));
};

/** A note of a template with its review, the values that are missing, or why there is no such template. */
export type Used =
  | { note: string; review: ReviewResult }
  | { missing: string[] }
  | { problem: readonly Message[] };

/** Fills a template in and reviews the note. The use is counted where there is a note. */
export function useTemplate(
  store: Store,
  caller: Caller,
  name: string,
  values: Readonly<Record<string, string>>,
  limit?: number,
): Promise<Used> {
  return onShelf(store, caller, async (shelf, ports): Promise<Used> => {
    const template = await findUsable(shelf, name);
    if (!template) return { problem: await notFound(shelf, name) };
    const used = filled(template.text, values, limit, await policyFor(ports, caller));
    if ("note" in used && template.id !== undefined) {
      await shelf.templates.used(shelf.tenant, template.id, shelf.now);
    }
    return used;
  });
}

function filled(
  text: string,
  given: Readonly<Record<string, string>>,
  limit: number | undefined,
  policy: ReviewPolicy | undefined,
): Used {
  const parsed = parseTemplate(text);
  if (!parsed.ok) return { problem: [says({ type: "problem", text: parsed.problem })] };
  const values = namedValues(given, parsed.template.placeholders);
  const { note, missing } = fillTemplate(parsed.template, values);
  if (missing.length > 0) return { missing };
  const recipient = values[greeted(parsed.template.placeholders)];
  return {
    note,
    review: review(note, {
      policy,
      ...(limit !== undefined && { limit }),
      ...(recipient !== undefined && { recipient }),
    }),
  };
}

/** A few words for a rule of the review; nothing for what templates have of their own. */
export function ruleTitle(id: string): string | undefined {
  return rules.find((rule) => rule.id === id)?.title;
}

/** What there is to say of a template in a file: its findings, or why it is none. */
export function lintText(text: string): ReturnType<typeof lintTemplate> | { problem: string } {
  const parsed = parseTemplate(text);
  return parsed.ok ? lintTemplate(parsed.template) : { problem: parsed.problem };
}
