import { expect, it } from "vitest";
import { Look } from "../replicas/outcome.ts";
import { play } from "../replicas/platform.ts";
import { seeded } from "../replicas/seeded.ts";
import { bundle } from "../support/bundle.ts";
import { freshDatabase } from "../support/postgres-setup.ts";

// The long run is `npm run replicas`.
it("two replicas that are killed at any moment give each of 300 events one effect, and every reply", async () => {
  const url = await freshDatabase();
  const programs = await bundle({ replica: "test/replicas/replica.ts" });
  const look = new Look(url);
  try {
    const figures = await play(
      {
        ...{ url, program: programs.path("replica"), replicas: 2, events: 300, people: 20, killEvery: 60 },
        random: seeded(5),
      },
      () => look.waits(),
    );
    expect(await look.differences(figures)).toEqual([]);
    expect(figures.kills).toBeGreaterThan(0);
    expect(figures.duplicates).toBeGreaterThan(0);
  } finally {
    await look.end();
    programs.remove();
  }
}, 300_000);
