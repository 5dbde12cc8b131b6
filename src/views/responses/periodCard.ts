import { type Period, periodStrip, periodStripForm } from "../../charts/periodStrip.js";
import { chartCard } from "../../components/chartCard.js";
import { emptyState } from "../../components/emptyState.js";
import { formatCount } from "../../format/formatCount.js";
import { formatDate } from "../../format/formatDate.js";
import { isoDateOf, isoDay } from "../../metrics/isoDay.js";
import type { RegisterStateRow } from "../../model/responses.js";
import { periodTable } from "../../tables/registerTable.js";
import type { ViewOptions } from "../viewOptions.js";
import type { Standing } from "./registerChoices.js";

/** Days on either side of the day shown within which periods are drawn. */
const reach = 120;
/** Bars that can be read at once; fewer where they lie far from the day shown, and each is short. */
const most = 12;
const mostFar = 8;

const isPeriod = (row: RegisterStateRow): row is RegisterStateRow & Period =>
  row.published_on !== null && row.last_day !== null;

/** The date some days before another. */
function before(asAt: string, days: number): string {
  const day = isoDay(asAt);
  return day.ok ? isoDateOf(day.value - days) : asAt;
}

function headline(periods: readonly Period[], asAt: string): string {
  const running = periods.filter(({ last_day }) => last_day >= asAt).toSorted(byLastDay);
  const [next] = running;
  const last = periods.toSorted(byLastDay).at(-1);
  if (next !== undefined)
    return `${running.length === 1 ? "One period of 56 days runs" : `${formatCount(running.length)} periods of 56 days run`} on ${formatDate(asAt)}; the next last day is ${formatDate(next.last_day)}`;
  return `No period of 56 days held runs on ${formatDate(asAt)}; the latest ended on ${formatDate(last?.last_day ?? null)}`;
}

const byLastDay = (a: Period, b: Period): number =>
  a.last_day.localeCompare(b.last_day, "en") || a.force_name.localeCompare(b.force_name, "en");

/** The 56-day periods around the day shown on one calendar, or the latest before it, and their table. */
export function periodCard({ asAt, rows, isMine }: Standing, options: ViewOptions): HTMLElement {
  const { document, force_id } = options;
  const periods = rows.filter(isPeriod);
  if (periods.length === 0)
    return emptyState(
      {
        happened: `No report${isMine ? " of your force" : ""} with a statutory last day is held on ${formatDate(asAt)}.`,
        advice: isMine ? "Show all forces, or choose a later date." : "Choose a later date above.",
      },
      { document },
    );
  const from = before(asAt, reach);
  const near = periods.filter(({ last_day }) => last_day >= from);
  // What still runs comes first; then what ended last.
  const pool = (near.length > 0 ? near : periods).toSorted((a, b) => byLastDay(b, a));
  const shown = pool.slice(0, near.length > 0 ? most : mostFar).toSorted(byLastDay);
  const choice =
    near.length === 0
      ? `none lies within ${reach} days of that day, so the latest ${formatCount(shown.length)} before it are shown`
      : `those within ${reach} days of that day${shown.length < near.length ? `, the latest ${formatCount(shown.length)} of ${formatCount(near.length)}` : ""}`;
  return chartCard(
    {
      headline: headline(periods, asAt),
      subtitle: `Statutory periods for comments on inspection reports, England and Wales, as at ${formatDate(asAt)}: ${choice}`,
      rows: shown,
      isChosen: (row) => force_id !== null && row.force_id === force_id,
      columns: periodTable,
      form: periodStripForm(asAt, shown.length),
      note: "Each bar is 56 days long, publication day being day 1. The filled part has run. A diamond is a response whose day is known.",
      draw: (chart) => periodStrip(shown, { ...chart, asAt, highlight: force_id }),
    },
    options,
  );
}
