const formatOf = (decimals: number): Intl.NumberFormat =>
  new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    roundingMode: "halfExpand",
    // A number that rounds to zero has lost its sign.
    signDisplay: "negative",
  });

/** Making a format costs a hundred times what using it does, and tables hold thousands of numbers. */
const formats = [0, 1, 2, 3, 4].map(formatOf);

/**
 * A number to fixed decimals with thousands commas and a true minus sign: 5516.65 at 1 decimal is "5,516.7".
 * Rounds half away from zero on the 15 significant digits that a double surely holds, so that 1.005 is "1.01" at 2.
 * @throws RangeError for NaN and infinities, which no reader should meet.
 */
export function formatDecimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to show: ${value}`);
  const format = formats[decimals] ?? formatOf(decimals);
  // Given as text, the decimal digits are rounded exactly; as a double, the binary fraction behind them would be.
  // Whole numbers have no fraction, and may have 16 digits.
  const digits = Number.isSafeInteger(value) ? value : (value.toPrecision(15) as Intl.StringNumericLiteral);
  return format.format(digits).replace("-", "−");
}
