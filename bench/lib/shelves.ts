/** Workspaces full of templates, and what is asked of them: see templates.ts. */
import type { Tenant } from "../../src/chat/event.ts";
import type { Store } from "../../src/store/ports.ts";

export { lookUp } from "../../src/look-up.ts";
export { postgres } from "../../src/store/postgres.ts";
export { openDatabase, sqlite } from "../../src/store/sqlite.ts";
export { openStore } from "../../src/store/store.ts";

/** The workspaces: one with a thousand templates, one with a hundred thousand, and ten thousand with three. */
export const FEW = { tenant: "slack:FEW", templates: 1_000 } as const;
export const MANY = { tenant: "slack:MANY", templates: 100_000 } as const;
export const OTHERS = 10_000;

/** The second word of a name is one of these, so each is in a tenth of the names. */
const KINDS = [
  "event",
  "talk",
  "alumni",
  "intro",
  "webinar",
  "customer",
  "hiring",
  "reply",
  "course",
  "team",
];

/** Every name has the word `template`; numbers are spread, so that neighbours in an index are none in time. */
export function nameOf(number: number): string {
  return `${KINDS[number % KINDS.length]} template ${number}`;
}

/** Rows of one transaction, well within its five seconds. */
const AT_ONCE = 2_000;

/** Fills a store with all three kinds of workspaces. One in ten templates is private, to one of a hundred people. */
export async function fill(store: Store): Promise<void> {
  for (const { tenant, templates } of [FEW, MANY]) {
    for (let from = 0; from < templates; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, templates - from);
      await store.transaction("the bench", (ports) =>
        ports.templates.createAll(tenant, rows(from, count), from),
      );
    }
  }
  for (let from = 0; from < OTHERS; from += AT_ONCE / 4) {
    await store.transaction("the bench", async (ports) => {
      for (let other = from; other < from + AT_ONCE / 4; other++)
        await ports.templates.createAll(otherTenant(other), rows(0, 3), from);
    });
  }
}

/** One of the small workspaces. */
export function otherTenant(number: number): Tenant {
  return `slack:T${(Math.imul(number + 1, 0x9e3779b1) >>> 0).toString(36)}`;
}

function rows(from: number, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    id: `${(Math.imul(from + at + 1, 0x9e3779b1) >>> 0).toString(36)}`,
    name: nameOf(from + at),
    text: "Hi {{ recipient }}, I liked your talk on load tests at {{ event }}, and would like to follow your work.",
    owner: `U${(from + at) % 100}`,
    private: (from + at) % 10 === 9,
  }));
}
