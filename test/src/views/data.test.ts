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
  status: [
    {
      source_id: "peel",
      title: "PEEL grades",
      publisher: "HMICFRS",
      published_on: "2024-08-21",
      retrieved_on: null,
      next_expected_on: "2026-07-30",
      next_expected_basis: "a year after the last edition",
      can_be_fetched: true,
      last_tried_at: "2026-11-20T08:00:00Z",
      last_result: "failed",
      last_message: "the server answered 500",
    },
    {
      source_id: "paper",
      title: "A printed report",
      publisher: "HMIC",
      published_on: null,
      retrieved_on: null,
      next_expected_on: null,
      next_expected_basis: null,
      can_be_fetched: false,
      last_tried_at: null,
      last_result: null,
      last_message: null,
    },
  ],
  failures: [],
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

  it("tells the age of each source on the day of the release, when the next is expected and what the last refresh gave", () => {
    const table = [...view.querySelectorAll("table")].find(
      (one) =>
        textOf(one.querySelector("caption")) === "Age of each source, its next edition and the last refresh",
    );
    expect(cellsOf(table)).toEqual([
      [
        "PEEL grades",
        "HMICFRS",
        "21 August 2024",
        "2 years 3 months",
        "30 July 2026 (a year after the last edition); that day has passed",
        "failed, 20 November 2026: the server answered 500",
      ],
      [
        "A printed report",
        "HMIC",
        "[date not known]",
        "[date not known]",
        "[not stated]",
        "cannot be fetched by itself",
      ],
    ]);
  });

  it("says that no file was refused, and of those that were what was wrong, as text", () => {
    expect(textOf(view)).toContain("Files that were refusedNone. ");
    const lines = ["unknown force: <b>Atlantis</b> (row 4)", "not a number: x (row 5)"];
    const failed = { at: "2026-11-20T08:00:00Z", verb: "add", file: "bad.ods", faults: 7, lines } as const;
    const refused = dataView({ ...catalogue, failures: [failed] }, viewOptions);
    const row = [...refused.querySelectorAll("tbody tr")].find((one) => textOf(one).startsWith("bad.ods"));
    expect(textOf(row)).toBe(
      "bad.ods20 November 2026add7unknown force: <b>Atlantis</b> (row 4) not a number: x (row 5)",
    );
    expect(refused.querySelector("td b")).toBeNull();
  });
});
