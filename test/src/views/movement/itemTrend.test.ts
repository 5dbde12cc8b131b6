import { describe, expect, it } from "vitest";
import { itemTrendView } from "../../../../src/views/movement/itemTrend.ts";
import { cellsOf, picture, viewOptions } from "../picture.ts";

describe("itemTrendView(picture, item_id, options)", () => {
  it("has every round of the item and of no other", () => {
    const rows = cellsOf(itemTrendView(picture, "effectiveness", viewOptions).querySelector("table"));
    expect(rows).toHaveLength(12);
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(["Effectiveness"]));
    expect(rows.find(([, round, grade]) => round === "PEEL 2016" && grade === "Good")?.[3]).toBe("28");
  });

  it("draws the break between rounds that may not be compared, and none between comparable ones", () => {
    const breaks = (item_id: string): string[] =>
      [...itemTrendView(picture, item_id, viewOptions).querySelectorAll("svg text")]
        .map(({ textContent }) => textContent ?? "")
        .filter((text) => /compar/.test(text));
    expect(breaks("prevent")).toEqual(["not comparable"]);
    expect(breaks("effectiveness")).toEqual(["compare with care"]);
  });

  it("says so where nothing is held for the choice", () => {
    expect(itemTrendView(picture, "recording", viewOptions).className).toBe("empty-state");
  });
});
