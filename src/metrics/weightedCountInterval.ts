import type { CountInterval } from "./byarInterval.js";
import { countInterval } from "./countInterval.js";
import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal, success } from "./outcome.js";

export interface WeightedCount {
  readonly count: number;
  /** What one event of this kind counts for; 0 leaves the kind out. */
  readonly weight: number;
}

export interface WeightedCountInterval {
  /** Sum of the counts, each times its weight. */
  readonly total: number;
  readonly lower: number;
  readonly upper: number;
  readonly method: CountInterval["method"];
}

/** OHID: no interval of a weighted sum is given for fewer events than this. */
const fewest = 10;

/**
 * The 95% interval of a weighted sum of counts, Dobson's method: the interval of the plain count, carried over to the sum by
 * the ratio of their standard errors. In weighted events. Refuses counts that are not whole, weights that are not numbers
 * from 0 upwards, and fewer than ten events that count for anything.
 * @see Dobson A J et al. (1991), Statistics in Medicine 10: 457-462; used by OHID for directly standardised rates
 */
export function weightedCountInterval(counts: readonly WeightedCount[]): Outcome<WeightedCountInterval> {
  if (!counts.every(({ count }) => isWholeCount(count))) return refusal("not a whole count");
  if (!counts.every(({ weight }) => Number.isFinite(weight) && weight >= 0))
    return refusal("not a finite number");
  const sum = (value: (row: WeightedCount) => number): number =>
    counts.reduce((total, row) => total + value(row), 0);
  const events = sum(({ count, weight }) => (weight === 0 ? 0 : count));
  if (events < fewest) return refusal("too few events");
  const plain = countInterval(events);
  if (!plain.ok) return plain;
  const total = sum(({ count, weight }) => count * weight);
  const ratio = Math.sqrt(sum(({ count, weight }) => count * weight ** 2) / events);
  return success({
    total,
    lower: total + ratio * (plain.value.lower - events),
    upper: total + ratio * (plain.value.upper - events),
    method: plain.value.method,
  });
}
