import { formatDecimal } from "../format/formatDecimal.js";
import { formatInterval } from "../format/formatInterval.js";
import type {
  AgainstForce,
  CaseloadPerOfficerRow,
  CaseloadRiskRow,
  CaseloadRow,
} from "../model/caseloadRow.js";
import type { OfficersNeededRow } from "../model/officersNeededRow.js";
import { type Column, column, countColumn, dateColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** Cases by area and level of risk, one level a row. */
export const caseloadTable: readonly Column<CaseloadRow>[] = [
  textColumn("area_name", "Area"),
  textColumn("risk", "Risk"),
  countColumn("case_count", "Cases"),
  countColumn("officer_count", "Officers of the area"),
  dateColumn("as_at", "As at"),
  ...sourceColumns,
];

const inNumbers = { unit: "number" } as const;

/** Two limits of a figure, as one cell. */
function intervalColumn<Row extends { readonly is_force_total: boolean }>(
  key: string,
  heading: string,
  limits: (row: Row) => readonly [number | null, number | null],
): Column<Row> {
  return column<Row, string>(
    { key, heading, type: "text" },
    (row) => {
      const [lower, upper] = limits(row);
      return lower === null || upper === null ? null : formatInterval({ lower, upper }, inNumbers);
    },
    (text) => text,
    () => "too few events",
  );
}

const againstColumn = <Row extends { readonly is_force_total: boolean }>(
  key: string,
  heading: string,
  against: (row: Row) => AgainstForce | null,
): Column<Row> =>
  column<Row, string>(
    { key, heading, type: "text" },
    against,
    (text) => text,
    ({ is_force_total }) => (is_force_total ? "not applicable" : "too few events"),
  );

/** Cases per officer, one area a row and one for the force. */
export const caseloadPerOfficerTable: readonly Column<CaseloadPerOfficerRow>[] = [
  textColumn("area_name", "Area"),
  countColumn("case_count", "Cases"),
  countColumn("officer_count", "Officers"),
  column<CaseloadPerOfficerRow, number>(
    { key: "cases_per_officer", heading: "Cases per officer", type: "decimal" },
    ({ cases_per_officer }) => cases_per_officer,
    (value) => formatDecimal(value, 1),
  ),
  countColumn("reviews_per_year", "Reviews a year under the policy"),
  column<CaseloadPerOfficerRow, number>(
    { key: "reviews_per_officer", heading: "Reviews a year per officer", type: "decimal" },
    ({ reviews_per_officer }) => reviews_per_officer,
    (value) => formatDecimal(value, 1),
  ),
  intervalColumn("cases_interval", "95% interval of cases per officer", (row) => [
    row.cases_lower,
    row.cases_upper,
  ]),
  againstColumn("cases_against_force", "Cases against the force", (row) => row.cases_against_force),
  intervalColumn("reviews_interval", "95% interval of reviews per officer", (row) => [
    row.reviews_lower,
    row.reviews_upper,
  ]),
  againstColumn("reviews_against_force", "Reviews against the force", (row) => row.reviews_against_force),
  dateColumn("as_at", "As at"),
  ...sourceColumns,
];

/** Cases of each level of risk per officer, one area and level a row, and the force's own. */
export const caseloadRiskTable: readonly Column<CaseloadRiskRow>[] = [
  textColumn("area_name", "Area"),
  textColumn("risk", "Risk"),
  countColumn("case_count", "Cases"),
  countColumn("officer_count", "Officers"),
  column<CaseloadRiskRow, number>(
    { key: "cases_per_officer", heading: "Cases per officer", type: "decimal" },
    ({ cases_per_officer }) => cases_per_officer,
    (value) => formatDecimal(value, 1),
  ),
  intervalColumn("interval", "95% interval", ({ lower, upper }) => [lower, upper]),
  textColumn("method", "Method of the interval"),
  againstColumn("against_force", "Against the force", ({ against_force }) => against_force),
  dateColumn("as_at", "As at"),
  ...sourceColumns,
];

const decimalColumn = (
  key: "level" | "officers_needed" | "load_per_officer_then" | "rest_per_officer" | "force_then",
  heading: string,
  decimals: number,
): Column<OfficersNeededRow> =>
  column<OfficersNeededRow, number>(
    { key, heading, type: "decimal" },
    (row) => row[key],
    (value) => formatDecimal(value, decimals),
    () => "no officers",
  );

/** Officers that each area would need for a level of load per officer. */
export const officersNeededTable: readonly Column<OfficersNeededRow>[] = [
  textColumn("area_name", "Area"),
  countColumn("load_count", "Cases, or reviews a year"),
  countColumn("officer_count", "Officers now"),
  decimalColumn("level", "Level per officer", 2),
  decimalColumn("officers_needed", "Officers needed", 2),
  countColumn("whole_officers", "Whole officers needed"),
  column<OfficersNeededRow, number>(
    { key: "more_officers", heading: "More than now", type: "decimal" },
    ({ more_officers }) => more_officers,
    (value) => formatDecimal(value, Number.isInteger(value) ? 0 : 1),
  ),
  decimalColumn("load_per_officer_then", "Each would have", 1),
  decimalColumn("rest_per_officer", "Rest of the force, per officer", 1),
  decimalColumn("force_then", "Force then, per officer", 1),
  ...sourceColumns,
];
