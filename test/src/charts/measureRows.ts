import { caseloadPerOfficer as perOfficerOf } from "../../../src/metrics/caseloadPerOfficer.ts";
import type { CaseloadRow } from "../../../src/model/caseloadRow.ts";
import type { MeasureRow } from "../../../src/model/measureRow.ts";
import { provenance } from "./rows.ts";

export function measureRow(
  area_id: string,
  area_name: string,
  period: string,
  period_end: string,
  value: number | null,
): MeasureRow {
  return {
    ...provenance,
    measure_id: "officers-per-100000",
    measure_name: "Police officers per 100,000 people",
    family: "workforce",
    unit: "officers per 100,000 people",
    polarity: "none",
    numerator_name: "officers",
    denominator_name: "people",
    definition:
      "Full-time equivalent officers at 31 March over the population of the middle of the year before.",
    decimals: 1,
    classification: null,
    area_id,
    area_name,
    period,
    period_end,
    numerator: null,
    denominator: null,
    value,
    absence: value === null ? "not available" : null,
    mean_kind:
      area_id === "england-and-wales" ? "sum of 43 forces over their population (weighted mean)" : null,
  };
}

const officers: readonly (number | null)[] = [245.8, 246.1, 247.3, 239.2, null, 225.4, 228.9, 241.7];
const nationalOfficers = [264.4, 260.2, 249.1, 238.9, 227.8, 221.3, 216.0, 211.4];
const year = (index: number): string => String(2009 + index);

export const officersSeries: readonly MeasureRow[] = [
  ...officers.map((value, index) =>
    measureRow("cumbria", "Cumbria", year(index), `${year(index)}-03-31`, value),
  ),
  ...nationalOfficers.map((value, index) =>
    measureRow("england-and-wales", "England and Wales", year(index), `${year(index)}-03-31`, value),
  ),
];

const areas = [
  { area_name: "North", officer_count: 2, cases: [15, 45, 52, 22] },
  { area_name: "West", officer_count: 1, cases: [0, 29, 40, 25] },
  { area_name: "South", officer_count: 1, cases: [1, 22, 21, 39] },
] as const;
const cumbria2007 = { ...provenance, force_id: "cumbria", force_name: "Cumbria", as_at: "2007-06-01" };

/** The 2007 inspection of Cumbria: registered sexual offenders by basic command unit and level of risk. */
export const caseload: readonly CaseloadRow[] = areas.flatMap(({ area_name, officer_count, cases }) =>
  (["very high", "high", "medium", "low"] as const).map((risk, index) => ({
    ...cumbria2007,
    area_name,
    officer_count,
    risk,
    case_count: cases[index] ?? 0,
  })),
);

export const { rows: caseloadPerOfficer } = perOfficerOf(caseload);
