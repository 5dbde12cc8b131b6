import type { MeasureRow } from "../model/measureRow.js";
import { formatAbsence } from "./formatAbsence.js";
import { formatDecimal } from "./formatDecimal.js";

/**
 * The value of a measure with the decimals it is shown with, or the code of why there is none.
 * @throws RangeError for NaN, infinities, and a row with neither a value nor a reason.
 */
export function formatMeasure(row: Pick<MeasureRow, "value" | "absence" | "decimals">): string {
  if (row.value !== null) return formatDecimal(row.value, row.decimals);
  if (row.absence === null) throw new RangeError("a measure has neither a value nor a reason for none");
  return formatAbsence(row.absence);
}

/** A numerator or denominator: counts of people in full-time equivalents have a fraction, shown to one decimal. */
export const formatPart = (part: number): string => formatDecimal(part, Number.isInteger(part) ? 0 : 1);
