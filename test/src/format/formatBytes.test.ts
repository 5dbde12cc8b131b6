import { describe, expect, it } from "vitest";
import { formatBytes } from "../../../src/format/formatBytes.ts";

describe("formatBytes(bytes)", () => {
  it.each([
    [0, "0 bytes"],
    [812, "812 bytes"],
    [1000, "1 kB"],
    [95_600, "96 kB"],
    [1_000_000, "1.0 MB"],
    [2_484_555, "2.5 MB"],
  ])("%d is %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it("changes unit where the number would have four digits", () => {
    expect(formatBytes(999_499)).toBe("999 kB");
    expect(formatBytes(999_500)).toBe("1.0 MB");
  });
});
