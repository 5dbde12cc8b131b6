import type { LocalContext } from "./localContext.ts";
import type { LocalCells, LocalKind, LocalRow, RowFault } from "./localKind.ts";

/** Whether a day lies before another, as far as both are known: 2019 does not lie before 2019-05. */
export function isBefore(day: string, other: string): boolean {
  const length = Math.min(day.length, other.length);
  return day.slice(0, length) < other.slice(0, length);
}

/** The first day on which a report was published, as far as it is known; null where nothing is. */
export const publishedOn = (
  report_id: string,
  { reports, ownReports }: Pick<LocalContext, "reports" | "ownReports">,
): string | null =>
  reports.find((report) => report.report_id === report_id)?.published_on[0] ??
  ownReports.get(report_id)?.published_on ??
  null;

/**
 * What cannot have happened yet: a grade of a day to come would count as the latest one. A row that may not be shown until a day
 * to come is prepared for it and may say what that day will bring.
 */
export function futureFaults(
  { happenedOn = [] }: LocalKind,
  { line, cells, written }: LocalRow,
  context: LocalContext,
): readonly RowFault[] {
  const { today } = context;
  if (today === null || embargoesOf(cells, context).some((until) => until > today)) return [];
  return happenedOn.flatMap((column): readonly RowFault[] => {
    const day = cells[column] ?? null;
    if (day === null || !isBefore(today, day)) return [];
    const expected = `a day up to today, ${today}; or give embargo_until, the first day on which the row may be shown`;
    return [{ problem: "a day after today", line, column, value: written[column] ?? day, expected }];
  });
}

/** Until when a row may not be shown: by itself, by its finding, by the report of either. */
function embargoesOf(cells: LocalCells, { ownReports, ownFindings }: LocalContext): readonly string[] {
  const finding = ownFindings.get(cells.finding_id ?? "");
  const report = ownReports.get(cells.report_id ?? finding?.report_id ?? "");
  return [cells.embargo_until, finding?.embargo_until, report?.embargo_until].flatMap((until) => until ?? []);
}
