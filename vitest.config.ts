import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Starts a PostgreSQL for the tests that ask for one, and stops it.
    globalSetup: ["test/support/postgres-setup.ts"],
    // Tests that start processes wait for two cores, not for the code.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
