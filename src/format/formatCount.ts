import { formatDecimal } from "./formatDecimal.js";

/**
 * A whole number with thousands commas: "1,234". Revisions below zero take a true minus sign.
 * @throws RangeError for a number that is not whole.
 */
export function formatCount(count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a count to show: ${count}`);
  return formatDecimal(count, 0);
}
