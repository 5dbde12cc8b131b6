import { isoDay } from "../../src/metrics/isoDay.ts";
import type { Query } from "./ask.ts";

/** A day of which nothing can be told: it says which days can be asked for. */
export class PackDayError extends RangeError {
  override readonly name = "PackDayError";
}

const inWords = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

/** The first day by which a report had surely come out or a period of figures had ended. */
const earliestDay: Query<string> = async (warehouse) => {
  const [held] = await warehouse.rows<{ day: string | null }>(`
    select min(day)::varchar as day
    from (
      select period_end as day from fact_measure where value is not null
      union all
      select case length(published_on)
        when 10 then published_on::date
        when 7 then last_day(concat(published_on, '-01')::date)
        when 4 then concat(published_on, '-12-31')::date
      end
      from dim_report
      where not is_stand_in
    )`);
  if (held?.day == null)
    throw new Error("the warehouse has no dated figure; run `npx peelboard load` to build it again");
  return held.day;
};

/**
 * Refuses a day of which no pack can tell anything, before the rest is asked for.
 * @throws PackDayError when `as_at` is no full date, lies before all that is held, or after the release.
 */
export const checkPackDay =
  (as_at: string, release: string): Query<void> =>
  async (warehouse) => {
    const earliest = await earliestDay(warehouse);
    if (!isoDay(as_at).ok)
      throw new PackDayError(
        `as-at date "${as_at}" is no full date of the calendar; give year, month and day as in ${release}, from ${earliest} to ${release}`,
      );
    if (as_at < earliest)
      throw new PackDayError(
        `as-at date ${as_at}: nothing is held of any day before ${earliest} (${inWords(earliest)}); ask for that day or a later one`,
      );
    if (as_at > release)
      throw new PackDayError(
        `as-at date ${as_at}: the data ends on ${release}, the release of ${inWords(release)}; ask for that day or an earlier one`,
      );
  };
