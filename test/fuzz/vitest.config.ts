import { defineConfig } from "vitest/config";

/** Some hundred thousand broken files: a check of its own, for it takes minutes. */
export default defineConfig({
  test: { include: ["test/fuzz/**/*.check.ts"], testTimeout: 1_800_000, disableConsoleIntercept: true },
});
