import { formatDecimal } from "../format/formatDecimal.js";
import type { MeasureRow } from "../model/measureRow.js";
import { type Column, column } from "./column.js";
import { measureTable } from "./measureTable.js";

/** A measure's row with its interval in the unit of the measure, and how that was made; null where none fits. */
export type IntervalRow = MeasureRow & {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly method: string | null;
};

const limit = (key: "lower" | "upper", heading: string): Column<IntervalRow> =>
  column<IntervalRow, number>(
    { key, heading, type: "decimal" },
    (row) => row[key],
    (value, { decimals }) => formatDecimal(value, decimals),
    ({ absence }) => absence ?? "not chance events",
  );

const from = measureTable.findIndex(({ key }) => key === "unit");

/** Areas of one measure and period with their intervals; for measures that have one. */
export const intervalTable: readonly Column<IntervalRow>[] = [
  ...measureTable.slice(0, from),
  limit("lower", "Lower 95%"),
  limit("upper", "Upper 95%"),
  column<IntervalRow, string>(
    { key: "method", heading: "Interval by", type: "text" },
    ({ method }) => method,
    (method) => method,
    ({ absence }) => absence ?? "not chance events",
  ),
  ...measureTable.slice(from),
];

const without = (...keys: readonly string[]): readonly Column<MeasureRow>[] =>
  measureTable.filter(({ key }) => !keys.includes(key));

/** Areas of one measure and period by name alone, for counts, which are not put in the order of their size. */
export const volumeTable = without(
  "measure_name",
  "period",
  "numerator",
  "denominator",
  "classification",
  "mean_kind",
);

/** Areas of one measure over its periods. */
export const areasOverTimeTable = without("measure_name", "unit", "mean_kind");

const short: ReadonlySet<string> = new Set(["area_name", "numerator", "denominator", "value"]);

/** Areas of one measure and period in four columns, for a document: measure, unit and period stand in the caption. */
export const shortMeasureTable: readonly Column<MeasureRow>[] = measureTable.filter(({ key }) =>
  short.has(key),
);
