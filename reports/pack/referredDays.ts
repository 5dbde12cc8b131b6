import { formatDate } from "../../src/format/formatDate.ts";
import { type Finder, found, oneNamed, problem, type ReferenceGround } from "./referred.ts";

type Days =
  | { readonly days: readonly (string | null)[]; readonly title: string }
  | { readonly problem: string };

/** What the register says of a report: one row for each body that answered it. */
function reportNamed(
  argument: string,
  { picture, force_id }: ReferenceGround,
  dayOf: (row: ReferenceGround["picture"]["register"][number]) => string | null,
): Days {
  const rows = picture.register;
  const own = rows.filter((row) => row.force_id === null || row.force_id === force_id);
  const reports = (own.some(({ report_id }) => report_id === argument) ? own : rows).map(({ report_id }) => ({
    id: report_id,
    name: report_id,
  }));
  const named = oneNamed(argument, reports, `report published by ${formatDate(picture.as_at)}`);
  if ("problem" in named) return named;
  const of = rows.filter(({ report_id }) => report_id === named.id);
  return { days: [...new Set(of.map(dayOf))], title: of[0]?.title ?? named.id };
}

/** `{{last-day:peel-2018-19-cumbria}}`: the last day for comments on a report. */
export const lastDayReference: Finder = (argument, ground) => {
  const report = reportNamed(argument, ground, (row) => row.last_day);
  if ("problem" in report) return problem(report.problem);
  const [day = null] = report.days;
  if (report.days.length > 1)
    return problem(`bodies had different last days for ${report.title}; write the day itself`);
  return day === null
    ? problem(
        `no last day is held for ${report.title}: its day of publication is not known, or no period of 56 days applied`,
      )
    : found(formatDate(day), day);
};

/** `{{published:peel-2018-19-cumbria}}`: the day on which a report was published, as far as it is known. */
export const publishedReference: Finder = (argument, ground) => {
  const report = reportNamed(argument, ground, (row) => row.published_on);
  if ("problem" in report) return problem(report.problem);
  const [day = null] = report.days;
  if (report.days.length > 1)
    return problem(`more than one day of publication is held for ${report.title}; write the day itself`);
  return day === null
    ? problem(`no day of publication is held for ${report.title}`)
    : found(formatDate(day), day);
};

/** `{{as-at}}`: the day of the pack. */
export const asAtReference: Finder = (argument, { picture }) =>
  argument === ""
    ? found(formatDate(picture.as_at), picture.as_at)
    : problem("as-at takes nothing after it: {{as-at}}");
