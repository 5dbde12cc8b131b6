import { type Outcome, success } from "./outcome.js";
import { type XmrLimits, xmrLimits } from "./xmrLimits.js";
import { type XmrRule, xmrSignals } from "./xmrSignals.js";

export interface XmrColumns extends XmrLimits {
  readonly is_screened: boolean;
  /** Empty for common cause variation. */
  readonly signals: readonly XmrRule[];
}

/**
 * Adds mean, limits and special cause signals to rows in time order that carry a `value`; `is_screened` says
 * which limits were drawn. Never for grades, which are ordinal. Refuses fewer than two points and values that are not finite.
 * @see xmrLimits
 * @see xmrSignals
 */
export function xmrChart<Row extends { readonly value: number }>(
  rows: readonly Row[],
  { screen = false }: { readonly screen?: boolean } = {},
): Outcome<readonly (Row & XmrColumns)[]> {
  const values = rows.map((row) => row.value);
  const limits = xmrLimits(values, { screen });
  if (!limits.ok) return limits;
  const signals = xmrSignals(values, limits.value);
  return success(
    rows.map((row, index) => ({
      ...row,
      ...limits.value,
      is_screened: screen,
      signals: signals[index] ?? [],
    })),
  );
}
