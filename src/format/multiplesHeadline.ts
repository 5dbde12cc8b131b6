import type { MeasureRow } from "../model/measureRow.js";
import { countForces } from "./countForces.js";
import { formatCount } from "./formatCount.js";
import { formatPeriod } from "./formatPeriod.js";

type Known = MeasureRow & { readonly value: number };

/**
 * In how many of several areas a figure is higher at the end than at the start of the years they share on one basis. Nothing is
 * said across a break, nor where the areas' latest stretches have fewer than two periods in common.
 * @param stretches each area's latest stretch, in time order.
 */
export function multiplesHeadline(measure_name: string, stretches: readonly (readonly Known[])[]): string {
  const [firstStretch, ...rest] = stretches.filter((rows) => rows.length > 0);
  const common = (firstStretch ?? [])
    .map(({ period_end }) => period_end)
    .filter((end) => rest.every((rows) => rows.some(({ period_end }) => period_end === end)));
  const [start, end] = [common[0], common.at(-1)];
  const areas = [firstStretch, ...rest].flatMap((rows) => {
    const [first, last] = [start, end].map((day) => rows?.find(({ period_end }) => period_end === day));
    return first === undefined || last === undefined ? [] : [{ first, last }];
  });
  const [any] = areas;
  if (any === undefined || start === end)
    return `${measure_name}, ${countForces(stretches.length)}: no years in common to compare`;
  const higher = areas.filter(({ first, last }) => last.value > first.value).length;
  return `${measure_name}: higher ${formatPeriod(any.last.period)} than ${formatPeriod(any.first.period)} in ${formatCount(higher)} of ${countForces(areas.length)} shown`;
}
