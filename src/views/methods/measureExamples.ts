import { explainAbsence } from "../../format/formatAbsence.js";
import { formatDecimal } from "../../format/formatDecimal.js";
import { formatInterval } from "../../format/formatInterval.js";
import { formatList } from "../../format/formatList.js";
import type { Overdispersion } from "../../metrics/additiveVariance.js";
import { byarInterval, type CountInterval } from "../../metrics/byarInterval.js";
import { countInterval } from "../../metrics/countInterval.js";
import { equalCountClasses } from "../../metrics/equalCountClasses.js";
import { type FunnelColumns, funnelLimits } from "../../metrics/funnelLimits.js";
import type { Outcome } from "../../metrics/outcome.js";
import { overdispersion } from "../../metrics/overdispersion.js";
import { rateFunnelLimits } from "../../metrics/rateFunnelLimits.js";
import { trendMarker } from "../../metrics/trendMarker.js";
import { weightedCountInterval } from "../../metrics/weightedCountInterval.js";
import { wilsonInterval } from "../../metrics/wilsonInterval.js";
import { xmrLimits } from "../../metrics/xmrLimits.js";
import type { WorkedExample } from "../../tables/workedExampleTable.js";
import { example } from "./example.js";

const four = (value: number): string => formatDecimal(value, 4);

const wilson = (r: number, n: number, expected: string): WorkedExample =>
  example(
    `${r} of ${n}`,
    wilsonInterval(r, n),
    ({ lower, upper }) => `${four(lower)} to ${four(upper)}`,
    expected,
  );

const limitsOfCount = (limits: CountInterval): string =>
  formatInterval(limits, { unit: "number", decimals: 3 });

const byar = (count: number, expected: string): WorkedExample =>
  example(`${count} ${count === 1 ? "event" : "events"}`, byarInterval(count), limitsOfCount, expected);

const exact = (count: number, expected: string): WorkedExample =>
  example(
    `${count === 0 ? "No" : count} events`,
    countInterval(count),
    (limits) => `${limitsOfCount(limits)}, ${limits.method}`,
    expected,
  );

const dobson = (
  what: string,
  counts: readonly (readonly [number, number])[],
  expected: string,
): WorkedExample =>
  example(
    what,
    weightedCountInterval(counts.map(([count, weight]) => ({ count, weight }))),
    (sum) => `${formatDecimal(sum.total, 0)} reviews, ${formatInterval(sum, { unit: "number" })}`,
    expected,
  );

const funnelOf = (limits: Outcome<readonly FunnelColumns[]>, what: string, expected: string): WorkedExample =>
  example(
    what,
    limits,
    ([row]) =>
      row === undefined
        ? ""
        : [row.lower_998, row.lower_95, row.upper_95, row.upper_998].map(four).join(" · "),
    expected,
  );

const funnel = (n: number, expected: string): WorkedExample =>
  funnelOf(
    funnelLimits([{ denominator: n }], 0.15),
    `Target 0.15, n = ${formatDecimal(n, 0)}: lower 99.8%, lower 95%, upper 95%, upper 99.8%`,
    expected,
  );

const spread = ({ phi, tau_squared, is_applied }: Overdispersion): string =>
  `φ = ${four(phi)}, τ² = ${four(tau_squared)}, ${is_applied ? "limits widened" : "limits not widened"}`;

const series = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const xmr = (screen: boolean, expected: string): WorkedExample =>
  example(
    `${series.join(", ")}; ${screen ? "moving ranges screened" : "not screened"}`,
    xmrLimits(series, { screen }),
    (limits) =>
      `mean ${four(limits.mean)}, limits ${four(limits.lower_limit)} to ${four(limits.upper_limit)}`,
    expected,
  );

const trend = (values: readonly number[], expected: string): WorkedExample =>
  example(
    `Years with ${values.join(", ")}`,
    trendMarker(values.map((value, index) => ({ period_end: `${2017 + index}-03-31`, value }))),
    ({ direction, p_value }) => `${direction}, p = ${four(p_value)}`,
    expected,
  );

