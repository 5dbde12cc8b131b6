import { xmrPlot } from "../../charts/xmrPlot.js";
import { chartCard } from "../../components/chartCard.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { formatPolarity } from "../../format/measureFacts.js";
import { warnings } from "../../format/warnings.js";
import {
  limitSentences,
  onePeriodSentence,
  signalSentences,
  trendSentence,
  xmrHeadline,
} from "../../format/xmrSentence.js";
import { trendMarker } from "../../metrics/trendMarker.js";
import { xmrRows } from "../../metrics/xmrRows.js";
import { xmrStretches } from "../../metrics/xmrStretches.js";
import { type XmrTableRow, xmrTable } from "../../tables/xmrTable.js";
import type { ViewOptions } from "../viewOptions.js";
import { type MeasureChoice, type MeasureChoices, seriesRows } from "./measureChoice.js";

/** One area's figures over time with the limits of an XmR chart, its signals in words, and a trend marker. */
export function xmrMeasure(
  choice: MeasureChoice,
  { screen }: MeasureChoices,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { measure } = choice;
  const rows = seriesRows(choice, options.force_id);
  const stretches = xmrStretches(rows, { screen: screen === "1" });
  const points = stretches.flatMap((stretch) => stretch.rows);
  const [first] = points;
  const latest = stretches.at(-1);
  if (first === undefined || latest === undefined)
    return [
      emptyState(
        {
          happened: `No series of ${measure.measure_name.toLowerCase()} can be shown${options.force_id === null ? ": no force is chosen, and forces’ counts are not added up" : ""}.`,
          advice: "Choose your force at the top of the page, or another measure.",
        },
        options,
      ),
    ];
  if (new Set(rows.map(({ period }) => period)).size === 1)
    return [
      emptyState(
        {
          happened: onePeriodSentence(first),
          advice: "Choose “Forces”, or a measure with more years.",
        },
        options,
      ),
    ];
  const trend = trendMarker(latest.rows);
  const last = points.at(-1) ?? first;
  const isTrial = stretches.some(({ chart }) => chart.ok && chart.value[0]?.is_trial);
  const sentences = [
    ...signalSentences(stretches),
    trendSentence(latest.rows, trend, { isAfterCut: stretches.length > 1 }),
    ...limitSentences(stretches),
  ];
  return [
    chartCard<XmrTableRow>(
      {
        headline: xmrHeadline(stretches),
        subtitle: `${measure.measure_name}, ${first.area_name}, ${first.period} to ${last.period}; ${screen === "1" ? "limits from screened moving ranges" : "limits from all moving ranges"}`,
        rows: xmrRows(rows, stretches),
        columns: xmrTable,
        warnings: isTrial ? [warnings.trialLimits] : [],
        note: `${formatPolarity(measure.polarity)} Yearly figures that drift break rules often; a marked point says that the series changed, and not why.`,
        guides: ["xmr-chart", "trend-marker"],
        form: "A line over time with its mean and limits; points that break a rule have another shape",
        draw: (chart) =>
          xmrPlot(
            stretches.map((stretch) => ({
              cut: stretch.cut,
              limits: stretch.chart.ok ? (stretch.chart.value[0] ?? null) : null,
              points: stretch.chart.ok
                ? stretch.chart.value
                : stretch.rows.map((row) => ({ ...row, signals: [] })),
            })),
            { ...chart, unit: measure.unit },
          ),
      },
      options,
    ),
    element(
      options.document,
      "ul",
      { class: "signals" },
      ...sentences.map((sentence) => element(options.document, "li", {}, sentence)),
    ),
  ];
}
