import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal, success } from "./outcome.js";
import { zValues } from "./zValues.js";

export interface CountInterval {
  readonly count: number;
  readonly lower: number;
  readonly upper: number;
  readonly method: "Byar" | "exact Poisson";
}

/**
 * Byar's approximate 95% interval of a count of events: a count from 1 upwards to two limits, in events.
 * Refuses a count that is not whole, and 0, where the lower formula divides by zero.
 * To show an interval call `countInterval`, which is exact below 10.
 * @see Breslow N E and Day N E (1987), Statistical Methods in Cancer Research II: 69
 */
export function byarInterval(
  count: number,
  { z = zValues["95%"] }: { readonly z?: number } = {},
): Outcome<CountInterval> {
  if (!isWholeCount(count) || count === 0) return refusal("not a whole count");
  const next = count + 1;
  return success({
    count,
    lower: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
    method: "Byar",
  });
}
