import { defineConfig } from "vitest/config";
import { testData } from "./test/dataFolder.ts";

// Before anything reads where the data lie; the processes of the tests inherit it.
process.env.PEELBOARD_DATA = testData;

/** Tests of functions that hold nothing: they share a process, for starting one takes longer than most of them. */
const ofFunctions = "test/src/**/*.test.ts";
const waits = {
  testTimeout: 30_000,
  hookTimeout: 240_000,
  // What is polled waits for a browser that shares two cores with other tests.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    // The data first; then the site, built and served once, and only when a run has tests of test/site.
    globalSetup: ["test/dataFolder.ts", "test/site.ts"],
    // Vitest leaves one core free, which on two cores is half: site tests wait for the browser most of the time.
    maxWorkers: "100%",
    projects: [
      { test: { ...waits, name: "functions", include: [ofFunctions], isolate: false } },
      { test: { ...waits, name: "whole", include: ["test/**/*.test.ts"], exclude: [ofFunctions] } },
    ],
  },
});
