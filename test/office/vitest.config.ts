import { defineConfig } from "vitest/config";
import { testData } from "../dataFolder.ts";

process.env.PEELBOARD_DATA = testData;

/** What LibreOffice reads of a pack: a check of its own, for `npm test` needs no office. */
export default defineConfig({
  test: {
    include: ["test/office/**/*.check.ts"],
    globalSetup: ["test/dataFolder.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
