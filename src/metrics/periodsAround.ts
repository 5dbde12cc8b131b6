import type { RegisterStateRow } from "../model/responses.js";
import { isoDateOf, isoDay } from "./isoDay.js";

/** A report with its publication day and its last day. */
export type DatedPeriod = RegisterStateRow & { readonly published_on: string; readonly last_day: string };

/** Days on either side of a day within which periods are shown. */
export const periodReach = 120;
/** Bars that can be read at once; fewer where they lie far from the day, and each is short. */
const most = 12;
const mostFar = 8;

export interface PeriodsAround {
  /** By their last days, the earliest first. */
  readonly shown: readonly DatedPeriod[];
  /** Periods within reach of the day; where there are none, the latest before it are shown. */
  readonly near_count: number;
}

const isPeriod = (row: RegisterStateRow): row is DatedPeriod =>
  row.published_on !== null && row.last_day !== null;

export const byLastDay = (a: DatedPeriod, b: DatedPeriod): number =>
  a.last_day.localeCompare(b.last_day, "en") || a.force_name.localeCompare(b.force_name, "en");

/** The date some days before another. */
function before(asAt: string, days: number): string {
  const day = isoDay(asAt);
  return day.ok ? isoDateOf(day.value - days) : asAt;
}

/** The rows of a register that have a statutory period. */
export const periodsOf = (rows: readonly RegisterStateRow[]): readonly DatedPeriod[] => rows.filter(isPeriod);

/** The statutory periods to show on a day (ISO date): those around it, or the latest before it. */
export function periodsAround(periods: readonly DatedPeriod[], asAt: string): PeriodsAround {
  const from = before(asAt, periodReach);
  const near = periods.filter(({ last_day }) => last_day >= from);
  // What still runs comes first; then what ended last.
  const pool = (near.length > 0 ? near : periods).toSorted((a, b) => byLastDay(b, a));
  return {
    shown: pool.slice(0, near.length > 0 ? most : mostFar).toSorted(byLastDay),
    near_count: near.length,
  };
}
