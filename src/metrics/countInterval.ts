import { byarInterval, type CountInterval } from "./byarInterval.js";
import { exactPoissonInterval } from "./exactPoissonInterval.js";
import type { Outcome } from "./outcome.js";

/** OHID: Byar's method is accurate to two decimals from 10 events; below that the exact interval is used. */
const fewestForByar = 10;

/**
 * The 95% interval of a count of events, in events; `method` says whether it is exact (below 10) or Byar's.
 * Refuses a count that is not whole.
 * @see https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Confidence_Intervals/CI_Statistical_Methods.html
 */
export function countInterval(count: number): Outcome<CountInterval> {
  return count < fewestForByar ? exactPoissonInterval(count) : byarInterval(count);
}
