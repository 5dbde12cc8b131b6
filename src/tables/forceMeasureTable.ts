import { formatAge } from "../format/formatAge.js";
import { formatMeasure } from "../format/formatMeasure.js";
import type { MeasureRow } from "../model/measureRow.js";
import { type Column, column, textColumn } from "./column.js";

/** A force's figure of one measure beside the national one; `as_at` is the day to which its age counts. */
export type ForceMeasureRow = MeasureRow & { readonly national: MeasureRow | null; readonly as_at: string };

/** Measures of one force, one a row. */
export const forceMeasureTable: readonly Column<ForceMeasureRow>[] = [
  textColumn("measure_name", "Measure"),
  textColumn("period", "Period"),
  column<ForceMeasureRow, number>(
    { key: "value", heading: "Figure", type: "decimal" },
    ({ value }) => value,
    (_, row) => formatMeasure(row),
    ({ absence }) => absence ?? "not stated",
  ),
  textColumn("unit", "Unit"),
  column<ForceMeasureRow, number>(
    { key: "national", heading: "England and Wales", type: "decimal" },
    ({ national }) => national?.value ?? null,
    (_, { national, ...row }) => formatMeasure(national ?? row),
  ),
  column<ForceMeasureRow, string>(
    { key: "age", heading: "Age of the figure", type: "text" },
    ({ period_end, as_at }) => formatAge(period_end, as_at),
    (age) => age,
  ),
];
