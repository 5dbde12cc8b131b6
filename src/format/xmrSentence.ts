import type { Outcome } from "../metrics/outcome.js";
import type { TrendMarker } from "../metrics/trendMarker.js";
import type { XmrStretch } from "../metrics/xmrStretches.js";
import { explainAbsence } from "./formatAbsence.js";
import { formatCount } from "./formatCount.js";
import { formatDecimal } from "./formatDecimal.js";
import { formatList } from "./formatList.js";

interface Point {
  readonly area_name: string;
  readonly measure_name: string;
  readonly period: string;
  readonly period_end: string;
  readonly value: number | null;
  readonly classification: string | null;
}

const lowerFirst = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const span = (rows: readonly { readonly period: string }[]): string => {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return "no period";
  return first === last ? first.period : `${first.period} to ${last.period}`;
};

const charted = <Row extends Point>(stretches: readonly XmrStretch<Row>[]) =>
  stretches.flatMap(({ chart }) => (chart.ok ? [chart.value] : []));

/** How many figures of a series break a rule, or that there are too few. */
export function xmrHeadline<Row extends Point>(stretches: readonly XmrStretch<Row>[]): string {
  const all = stretches.flatMap(({ rows }) => rows);
  const [first] = all;
  if (first === undefined) return "No figure is held for this choice";
  const what = `${first.area_name}, ${lowerFirst(first.measure_name)}`;
  const points = charted(stretches).flat();
  if (points.length === 0) return `${what}: too few points for limits`;
  const marked = points.filter(({ signals }) => signals.length > 0).length;
  if (marked === 0) return `${what}: no figure stands out from ${span(points)}`;
  return `${what}: ${formatCount(marked)} of ${formatCount(points.length)} figures stand out, ${span(points)}`;
}

/** That there is no series, where one period alone is held. */
export const onePeriodSentence = ({ measure_name, period }: Pick<Point, "measure_name" | "period">): string =>
  `Too few points: ${measure_name.toLowerCase()} is held for ${period} alone.`;

/** Which limits were drawn for each stretch of a series and why some have none: one sentence a stretch. */
export function limitSentences<Row extends Point>(stretches: readonly XmrStretch<Row>[]): readonly string[] {
  return stretches.map(({ rows, chart, cut }) => {
    const why =
      cut === null
        ? ""
        : `, apart because ${cut === "year missing" ? "a year is missing" : "the classification changed"}`;
    const where = `${span(rows)} (${formatCount(rows.length)} points${why})`;
    if (!chart.ok) return `${where}: ${chart.reason}, so no limits are drawn.`;
    const [limits] = chart.value;
    if (limits === undefined) return `${where}: no limits are drawn.`;
    const screened = limits.is_screened
      ? `moving ranges screened, ${formatCount(limits.screened_count)} left out`
      : "moving ranges not screened";
    return `${where}: ${limits.is_trial ? "trial limits" : "limits"}, ${screened}.`;
  });
}

const ruleWords = {
  "outside a limit": "Outside a limit",
  "seven rising or falling": "Seven in a row rising or falling",
  "seven on one side": "Seven in a row on one side of the mean",
  "two of three near a limit": "Two of three near a limit",
} as const;

/** A rule of an XmR chart, in words. */
export const formatRule = (rule: keyof typeof ruleWords): string => ruleWords[rule];

/** The places that follow one another without a gap, each run as its first and last. */
function runsOf(places: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

/** Which figures break which rule, runs of them as from and to: one sentence a rule that is broken. */
export function signalSentences<Row extends Point>(stretches: readonly XmrStretch<Row>[]): readonly string[] {
  const points = charted(stretches).flat();
  return (Object.keys(ruleWords) as (keyof typeof ruleWords)[]).flatMap((rule) => {
    const places = points.flatMap(({ signals }, place) => (signals.includes(rule) ? [place] : []));
    const spans = runsOf(places).map(([from, to]) => span(points.slice(from, to + 1)));
    return spans.length === 0 ? [] : [`${formatRule(rule)}: ${formatList(spans)}.`];
  });
}

/** A probability as it stands in a sentence; a very small one is not spelt out. */
const formatProbability = (p: number): string => (p < 0.001 ? "p < 0.001" : `p = ${formatDecimal(p, 3)}`);

/** The direction of a yearly series in words, or why none is named. */
export function trendSentence(
  rows: readonly Pick<Point, "period">[],
  trend: Outcome<TrendMarker>,
  { isAfterCut = false }: { readonly isAfterCut?: boolean } = {},
): string {
  const since = isAfterCut ? ", since the last break" : "";
  if (!trend.ok) {
    const why =
      trend.reason === "too few points"
        ? "it needs five years in a row on one basis"
        : explainAbsence(trend.reason);
    return `Trend: ${trend.reason} (${span(rows)}${since}); ${why}.`;
  }
  const { direction, p_value, point_count } = trend.value;
  const words = direction === "no clear trend" ? "no clear trend" : direction;
  return `Trend: ${words} over ${formatCount(point_count)} years, ${span(rows)}${since} (Mann-Kendall test, ${formatProbability(p_value)}). The direction is no judgement.`;
}
