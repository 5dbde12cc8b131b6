import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal, success } from "./outcome.js";
import { quantile } from "./quantile.js";

export interface Overdispersion {
  /** Mean squared winsorised z: about 1 when chance alone is at work. */
  readonly phi: number;
  /** Between-area variance on the arcsine scale, for `funnelLimits`. */
  readonly tau_squared: number;
  /** Whether the limits widen; to be stated beside the funnel either way. */
  readonly is_applied: boolean;
  readonly area_count: number;
}

/**
 * Over-dispersion of proportions about a target (additive random effects, arcsine scale): rows of two counts to
 * phi and tau squared. Each tail of the z values beyond the `winsorise` quantile is set to that quantile.
 * Refuses a target outside (0, 1), counts that are no proportion, and fewer than two areas.
 * @see Spiegelhalter D J (2005), Statistics in Medicine 24: 1185-1202, section 5
 */
export function overdispersion(
  rows: readonly { readonly numerator: number; readonly denominator: number }[],
  target: number,
  { winsorise = 0.1 }: { readonly winsorise?: number } = {},
): Outcome<Overdispersion> {
  if (!(target > 0 && target < 1)) return refusal("target not between 0 and 1");
  if (!rows.every((row) => isWholeCount(row.numerator) && isWholeCount(row.denominator)))
    return refusal("not a whole count");
  if (rows.some((row) => row.denominator === 0)) return refusal("denominator is zero");
  if (rows.some((row) => row.numerator > row.denominator)) return refusal("count over the denominator");
  if (rows.length < 2) return refusal("too few points");

  const centre = Math.asin(Math.sqrt(target));
  const z = rows
    .map(
      (row) =>
        (Math.asin(Math.sqrt(row.numerator / row.denominator)) - centre) * 2 * Math.sqrt(row.denominator),
    )
    .sort((a, b) => a - b);
  const lowest = quantile(z, winsorise);
  const highest = quantile(z, 1 - winsorise);
  const sumOfSquares = z.reduce((total, value) => total + Math.min(Math.max(value, lowest), highest) ** 2, 0);

  // The weight 1/s² of an area is four times its denominator.
  const weight = rows.reduce((total, row) => total + 4 * row.denominator, 0);
  const squaredWeight = rows.reduce((total, row) => total + (4 * row.denominator) ** 2, 0);
  const excess = sumOfSquares - (rows.length - 1);
  const tauSquared = excess < 0 ? 0 : excess / (weight - squaredWeight / weight);
  return success({
    phi: sumOfSquares / rows.length,
    tau_squared: tauSquared,
    is_applied: tauSquared > 0,
    area_count: rows.length,
  });
}
