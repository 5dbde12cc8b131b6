import { formatMeasure, formatPart } from "../format/formatMeasure.js";
import type { MeasureRow } from "../model/measureRow.js";
import { type Column, column, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

const absence = (row: MeasureRow) => row.absence ?? "not stated";

/** A measure over areas and periods; how a national figure is made (simple or weighted mean) stands beside it. */
export const measureTable: readonly Column<MeasureRow>[] = [
  textColumn("area_name", "Area"),
  textColumn("measure_name", "Measure"),
  textColumn("period", "Period"),
  column<MeasureRow, number>(
    { key: "numerator", heading: "Numerator", type: "decimal" },
    ({ numerator }) => numerator,
    formatPart,
    absence,
  ),
  column<MeasureRow, number>(
    { key: "denominator", heading: "Denominator", type: "decimal" },
    ({ denominator }) => denominator,
    formatPart,
    absence,
  ),
  column<MeasureRow, number>(
    { key: "value", heading: "Value", type: "decimal" },
    ({ value }) => value,
    (_, row) => formatMeasure(row),
    absence,
  ),
  textColumn("unit", "Unit"),
  textColumn("classification", "Classification", "not applicable"),
  textColumn("mean_kind", "How the national figure is made", "not applicable"),
  ...sourceColumns,
];
