import { formatDecimal } from "./formatDecimal.js";

/** A large round number as it stands under an axis: 500000 is "500,000", 2000000 is "2 million". */
export function formatCompact(value: number): string {
  if (value < 1_000_000) return formatDecimal(value, Number.isInteger(value) ? 0 : 1);
  const millions = value / 1_000_000;
  return `${formatDecimal(millions, Number.isInteger(millions) ? 0 : 1)} million`;
}
