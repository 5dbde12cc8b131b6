import type { FunnelColumns } from "./funnelLimits.js";
import { type Outcome, refusal, success } from "./outcome.js";
import { zValues } from "./zValues.js";

/**
 * Adds 95% and 99.8% funnel limits about a target rate of events to rows that carry a `denominator` (residents, say): the
 * target and the limits are in events per `per` of it. A Poisson count of mean θn has, on the square-root scale,
 * √(events/n) of mean √θ and standard error 1/(2√n); so a limit is (√θ ± z·√(1/(4n) + τ²))², and none lies below 0.
 * `tauSquared` is that of `rateOverdispersion`; 0 leaves the limits unadjusted.
 * Refuses a target that is not above 0 and a denominator that is not a positive number.
 * @see Spiegelhalter D J (2005), Statistics in Medicine 24: 1185-1202, appendix A.2 on event rates and section 5
 */
export function rateFunnelLimits<Row extends { readonly denominator: number }>(
  rows: readonly Row[],
  target: number,
  { per = 1, tauSquared = 0 }: { readonly per?: number; readonly tauSquared?: number } = {},
): Outcome<readonly (Row & FunnelColumns)[]> {
  if (![target, per, tauSquared].every(Number.isFinite) || per <= 0 || tauSquared < 0)
    return refusal("not a finite number");
  if (target <= 0) return refusal("target not above 0");
  if (rows.some((row) => row.denominator === 0)) return refusal("denominator is zero");
  if (!rows.every((row) => Number.isFinite(row.denominator) && row.denominator > 0))
    return refusal("not a finite number");

  const centre = Math.sqrt(target / per);
  return success(
    rows.map((row) => {
      const deviation = Math.sqrt(1 / (4 * row.denominator) + tauSquared);
      // Cut before it is squared: a root below 0 would fold back above it.
      const limit = (z: number): number => per * Math.max(0, centre + z * deviation) ** 2;
      return {
        ...row,
        target,
        lower_998: limit(-zValues["99.8%"]),
        lower_95: limit(-zValues["95%"]),
        upper_95: limit(zValues["95%"]),
        upper_998: limit(zValues["99.8%"]),
      };
    }),
  );
}
