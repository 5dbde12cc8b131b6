import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { fuzzed } from "./fuzzed.ts";
import { readers } from "./readers.ts";

// One reader alone while it is being mended: FUZZ_READER=csv npm run fuzz
const chosen = readers.filter(({ name }) => (process.env.FUZZ_READER ?? name) === name);
const threads = Math.min(4, Math.max(1, availableParallelism()));

describe("every reader of files from outside", () => {
  it("gets at least 100,000 inputs in all", () => {
    expect(readers.reduce((sum, { inputs }) => sum + inputs, 0)).toBeGreaterThanOrEqual(100_000);
  });

  it.each(chosen)(
    "$name reads or refuses each of its $inputs inputs: no crash, no hang, nothing lost",
    async (reader) => {
      const { read, refused, slowest, findings } = await fuzzed(reader, threads);
      console.log(
        `${reader.name}: ${(read + refused).toLocaleString("en-GB")} inputs, ${read.toLocaleString("en-GB")} read, ${refused.toLocaleString("en-GB")} refused, the slowest in ${Math.round(slowest)} ms`,
      );
      expect(findings).toEqual([]);
      expect(read + refused).toBe(reader.inputs);
      // Changes that are all refused, or all read, try nothing.
      expect(Math.min(read, refused)).toBeGreaterThan(reader.inputs / 200);
    },
  );
});
