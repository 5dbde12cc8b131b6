import { smallFontSize, textWidth } from "./theme.js";

/** A period with the day that it stands at on a time axis. */
export interface PeriodPlace {
  readonly period: string;
  readonly date: Date;
}

/** A year that is named by its end is named by it alone under the axis, where the phrase would not fit. */
export const shortPeriod = (period: string): string => period.replace(/^year ending /, "to ");

/** Every period's tick where they have room, else as many of them as fit, the last always among them. */
export function periodTicks<Point extends PeriodPlace>(points: readonly Point[], room: number): Point[] {
  const byPeriod = new Map(points.map((point) => [point.period, point]));
  const periods = [...byPeriod.values()].toSorted((a, b) => a.date.getTime() - b.date.getTime());
  const widest =
    Math.max(...periods.map(({ period }) => textWidth(shortPeriod(period), smallFontSize)), 1) + 14;
  const step = Math.max(1, Math.ceil((periods.length * widest) / room));
  return periods.filter((_, index) => (periods.length - 1 - index) % step === 0);
}

/** A period short enough for a small panel: "31 March 2021" is "2021", "year ending March 2020" too. */
export const shortYear = (period: string): string =>
  /^\d{4}\/\d{2}$/.test(period) ? period : (/\d{4}$/.exec(shortPeriod(period))?.[0] ?? period);

/** The first and the last period, or only the last where a panel is narrow. */
export function endTicks<Point extends PeriodPlace>(points: readonly Point[], panelWidth: number): Point[] {
  const all = periodTicks(points, Number.POSITIVE_INFINITY);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const wide = textWidth(shortYear(first.period), smallFontSize) * 2 + 24;
  return first === last || wide > panelWidth ? [last] : [first, last];
}