const wideApart = [
  [10, 100],
  [20, 100],
  [30, 200],
  [5, 80],
  [60, 150],
  [12, 120],
  [45, 300],
  [8, 40],
  [33, 110],
  [21, 90],
  [2, 60],
] as const;
const parts = (counts: readonly (readonly [number, number])[]) =>
  counts.map(([numerator, denominator]) => ({ numerator, denominator }));
const inWords = (counts: readonly (readonly [number, number])[]): string =>
  formatList(counts.map(([r, n]) => `${r} of ${n}`));
const closeTogether = [
  [19, 100],
  [20, 100],
  [21, 100],
  [20, 100],
] as const;

/** Examples of the statistics of counts, rates and series, with values that others have published or worked out apart. */
export const measureExamples = {
  "wilson-interval": [
    wilson(30, 43, "0.5489 to 0.8140"),
    wilson(9, 43, "0.1142 to 0.3521"),
    wilson(0, 43, "0.0000 to 0.0820"),
    wilson(43, 43, "0.9180 to 1.0000"),
  ],
  "byar-interval": [byar(1, "0.013 to 5.564"), byar(10, "4.787 to 18.391"), byar(100, "81.362 to 121.628")],
  "exact-poisson-interval": [
    exact(0, "0.000 to 3.689, exact Poisson"),
    exact(5, "1.623 to 11.668, exact Poisson"),
    exact(10, "4.787 to 18.391, Byar"),
  ],
  "dobson-interval": [
    dobson(
      "West of Cumbria in 2007: 29 cases at 3 reviews, 40 at 2",
      [
        [29, 3],
        [40, 2],
      ],
      "167 reviews, 129.2 to 212.3",
    ),
    dobson("9 cases at 6 reviews", [[9, 6]], explainAbsence("too few events")),
  ],
  "funnel-plot": [
    funnel(50, "0.0318 · 0.0656 · 0.2611 · 0.3340"),
    funnel(200, "0.0809 · 0.1040 · 0.2027 · 0.2357"),
    funnel(1000, "0.1168 · 0.1286 · 0.1728 · 0.1865"),
    funnelOf(
      rateFunnelLimits([{ denominator: 1000 }], 10, { per: 1000 }),
      "Target 10 per 1,000, n = 1,000: lower 99.8%, lower 95%, upper 95%, upper 99.8%",
      "2.6152 · 4.7624 · 17.1583 · 22.1596",
    ),
  ],
  "over-dispersion": [
    example(
      `Target 0.2; ${inWords(wideApart)}`,
      overdispersion(parts(wideApart), 0.2),
      spread,
      "φ = 6.1210, τ² = 0.0121, limits widened",
    ),
    example(
      `Target 0.2; ${inWords(closeTogether)}`,
      overdispersion(parts(closeTogether), 0.2),
      spread,
      "φ = 0.0153, τ² = 0.0000, limits not widened",
    ),
  ],
  "xmr-chart": [
    xmr(true, "mean 1.9444, limits −0.7156 to 4.6044"),
    xmr(false, "mean 1.9444, limits −3.0626 to 6.9515"),
  ],
  "trend-marker": [
    trend([1, 2, 3, 4, 5], "rising, p = 0.0167"),
    trend([2, 1, 3, 4, 5], "no clear trend, p = 0.0833"),
    trend([1, 2, 3, 4], "too few comparable points for this statistic"),
  ],
  "tile-map": [
    example(
      "1, 2, 2, 2, 5, 8, 9, 30 in four classes",
      equalCountClasses([1, 2, 2, 2, 5, 8, 9, 30]),
      (classes) =>
        classes.map(({ lowest, highest, count }) => `${lowest} to ${highest} (${count})`).join("; "),
      "1 to 2 (4); 5 to 8 (2); 9 to 30 (2)",
    ),
  ],
} as const satisfies Readonly<Record<string, readonly WorkedExample[]>>;
