import { defineConfig } from "vitest/config";

/** What LibreOffice reads of a pack: a check of its own, for `npm test` needs no office. */
export default defineConfig({
  test: { include: ["test/office/**/*.check.ts"], testTimeout: 120_000, hookTimeout: 300_000 },
});
