import { describe, expect, it } from "vitest";
import type { DataCatalogue } from "../../../src/model/dictionary.ts";
import { dataView } from "../../../src/views/data.ts";
import { conflict } from "./forcePage.ts";
import { cellsOf, picture, textOf, viewOptions } from "./picture.ts";

const catalogue: DataCatalogue = {
  tables: ["fact_grade", "dim_force"].map((name) => ({
    name,
    grain: "One row per judgement.",
    licence: "OGL v3.0",
    key: ["force_id", "round_id"],
    rows: 1933,
    columns: [{ name: "force_id", type: "varchar", meaning: "The force." }],
  })),
  sources: [
    {
      source_id: "peel",
      title: "PEEL grades",
      publisher: "HMICFRS",
      address: "https://example.org/peel",
      published_on: null,
      retrieved_on: "2026-11-01",
      entered_on: "2026-11-01",
      licence: "OGL v3.0",
      note: "",
      row_count: 1500,
    },
  ],
  coverage: picture.coverage,
  conflicts: [conflict],
};

describe("dataView(catalogue, options)", () => {
  const view = dataView(catalogue, viewOptions);
  const links = [...view.querySelectorAll("a[download]")].map((link) => link.getAttribute("href"));

  it("links the CSV and the Parquet of every table, and the whole warehouse", () => {
    for (const { name } of catalogue.tables)
      expect(links).toEqual(
        expect.arrayContaining([`./downloads/${name}.csv`, `./downloads/${name}.parquet`]),
      );
    expect(links).toEqual(
      expect.arrayContaining(["./downloads/peelboard.duckdb", "./downloads/datapackage.json"]),
    );
    expect(links).toHaveLength(2 + 2 * catalogue.tables.length);
  });

  it("says of each table how many rows it has, its grain, key and licence", () => {
    const entry = view.querySelector("details");
    expect(textOf(entry?.querySelector("summary"))).toBe("fact_grade: 1,933 rows");
    expect(textOf(entry?.querySelector("p"))).toBe(
      "One row per judgement. Key: force_id, round_id. Licence: OGL v3.0.",
    );
  });

  it("lists what is missing and leaves out what is complete", () => {
    const missing = cellsOf(view.querySelector("[aria-labelledby='what-is-missing'] table"));
    expect(missing.map(([name, round, known]) => [name, round, known])).toContainEqual([
      "Effectiveness",
      "PEEL 2018/19",
      "42",
    ]);
    expect(missing.every(([, , known]) => known !== "43")).toBe(true);
  });

  it("shows both statements of a disagreement as text that a reader knows", () => {
    const [row] = cellsOf(view.querySelector("[aria-labelledby='where-sources-disagree'] table"));
    expect(row).toEqual([
      "Cumbria",
      "PEEL 2018/19",
      "publication dates",
      "the report",
      "1 May 2019",
      "2 May 2019",
      "Sources differ by a day.",
    ]);
  });
});
