import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal, success } from "./outcome.js";
import { zValues } from "./zValues.js";

export interface ProportionInterval {
  readonly proportion: number;
  readonly lower: number;
  readonly upper: number;
  readonly method: "Wilson score";
}

/**
 * The Wilson score interval of a proportion: two counts to three proportions between 0 and 1.
 * Refuses counts that are not whole, a denominator of zero and a numerator over the denominator.
 * Not for national grade distributions: the 43 forces are a census and have no sampling error.
 * @see Wilson E B (1927), Journal of the American Statistical Association 22: 209-212
 * @see https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Confidence_Intervals/CI_Statistical_Methods.html
 */
export function wilsonInterval(
  numerator: number,
  denominator: number,
  { z = zValues["95%"] }: { readonly z?: number } = {},
): Outcome<ProportionInterval> {
  if (!isWholeCount(numerator) || !isWholeCount(denominator)) return refusal("not a whole count");
  if (denominator === 0) return refusal("denominator is zero");
  if (numerator > denominator) return refusal("count over the denominator");

  const proportion = numerator / denominator;
  const centre = 2 * numerator + z * z;
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - proportion));
  const scale = 2 * (denominator + z * z);
  return success({
    proportion,
    // The formula is exactly 0 and 1 at the ends; floating point would leave 1e-17 on the wrong side.
    lower: numerator === 0 ? 0 : (centre - spread) / scale,
    upper: numerator === denominator ? 1 : (centre + spread) / scale,
    method: "Wilson score",
  });
}
