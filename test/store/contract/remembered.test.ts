import { expect, it } from "vitest";
import { VersionConflict } from "../../../src/store/faults.ts";
import { newTenant, onEveryEngine } from "../engines.ts";

const NOW = 1_790_000_000_000;

onEveryEngine((stage) => {
  it("remembers one thing of a person, the latest", async () => {
    const tenant = newTenant();
    await stage.ask(async ({ people }) => {
      expect(await people.find(tenant, "U1")).toBeUndefined();
      await people.save(tenant, "U1", '{"plan":200}', NOW);
      await people.save(tenant, "U2", '{"plan":300}', NOW);
      await people.save(tenant, "U1", '{"plan":300,"tone":"warm"}', NOW + 1);
      expect(await people.find(tenant, "U1")).toBe('{"plan":300,"tone":"warm"}');
      expect(await people.find(tenant, "U2")).toBe('{"plan":300}');
    });
  });

  it("keeps a team's settings, and refuses to save over what another has saved in between", async () => {
    const tenant = newTenant();
    await stage.ask(async ({ teams }) => {
      expect(await teams.find(tenant)).toBeUndefined();
      await teams.save(tenant, { settings: '{"edit":"all"}', version: 0 }, NOW);
      await teams.save(tenant, { settings: '{"edit":"managers"}', version: 1 }, NOW);
      expect(await teams.find(tenant)).toEqual({ settings: '{"edit":"managers"}', version: 2 });
      await expect(teams.save(tenant, { settings: "{}", version: 1 }, NOW)).rejects.toThrow(VersionConflict);
      await expect(teams.save(tenant, { settings: "{}", version: 0 }, NOW)).rejects.toThrow(VersionConflict);
      expect(await teams.find(tenant)).toEqual({ settings: '{"edit":"managers"}', version: 2 });
    });
  });

  it("does not bring back the settings of a team that was removed in between", async () => {
    const tenant = newTenant();
    await stage.ask(async ({ teams }) => {
      await expect(teams.save(tenant, { settings: "{}", version: 4 }, NOW)).rejects.toThrow(VersionConflict);
      expect(await teams.find(tenant)).toBeUndefined();
    });
  });
});
