/** Fills every table with words that can be looked for. */
import type { Tenant } from "../../src/chat/event.ts";
import type { Store } from "../../src/store/ports.ts";

export const NOW = 1_790_000_000_000;

export interface Planted {
  tenant: Tenant;
  user: string;
  /** Stands in all that is the person's alone. */
  word: string;
  now?: number;
}

/**
 * One person's life with the coach: drafts, one of them changed and one set aside, replies on their way and given
 * up, what is remembered, private templates and those that the team shares, which do not hold the word.
 */
export async function plant(store: Store, { tenant, user, word, now = NOW }: Planted): Promise<void> {
  const told = (text: string) => JSON.stringify({ text: `${word} ${text}` });
  const id = (name: string) => `${name}-of-${user}`;
  const lease = { by: "p1", until: now };
  for (const step of [0, 1]) {
    await store.transaction("a test", async ({ events, drafts, people }) => {
      await events.record(tenant, { id: `${step}-${user}`, user, place: "D1", now });
      const state = told(`draft ${step}`);
      await drafts.save(tenant, { user, place: `D1-${user}` }, { state, version: step }, now);
      await people.save(tenant, user, told(`introduction ${step}`), now);
    });
  }
  await store.transaction("a test", async ({ drafts, outbox, templates, teams }) => {
    const damaged = { user, place: `D2-${user}` };
    await drafts.save(tenant, damaged, { state: told("damaged"), version: 0 }, now);
    await drafts.setAside(tenant, damaged, `${tenant}/1-${user}`, "not JSON", now);
    for (const place of [`D1-${user}`, `D3-${user}`]) {
      await outbox.add(tenant, { user, place, eventId: `1-${user}`, bodies: [told("reply")], now, lease });
    }
    for (const name of ["private", "deleted"]) {
      const template = { id: id(name), name: `${word} ${id(name)}`, text: told("template") };
      await templates.create(tenant, { ...template, owner: user, private: true }, now);
      await templates.edit(tenant, id(name), { text: told("template, edited"), version: 1, by: user }, now);
    }
    await templates.remove(tenant, id("deleted"), user, now);
    const shared = { id: id("shared"), name: id("shared"), text: "Hi {{ recipient }}" };
    await templates.create(tenant, { ...shared, owner: user, private: false }, now);
    await templates.edit(tenant, id("shared"), { text: "Dear {{ recipient }}", version: 1, by: user }, now);
    const settings = await teams.find(tenant);
    await teams.save(tenant, { settings: '{"edit":"all"}', version: settings?.version ?? 0 }, now);
  });
  const due = await store.upkeep.claimDue(now, { by: "p2", until: now + 1 }, 1_000);
  const dead = due.find(({ place }) => place === `D3-${user}`);
  if (!dead) throw new Error("nothing to bury");
  await store.upkeep.bury(dead, "channel_not_found", now);
  await store.upkeep.release(due.filter((delivery) => delivery !== dead));
}
