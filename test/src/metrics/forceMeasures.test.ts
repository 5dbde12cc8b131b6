import { describe, expect, it } from "vitest";
import {
  forceMeasures,
  funnelOfMeasure,
  latestFigures,
  measuresWithout,
} from "../../../src/metrics/forceMeasures.ts";
import type { PackMeasureRow } from "../../../src/model/packPicture.ts";
import { measureRow, officersSeries } from "../charts/measureRows.ts";
import { frozen } from "./frozen.ts";

const row = (
  area_id: string,
  year: number,
  value: number | null,
  more: Partial<PackMeasureRow> = {},
): PackMeasureRow => ({
  ...measureRow(area_id, area_id, String(year), `${year}-03-31`, value),
  nature: "ratio of stocks",
  multiplier: 100_000,
  ...more,
});

describe("forceMeasures(rows, force_id)", () => {
  it("takes the latest period in which the force has a figure, and names a later one in which it has none", () => {
    const [measure] = forceMeasures(
      frozen([
        row("kent", 2018, 5),
        row("cumbria", 2017, 1),
        row("cumbria", 2018, null),
        row("kent", 2017, 4),
      ]),
      "cumbria",
    );
    expect(measure?.own.period).toBe("2017");
    expect(measure?.missing?.period).toBe("2018");
    expect(measure?.forces.map(({ area_id }) => area_id)).toEqual(["cumbria", "kent"]);
    expect(measure?.periods).toEqual(["2017", "2018"]);
  });

  it("sets beside the force only figures that count by its classification, the national one too", () => {
    const [measure] = forceMeasures(
      frozen([
        row("cumbria", 2017, 1, { classification: "old" }),
        row("kent", 2017, 2, { classification: "new" }),
        row("england-and-wales", 2017, 3, { classification: "new" }),
      ]),
      "cumbria",
    );
    expect(measure?.forces).toHaveLength(1);
    expect(measure?.left_out.map(({ area_id }) => area_id)).toEqual(["kent"]);
    expect(measure?.national).toBeNull();
  });

  it("lets a measure stand for its family unless it is a count or a part of another", () => {
    const leads = forceMeasures(
      frozen([
        row("cumbria", 2017, 1),
        row("cumbria", 2017, 1, { measure_id: "b", nature: "count" }),
        row("cumbria", 2017, 1, {
          measure_id: "c",
          measure_name: "Crime severity score: Robbery",
          nature: "score",
        }),
      ]),
      "cumbria",
    ).map(({ is_lead }) => is_lead);
    expect(leads).toEqual([true, false, false]);
  });

  it("leaves out a measure of which the force has no figure, and measuresWithout names it", () => {
    const rows = frozen([row("cumbria", 2017, null), row("kent", 2017, 2)]);
    expect(forceMeasures(rows, "cumbria")).toEqual([]);
    expect(measuresWithout(rows, "cumbria")).toEqual(["Police officers per 100,000 people"]);
    expect(measuresWithout(rows, "kent")).toEqual([]);
  });
});

describe("funnelOfMeasure(measure)", () => {
  it("refuses a single force, and what is not left to chance", () => {
    const parts = { nature: "proportion", multiplier: 100, numerator: 1, denominator: 10 } as const;
    const [alone] = forceMeasures([row("cumbria", 2017, 10, parts)], "cumbria");
    const [stock] = forceMeasures(
      ["cumbria", "kent"].map((area) => row(area, 2017, 10, { numerator: 1, denominator: 10 })),
      "cumbria",
    );
    if (alone === undefined || stock === undefined) throw new Error("both have a figure");
    expect(funnelOfMeasure(alone)).toEqual({ ok: false, reason: "too few forces" });
    expect(funnelOfMeasure(stock)).toEqual({ ok: false, reason: "not chance events" });
  });

  it("leaves City of London out of a rate by residents, unless it is the force looked at", () => {
    const parts = { nature: "rate of events", multiplier: 1000, numerator: 10, denominator: 1000 } as const;
    const rows = ["city-of-london", "cumbria", "kent"].map((area) =>
      row(area, 2017, 10, { ...parts, denominator_name: "people living in the area" }),
    );
    const areasOf = (force_id: string): number => {
      const [measure] = forceMeasures(rows, force_id);
      const funnel = measure === undefined ? null : funnelOfMeasure(measure);
      return funnel?.ok ? funnel.value.areas.length : 0;
    };
    expect(areasOf("cumbria")).toBe(2);
    expect(areasOf("city-of-london")).toBe(3);
  });
});

describe("latestFigures(rows)", () => {
  it("gives the latest figure of each measure, and none of a measure without one", () => {
    const own = officersSeries.filter(({ area_id }) => area_id === "cumbria");
    expect(latestFigures(own).map(({ period, value }) => [period, value])).toEqual([["2016", 241.7]]);
    expect(latestFigures(own.filter(({ value }) => value === null))).toEqual([]);
  });
});
