import type { TableLayout } from "./layout.ts";
import { plainText } from "./printedName.ts";
import type { PrintedPeriod } from "./printedPeriod.ts";

/** Where a table without a column of periods may say which period it is of. */
export interface PeriodPlaces {
  readonly file: string;
  readonly header: readonly string[];
  /** What stands above the header. */
  readonly above: readonly string[];
}

/** The period of a whole table, as its layout says; null where it has columns for it or the words are not there. */
export function tablePeriod(
  layout: TableLayout,
  { file, header, above }: PeriodPlaces,
): PrintedPeriod | null {
  if (layout.period === undefined) return null;
  const { from, match, text, end } = layout.period;
  const places = { "file name": [file], header, title: above }[from];
  for (const place of places) {
    const found = new RegExp(match, "iu").exec(plainText(place));
    if (found === null) continue;
    const filled = (pattern: string): string =>
      pattern.replace(/<(\w+)>/g, (_, group: string) => found.groups?.[group] ?? "");
    return { period: filled(text), period_end: filled(end), marks: [] };
  }
  return null;
}
