import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { layoutFile } from "../../../loaders/layouts/layout.ts";
import { shownPercentages } from "../../../loaders/layouts/shownPercentages.ts";
import { paths } from "../../../loaders/paths.ts";

const sheet = {
  name: "Table 1",
  rows: [
    ["Force", "Share"],
    ["Kent", 0.4512],
    ["Essex", 0.07],
    ["Surrey", "[x]"],
    ["Sussex", 0.07],
  ],
  merges: [],
  percentages: new Map([
    [1, [1]],
    [2, [1]],
    [3, [1]],
  ]),
};

describe("shownPercentages(sheets, layout)", () => {
  const layoutIn = async (unit: string) => {
    const text = await readFile(join(paths.root, "data/layouts/home-office-arrests.yaml"), "utf8");
    return layoutFile.parse(parseDocument(text.replace("unit: arrests", `unit: "${unit}"`)).toJS());
  };

  it("gives the number that a cell shows where the family has a measure in percent", async () => {
    const [read] = shownPercentages([sheet], await layoutIn("% of arrests"));
    expect(read?.rows.map((cells) => cells[1])).toEqual(["Share", 45.12, 7, "[x]", 0.07]);
  });

  it("leaves every cell as it is where the family has none", async () => {
    const sheets = [sheet];
    expect(shownPercentages(sheets, await layoutIn("arrests"))).toBe(sheets);
  });
});
