import { additiveVariance, type Overdispersion } from "./additiveVariance.js";
import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal } from "./outcome.js";

export type { Overdispersion } from "./additiveVariance.js";

/**
 * Over-dispersion of proportions about a target (additive random effects, arcsine scale): rows of two counts to
 * phi and tau squared. Each tail of the z values beyond the `winsorise` quantile is set to that quantile.
 * Refuses a target outside (0, 1), counts that are no proportion, and fewer than two areas.
 * @see Spiegelhalter D J (2005), Statistics in Medicine 24: 1185-1202, section 5
 * @see additiveVariance
 */
export function overdispersion(
  rows: readonly { readonly numerator: number; readonly denominator: number }[],
  target: number,
  options: { readonly winsorise?: number } = {},
): Outcome<Overdispersion> {
  if (!(target > 0 && target < 1)) return refusal("target not between 0 and 1");
  if (!rows.every((row) => isWholeCount(row.numerator) && isWholeCount(row.denominator)))
    return refusal("not a whole count");
  if (rows.some((row) => row.denominator === 0)) return refusal("denominator is zero");
  if (rows.some((row) => row.numerator > row.denominator)) return refusal("count over the denominator");

  const centre = Math.asin(Math.sqrt(target));
  return additiveVariance(
    rows.map(({ numerator, denominator }) => ({
      z: (Math.asin(Math.sqrt(numerator / denominator)) - centre) * 2 * Math.sqrt(denominator),
      // s = 1/(2√n) on the arcsine scale, so that 1/s² is four times the denominator.
      weight: 4 * denominator,
    })),
    options,
  );
}
