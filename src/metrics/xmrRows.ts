import type { XmrRule } from "./xmrSignals.js";
import type { XmrStretch } from "./xmrStretches.js";

interface SeriesRow {
  readonly period: string;
  readonly period_end: string;
  readonly value: number | null;
  readonly classification: string | null;
}

export interface XmrLimitColumns {
  /** Null where the stretch of the figure has too few points for limits, or the figure is missing. */
  readonly mean: number | null;
  readonly lower_limit: number | null;
  readonly upper_limit: number | null;
  /** Empty for common cause; null without limits. */
  readonly signals: readonly XmrRule[] | null;
}

/** Every figure of a series in time order, those without a value too, with the limits of its stretch. */
export function xmrRows<Row extends SeriesRow>(
  rows: readonly Row[],
  stretches: readonly XmrStretch<Row>[],
): readonly (Row & XmrLimitColumns)[] {
  const charted = new Map(
    stretches.flatMap(({ chart }) => (chart.ok ? chart.value.map((row) => [row.period, row] as const) : [])),
  );
  return rows
    .toSorted((a, b) => a.period_end.localeCompare(b.period_end))
    .map((row) => {
      const limits = charted.get(row.period);
      return {
        ...row,
        mean: limits?.mean ?? null,
        lower_limit: limits?.lower_limit ?? null,
        upper_limit: limits?.upper_limit ?? null,
        signals: limits?.signals ?? null,
      };
    });
}
