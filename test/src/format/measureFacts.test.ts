import { describe, expect, it } from "vitest";
import {
  formatPolarity,
  funnelRefusal,
  measureFacts,
  nationalSentence,
  rankRefusal,
} from "../../../src/format/measureFacts.ts";
import type { Nature, OfferedMeasure } from "../../../src/model/measureFigures.ts";
import { natures } from "../../../src/model/measureFigures.ts";
import { measureRow } from "../charts/measureRows.ts";

const national = measureRow("england-and-wales", "England and Wales", "31 March 2016", "2016-03-31", 211.44);
const measure = (nature: Nature, multiplier: number | null = 100_000): OfferedMeasure => ({
  ...measureRow("kent", "Kent", "31 March 2016", "2016-03-31", 1),
  nature,
  multiplier,
});

describe("formatPolarity(polarity)", () => {
  it("says in words which way is better, or that neither is", () => {
    expect(formatPolarity("none")).toBe("Neither higher nor lower is better by itself.");
    expect(formatPolarity("higher is better")).toBe("Higher is better.");
    expect(formatPolarity("lower is better")).toBe("Lower is better.");
  });
});

describe("nationalSentence(national)", () => {
  it("states the kind of mean with the figure", () => {
    expect(nationalSentence(national)).toBe(
      "211.4 officers per 100,000 people at 31 March 2016; sum of 43 forces over their population (weighted mean).",
    );
  });

  it("calls a score a score, and none a none", () => {
    expect(nationalSentence({ ...national, unit: "score", mean_kind: "published by ONS" })).toBe(
      "A score of 211.4 at 31 March 2016; published by ONS.",
    );
    expect(nationalSentence(null)).toBe(
      "None: no source states it, and forces’ counts are not added up here.",
    );
  });
});

describe("measureFacts(measure, periods, national)", () => {
  const periods = ["31 March 2015", "31 March 2016"];

  it("names numerator, denominator, unit, periods, polarity, national figure, interval and definition", () => {
    expect(
      measureFacts(measure("ratio of stocks"), periods, national).map(({ term, text }) => [term, text]),
    ).toEqual([
      ["Numerator", "Officers."],
      ["Denominator", "People; per 100,000 of them."],
      ["Unit", "Officers per 100,000 people."],
      ["Periods held", "31 March 2015 to 31 March 2016, 2 in all."],
      ["Kind of figure", "A ratio of two stocks: what there is on a day, over the people living there."],
      ["Which way is better", "Neither higher nor lower is better by itself."],
      ["England and Wales", nationalSentence(national)],
      ["Interval", "None: those in post on a day are all counted, and are not chance events."],
      [
        "What it is, and what it does not say",
        "Full-time equivalent officers at 31 March over the population of the middle of the year before.",
      ],
    ]);
  });

  it("says which interval fits each kind of figure, and why some have none", () => {
    const interval = (nature: Nature) =>
      measureFacts(measure(nature), periods, null).find(({ term }) => term === "Interval")?.text;
    expect(interval("rate of events")).toBe(
      "95%, by Byar’s method; below 10 events the exact Poisson interval.",
    );
    expect(interval("proportion")).toBe("95%, by Wilson’s method.");
    for (const nature of ["count", "ratio of stocks", "score"] as const)
      expect(interval(nature)).toMatch(/^None: .+/);
  });

  it("says that a count is divided by nothing", () => {
    const count = { ...measure("count", null), denominator_name: null };
    expect(measureFacts(count, ["2017/18"], null)[1]?.text).toBe("None: it is not divided by anything.");
    expect(measureFacts(count, ["2017/18"], null)[3]?.text).toBe("2017/18.");
  });
});

describe("rankRefusal(measure) and funnelRefusal(measure)", () => {
  it("rank anything but a count, and say why not", () => {
    expect(natures.filter((nature) => rankRefusal(measure(nature)) !== null)).toEqual(["count"]);
    expect(rankRefusal(measure("count"))).toContain("a larger force has more of it");
  });

  it("give a funnel to events and proportions alone, and say why not", () => {
    expect(natures.filter((nature) => funnelRefusal(measure(nature)) === null)).toEqual([
      "rate of events",
      "proportion",
    ]);
    expect(funnelRefusal(measure("ratio of stocks"))).toContain("are not chance events");
  });
});
