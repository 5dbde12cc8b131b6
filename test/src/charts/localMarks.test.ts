import { describe, expect, it } from "vitest";
import { caseloadBars } from "../../../src/charts/caseloadBars.ts";
import { drawChip } from "../../../src/charts/gradeChipMark.ts";
import { gradeDistribution } from "../../../src/charts/gradeDistribution.ts";
import { gradeHistory } from "../../../src/charts/gradeHistory.ts";
import { localSeries } from "../../../src/charts/localSeries.ts";
import { positionStrip } from "../../../src/charts/positionStrip.ts";
import { tileMap } from "../../../src/charts/tileMap.ts";
import { localFigure, target } from "../views/ownRows.ts";
import { document } from "./document.ts";
import { comparability, distribution, gradeRow, position } from "./rows.ts";

const options = { document, width: 640, title: "Title", description: "Description" };
const own = { source_id: "local/grades" };
const words = (chart: Element): string =>
  [...chart.querySelectorAll("text")].map((text) => text.textContent).join(" | ");

describe("localSeries(rows, options)", () => {
  const local = [
    localFigure({ period: "2022/23", period_end: "2023-03-31", value: 80 }),
    localFigure({ period: "2023/24", period_end: "2024-03-31", value: 90 }),
    localFigure({ period: "2023/24", period_end: "2024-03-31", value: 70, origin: "published table" }),
  ];

  it("labels the last figure of each origin and the last target, and explains both shapes", () => {
    const text = words(localSeries({ held: [], local, targets: [target({ target: 85 })] }, options));
    expect(text).toContain("local 90");
    expect(text).not.toContain("local 80");
    expect(text).toContain("local 70");
    expect(text).toContain("target (local) at least 85");
    expect(text).toContain("local: your office’s file");
    expect(text).toContain("local: a published table you added");
  });

  it("joins nothing where only own figures are held", () => {
    const chart = localSeries({ held: [], local, targets: [] }, options);
    expect(chart.querySelectorAll(".series-line path")).toHaveLength(0);
    expect(chart.querySelectorAll(".hollow.point-diamond")).toHaveLength(2);
    expect(chart.querySelectorAll(".hollow.point-square")).toHaveLength(1);
  });

  it("draws a single figure, and a target without a figure, and a figure without a value", () => {
    for (const rows of [
      { held: [], local: local.slice(0, 1), targets: [] },
      { held: [], local: [], targets: [target()] },
      { held: [], local: [localFigure({ value: null, absence: "not available" })], targets: [] },
    ])
      expect(localSeries(rows, options).outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("keeps its labels within a phone, none upon another", () => {
    const chart = localSeries(
      { held: [], local, targets: [target({ target: 88 })] },
      { ...options, width: 328 },
    );
    const tops = [...chart.querySelectorAll(".local-label tspan, .target-label tspan")].map((line) =>
      Number(line.getAttribute("y")),
    );
    const sorted = tops.toSorted((a, b) => a - b);
    expect(sorted.every((top, index) => index === 0 || top - (sorted[index - 1] ?? 0) >= 15)).toBe(true);
  });

  it("refuses to draw nothing", () => {
    expect(() => localSeries({ held: [], local: [], targets: [] }, options)).toThrow(RangeError);
  });
});

describe("a judgement that the office supplied, in charts", () => {
  const row = gradeRow("PEEL 2018/19", "Effectiveness", "Good", own);

  it("has an L in a box and a broken, heavier outline on its mark", () => {
    const chip = drawChip(document, row, { x: 0, y: 0, width: 80, height: 28 }, "hatch");
    expect(chip.querySelector(".local-sign text")?.textContent).toBe("L");
    expect(chip.querySelector("rect")?.getAttribute("stroke-dasharray")).toBe("4 3");
    const embedded = drawChip(
      document,
      { ...row, source_id: "peel" },
      { x: 0, y: 0, width: 80, height: 28 },
      "hatch",
    );
    expect(embedded.querySelector(".local-sign")).toBeNull();
    expect(embedded.querySelector("rect")?.hasAttribute("stroke-dasharray")).toBe(false);
  });

  it("shows its direction of travel as every other judgement does, with the same mark", () => {
    const place = { x: 0, y: 0, width: 110, height: 40 };
    const lines = (one: typeof row): readonly string[] =>
      [...drawChip(document, one, place, "hatch").querySelectorAll("text")].map(
        (line) => line.textContent ?? "",
      );
    const travelled = { ...row, direction: "Improved" } as const;
    expect(lines({ ...travelled, source_id: "peel" })).toEqual(["G Good", "Improved"]);
    expect(lines(travelled)).toEqual(["G Good", "Improved", "L"]);
  });

  it("is explained below the history, and only where there is one", () => {
    const note = "L: supplied by your office, not part of Peelboard.";
    expect(words(gradeHistory([row], comparability, options))).toContain(note);
    expect(words(gradeHistory([{ ...row, source_id: "peel" }], comparability, options))).not.toContain("L:");
  });

  it("stands among the unknown of a strip that counts without it, with “(local)” behind the name", () => {
    const strip = positionStrip(
      { ...position, ...own, grade: "Good", forces_at_grade: [1, 23, 18, 0], known_count: 42 },
      options,
    );
    expect(words(strip)).toContain("Cumbria (local)");
    const marked = strip.querySelectorAll(".marked rect")[1];
    expect(marked?.getAttribute("fill")).toMatch(/^url\(#hatch/);
  });

  it("is no part of the counted bar of its grade", () => {
    const rows = distribution("PEEL 2018/19", "Effectiveness", [1, 34, 6, 1]);
    const text = words(gradeDistribution(rows, { ...options, held: [row] }));
    expect(text).toContain("Cumbria (local)");
  });

  it("has the L on its tile", () => {
    const tile = {
      force_id: "surrey",
      names: ["Surrey"],
      tile_column: 1,
      tile_row: 1,
      mark: "G",
      look: { fill: "#5694CA", text: "#0B0C0C" },
    };
    const sign = (isLocal: boolean): number =>
      tileMap([{ ...tile, isLocal }], { ...options, key: [] }).querySelectorAll(".tile .local-sign").length;
    expect([sign(true), sign(false)]).toEqual([1, 0]);
  });
});

describe("a caseload that the office supplied", () => {
  const area = {
    source_id: "local/caseload",
    source_title: "Local: paper",
    publisher: "the office",
    address: null,
    locator: "page 1",
    basis: "read",
    force_id: "cumbria",
    force_name: "Cumbria",
    area_name: "East",
    is_force_total: false,
    as_at: "2024-03-31",
    case_count: 124,
    officer_count: 2,
    cases_per_officer: 62,
    cases_lower: 51,
    cases_upper: 74,
    cases_against_force: "not told apart",
    reviews_per_year: 200,
    reviews_per_officer: 100,
    reviews_lower: 90,
    reviews_upper: 111,
    reviews_against_force: "not told apart",
  } as const;

  it("says so beside the name of its area", () => {
    expect(words(caseloadBars([area], options))).toContain("East (local)");
    expect(words(caseloadBars([{ ...area, source_id: "hmic" }], options))).not.toContain("local");
  });
});
