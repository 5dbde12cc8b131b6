import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import {
  measureFigures,
  type OfferedRow,
  offeredRows,
  packMeasures,
} from "../../../loaders/queries/measureFigures.ts";
import { measurePicture } from "../../../loaders/queries/measurePicture.ts";
import { type MeasureFigures, measureRowsOf, natures } from "../../../src/model/measureFigures.ts";
import { builtWarehouse } from "../builtWarehouse.ts";

const { ask, rows } = builtWarehouse();
let figures: MeasureFigures;
beforeAll(async () => {
  figures = await ask(measureFigures);
});

/** A row without what its measure says of all rows. */
const plain = ({ nature, multiplier, ...row }: OfferedRow) => row;

describe("packMeasures(rows) and measureRowsOf(figures, measure_id)", () => {
  it("give every row back as it was, of every measure", async () => {
    const offered = await ask(offeredRows);
    expect(offered.length).toBeGreaterThan(15_000);
    const sent = JSON.parse(JSON.stringify(packMeasures(offered))) as ReturnType<typeof packMeasures>;
    const back = sent.measures.flatMap(({ measure_id }) => measureRowsOf(sent, measure_id));
    expect(back).toHaveLength(offered.length);
    expect(back).toEqual(offered.map(plain));
  });

  it("give the rows of one area alone, and none of a measure or an area that is not there", async () => {
    const kent = measureRowsOf(figures, "arrests-per-1000", "kent");
    expect(kent).toHaveLength(12);
    expect(new Set(kent.map(({ area_id }) => area_id))).toEqual(new Set(["kent"]));
    expect(measureRowsOf(figures, "arrests-per-1000", "narnia")).toEqual([]);
    expect(measureRowsOf(figures, "no-measure")).toEqual([]);
  });

  it("refuse figures that point nowhere", () => {
    expect(() =>
      measureRowsOf(
        { areas: [], sources: [], locators: [], measures: [{ measure_id: "m", area: [3] }] } as never,
        "m",
      ),
    ).toThrow(new RangeError("packed figures point to place 3 of 0"));
  });
});

describe("measureFigures(warehouse)", () => {
  it("offers the six families, each measure with its nature, and a denominator where the nature needs one", async () => {
    const { measures } = figures;
    expect(new Set(measures.map(({ family }) => family))).toEqual(
      new Set([
        "Arrests",
        "Crime severity",
        "Population",
        "Recorded crime outcomes",
        "Use of force",
        "Workforce",
      ]),
    );
    for (const { measure_id, nature, multiplier, denominator_name, definition } of measures) {
      expect(natures, measure_id).toContain(nature);
      const isDivided = ["rate of events", "proportion", "ratio of stocks"].includes(nature);
      expect([multiplier !== null, denominator_name !== null], measure_id).toEqual([isDivided, isDivided]);
      expect(definition.length).toBeGreaterThan(20);
    }
  });

  it("has a rate that is its parts, to the last digit", async () => {
    for (const { measure_id, multiplier } of figures.measures) {
      if (multiplier === null) continue;
      for (const { numerator, denominator, value } of measureRowsOf(figures, measure_id))
        if (value !== null)
          expect(value).toBeCloseTo(((numerator ?? 0) * multiplier) / (denominator ?? 0), 9);
    }
  });

  it("knows the classification of each offence group and of each total", async () => {
    const of = (id: string) =>
      new Set(measureRowsOf(figures, id).map(({ classification }) => classification));
    expect(of("arrests--burglary-classification-to-2014-15")).toEqual(new Set(["classification to 2014/15"]));
    expect(of("arrests-per-1000").size).toBe(2);
    expect(of("population")).toEqual(new Set([null]));
  });

  it("holds no region and no other force, which would be counted twice beside forces", async () => {
    const { areas } = figures;
    expect(areas).toHaveLength(44);
    const kinds = await rows<{ area_kind: string }>(
      "select distinct area_kind from dim_area where area_id in (select unnest(string_split($ids, ' ')))",
      { ids: areas.map(({ area_id }) => area_id).join(" ") },
    );
    expect(kinds.map(({ area_kind }) => area_kind).toSorted()).toEqual(["force", "national"]);
  });

  it("fits in 150 kB compressed", async () => {
    expect(gzipSync(JSON.stringify(figures)).length).toBeLessThan(150_000);
  });
});

describe("measurePicture(warehouse)", () => {
  it("has the figures and the 43 forces to choose peers from", async () => {
    const picture = await ask(measurePicture);
    expect(picture.peers.forces).toHaveLength(43);
    expect(picture.figures.measures.length).toBeGreaterThan(40);
  });
});
