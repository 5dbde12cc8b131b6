import { describe, expect, it } from "vitest";
import { xmrChart } from "../../../src/metrics/xmrChart.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const rows = frozen(
  [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1].map((value, index) => ({
    period: `${2001 + index}`,
    value,
  })),
);

describe("xmrChart(rows, {screen})", () => {
  it("adds limits and signals to each row and keeps its columns", () => {
    const chart = expectValue(xmrChart(rows));
    expect(chart).toHaveLength(18);
    expect(chart[4]).toMatchObject({
      period: "2005",
      value: 10,
      signals: ["outside a limit"],
      is_screened: false,
    });
    expect(chart[4]?.upper_limit).toBeCloseTo(6.9515, 4);
    expect(chart.filter((row) => row.signals.length > 0)).toHaveLength(1);
  });

  it("says that it is screened", () => {
    const chart = expectValue(xmrChart(rows, { screen: true }));
    expect(chart[0]).toMatchObject({ is_screened: true, screened_count: 2, is_trial: false });
    expect(chart[0]?.upper_limit).toBeCloseTo(4.6044, 4);
  });

  it("finds no signal in equal values", () => {
    const flat = frozen(Array.from({ length: 9 }, () => ({ value: 0.1 })));
    expect(expectValue(xmrChart(flat)).flatMap((row) => row.signals)).toEqual([]);
  });

  it("refuses one point", () => {
    expect(xmrChart(rows.slice(0, 1))).toEqual({ ok: false, reason: "too few points" });
  });
});
