import { describe, expect, it } from "vitest";
import { limitLabels, logTicks } from "../../../src/charts/funnelCurve.ts";
import { funnelPlot } from "../../../src/charts/funnelPlot.ts";
import { measureFunnel } from "../../../src/metrics/measureFunnel.ts";
import { expectValue } from "../metrics/expectValue.ts";
import { numberOf, options, picture, texts } from "./document.ts";

const parts = [
  ["Cumbria", 5100, 499_781],
  ["Kent", 18_700, 1_868_199],
  ["Durham", 6390, 640_551],
  ["Surrey", 11_600, 1_196_236],
  ["Gwent", 7000, 594_164],
  ["Metropolitan Police", 90_100, 8_991_550],
] as const;
const areas = parts.map(([area_name, numerator, denominator]) => ({
  area_id: area_name.toLowerCase(),
  area_name,
  numerator,
  denominator,
}));
const funnel = expectValue(
  measureFunnel({ nature: "rate of events", multiplier: 1000 }, areas, 10, { widen: false }),
);
const settings = {
  decimals: 1,
  unit: "arrests per 1,000 people",
  denominatorName: "people",
  targetText: "England and Wales 10.0",
};
const draw = (width: number, highlight: string | null = "cumbria", peers: ReadonlySet<string> = new Set()) =>
  funnelPlot(funnel.areas, funnel.curve, { ...options(width), ...settings, highlight, peers });

describe("funnelPlot(points, curve, {highlight, peers, ...})", () => {
  const chart = draw(900);
  const shape = (name: string) => [...chart.querySelectorAll(`.point-${name}`)];

  it("draws both pairs of limits and the target", () => {
    for (const name of ["target", "lower-95", "upper-95", "lower-998", "upper-998"])
      expect(chart.querySelectorAll(`.limit-${name} path`), name).toHaveLength(1);
    expect(texts(chart)).toEqual(expect.arrayContaining(["99.8%", "95%", "England and Wales 10.0"]));
  });

  it("tells by shape who lies outside, and which force is the reader's", () => {
    // Gwent has 11.8 per 1,000: far over 99.8% of a force of its size. Surrey's 9.7 lies outside as well.
    expect(shape("square").map((point) => point.textContent)).toEqual(["Surrey: 9.7", "Gwent: 11.8", ""]);
    expect(shape("diamond")[0]?.textContent).toBe("Cumbria: 10.2");
    expect(texts(chart)).toEqual(
      expect.arrayContaining(["inside the 95% limits", "outside the 99.8% limits", "your force"]),
    );
  });

  it("names those outside, the reader's force and the peers, and nobody else", () => {
    const names = (of: Element) =>
      texts(of).filter((text) => areas.some(({ area_name }) => area_name === text));
    expect(names(chart).toSorted()).toEqual(["Cumbria", "Gwent", "Surrey"]);
    expect(names(draw(900, "cumbria", new Set(["kent"]))).toSorted()).toEqual([
      "Cumbria",
      "Gwent",
      "Kent",
      "Surrey",
    ]);
    expect(names(draw(900, null)).toSorted()).toEqual(["Gwent", "Surrey"]);
  });

  it("puts a larger denominator further right and a higher rate further up", () => {
    const place = (title: string): number[] => {
      const point = [...chart.querySelectorAll(".point")].find(({ textContent }) =>
        textContent?.startsWith(title),
      );
      return (point?.getAttribute("transform")?.match(/[\d.]+/g) ?? []).map(Number);
    };
    const [cumbria, kent, gwent] = ["Cumbria", "Kent", "Gwent"].map(place);
    expect(kent?.[0]).toBeGreaterThan(cumbria?.[0] ?? Number.NaN);
    expect(gwent?.[1]).toBeLessThan(cumbria?.[1] ?? Number.NaN);
  });

  it("names below the plot whom it has no room to name in it, and grows for it", () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      ...(funnel.areas[4] as (typeof funnel.areas)[number]),
      area_id: `force-${index}`,
      area_name: `Force number ${index}`,
    }));
    const crowded = funnelPlot(crowd, funnel.curve, { ...options(328), ...settings });
    expect(
      texts(crowded).some((text) => text?.startsWith("Not named above for want of room: Force number")),
    ).toBe(true);
    expect(numberOf(crowded, "height")).toBeGreaterThan(numberOf(draw(328), "height"));
    const shown = texts(crowded).join(" ");
    for (const { area_name } of crowd) expect(shown).toContain(area_name);
  });

  it("is the stored picture, wide and on a phone", async () => {
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/funnelPlot.svg");
    await expect(picture(draw(328))).toMatchFileSnapshot("../../output/charts/funnelPlot-328.svg");
  });
});

describe("logTicks(curve, most)", () => {
  const curve = [
    { ...funnel.curve[0], denominator: 400_000 },
    { ...funnel.curve[0], denominator: 9_000_000 },
  ] as typeof funnel.curve;

  it("gives round numbers within the curve, as many as fit", () => {
    expect(logTicks(curve, 9)).toEqual([500_000, 1_000_000, 2_000_000, 5_000_000]);
    expect(logTicks(curve, 2)).toEqual([500_000, 2_000_000]);
  });
});

describe("limitLabels(last, yOf)", () => {
  it("keeps a line's height between labels whose limits nearly meet", () => {
    const ys = limitLabels(
      { ...funnel.curve[0], denominator: 1, target: 1, lower_998: 1, lower_95: 1, upper_95: 1, upper_998: 1 },
      () => 100,
    ).map(({ y }) => y);
    expect(ys).toEqual([72, 86, 100, 114]);
    expect(limitLabels(undefined, () => 0)).toEqual([]);
  });
});
