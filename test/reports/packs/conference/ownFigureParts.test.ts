import { describe, expect, it } from "vitest";
import { isLone, partsOf } from "../../../../reports/packs/conference/ownFigureParts.ts";
import { ownFigureRows, ownMeasures } from "../../../../src/views/ownData/figureChoice.ts";
import { localFigure, target } from "../../../src/views/ownRows.ts";

const added = localFigure({
  origin: "published table",
  edition: "30 September 2018",
  source_id: "local/published/workforce",
  held_value: 1320,
  agreement: "same",
});

describe("partsOf(measure, measures)", () => {
  const partsOfAll = (...figures: readonly (typeof added)[]) =>
    ownMeasures({ figures, targets: [] }).flatMap((measure) => partsOf(measure, []));

  it("leaves out what an added table repeats of Peelboard, and an area of which nothing else is left", () => {
    const differing = { ...added, value: 1319, agreement: "differs" as const };
    expect(partsOfAll(added, differing)).toMatchObject([{ local: [differing] }]);
    expect(partsOfAll(added)).toEqual([]);
  });

  it("keeps what the office’s own file says, the same or not", () => {
    expect(partsOfAll(localFigure({ held_value: 1320, agreement: "same" }))).toHaveLength(1);
  });
});

describe("isLone(part)", () => {
  it("is so of one figure beside no target and nothing held", () => {
    const of = (targets: readonly ReturnType<typeof target>[]) =>
      ownMeasures({ figures: [localFigure()], targets }).flatMap((measure) => partsOf(measure, []));
    expect(of([]).map(isLone)).toEqual([true]);
    expect(of([target()]).map(isLone)).toEqual([false]);
  });
});

describe("ownFigureRows(choice)", () => {
  it("names the edition of an added table, since two may state one period", () => {
    const [row] = ownFigureRows({ held: [], local: [added], targets: [] });
    expect(row?.figure_kind).toBe("local: a table you added, 30 September 2018");
  });
});
