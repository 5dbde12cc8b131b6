import { type Outcome, refusal, success } from "./outcome.js";
import { zValues } from "./zValues.js";

export interface FunnelColumns {
  readonly target: number;
  readonly lower_998: number;
  readonly lower_95: number;
  readonly upper_95: number;
  readonly upper_998: number;
}

/** Cut on the angle, not on the squared sine, which would fold a limit below 0 back above it. */
function limitAt(target: number, spread: number): number {
  const angle = Math.asin(Math.sqrt(target)) + spread;
  return Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2)) ** 2;
}

/**
 * Adds 95% and 99.8% funnel limits about a target proportion to rows that carry a `denominator`:
 * areas to be placed, or the points of the curve. Limits are proportions, cut to [0, 1] as the method states.
 * `tauSquared` is that of `overdispersion`; 0 leaves the limits unadjusted.
 * Refuses a target outside (0, 1) and a denominator that is not a positive number.
 * @see Spiegelhalter D J (2005), Statistics in Medicine 24: 1185-1202
 */
export function funnelLimits<Row extends { readonly denominator: number }>(
  rows: readonly Row[],
  target: number,
  { tauSquared = 0 }: { readonly tauSquared?: number } = {},
): Outcome<readonly (Row & FunnelColumns)[]> {
  if (!(target > 0 && target < 1)) return refusal("target not between 0 and 1");
  if (!Number.isFinite(tauSquared) || tauSquared < 0) return refusal("not a finite number");
  if (rows.some((row) => row.denominator === 0)) return refusal("denominator is zero");
  if (!rows.every((row) => Number.isFinite(row.denominator) && row.denominator > 0))
    return refusal("not a finite number");

  return success(
    rows.map((row) => {
      const deviation = Math.sqrt(1 / (4 * row.denominator) + tauSquared);
      return {
        ...row,
        target,
        lower_998: limitAt(target, -zValues["99.8%"] * deviation),
        lower_95: limitAt(target, -zValues["95%"] * deviation),
        upper_95: limitAt(target, zValues["95%"] * deviation),
        upper_998: limitAt(target, zValues["99.8%"] * deviation),
      };
    }),
  );
}
