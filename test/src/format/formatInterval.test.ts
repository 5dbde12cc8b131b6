import { describe, expect, it } from "vitest";
import { formatInterval } from "../../../src/format/formatInterval.ts";

describe("formatInterval({lower, upper}, {unit, decimals})", () => {
  it("shows the Wilson interval of 30 of 43", () => {
    expect(formatInterval({ lower: 0.5489, upper: 0.814 })).toBe("54.9% to 81.4%");
  });

  it("shows limits that are numbers, below zero too", () => {
    expect(formatInterval({ lower: 4.787, upper: 18.391 }, { unit: "number" })).toBe("4.8 to 18.4");
    expect(formatInterval({ lower: -3.0626, upper: 6.9515 }, { unit: "number", decimals: 2 })).toBe(
      "−3.06 to 6.95",
    );
  });

  it("throws for limits the wrong way round", () => {
    expect(() => formatInterval({ lower: 2, upper: 1 })).toThrow("limits the wrong way round: 2 to 1");
  });
});
