/** The day that a spreadsheet set to British dates writes as 2/5/2019 or 02/05/2019, in ISO form; other text as it is. */
export function isoOfBritishDay(text: string): string {
  const [, day, month, year] = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})$/.exec(text) ?? [];
  return day === undefined || month === undefined || year === undefined
    ? text
    : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const dayMilliseconds = 86_400_000;

/**
 * What to tell of a number where a day should stand: a spreadsheet counts days from 30 December 1899 and shows that count in a
 * cell without a date format. Empty for anything that is no such count, 1954 to 2064.
 */
export function dayCountHint(text: string): string {
  if (!/^[2-5][0-9]{4}$/.test(text)) return "";
  const iso = new Date(Date.UTC(1899, 11, 30) + Number(text) * dayMilliseconds).toISOString().slice(0, 10);
  return `; ${text} is how a spreadsheet counts ${iso}: give the column a date format, or write ${iso}`;
}
