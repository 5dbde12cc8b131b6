import { formatCount } from "./formatCount.js";
import { formatShare } from "./formatShare.js";

/**
 * A percentage that always comes with its count: "24 of 43 (55.8%)"; "0 of 0" has no percentage.
 * @throws RangeError for counts that are not whole, below zero, or over their denominator.
 */
export function formatPercent(
  numerator: number,
  denominator: number,
  { decimals = 1 }: { readonly decimals?: number } = {},
): string {
  if (numerator < 0 || numerator > denominator)
    throw new RangeError(`not a part of a whole: ${numerator} of ${denominator}`);
  const counts = `${formatCount(numerator)} of ${formatCount(denominator)}`;
  return denominator === 0 ? counts : `${counts} (${formatShare(numerator / denominator, { decimals })})`;
}
