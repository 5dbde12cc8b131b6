import { formatDate } from "../../src/format/formatDate.ts";
import { isoDay } from "../../src/metrics/isoDay.ts";
import type { PackName } from "../../src/model/pack.ts";
import { slugPattern } from "./officeFields.ts";
import { type PackChoices, type Refuse, unknown } from "./packChoices.ts";
import type { PackOptions } from "./packOptions.ts";
import type { Meeting } from "./statedOffice.ts";

/** A day of the calendar, or null and a fault. */
function dayOf(option: string, typed: string, refuse: Refuse): string | null {
  if (isoDay(typed).ok) return typed;
  refuse(`${option} "${typed}" is no day of the calendar; expected a day such as 2019-06-30`);
  return null;
}

/** The as-at day: the one asked for, else that of the release. */
export function asAtOf({ asAt }: PackOptions, { release, reports }: PackChoices, refuse: Refuse): string {
  if (asAt === undefined) return release.release;
  const day = dayOf("as-at", asAt, refuse);
  if (day === null) return release.release;
  const first = reports.flatMap(({ published_on }) => published_on ?? []).toSorted()[0];
  if (day > release.release)
    refuse(
      `as-at ${day} is later than the data, which are of ${formatDate(release.release)} (${release.release}); choose that day or an earlier one`,
    );
  else if (first !== undefined && day < first)
    refuse(
      `as-at ${day} is before any data: the first report held is of ${formatDate(first)}; choose a later day`,
    );
  return day;
}

const meetingsFor = (pack: PackName, { office }: PackChoices): readonly Meeting[] =>
  office.meetings.filter(({ kind }) => kind === pack).toSorted((a, b) => a.date.localeCompare(b.date));

/** The day of the last pack: the one asked for, else the last meeting of the pack’s kind before the as-at day. */
export function sinceOf(
  { since }: PackOptions,
  pack: PackName,
  as_at: string,
  choices: PackChoices,
  refuse: Refuse,
): string | null {
  if (since === "none") return null;
  if (since === undefined)
    return meetingsFor(pack, choices).findLast(({ date }) => date < as_at)?.date ?? null;
  const day = dayOf("since", since, refuse);
  if (day !== null && day >= as_at)
    refuse(`since ${day} is not before the as-at day, ${as_at}; choose an earlier day`);
  return day;
}

/** The meeting that commentary is for: the one asked for, else the next of the pack’s kind. */
export function meetingOf(
  { meeting }: PackOptions,
  pack: PackName,
  as_at: string,
  choices: PackChoices,
  refuse: Refuse,
): string | null {
  if (meeting === "none") return null;
  const ofKind = meetingsFor(pack, choices);
  if (meeting === undefined) return ofKind.find(({ date }) => date >= as_at)?.slug ?? null;
  if (!slugPattern.test(meeting)) {
    refuse(
      `meeting "${meeting}" is no folder’s name; expected small letters, digits and hyphens, such as 2019-07`,
    );
    return null;
  }
  const slugs = ofKind.map((one) => one.slug);
  if (slugs.length > 0 && !slugs.includes(meeting))
    refuse(`${unknown("meeting", meeting, slugs)}; the calendar is in the office’s file`);
  return meeting;
}
