import { formatDecimal } from "../format/formatDecimal.js";
import { formatInterval } from "../format/formatInterval.js";
import { formatZone } from "../format/funnelSentence.js";
import type { FunnelColumns } from "../metrics/funnelLimits.js";
import type { FunnelZone } from "../metrics/measureFunnel.js";
import type { MeasureRow } from "../model/measureRow.js";
import { type Column, column } from "./column.js";
import { measureTable } from "./measureTable.js";
import { sourceColumns } from "./sourceColumns.js";

/** A force with its place in a funnel: value and limits in the unit of the measure. */
export type FunnelRow = MeasureRow & FunnelColumns & { readonly value: number; readonly zone: FunnelZone };

const limit = (key: keyof FunnelColumns, heading: string): Column<FunnelRow> =>
  column<FunnelRow, number>(
    { key, heading, type: "decimal" },
    (row) => row[key],
    (value, { decimals }) => formatDecimal(value, decimals + 1),
  );

const shared: ReadonlySet<string> = new Set(["area_name", "period", "numerator", "denominator", "value"]);

/** Forces with their figure, the limits for a force of their size, and where they lie. */
export const funnelTable: readonly Column<FunnelRow>[] = [
  ...measureTable.filter(({ key }) => shared.has(key)),
  column<FunnelRow, string>(
    { key: "zone", heading: "Where it lies", type: "text" },
    ({ zone }) => formatZone(zone),
    (text) => text,
  ),
  limit("lower_998", "Lower 99.8%"),
  limit("lower_95", "Lower 95%"),
  limit("target", "Middle line"),
  limit("upper_95", "Upper 95%"),
  limit("upper_998", "Upper 99.8%"),
  ...sourceColumns,
];

/** The same in six columns, for a document: the period stands in the caption, the sources below. */
export const shortFunnelTable: readonly Column<FunnelRow>[] = [
  ...funnelTable.filter(({ key }) => shared.has(key) && key !== "period"),
  column<FunnelRow, string>(
    { key: "limits_998", heading: "99.8% limits", type: "text" },
    ({ lower_998, upper_998, decimals }) =>
      formatInterval({ lower: lower_998, upper: upper_998 }, { unit: "number", decimals }),
    (text) => text,
  ),
  ...funnelTable.filter(({ key }) => key === "zone"),
];
