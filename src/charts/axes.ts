import * as Plot from "@observablehq/plot";
import { formatDecimal } from "../format/formatDecimal.js";
import { type PeriodPlace, shortPeriod } from "./periodTicks.js";
import { smallFontSize } from "./theme.js";

/** A value under or beside an axis: whole numbers without decimals, the others with those of the measure. */
const valueTick =
  (decimals: number) =>
  (value: number): string =>
    formatDecimal(value, Number.isInteger(value) ? 0 : decimals);

/** Values up the left side, with a faint rule at each. */
export const valuesUp = (decimals: number): Plot.Markish[] => [
  Plot.gridY({ ticks: 5, strokeOpacity: 0.15 }),
  Plot.axisY({
    ticks: 5,
    label: null,
    tickSize: 0,
    fontSize: smallFontSize,
    tickFormat: valueTick(decimals),
  }),
];

/** Values along the foot, with a faint rule at each. */
export const valuesAcross = (ticks: number, decimals: number): Plot.Markish[] => [
  Plot.gridX({ ticks, strokeOpacity: 0.15 }),
  Plot.axisX({ ticks, label: null, tickFormat: valueTick(decimals), fontSize: smallFontSize, tickSize: 4 }),
];

/** Periods along the foot. */
export const periodsAcross = (ticks: readonly PeriodPlace[]): Plot.Markish =>
  Plot.axisX(
    ticks.map(({ date }) => date),
    {
      label: null,
      fontSize: smallFontSize,
      tickSize: 4,
      tickFormat: (date: Date) =>
        shortPeriod(ticks.find((tick) => tick.date.getTime() === date.getTime())?.period ?? ""),
    },
  );
