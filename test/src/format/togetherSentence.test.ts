import { describe, expect, it } from "vitest";
import { togetherSentences } from "../../../src/format/togetherSentence.ts";
import { togetherReasons } from "../../../src/metrics/measuresTogether.ts";
import { measureRow } from "../charts/measureRows.ts";

const side = (multiplier: number, denominator_name: string | null, periods: readonly string[]) => ({
  measure: {
    ...measureRow("kent", "Kent", "2016", "2016-03-31", 1),
    nature: "rate of events" as const,
    multiplier,
    denominator_name,
  },
  periods,
  classifications: [`classification of ${periods[0]}`],
});
const a = side(1000, "people", ["2013/14", "2014/15"]);
const b = side(100_000, "people", ["2017/18"]);

describe("togetherSentences(reasons, a, b)", () => {
  it("names both bases, both classifications and both runs of years", () => {
    expect(togetherSentences(["two rate bases", "two classifications", "different years"], a, b)).toEqual([
      "Two rate bases: one is per 1,000 of “people”, the other per 100,000 of “people”. The heights of two such figures cannot be compared.",
      "Two classifications: one counts by the classification of 2013/14, the other by the classification of 2017/18. Their groups do not match, and adding up both would count arrests twice.",
      "Different years: figures are held for 2013/14 to 2014/15 and for 2017/18, and never for the same period.",
    ]);
  });

  it("tells a rate from a count", () => {
    expect(togetherSentences(["two kinds of figure"], a, side(1, null, ["2016"]))).toEqual([
      "Two kinds of figure: one is a rate and the other a count. They have no scale in common.",
    ]);
  });

  it("has a sentence for every reason, and none for a series without figures to throw on", () => {
    const all = togetherSentences(togetherReasons, a, side(1, null, []));
    expect(all).toHaveLength(togetherReasons.length);
    expect(all.every((sentence) => sentence.endsWith("."))).toBe(true);
  });
});
