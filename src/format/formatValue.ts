import type { ResultColumn, Value } from "../model/queryResult.js";
import { formatDate } from "./formatDate.js";
import { formatDecimal } from "./formatDecimal.js";

/** Whole numbers that count nothing: a comma in them would mislead. */
const uncounted = /(^|_)(year|order|version|rank|number|id)s?$/i;

const mostDecimals = 3;

/** Decimal places that show every number of a column as it is, three at most; six where all are nearly zero. */
export function decimalsOf({ kind, values }: Pick<ResultColumn, "kind" | "values">): number {
  if (kind !== "decimal") return 0;
  const numbers = values.filter(
    (value): value is number => typeof value === "number" && Number.isFinite(value),
  );
  const largest = Math.max(0, ...numbers.slice(0, 10_000).map(Math.abs));
  if (largest > 0 && largest < 0.01) return 6;
  for (let decimals = 0; decimals < mostDecimals; decimals++)
    // The last binary digits of a sum are no decimals.
    if (
      numbers.every(
        (number) =>
          Math.abs(Number(number.toFixed(decimals)) - number) <= 1e-9 * Math.max(1, Math.abs(number)),
      )
    )
      return decimals;
  return mostDecimals;
}

/** A value of a result as a cell shows it: dates in words, numbers with the decimals of their column. */
export function formatValue(
  value: Exclude<Value, null>,
  { name, kind }: Pick<ResultColumn, "name" | "kind">,
  decimals = 0,
): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    // DuckDB's infinities and values that are no number stay as it names them.
    if (!Number.isFinite(value))
      return Number.isNaN(value) ? "not a number" : `${value > 0 ? "" : "−"}infinity`;
    return kind === "integer" && uncounted.test(name) ? String(value) : formatDecimal(value, decimals);
  }
  return kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}
