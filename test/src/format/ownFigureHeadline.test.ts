import { describe, expect, it } from "vitest";
import { earlierFigureWords, ownFigureHeadline } from "../../../src/format/ownFigureHeadline.ts";
import { localFigure, target } from "../views/ownRows.ts";

const of2022 = localFigure({
  period: "31 March 2022",
  period_end: "2022-03-31",
  value: 1305,
  held_value: 1301,
  agreement: "differs",
});
const of2021 = localFigure({ period: "31 March 2021", period_end: "2021-03-31", value: 1290 });
const missed = target({ period: "31 March 2021", period_end: "2021-03-31", target: 1300 });

describe("ownFigureHeadline(area_name, figures, targets, held)", () => {
  it("names the unit once", () => {
    const headline = (unit: string): string =>
      ownFigureHeadline("Cumbria", [localFigure({ unit, value: 90.2, decimals: 1 })], [], []);
    expect(headline("people")).toBe("Cumbria, 31 March 2023: 90.2 people (local)");
    expect(headline("% of calls")).toBe("Cumbria, 31 March 2023: 90.2% of calls (local)");
    expect(headline("percent")).toBe("Cumbria, 31 March 2023: 90.2% (local)");
    expect(headline("score")).toBe("Cumbria, 31 March 2023: 90.2 (local)");
  });

  it("does not hide that an earlier figure differs from the one held, nor that it missed its target", () => {
    expect(ownFigureHeadline("Cumbria", [localFigure(), of2022], [], [])).toBe(
      "Cumbria, 31 March 2023: 1,320 people (local); 31 March 2022: 1,305 (local) against 1,301 held",
    );
    expect(ownFigureHeadline("Cumbria", [localFigure(), of2021], [missed], [])).toBe(
      "Cumbria, 31 March 2023: 1,320 people (local); 31 March 2021: 1,290 (local), target at least 1,300, not met",
    );
    expect(ownFigureHeadline("Cumbria", [localFigure(), of2022, of2021], [missed], [])).toMatch(
      /against 1,301 held; 1 earlier figure differs or missed its target too$/,
    );
  });

  it("says nothing of earlier figures that agree and met their targets, nor of a table that was added", () => {
    const met = { ...missed, target: 1200 };
    const added = { ...of2022, origin: "published table" as const };
    expect(ownFigureHeadline("Cumbria", [localFigure(), of2021, added], [met], [])).toBe(
      "Cumbria, 31 March 2023: 1,320 people (local)",
    );
  });
});

describe("earlierFigureWords(figures, targets)", () => {
  it("lists them, the latest first", () => {
    expect(earlierFigureWords([of2021, localFigure(), of2022], [missed])).toEqual([
      "31 March 2022: 1,305 (local) against 1,301 held",
      "31 March 2021: 1,290 (local), target at least 1,300, not met",
    ]);
  });
});
