import { defineConfig } from "vitest/config";
import { testData } from "./test/dataFolder.ts";

// Before anything reads where the data lie; the processes of the tests inherit it.
process.env.PEELBOARD_DATA = testData;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The data first; then the site, built and served once, and only when a run has tests of test/site.
    globalSetup: ["test/dataFolder.ts", "test/site.ts"],
    // Vitest leaves one core free, which on two cores is half: site tests wait for the browser most of the time.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 240_000,
    // What is polled waits for a browser that shares two cores with other tests.
    expect: { poll: { timeout: 20_000 } },
  },
});
