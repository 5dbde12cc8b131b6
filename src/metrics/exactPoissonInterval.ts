import type { CountInterval } from "./byarInterval.js";
import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal, success } from "./outcome.js";

/** Each tail of a 95% interval. */
const tail = 0.025;

/** P(X <= count) for a Poisson variable. Terms are built in logarithms, as exp(-mean) underflows over 745. */
function poissonCdf(count: number, mean: number): number {
  if (mean === 0) return 1;
  let logTerm = -mean;
  let total = Math.exp(logTerm);
  for (let k = 1; k <= count; k++) {
    logTerm += Math.log(mean / k);
    total += Math.exp(logTerm);
  }
  return total;
}

/** The mean between `low` and `high` at which P(X <= count) falls to `probability`. */
function meanAtCdf(count: number, probability: number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let middle = (below + above) / 2; middle > below && middle < above; middle = (below + above) / 2) {
    if (poissonCdf(count, middle) > probability) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/**
 * The exact 95% Poisson interval of a count of events, found by bisection: a count to two limits, in events.
 * Refuses a count that is not whole.
 * @see Garwood F (1936), Biometrika 28: 437-442
 */
export function exactPoissonInterval(count: number): Outcome<CountInterval> {
  if (!isWholeCount(count)) return refusal("not a whole count");
  let high = count + 4;
  while (poissonCdf(count, high) > tail) high *= 2;
  return success({
    count,
    lower: count === 0 ? 0 : meanAtCdf(count - 1, 1 - tail, 0, count),
    upper: meanAtCdf(count, tail, count, high),
    method: "exact Poisson",
  });
}
