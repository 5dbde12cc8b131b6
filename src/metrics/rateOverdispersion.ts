import { additiveVariance, type Overdispersion } from "./additiveVariance.js";
import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal } from "./outcome.js";

/**
 * Over-dispersion of event rates about a target rate (additive random effects, square-root scale): rows of a count of events
 * and its denominator to phi and tau squared; the target is in events per `per` of the denominator.
 * Refuses a target that is not above 0, counts that are not whole, denominators that are not positive, and fewer than two areas.
 * @see Spiegelhalter D J (2005), Statistics in Medicine 24: 1185-1202, section 5
 * @see additiveVariance
 */
export function rateOverdispersion(
  rows: readonly { readonly numerator: number; readonly denominator: number }[],
  target: number,
  { per = 1, winsorise = 0.1 }: { readonly per?: number; readonly winsorise?: number } = {},
): Outcome<Overdispersion> {
  if (!Number.isFinite(target) || !Number.isFinite(per) || per <= 0) return refusal("not a finite number");
  if (target <= 0) return refusal("target not above 0");
  if (!rows.every(({ numerator }) => isWholeCount(numerator))) return refusal("not a whole count");
  if (rows.some(({ denominator }) => denominator === 0)) return refusal("denominator is zero");
  if (!rows.every(({ denominator }) => Number.isFinite(denominator) && denominator > 0))
    return refusal("not a finite number");

  const centre = Math.sqrt(target / per);
  return additiveVariance(
    rows.map(({ numerator, denominator }) => ({
      z: (Math.sqrt(numerator / denominator) - centre) * 2 * Math.sqrt(denominator),
      weight: 4 * denominator,
    })),
    { winsorise },
  );
}
