import { describe, expect, it } from "vitest";
import type { ForceIndexRow } from "../../../src/model/forceIndexRow.ts";
import { forceIndexTable } from "../../../src/tables/forceIndexTable.ts";
import { shown } from "./shown.ts";

const cumbria: ForceIndexRow = {
  force_id: "cumbria",
  force_name: "Cumbria Constabulary",
  area_name: "Cumbria",
  region: "North West",
  country: "England",
  other_names: null,
  round_id: "peel-2023-25",
  round_name: "PEEL 2023-25",
  published_on: null,
  known_count: 3,
  asked_count: 8,
  grades_text: "1 Outstanding, 2 Good",
};

describe("forceIndexTable", () => {
  it("says how many judgements are known of how many, beside the areas at each grade", () => {
    expect(shown(forceIndexTable, cumbria)).toMatchObject({
      round_name: "PEEL 2023-25",
      known_count: "3 of 8",
      grades_text: "1 Outstanding, 2 Good",
      published_on: "[date not known]",
    });
  });

  it("has no column that ranks forces", () => {
    expect(forceIndexTable.map(({ key }) => key)).toEqual([
      "force_name",
      "region",
      "round_name",
      "published_on",
      "known_count",
      "grades_text",
    ]);
  });
});
