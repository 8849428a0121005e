import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Starts a PostgreSQL for the tests that ask for one, and stops it.
    globalSetup: ["test/support/postgres-setup.ts"],
    // Every core: what most of them wait for is other processes.
    maxWorkers: "100%",
    // Tests name a folder of their own for what is kept; one that forgets it does not write into the user's.
    env: { XDG_DATA_HOME: join(tmpdir(), "connect-coach-tests") },
    // Tests that start processes wait for two cores, not for the code.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
