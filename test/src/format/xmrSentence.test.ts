import { describe, expect, it } from "vitest";
import {
  limitSentences,
  signalSentences,
  trendSentence,
  xmrHeadline,
} from "../../../src/format/xmrSentence.ts";
import { trendMarker } from "../../../src/metrics/trendMarker.ts";
import { xmrStretches } from "../../../src/metrics/xmrStretches.ts";
import { measureRow } from "../charts/measureRows.ts";

const series = (values: readonly number[], changedIn = 3000) =>
  values.map((value, index) => ({
    ...measureRow("cumbria", "Cumbria", `${2001 + index}`, `${2001 + index}-03-31`, value),
    value,
    classification: 2001 + index < changedIn ? "old" : "new",
  }));
const spike = series([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
const broken = series([5, 6, 5, 6, 5, 6, 5, 6, 1, 2], 2009);

describe("xmrHeadline(stretches)", () => {
  it("counts the figures that stand out", () => {
    expect(xmrHeadline(xmrStretches(spike))).toBe(
      "Cumbria, police officers per 100,000 people: 1 of 18 figures stand out, 2001 to 2018",
    );
    expect(xmrHeadline(xmrStretches(broken))).toBe(
      "Cumbria, police officers per 100,000 people: no figure stands out from 2001 to 2008",
    );
  });

  it("says that there are too few points, or no figure", () => {
    expect(xmrHeadline(xmrStretches(spike.slice(0, 5)))).toBe(
      "Cumbria, police officers per 100,000 people: too few points for limits",
    );
    expect(xmrHeadline([])).toBe("No figure is held for this choice");
  });
});

describe("limitSentences(stretches)", () => {
  it("says for each stretch which limits were drawn, screened or not, trial or not, and why one has none", () => {
    expect(limitSentences(xmrStretches(broken))).toEqual([
      "2001 to 2008 (8 points): trial limits, moving ranges not screened.",
      "2009 to 2010 (2 points, apart because the classification changed): too few points, so no limits are drawn.",
    ]);
    expect(limitSentences(xmrStretches(spike, { screen: true }))).toEqual([
      "2001 to 2018 (18 points): limits, moving ranges screened, 2 left out.",
    ]);
  });
});

describe("signalSentences(stretches)", () => {
  it("names the rule and the figures that break it, runs as from and to", () => {
    expect(signalSentences(xmrStretches(spike))).toEqual(["Outside a limit: 2005."]);
    const rising = series([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(signalSentences(xmrStretches(rising))).toContain(
      "Seven in a row rising or falling: 2001 to 2012.",
    );
  });

  it("has nothing to say of a steady series", () => {
    expect(signalSentences(xmrStretches(broken))).toEqual([]);
  });
});

describe("trendSentence(rows, trend, {isAfterCut})", () => {
  it("names the direction, the test and the years, and that it is no judgement", () => {
    const rows = series([1, 2, 3, 4, 5, 6]);
    expect(trendSentence(rows, trendMarker(rows))).toBe(
      "Trend: rising over 6 years, 2001 to 2006 (Mann-Kendall test, p = 0.003). The direction is no judgement.",
    );
    const long = series([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(trendSentence(long, trendMarker(long))).toContain(
      "falling over 10 years, 2001 to 2010 (Mann-Kendall test, p < 0.001)",
    );
  });

  it("names no direction where there is none", () => {
    const rows = series([1, 2, 1, 2, 1, 2]);
    expect(trendSentence(rows, trendMarker(rows))).toMatch(/^Trend: no clear trend over 6 years/);
  });

  it("says that there are too few points, and of which stretch", () => {
    const rows = series([1, 2, 3]);
    expect(trendSentence(rows, trendMarker(rows), { isAfterCut: true })).toBe(
      "Trend: too few points (2001 to 2003, since the last break); it needs five years in a row on one basis.",
    );
  });
});
