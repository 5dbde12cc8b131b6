import { type Outcome, refusal, success } from "./outcome.js";
import { quantile } from "./quantile.js";

export interface Overdispersion {
  /** Mean squared winsorised z: about 1 when chance alone is at work. */
  readonly phi: number;
  /** Between-area variance on the scale of the z values, for the limits of a funnel. */
  readonly tau_squared: number;
  /** Whether the limits widen; to be stated beside the funnel either way. */
  readonly is_applied: boolean;
  readonly area_count: number;
}

/**
 * Phi and tau squared of areas by the method of moments (DerSimonian and Laird), each an area's z value about the target and
 * its weight 1/s². Each tail of the z values beyond the `winsorise` quantile is set to that quantile.
 * Refuses fewer than two areas.
 * @see Spiegelhalter D J (2005), Statistics in Medicine 24: 1185-1202, section 5
 */
export function additiveVariance(
  areas: readonly { readonly z: number; readonly weight: number }[],
  { winsorise = 0.1 }: { readonly winsorise?: number } = {},
): Outcome<Overdispersion> {
  if (areas.length < 2) return refusal("too few points");
  const ascending = areas.map(({ z }) => z).toSorted((a, b) => a - b);
  const lowest = quantile(ascending, winsorise);
  const highest = quantile(ascending, 1 - winsorise);
  const sumOfSquares = ascending.reduce((total, z) => total + Math.min(Math.max(z, lowest), highest) ** 2, 0);
  const weights = areas.reduce((total, { weight }) => total + weight, 0);
  const squaredWeights = areas.reduce((total, { weight }) => total + weight ** 2, 0);
  const excess = sumOfSquares - (areas.length - 1);
  const tauSquared = excess < 0 ? 0 : excess / (weights - squaredWeights / weights);
  return success({
    phi: sumOfSquares / areas.length,
    tau_squared: tauSquared,
    is_applied: tauSquared > 0,
    area_count: areas.length,
  });
}
