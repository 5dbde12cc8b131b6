import { describe, expect, it } from "vitest";
import { formatOrdinal } from "../../../src/format/formatOrdinal.ts";

describe("formatOrdinal(position)", () => {
  it.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [4, "4th"],
    [11, "11th"],
    [12, "12th"],
    [13, "13th"],
    [21, "21st"],
    [43, "43rd"],
    [112, "112th"],
    [1001, "1,001st"],
  ])("shows %i as %s", (position, text) => {
    expect(formatOrdinal(position)).toBe(text);
  });

  it("throws for a number that is not whole", () => {
    expect(() => formatOrdinal(1.5)).toThrow(RangeError);
  });
});
