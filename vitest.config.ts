import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Tests that start processes wait for two cores, not for the code.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
