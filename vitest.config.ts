import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Builds and serves the site once, and only when a run has tests of test/site.
    globalSetup: ["test/site.ts"],
    // Vitest leaves one core free, which on two cores is half: site tests wait for the browser most of the time.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 240_000,
    // What is polled waits for a browser that shares two cores with other tests.
    expect: { poll: { timeout: 20_000 } },
  },
});
