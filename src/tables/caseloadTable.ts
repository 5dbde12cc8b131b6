import { formatDecimal } from "../format/formatDecimal.js";
import type { CaseloadPerOfficerRow, CaseloadRow } from "../model/caseloadRow.js";
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
  dateColumn("as_at", "As at"),
  ...sourceColumns,
];
