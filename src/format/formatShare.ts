import { formatDecimal } from "./formatDecimal.js";

/**
 * A proportion as a percentage: 0.558 is "55.8%". For axes and intervals; of forces, use `formatPercent`.
 * @throws RangeError for NaN and infinities.
 */
export function formatShare(
  proportion: number,
  { decimals = 1 }: { readonly decimals?: number } = {},
): string {
  return `${formatDecimal(proportion * 100, decimals)}%`;
}
