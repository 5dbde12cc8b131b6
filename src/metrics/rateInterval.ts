import type { CountInterval } from "./byarInterval.js";
import { countInterval } from "./countInterval.js";
import { type Outcome, refusal, success } from "./outcome.js";

export interface RateInterval extends CountInterval {
  readonly rate: number;
  readonly per: number;
}

/**
 * A rate of events with its 95% interval, all three in events per `per` units of the denominator.
 * Refuses a count that is not whole and a denominator that is not a positive number.
 * @see countInterval
 */
export function rateInterval(
  count: number,
  denominator: number,
  { per = 1000 }: { readonly per?: number } = {},
): Outcome<RateInterval> {
  if (!Number.isFinite(denominator) || denominator < 0) return refusal("not a finite number");
  if (denominator === 0) return refusal("denominator is zero");
  const interval = countInterval(count);
  if (!interval.ok) return interval;
  const scale = per / denominator;
  const { lower, upper, method } = interval.value;
  return success({ count, rate: count * scale, lower: lower * scale, upper: upper * scale, method, per });
}
