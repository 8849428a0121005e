/** What is offered while somebody types: read from the store, outside of any event, and nothing is kept of it. */
import type { Tenant, User } from "./chat/event.ts";
import type { Choice } from "./chat/message.ts";
import { teamOf } from "./settings/team.ts";
import { StoreFault } from "./store/faults.ts";
import type { Ports, Store } from "./store/ports.ts";
import { nameKey } from "./store/template-name.ts";

/** What can be looked up: templates that can be used, changed or brought back, guide topics, rules. */
export type Lookup = "template" | "own-template" | "deleted-template" | "topic" | "rule";

/** Choices that are offered at most: as many as Discord shows. */
const MOST = 25;

/** What is typed beyond this narrows nothing, in UTF-16 code units. */
const TYPED = 100;

interface Who {
  tenant: Tenant;
  user: User;
}

/**
 * What comes near the typed beginning, what begins so before what has it in a later word; at most 25. Nothing is
 * offered where the store is away.
 * @param now milliseconds since 1970
 */
export async function lookUp(
  store: Store,
  who: Who,
  what: Lookup,
  typed: string,
  now: number,
): Promise<Choice[]> {
  const sought = typed.slice(0, TYPED);
  if (what === "topic") return near(sought, await topics());
  if (what === "rule") return near(sought, await rules());
  try {
    const names = await store.transaction("a look-up", (ports) => namesFor(ports, who, what, sought, now));
    return [...new Set(names)].slice(0, MOST).map((name) => ({ value: name, label: name }));
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return [];
  }
}

async function namesFor(
  { templates, teams }: Ports,
  { tenant, user }: Who,
  what: "template" | "own-template" | "deleted-template",
  sought: string,
  now: number,
): Promise<string[]> {
  if (what === "template") {
    const names = await begunAndHeld(templates, tenant, { user: user.id }, sought);
    return [...names, ...(await starterNames(sought))];
  }
  // Those who may change only what is their own are asked for that alone: among what others own, it could be missed.
  if (user.guest) return [];
  const mine = !user.manager && teamOf((await teams.find(tenant))?.settings).everybodyEdits !== true;
  if (what === "own-template") return begunAndHeld(templates, tenant, { user: user.id, mine }, sought);
  const deleted = await templates.deleted(tenant, user.id, { beginning: sought, mine, now, limit: MOST });
  return deleted.map(({ name }) => name);
}

/** Names that begin so, and then those in which every word is the beginning of one. */
async function begunAndHeld(
  templates: Ports["templates"],
  tenant: Tenant,
  whose: { user: string; mine?: boolean },
  sought: string,
): Promise<string[]> {
  const begun = await templates.list(tenant, { ...whose, beginning: sought, limit: MOST });
  const names = begun.rows.map(({ name }) => name);
  if (names.length >= MOST || nameKey(sought) === "") return names;
  const held = await templates.list(tenant, { ...whose, search: sought, limit: MOST });
  return [...names, ...held.rows.map(({ name }) => name)];
}

async function starterNames(sought: string): Promise<string[]> {
  return near(sought, await starters()).map(({ value }) => value);
}

/** A choice, with its value as it is compared. */
interface Keyed {
  choice: Choice;
  key: string;
}

/** Those that begin so, and then those in which a later word does. */
function near(typed: string, keyed: readonly Keyed[]): Choice[] {
  const sought = nameKey(typed);
  const first = keyed.filter(({ key }) => key.startsWith(sought));
  const later = keyed.filter(
    ({ key }) => !key.startsWith(sought) && key.split(/[\s-]/u).some((word) => word.startsWith(sought)),
  );
  return [...first, ...later].slice(0, MOST).map(({ choice }) => choice);
}

/** Made when first asked for, and kept: to compare anew with each letter that is typed takes longer than the store. */
function kept(make: () => Promise<Choice[]>): () => Promise<Keyed[]> {
  let made: Promise<Keyed[]> | undefined;
  return () => {
    made ??= make().then((choices) => choices.map((choice) => ({ choice, key: nameKey(choice.value) })));
    return made;
  };
}

const starters = kept(async () => {
  const { starters } = await import("./templates/starters.generated.ts");
  return starters.map(({ title }) => ({ value: title, label: title }));
});

const topics = kept(async () => {
  const { topicFiles } = await import("./guide/topics.generated.ts");
  return [...topicFiles.map(({ id }) => ({ value: id, label: id })), ...(await ruleIds())];
});

const rules = kept(ruleIds);

async function ruleIds(): Promise<Choice[]> {
  const { rules } = await import("./review/rules/index.ts");
  return rules.map(({ id, title }) => ({ value: id, label: `${id}: ${title}` }));
}
