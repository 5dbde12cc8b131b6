import type { LocalFigureRow, LocalStatementRow, OwnData, TargetRow } from "../../../src/model/ownData.ts";
import type { OwnPage } from "../../../src/model/ownPage.ts";
import type { Provenance } from "../../../src/model/provenance.ts";

const provenance: Provenance = {
  source_id: "local/measures",
  source_title: "Local: Quarterly paper",
  publisher: "the office",
  address: null,
  locator: "page 2",
  basis: "read",
};

export const localFigure = (more: Partial<LocalFigureRow> = {}): LocalFigureRow => ({
  ...provenance,
  origin: "office file",
  edition: null,
  area_id: "cumbria",
  area_name: "Cumbria",
  measure_id: "officers",
  measure_name: "Officers",
  category: null,
  unit: "people",
  decimals: 0,
  period: "31 March 2023",
  period_end: "2023-03-31",
  numerator: null,
  denominator: null,
  value: 1320,
  absence: null,
  held_value: null,
  agreement: "not held",
  note: null,
  ...more,
});

export const target = (more: Partial<TargetRow> = {}): TargetRow => ({
  ...provenance,
  source_id: "local/targets",
  force_id: "cumbria",
  force_name: "Cumbria",
  measure_id: "officers",
  measure_name: "Officers",
  period: "31 March 2023",
  period_end: "2023-03-31",
  direction: "at least",
  target: 1350,
  unit: "people",
  decimals: 0,
  set_by: "Police and Crime Plan",
  set_on: null,
  note: null,
  ...more,
});

export const statement = (
  outcome: LocalStatementRow["outcome"],
  more: Partial<LocalStatementRow> = {},
): LocalStatementRow => ({
  ...provenance,
  source_id: "local/grades",
  statement_kind: "grade",
  force_id: "cumbria",
  force_name: "Cumbria Constabulary",
  round_name: "PEEL 2018/19",
  subject: "Effectiveness",
  statement: "Outstanding",
  held_statement: outcome === "fills a gap" ? null : "Good",
  outcome,
  ...more,
});

export const nothing: OwnData = {
  is_private: false,
  files: [],
  tables: [],
  figures: [],
  unlisted_count: 0,
  targets: [],
  statements: [],
};

/** Officers of Cumbria and of England and Wales in two years, as the page holds them. */
export const held: OwnPage["held"] = {
  areas: [
    { area_id: "cumbria", area_name: "Cumbria" },
    { area_id: "england-and-wales", area_name: "England and Wales" },
  ],
  sources: [
    {
      source_id: "home-office/workforce",
      source_title: "Police workforce",
      publisher: "Home Office",
      address: null,
      basis: "read",
    },
  ],
  locators: ["table 1"],
  measures: [
    {
      measure_id: "officers",
      measure_name: "Officers",
      family: "Workforce",
      unit: "people",
      polarity: "none",
      numerator_name: null,
      denominator_name: null,
      definition: "Officers in post.",
      decimals: 0,
      nature: "count",
      multiplier: null,
      periods: [
        { period: "31 March 2021", period_end: "2021-03-31" },
        { period: "31 March 2022", period_end: "2022-03-31" },
      ],
      area: [0, 0, 1, 1],
      at: [0, 1, 0, 1],
      value: [1290, 1301, 130_000, 135_000],
      numerator: null,
      denominator: null,
      absence: null,
      mean_kind: null,
      classification: null,
      source: [0, 0, 0, 0],
      locator: [0, 0, 0, 0],
    },
  ],
};
