import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatDecimal } from "../format/formatDecimal.js";
import type { LocalFigureRow } from "../model/ownData.js";
import type { Provenance } from "../model/provenance.js";
import { type Column, column, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** A figure of the chart of own data: what Peelboard holds, a local figure, or a target. */
export interface OwnFigureRow extends Provenance {
  readonly area_name: string;
  readonly period: string;
  readonly figure_kind: string;
  readonly value: number | null;
  readonly absence: string | null;
  readonly unit: string;
  readonly decimals: number;
}

const valueColumn = <Row extends { readonly decimals: number }>(
  key: string,
  heading: string,
  value: (row: Row) => number | null,
  absence: (row: Row) => AbsenceCode,
): Column<Row> =>
  column<Row, number>(
    { key, heading, type: "decimal" },
    value,
    (held, row) => formatDecimal(held, row.decimals),
    absence,
  );

/** The figures of the chart, those held and those of the office's own. */
export const ownFigureTable: readonly Column<OwnFigureRow>[] = [
  textColumn("area_name", "Area"),
  textColumn("period", "Period"),
  textColumn("figure_kind", "Whose figure"),
  valueColumn<OwnFigureRow>(
    "value",
    "Value",
    ({ value }) => value,
    ({ absence }) => (absence === "not available" || absence === "not collected" ? absence : "not stated"),
  ),
  textColumn("unit", "Unit"),
  ...sourceColumns,
];

const mostDecimals = 4;

/** Two values with the decimals that tell them apart: 1,141.3858 and 1,141.39 do not both show as 1,141.4. */
function toldApart(value: number, { decimals, value: own, held_value }: LocalFigureRow): string {
  let shown = decimals;
  if (own !== null && held_value !== null)
    while (shown < mostDecimals && formatDecimal(own, shown) === formatDecimal(held_value, shown)) shown += 1;
  return formatDecimal(value, shown);
}

const differingColumn = (
  key: "value" | "held_value",
  heading: string,
  absence: AbsenceCode,
): Column<LocalFigureRow> =>
  column<LocalFigureRow, number>(
    { key, heading, type: "decimal" },
    (row) => row[key],
    toldApart,
    () => absence,
  );

/** Own figures that are not what Peelboard holds of the same thing. */
export const differingFigureTable: readonly Column<LocalFigureRow>[] = [
  textColumn("area_name", "Area"),
  textColumn("measure_name", "Measure"),
  textColumn("category", "Category", "not applicable"),
  textColumn("period", "Period"),
  differingColumn("value", "Local", "not available"),
  differingColumn("held_value", "Held by Peelboard", "nothing held"),
  ...sourceColumns,
];
