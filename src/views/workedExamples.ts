import { explainAbsence } from "../format/formatAbsence.js";
import { formatDate } from "../format/formatDate.js";
import { formatDecimal } from "../format/formatDecimal.js";
import { formatInterval } from "../format/formatInterval.js";
import { byarInterval } from "../metrics/byarInterval.js";
import { countInterval } from "../metrics/countInterval.js";
import { funnelLimits } from "../metrics/funnelLimits.js";
import type { Outcome } from "../metrics/outcome.js";
import { signTest } from "../metrics/signTest.js";
import { statutoryPeriod } from "../metrics/statutoryPeriod.js";
import { trendMarker } from "../metrics/trendMarker.js";
import { wilsonInterval } from "../metrics/wilsonInterval.js";
import { xmrLimits } from "../metrics/xmrLimits.js";
import type { WorkedExample } from "../tables/workedExampleTable.js";

/** The result in words, or why there is none. */
const said = <T>(outcome: Outcome<T>, words: (value: T) => string): string =>
  outcome.ok ? words(outcome.value) : explainAbsence(outcome.reason);

const fourPlaces = (value: number): string => formatDecimal(value, 4);
const xmrSeries = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

/** One example of each statistic, with numbers that others have published, computed by the functions the site uses. */
export function workedExamples(): readonly WorkedExample[] {
  return [
    {
      statistic: "Wilson interval",
      use: "How far a share from a sample could be from the true one. Not for grades: the 43 forces are all there are.",
      example: "30 of 43",
      result: said(
        wilsonInterval(30, 43),
        ({ lower, upper }) => `${fourPlaces(lower)} to ${fourPlaces(upper)}`,
      ),
    },
    {
      statistic: "Byar interval",
      use: "How far a count of events could be from its long-run level, for counts from 10.",
      example: "100 events",
      result: said(byarInterval(100), (limits) => formatInterval(limits, { unit: "number", decimals: 3 })),
    },
    {
      statistic: "Exact Poisson interval",
      use: "The same for counts below 10, where Byar’s approximation is rough.",
      example: "5 events",
      result: said(
        countInterval(5),
        (limits) => `${formatInterval(limits, { unit: "number", decimals: 3 })}, ${limits.method}`,
      ),
    },
    {
      statistic: "Funnel limits",
      use: "Which forces differ from a target by more than their size explains.",
      example: "Target 0.15, 200 cases, 95%",
      result: said(funnelLimits([{ denominator: 200 }], 0.15), ([row]) =>
        row === undefined ? "" : `${fourPlaces(row.lower_95)} to ${fourPlaces(row.upper_95)}`,
      ),
    },
    {
      statistic: "XmR limits",
      use: "Whether a figure in a series is out of line with the others. Never for grades.",
      example: `${xmrSeries.join(", ")}; moving ranges screened`,
      result: said(
        xmrLimits(xmrSeries, { screen: true }),
        (limits) =>
          `mean ${fourPlaces(limits.mean)}, limits ${fourPlaces(limits.lower_limit)} to ${fourPlaces(limits.upper_limit)}`,
      ),
    },
    {
      statistic: "Sign test",
      use: "Whether more forces improved than declined than chance alone would give, between comparable rounds only.",
      example: "12 improved, 4 declined",
      result: said(signTest(12, 4), ({ p_value }) => `p = ${fourPlaces(p_value)}`),
    },
    {
      statistic: "Trend marker",
      use: "Whether a yearly series rises or falls. At least five years without a break.",
      example: "Four years",
      result: said(
        trendMarker([2017, 2018, 2019, 2020].map((year) => ({ period_end: `${year}-03-31`, value: year }))),
        ({ direction }) => direction,
      ),
    },
    {
      statistic: "Statutory period",
      use: "The last day for the comments of the local policing body: publication day + 55.",
      example: "Published 15 January 2026",
      result: said(statutoryPeriod("2026-01-15", "2026-01-15"), ({ last_day }) => formatDate(last_day)),
    },
  ];
}
