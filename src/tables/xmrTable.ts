import { formatDecimal } from "../format/formatDecimal.js";
import { formatMeasure } from "../format/formatMeasure.js";
import { formatRule } from "../format/xmrSentence.js";
import type { XmrRule } from "../metrics/xmrSignals.js";
import type { MeasureRow } from "../model/measureRow.js";
import { type Column, column, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** A figure of a series with the limits of its stretch; null where the stretch has too few points. */
export interface XmrTableRow extends MeasureRow {
  readonly mean: number | null;
  readonly lower_limit: number | null;
  readonly upper_limit: number | null;
  /** Empty for common cause; null without limits. */
  readonly signals: readonly XmrRule[] | null;
}

const limit = (key: "mean" | "lower_limit" | "upper_limit", heading: string): Column<XmrTableRow> =>
  column<XmrTableRow, number>(
    { key, heading, type: "decimal" },
    (row) => row[key],
    (value, { decimals }) => formatDecimal(value, decimals + 1),
    ({ absence }) => absence ?? "too few points",
  );

/** A force's figures in time order, with the limits of an XmR chart and the rules that each breaks. */
export const xmrTable: readonly Column<XmrTableRow>[] = [
  textColumn("period", "Period"),
  column<XmrTableRow, number>(
    { key: "value", heading: "Value", type: "decimal" },
    ({ value }) => value,
    (_, row) => formatMeasure(row),
    ({ absence }) => absence ?? "not stated",
  ),
  column<XmrTableRow, string>(
    { key: "signals", heading: "Rules broken", type: "text" },
    ({ signals }) => (signals === null ? null : signals.map(formatRule).join("; ") || "none"),
    (text) => text,
    ({ absence }) => absence ?? "too few points",
  ),
  limit("mean", "Mean"),
  limit("lower_limit", "Lower limit"),
  limit("upper_limit", "Upper limit"),
  textColumn("unit", "Unit"),
  textColumn("classification", "Classification", "not applicable"),
  ...sourceColumns,
];

const alone: ReadonlySet<string> = new Set(["unit", "classification", "source_title", "locator", "basis"]);

/** The same in six columns, for a document: unit and sources stand in the caption and below. */
export const shortXmrTable: readonly Column<XmrTableRow>[] = xmrTable.filter(({ key }) => !alone.has(key));
