import { expect, it } from "vitest";
import { newTenant, onEveryEngine } from "../engines.ts";

const NOW = 1_790_000_000_000;
const key = { user: "U1", place: "D1" };

onEveryEngine((stage) => {
  const record = (tenant: ReturnType<typeof newTenant>, id: string) =>
    stage.ask(({ events }) => events.record(tenant, { ...key, id, now: NOW }));

  it("gives an event that is new what there is: nothing at first", async () => {
    expect(await record(newTenant(), "E1")).toEqual({
      draft: undefined,
      memory: undefined,
      team: undefined,
      behind: false,
    });
  });

  it("gives an event its person's draft in that place, and what is remembered of the person", async () => {
    const tenant = newTenant();
    await stage.ask(async ({ drafts, people, teams }) => {
      await teams.save(tenant, { settings: '{"words":["Acme"]}', version: 0 }, NOW);
      await teams.save(newTenant(), { settings: '{"words":["Other"]}', version: 0 }, NOW);
      await drafts.save(tenant, key, { state: '{"at":"here"}', version: 0 }, NOW);
      await drafts.save(tenant, { ...key, place: "D2" }, { state: '{"at":"there"}', version: 0 }, NOW);
      await drafts.save(tenant, { ...key, user: "U2" }, { state: '{"at":"theirs"}', version: 0 }, NOW);
      await people.save(tenant, "U1", '{"plan":200}', NOW);
      await people.save(tenant, "U2", '{"plan":300}', NOW);
    });
    expect(await record(tenant, "E1")).toEqual({
      draft: { state: '{"at":"here"}', version: 1 },
      memory: '{"plan":200}',
      team: '{"words":["Acme"]}',
      behind: false,
    });
  });

  it("says whether a reply still waits in that place", async () => {
    const tenant = newTenant();
    const lease = { by: "me", until: NOW };
    const delivery = { ...key, eventId: "E1", bodies: ["{}"], now: NOW, lease };
    await stage.ask(({ outbox }) => outbox.add(tenant, { ...delivery, place: "D2" }));
    expect(await record(tenant, "E1")).toMatchObject({ behind: false });
    const [waiting] = await stage.ask(({ outbox }) => outbox.add(tenant, delivery));
    expect(await record(tenant, "E2")).toMatchObject({ behind: true });
    if (waiting) await stage.store.upkeep.bury(waiting, "gone", NOW);
    expect(await record(tenant, "E3")).toMatchObject({ behind: false });
  });

  it("knows an event that has come before", async () => {
    const tenant = newTenant();
    await record(tenant, "E1");
    expect(await record(tenant, "E1")).toBeUndefined();
    expect(await record(tenant, "E2")).toBeDefined();
  });

  it("does not take the event of another tenant for this one's", async () => {
    await record(newTenant(), "E1");
    expect(await record(newTenant(), "E1")).toBeDefined();
  });

  it("has not seen an event whose transaction was undone", async () => {
    const tenant = newTenant();
    const undone = stage.ask(async ({ events }) => {
      await events.record(tenant, { ...key, id: "E1", now: NOW });
      throw new RangeError("no");
    });
    await expect(undone).rejects.toThrow(RangeError);
    expect(await record(tenant, "E1")).toBeDefined();
  });

  it("handles one event once, however many bring it at the same moment", async () => {
    const tenant = newTenant();
    const found = await Promise.all(Array.from({ length: 8 }, () => record(tenant, "E1")));
    expect(found.filter((one) => one !== undefined)).toHaveLength(1);
  });
});
