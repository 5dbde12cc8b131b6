import { describe, expect, it } from "vitest";
import { formatAge } from "../../../src/format/formatAge.ts";

describe("formatAge(date, as_at)", () => {
  it("counts full years and months", () => {
    expect(formatAge("2024-03-12", "2026-11-21")).toBe("2 years 8 months");
    expect(formatAge("2024-03-22", "2026-11-21")).toBe("2 years 7 months");
    expect(formatAge("2025-11-21", "2026-11-21")).toBe("1 year");
    expect(formatAge("2026-10-21", "2026-11-21")).toBe("1 month");
    expect(formatAge("2026-11-21", "2026-11-21")).toBe("less than a month");
  });

  it("says about when only a month or a year is known", () => {
    expect(formatAge("2020-07", "2026-11-21")).toBe("about 6 years 4 months");
    expect(formatAge("2007", "2026-11-21")).toBe("about 19 years");
  });

  it("throws for a date after the day it is seen from, and for no date", () => {
    expect(() => formatAge("2027-01-01", "2026-11-21")).toThrow("comes after");
    expect(() => formatAge("soon", "2026-11-21")).toThrow("not ISO dates");
  });
});
