/**
 * A measure's period as it stands in a sentence: "in 2019/20", "at 31 March 2020", "in the year ending March 2020",
 * "at mid-2020". A single day is "at", since the measure is then a count on that day.
 * @throws RangeError for a period of another form.
 */
export function formatPeriod(period: string): string {
  if (/^\d{4}(\/\d{2})?$/.test(period)) return `in ${period}`;
  if (/^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(period) || /^mid-\d{4}$/.test(period)) return `at ${period}`;
  if (/^year ending /.test(period)) return `in the ${period}`;
  throw new RangeError(
    `unknown period: "${period}" (expected 2019/20, 31 March 2020, year ending March 2020 or mid-2020)`,
  );
}
