import { mannKendallTest } from "./mannKendallTest.js";
import { type Outcome, refusal, success } from "./outcome.js";

export interface TrendMarker {
  readonly direction: "rising" | "falling" | "no clear trend";
  readonly p_value: number;
  readonly point_count: number;
}

const fewestPoints = 5;

/** A later end in the same month of the next year: annual, and no period overlaps another. */
function isYearAfter(earlier: string, later: string): boolean {
  return (
    Number(later.slice(0, 4)) === Number(earlier.slice(0, 4)) + 1 && later.slice(4, 7) === earlier.slice(4, 7)
  );
}

/**
 * Whether annual values rise or fall: rows by ISO `period_end` to a direction, by the Mann-Kendall test at 5%.
 * The direction is not a judgement: the measure's polarity says which way is better.
 * Refuses as "too few points" fewer than five, periods that overlap or skip a year, and a break (ISO date from which
 * figures are on a new basis) after the first period's end and not after the last.
 * @see mannKendallTest
 */
export function trendMarker(
  rows: readonly { readonly period_end: string; readonly value: number }[],
  { breaks = [] }: { readonly breaks?: readonly string[] } = {},
): Outcome<TrendMarker> {
  const inTime = rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const ends = inTime.map((row) => row.period_end);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined || ends.length < fewestPoints)
    return refusal("too few points");
  if (!ends.slice(1).every((end, index) => isYearAfter(ends[index] ?? end, end)))
    return refusal("too few points");
  if (breaks.some((date) => date > first && date <= last)) return refusal("too few points");

  const test = mannKendallTest(inTime.map((row) => row.value));
  if (!test.ok) return test;
  const changed = test.value.s > 0 ? "rising" : "falling";
  return success({
    direction: test.value.p_value < 0.05 ? changed : "no clear trend",
    p_value: test.value.p_value,
    point_count: rows.length,
  });
}
