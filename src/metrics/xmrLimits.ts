import { type Outcome, refusal, success } from "./outcome.js";

export interface XmrLimits {
  readonly mean: number;
  /** After the screen, if it was asked for. */
  readonly mean_moving_range: number;
  readonly lower_limit: number;
  readonly near_lower_limit: number;
  readonly near_upper_limit: number;
  readonly upper_limit: number;
  /** How many moving ranges the screen left out: 0 without the screen. */
  readonly screened_count: number;
  /** Fewer than 12 points: the limits may still move. */
  readonly is_trial: boolean;
}

/** 3/1.128, and the upper limit of a moving range, rounded as Making Data Count prints them. */
const limitFactor = 2.66;
const screenFactor = 3.267;
const fewestForFirmLimits = 12;

const meanOf = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

/**
 * Limits of an XmR chart of values in time order, in the unit of the values.
 * With `screen`, moving ranges of 3.267 times their mean or more are left out, once, before limits are drawn.
 * Refuses fewer than two points, numbers that are not finite, and a screen that leaves only equal neighbours.
 * @see NHS England, Making Data Count; Wheeler D J, Understanding Variation (1993)
 */
export function xmrLimits(
  values: readonly number[],
  { screen = false }: { readonly screen?: boolean } = {},
): Outcome<XmrLimits> {
  if (!values.every(Number.isFinite)) return refusal("not a finite number");
  const [first] = values;
  if (first === undefined || values.length < 2) return refusal("too few points");

  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const bound = screen ? screenFactor * meanOf(ranges) : Number.POSITIVE_INFINITY;
  // Equal values have no moving range: nothing to screen, and the bound of 0 would leave no range at all.
  const isFlat = ranges.every((range) => range === 0);
  const kept = isFlat ? ranges : ranges.filter((range) => range < bound);
  const meanMovingRange = meanOf(kept);
  if (meanMovingRange === 0 && !isFlat) return refusal("no variation");
  // The mean of equal values is the value itself; a sum of 0.1s would miss it and put every point outside.
  const mean = isFlat ? first : meanOf(values);
  const reach = limitFactor * meanMovingRange;
  return success({
    mean,
    mean_moving_range: meanMovingRange,
    lower_limit: mean - reach,
    near_lower_limit: mean - (reach * 2) / 3,
    near_upper_limit: mean + (reach * 2) / 3,
    upper_limit: mean + reach,
    screened_count: ranges.length - kept.length,
    is_trial: values.length < fewestForFirmLimits,
  });
}
