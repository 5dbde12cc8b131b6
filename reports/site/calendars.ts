import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { paths } from "../../loaders/paths.ts";
import { ask } from "../../loaders/queries/ask.ts";
import { release } from "../../loaders/queries/release.ts";
import { responses } from "../../loaders/queries/responses.ts";
import { formatDate } from "../../src/format/formatDate.ts";
import { withLocal } from "../../src/format/localWords.ts";
import { standingSentence } from "../../src/format/ownStatements.ts";
import { warnings } from "../../src/format/warnings.ts";
import { registerAsAt } from "../../src/metrics/registerAsAt.ts";
import { calendarFiles } from "../../src/model/calendarFile.ts";
import type { RegisterStateRow } from "../../src/model/responses.ts";

/** A row with the dates that make an event of it. */
type Deadline = RegisterStateRow & { readonly published_on: string; readonly last_day: string };

const isDeadline = (row: RegisterStateRow): row is Deadline =>
  row.last_day !== null && row.published_on !== null;

/** Seconds before the day begins at which a calendar reminds. */
const fortnight = 14 * 24 * 60 * 60;

const description = (row: Deadline, releasedOn: string): string =>
  [
    `The last day on which the local policing body may publish its comments on this report in time (Police Act 1996, section 55): the 56th day, publication on ${withLocal(formatDate(row.published_on), row)} being the first.`,
    ...row.other_last_days.map(
      (day) => `By the publication day that another source gives, the last day would be ${formatDate(day)}.`,
    ),
    `As at ${formatDate(releasedOn)}: ${standingSentence(row)}.`,
    `Publication day known from: ${row.published_on_evidence ?? "not stated"}. Source: ${row.publisher}, ${row.source_title}${row.address === null ? "" : `, ${row.address}`}.`,
    warnings.notAnOfficialStatistic,
  ].join("\n");

/**
 * Last days as one iCalendar text: an event of the whole day for each, in the order given, with a reminder two weeks before
 * where the day was still to come at the release. The same rows and release give the same bytes.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function calendarOf(name: string, rows: readonly Deadline[], releasedOn: string): string {
  const calendar = ical({
    // The library writes a calendar's name as it is given.
    name: name.replaceAll(/[\\;,]/g, "\\$&"),
    prodId: { company: "Peelboard", product: "Statutory last days", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const row of rows) {
    const event = calendar.createEvent({
      id: `${row.report_id}@peelboard`,
      stamp: new Date(`${releasedOn}T00:00:00Z`),
      start: new Date(`${row.last_day}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `Last day for comments: ${row.force_name}, ${withLocal(row.title, row)}`,
      description: description(row, releasedOn),
      ...(row.address === null ? {} : { url: row.address }),
    });
    if (row.last_day > releasedOn) event.createAlarm({ type: ICalAlarmType.display, trigger: fortnight });
  }
  return `${calendar.toString()}\r\n`;
}

/**
 * Writes the calendars of the statutory last days below `site`/calendars: one for each report that has a last day, one for
 * each force, and one for all.
 */
export async function writeCalendars(
  site: string,
  warehouseDirectory: string = paths.warehouse,
): Promise<void> {
  const { release: releasedOn } = await ask(release, warehouseDirectory);
  const { register } = await ask(responses, warehouseDirectory);
  const deadlines = registerAsAt(register, releasedOn)
    .rows.filter(isDeadline)
    .toSorted((a, b) => (a.last_day + a.report_id < b.last_day + b.report_id ? -1 : 1));
  const write = async (file: string, name: string, rows: readonly Deadline[]): Promise<void> => {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), calendarOf(name, rows, releasedOn));
  };
  await write(calendarFiles.all, "Peelboard: last days for comments", deadlines);
  for (const force_id of new Set(deadlines.map((row) => row.force_id))) {
    if (force_id === null) continue;
    const own = deadlines.filter((row) => row.force_id === force_id);
    await write(
      calendarFiles.ofForce(force_id),
      `Peelboard: last days for comments on ${own[0]?.force_name}`,
      own,
    );
  }
  for (const row of deadlines)
    await write(
      calendarFiles.ofReport(row.report_id),
      `Peelboard: last day for comments on ${row.force_name}`,
      [row],
    );
}
