/** Every method of every port, asked by one workspace with the ids of another: it gets nothing and changes nothing. */
import { beforeAll, expect, it } from "vitest";
import type { Tenant } from "../../src/chat/event.ts";
import { NameTaken, VersionConflict } from "../../src/store/faults.ts";
import type { Ports } from "../../src/store/ports.ts";
import { newTenant, onEveryEngine, type Rows, type Stage } from "./engines.ts";
import { NOW, plant } from "./plant.ts";

const USER = "U1";
const key = { user: USER, place: `D1-${USER}` };
const lease = { by: "p1", until: NOW + 60_000 };
const template = { id: "T1", name: "Web Summit" };
const deleted = { id: "T2", name: "Last year" };

interface Case {
  /** Asked with ids that are the other's. */
  ask(ports: Ports, tenant: Tenant): Promise<unknown>;
  /** What comes of it where there is nothing: an answer, or the class of an error. */
  gets: unknown;
}

const CASES: Record<string, Case> = {
  "events.record": {
    ask: ({ events }, tenant) => events.record(tenant, { ...key, id: "new", now: NOW }),
    gets: { draft: undefined, memory: undefined, behind: false },
  },
  "drafts.find": { ask: ({ drafts }, tenant) => drafts.find(tenant, key), gets: undefined },
  "drafts.list": { ask: ({ drafts }, tenant) => drafts.list(tenant, USER), gets: [] },
  "drafts.save": {
    ask: ({ drafts }, tenant) => drafts.save(tenant, key, { state: "{}", version: 2 }, NOW),
    gets: VersionConflict,
  },
  "drafts.setAside": {
    ask: ({ drafts }, tenant) => drafts.setAside(tenant, key, `${tenant}/2`, "unreadable", NOW),
    gets: undefined,
  },
  "people.find": { ask: ({ people }, tenant) => people.find(tenant, USER), gets: undefined },
  "people.save": { ask: ({ people }, tenant) => people.save(tenant, USER, "{}", NOW), gets: undefined },
  "people.begin": { ask: ({ people }, tenant) => people.begin(tenant, USER, "{}", NOW), gets: undefined },
  "teams.find": { ask: ({ teams }, tenant) => teams.find(tenant), gets: undefined },
  "teams.save": {
    ask: ({ teams }, tenant) => teams.save(tenant, { settings: "{}", version: 1 }, NOW),
    gets: VersionConflict,
  },
  "outbox.add": {
    ask: ({ outbox }, tenant) =>
      outbox.add(tenant, { ...key, eventId: `1-${USER}`, bodies: ['"own"'], now: NOW, lease }),
    gets: [expect.objectContaining({ body: '"own"' })],
  },
  "outbox.claimedBy": {
    ask: ({ outbox }, tenant) => outbox.claimedBy(tenant, `1-${USER}`, "p1"),
    gets: [],
  },
  "outbox.takeOver": { ask: ({ outbox }, tenant) => outbox.takeOver(tenant, key, lease), gets: [] },
  "templates.find": {
    ask: ({ templates }, tenant) => templates.find(tenant, USER, template.name),
    gets: undefined,
  },
  "templates.findAll": {
    ask: ({ templates }, tenant) => templates.findAll(tenant, USER, [template.name]),
    gets: [],
  },
  "templates.get": { ask: ({ templates }, tenant) => templates.get(tenant, template.id), gets: undefined },
  "templates.findDeleted": {
    ask: ({ templates }, tenant) => templates.findDeleted(tenant, USER, deleted.name, NOW),
    gets: undefined,
  },
  "templates.deleted": {
    ask: ({ templates }, tenant) => templates.deleted(tenant, USER, { beginning: "", now: NOW, limit: 9 }),
    gets: [],
  },
  "templates.list": {
    ask: ({ templates }, tenant) => templates.list(tenant, { user: USER, limit: 100 }),
    gets: { rows: [], next: undefined },
  },
  "templates.create": {
    ask: ({ templates }, tenant) =>
      templates.create(tenant, { ...template, id: "new", text: "", owner: USER, private: false }, NOW),
    gets: undefined,
  },
  "templates.createAll": {
    ask: ({ templates }, tenant) =>
      templates.createAll(tenant, [{ ...template, id: "new", text: "", owner: USER, private: false }], NOW),
    gets: undefined,
  },
  "templates.edit": {
    ask: ({ templates }, tenant) =>
      templates.edit(tenant, template.id, { text: "", version: 1, by: USER }, NOW),
    gets: VersionConflict,
  },
  "templates.remove": {
    ask: ({ templates }, tenant) => templates.remove(tenant, template.id, USER, NOW),
    gets: false,
  },
  "templates.restore": {
    ask: ({ templates }, tenant) => templates.restore(tenant, deleted.id, USER, NOW),
    gets: false,
  },
  "templates.history": { ask: ({ templates }, tenant) => templates.history(tenant, deleted.id), gets: [] },
  "templates.used": {
    ask: ({ templates }, tenant) => templates.used(tenant, template.id, NOW),
    gets: undefined,
  },
  "installations.find": { ask: ({ installations }, tenant) => installations.find(tenant), gets: undefined },
  "installations.save": {
    ask: ({ installations }, tenant) => installations.save(tenant, "another", NOW),
    gets: undefined,
  },
  "privacy.show": { ask: ({ privacy }, tenant) => privacy.show(tenant, USER), gets: [] },
  "privacy.forget": { ask: ({ privacy }, tenant) => privacy.forget(tenant, USER), gets: 0 },
  "privacy.removeTenant": { ask: ({ privacy }, tenant) => privacy.removeTenant(tenant), gets: 0 },
};

