import { describe, expect, it } from "vitest";
import { formatCompact } from "../../../src/format/formatCompact.ts";

describe("formatCompact(value)", () => {
  it.each([
    [500_000, "500,000"],
    [999_999, "999,999"],
    [1_000_000, "1 million"],
    [2_500_000, "2.5 million"],
    [0.5, "0.5"],
  ])("of %d is %s", (value, text) => {
    expect(formatCompact(value)).toBe(text);
  });
});
