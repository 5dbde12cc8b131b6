import { describe, expect, it } from "vitest";
import { xmrStretches } from "../../../src/metrics/xmrStretches.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

/** The series of Making Data Count's worked example, in the domain's section 6. */
const published = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const yearly = (values: readonly number[], changedIn = 3000) =>
  frozen(
    values.map((value, index) => ({
      period_end: `${2001 + index}-03-31`,
      value,
      classification: 2001 + index < changedIn ? "old" : "new",
    })),
  );

describe("xmrStretches(rows, {screen})", () => {
  it("gives the published limits, screened and not, of a series without a break", () => {
    const [plain] = xmrStretches(yearly(published));
    const [screened] = xmrStretches(yearly(published), { screen: true });
    expect(expectValue(plain?.chart ?? { ok: false, reason: "too few points" })[0]).toMatchObject({
      is_screened: false,
      is_trial: false,
    });
    const [ofPlain, ofScreened] = [plain, screened].map((stretch) =>
      stretch?.chart.ok ? stretch.chart.value[0] : undefined,
    );
    expect(ofPlain?.mean).toBeCloseTo(1.9444, 4);
    expect(ofPlain?.lower_limit).toBeCloseTo(-3.0626, 4);
    expect(ofPlain?.upper_limit).toBeCloseTo(6.9515, 4);
    expect(ofScreened?.lower_limit).toBeCloseTo(-0.7156, 4);
    expect(ofScreened?.upper_limit).toBeCloseTo(4.6044, 4);
  });

  it("gives each side of a break its own limits, and none that joins them", () => {
    const stretches = xmrStretches(
      yearly([...Array<number>(8).fill(10), ...Array<number>(8).fill(30)], 2009),
    );
    expect(stretches.map(({ cut }) => cut)).toEqual([null, "classification changed"]);
    const means = stretches.map(({ chart }) => expectValue(chart)[0]?.mean);
    expect(means).toEqual([10, 30]);
    expect(stretches.flatMap(({ chart }) => expectValue(chart).flatMap(({ signals }) => signals))).toEqual(
      [],
    );
  });

  it("refuses a stretch of six points as too few, and marks seven to eleven as trial", () => {
    const refused = { ok: false, reason: "too few points" };
    expect(xmrStretches(yearly([1, 2, 3, 2, 1, 2]))[0]?.chart).toEqual(refused);
    const trial = xmrStretches(yearly([1, 2, 3, 2, 1, 2, 3]))[0];
    expect(expectValue(trial?.chart ?? { ok: false, reason: "no variation" })[0]?.is_trial).toBe(true);
    // Seven points across a break are not seven points.
    expect(xmrStretches(yearly([1, 2, 3, 2, 1, 2, 3], 2005)).map(({ chart }) => chart)).toEqual([
      refused,
      refused,
    ]);
  });
});
