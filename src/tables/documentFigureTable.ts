import { formatDecimal } from "../format/formatDecimal.js";
import type { DocumentFigureRow } from "../model/reportRow.js";
import { type Column, column, countColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** As many decimals as the document states: it never states more than one. */
const formatStated = (value: number): string => formatDecimal(value, Number.isInteger(value) ? 0 : 1);

/** Figures that one inspection document states, as it states them: a value, or a count out of a total. */
export const documentFigureTable: readonly Column<DocumentFigureRow>[] = [
  textColumn("measure_name", "Figure"),
  textColumn("area_name", "Area"),
  textColumn("period", "Period"),
  column<DocumentFigureRow, number>(
    { key: "value", heading: "Value", type: "decimal" },
    ({ value }) => value,
    formatStated,
    () => "not applicable",
  ),
  countColumn("numerator", "Count", () => "not applicable"),
  countColumn("denominator", "Out of", () => "not applicable"),
  textColumn("unit", "Unit"),
  textColumn("note", "Note", "not applicable"),
  ...sourceColumns,
];
