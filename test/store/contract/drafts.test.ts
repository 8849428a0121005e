import { expect, it } from "vitest";
import { VersionConflict } from "../../../src/store/faults.ts";
import type { KeptDraft, Ports } from "../../../src/store/ports.ts";
import { newTenant, onEveryEngine } from "../engines.ts";

const NOW = 1_790_000_000_000;
const key = { user: "U1", place: "D1" };

/** The error itself, where the store would try again for as long as it has patience. */
async function refused(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof VersionConflict) return error.message;
      throw error;
    },
  );
}

onEveryEngine((stage) => {
  const save = (tenant: ReturnType<typeof newTenant>, draft: KeptDraft, now = NOW, at = key) =>
    stage.ask(({ drafts }) => drafts.save(tenant, at, draft, now));
  const find = (tenant: ReturnType<typeof newTenant>) => stage.ask(({ drafts }) => drafts.find(tenant, key));
  /** Saves within a transaction that goes on, and says whether it was refused. */
  const conflict = (tenant: ReturnType<typeof newTenant>, draft: KeptDraft) =>
    stage.ask(({ drafts }: Ports) => refused(drafts.save(tenant, key, draft, NOW)));

  it("keeps a draft, and counts its versions", async () => {
    const tenant = newTenant();
    expect(await find(tenant)).toBeUndefined();
    await save(tenant, { state: '"one"', version: 0 });
    expect(await find(tenant)).toEqual({ state: '"one"', version: 1 });
    await save(tenant, { state: '"two"', version: 1 });
    expect(await find(tenant)).toEqual({ state: '"two"', version: 2 });
  });

  it("refuses to save over what another has saved in between", async () => {
    const tenant = newTenant();
    await save(tenant, { state: '"one"', version: 0 });
    await save(tenant, { state: '"two"', version: 1 });
    const message = "another event has changed the draft in between";
    expect(await conflict(tenant, { state: '"late"', version: 1 })).toBe(message);
    expect(await conflict(tenant, { state: '"late"', version: 0 })).toBe(message);
    expect(await conflict(tenant, { state: '"early"', version: 7 })).toBe(message);
    expect(await find(tenant)).toEqual({ state: '"two"', version: 2 });
  });

  it("does not bring back a draft that has gone in between", async () => {
    const tenant = newTenant();
    expect(await conflict(tenant, { state: '"late"', version: 3 })).toBeDefined();
    expect(await find(tenant)).toBeUndefined();
  });

  it("lists a person's drafts, the latest first", async () => {
    const tenant = newTenant();
    await save(tenant, { state: '"old"', version: 0 }, NOW, { user: "U1", place: "D1" });
    await save(tenant, { state: '"new"', version: 0 }, NOW + 2, { user: "U1", place: "D2" });
    await save(tenant, { state: '"between"', version: 0 }, NOW + 1, { user: "U1", place: "D3" });
    await save(tenant, { state: '"theirs"', version: 0 }, NOW, { user: "U2", place: "D1" });
    expect(await stage.ask(({ drafts }) => drafts.list(tenant, "U1"))).toEqual([
      { state: '"new"', version: 1, place: "D2", updatedAt: NOW + 2 },
      { state: '"between"', version: 1, place: "D3", updatedAt: NOW + 1 },
      { state: '"old"', version: 1, place: "D1", updatedAt: NOW },
    ]);
  });

  it("puts a draft aside, with its text, and a new one can begin in its place", async () => {
    const tenant = newTenant();
    await save(tenant, { state: "not JSON at all", version: 0 });
    await stage.ask(async ({ drafts }) => {
      await drafts.setAside(tenant, key, `${tenant}/E1`, "unreadable", NOW + 1);
      await drafts.save(tenant, key, { state: '"new"', version: 0 }, NOW + 1);
    });
    expect(await find(tenant)).toEqual({ state: '"new"', version: 1 });
    const { set_aside } = await stage.rows();
    expect(set_aside.filter((row) => row.tenant === tenant)).toEqual([
      {
        id: `${tenant}/E1`,
        tenant,
        user_id: "U1",
        place: "D1",
        body: "not JSON at all",
        reason: "unreadable",
        at: NOW + 1,
      },
    ]);
  });

  it("puts nothing aside where there is nothing", async () => {
    const tenant = newTenant();
    await stage.ask(({ drafts }) => drafts.setAside(tenant, key, `${tenant}/E1`, "unreadable", NOW));
    const { set_aside } = await stage.rows();
    expect(set_aside.filter((row) => row.tenant === tenant)).toEqual([]);
  });
});