/** What comes of it: the answer, or the error where it is one of ours that a command may meet. */
function outcome({ store }: Stage, ask: Case["ask"], tenant: Tenant): Promise<unknown> {
  return store.transaction("a test", async (ports) => {
    try {
      return await ask(ports, tenant);
    } catch (error) {
      if (error instanceof VersionConflict || error instanceof NameTaken) return error.constructor;
      throw error;
    }
  });
}

/** The rows of everybody but one. */
function without(tenant: Tenant, rows: Rows): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(rows).map(([table, kept]) => [
      table,
      kept.filter((row) => !("tenant" in row && row.tenant === tenant)),
    ]),
  );
}

/** Something of a tenant's in every table. */
async function furnish({ store }: Stage, tenant: Tenant, word: string): Promise<void> {
  await plant(store, { tenant, user: USER, word });
  await store.transaction("a test", async ({ installations, outbox, templates }) => {
    for (const one of [template, deleted]) {
      await templates.create(tenant, { ...one, text: word, owner: USER, private: false }, NOW);
    }
    await templates.remove(tenant, deleted.id, USER, NOW);
    await installations.save(tenant, `${word} token`, NOW);
    await outbox.add(tenant, { ...key, eventId: `1-${USER}`, bodies: [`"${word}"`], now: NOW, lease });
  });
}

onEveryEngine((stage) => {
  const owner = newTenant();
  beforeAll(() => furnish(stage, owner, "nightingale"));

  it("has something of the owner's in every table, and a case for every method", async () => {
    for (const [table, rows] of Object.entries(await stage.rows())) {
      expect(`${rows.length} in ${table}`).not.toBe(`0 in ${table}`);
    }
    const methods = await stage.ask(async (ports) =>
      Object.entries(ports).flatMap(([port, calls]) => Object.keys(calls).map((call) => `${port}.${call}`)),
    );
    expect(Object.keys(CASES).toSorted()).toEqual(methods.toSorted());
  });

  it.each(Object.entries(CASES))("%s", async (_method, { ask, gets }) => {
    const theirs = without(newTenant(), await stage.rows());
    const stranger = newTenant();
    expect(await outcome(stage, ask, stranger)).toEqual(gets);
    expect(without(stranger, await stage.rows())).toEqual(theirs);

    // One who has the same ids, and no word of the other's: what is asked finds something of theirs, or changes it.
    const namesake = newTenant();
    await furnish(stage, namesake, "sparrow");
    const before = await stage.rows();
    const got = await outcome(stage, ask, namesake);
    const after = await stage.rows();
    expect(JSON.stringify(got) ?? "").not.toContain("nightingale");
    expect(without(namesake, after)).toEqual(without(namesake, before));
    expect({ got, after }).not.toEqual({ got: gets, after: before });
    for (const tenant of [stranger, namesake]) await stage.clear(tenant);
    expect(without(newTenant(), await stage.rows())).toEqual(theirs);
  });
});
