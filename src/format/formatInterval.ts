import { formatDecimal } from "./formatDecimal.js";
import { formatShare } from "./formatShare.js";

/**
 * Two limits: proportions as "54.9% to 81.4%", or with `unit: "number"` as "4.8 to 18.4".
 * @throws RangeError for NaN, infinities, and limits the wrong way round.
 */
export function formatInterval(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { unit = "share", decimals = 1 }: { readonly unit?: "share" | "number"; readonly decimals?: number } = {},
): string {
  if (lower > upper) throw new RangeError(`limits the wrong way round: ${lower} to ${upper}`);
  const text = (limit: number) =>
    unit === "share" ? formatShare(limit, { decimals }) : formatDecimal(limit, decimals);
  return `${text(lower)} to ${text(upper)}`;
}
