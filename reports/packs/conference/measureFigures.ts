import { funnelPlot } from "../../../src/charts/funnelPlot.ts";
import { rankedDots } from "../../../src/charts/rankedDots.ts";
import { xmrPlot } from "../../../src/charts/xmrPlot.ts";
import { chartDescription } from "../../../src/format/chartDescription.ts";
import { countForces } from "../../../src/format/countForces.ts";
import {
  dispersionSentence,
  formatTarget,
  funnelHeadline,
  zonesSentence,
} from "../../../src/format/funnelSentence.ts";
import { classificationNote, noFigureNote, rankedHeadline } from "../../../src/format/rankedSentence.ts";
import { warnings } from "../../../src/format/warnings.ts";
import {
  limitSentences,
  onePeriodSentence,
  signalSentences,
  trendSentence,
  xmrHeadline,
} from "../../../src/format/xmrSentence.ts";
import {
  type ForceMeasure,
  funnelOfMeasure,
  stretchesOfMeasure,
} from "../../../src/metrics/forceMeasures.ts";
import { funnelTarget } from "../../../src/metrics/funnelTarget.ts";
import { isOldFigure } from "../../../src/metrics/isOldFigure.ts";
import { hasParts } from "../../../src/metrics/measureFunnel.ts";
import { trendMarker } from "../../../src/metrics/trendMarker.ts";
import { xmrRows } from "../../../src/metrics/xmrRows.ts";
import { shortFunnelTable } from "../../../src/tables/funnelTable.ts";
import { shortMeasureTable } from "../../../src/tables/rankedMeasureTable.ts";
import { shortXmrTable } from "../../../src/tables/xmrTable.ts";
import { withoutOutlier } from "../../../src/views/measureCards.ts";
import type { Figure, Table } from "../../document.ts";
import { figureBlock } from "../figureBlock.ts";
import type { ForceContext } from "../section.ts";
import { without } from "../tableBlock.ts";

/** What a picture of a measure leaves for the text, and which explanation tells how to read it. */
export interface MeasureFigure {
  readonly guide: "funnel-plot" | "ranked-dots" | "xmr-chart";
  readonly figure: Figure;
  readonly table: Table;
  readonly remarks: readonly string[];
}

type Context = Pick<ForceContext, "easel" | "peers" | "parameters">;

const withWords = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== "");

/** Forces by size with the limits of chance; null where the measure has no funnel. */
function funnelFigure(measure: ForceMeasure, { easel, peers, parameters }: Context): MeasureFigure | null {
  const funnel = funnelOfMeasure(measure);
  if (!funnel.ok) return null;
  const { own, forces, national, left_out, classification } = measure;
  const { areas, curve } = funnel.value;
  const [drawn, outlier] = withoutOutlier(forces, own.area_id);
  const target = funnelTarget(areas, national, own.multiplier);
  const title = `${own.measure_name}, ${countForces(areas.length)}, ${own.period}; ${dispersionSentence(funnel.value)}`;
  const block = figureBlock(
    {
      id: `measure-${own.measure_id}-forces`,
      headline: funnelHeadline(funnel.value, own.area_id),
      subtitle: title,
      description: chartDescription(
        title,
        "Forces by the size of their denominator, with 95% and 99.8% limits about the middle line",
      ),
      rows: areas,
      columns: shortFunnelTable,
      isChosen: ({ area_id }) => area_id === own.area_id,
      warnings: isOldFigure(own.period_end, parameters.as_at) ? [warnings.oldFigure] : [],
      draw: (chart) =>
        funnelPlot(areas, curve, {
          ...chart,
          highlight: own.area_id,
          highlightText: own.area_name,
          peers: new Set(peers.kind === "all" ? [] : peers.peer_ids),
          decimals: own.decimals,
          unit: own.unit,
          denominatorName: own.denominator_name ?? "",
          targetText: formatTarget(target, own.decimals),
        }),
    },
    easel,
  );
  return {
    ...block,
    guide: "funnel-plot",
    remarks: withWords([
      zonesSentence(funnel.value),
      outlier,
      noFigureNote(drawn.filter((row) => !hasParts(row))),
      classificationNote(left_out, classification),
    ]),
  };
}

/** Forces in the order of their figures, for a measure that chance does not move. */
function dotsFigure(measure: ForceMeasure, { easel, parameters }: Context): MeasureFigure {
  const { own, forces, national, left_out, classification } = measure;
  const [drawn, outlier] = withoutOutlier(forces, own.area_id);
  const title = `${own.measure_name}, ${countForces(drawn.filter(({ value }) => value !== null).length)}, ${own.period}`;
  const block = figureBlock(
    {
      id: `measure-${own.measure_id}-forces`,
      headline: rankedHeadline(drawn, national, { force_id: own.area_id, others: "other forces" }),
      subtitle: title,
      description: chartDescription(title, "Forces from the highest figure at the top to the lowest"),
      rows: [...forces, ...(national === null ? [] : [national])],
      // A score has no parts that its publisher gives.
      columns:
        own.denominator === null ? without(shortMeasureTable, "numerator", "denominator") : shortMeasureTable,
      isChosen: ({ area_id }) => area_id === own.area_id,
      warnings: isOldFigure(own.period_end, parameters.as_at) ? [warnings.oldFigure] : [],
      draw: (chart) => rankedDots(drawn, { ...chart, highlight: own.area_id, national }),
    },
    easel,
  );
  return {
    ...block,
    guide: "ranked-dots",
    remarks: withWords([outlier, classificationNote(left_out, classification)]),
  };
}

/** The picture of the forces that fits a measure: a funnel of chance events and shares, dots for others. */
export const forcesFigure = (measure: ForceMeasure, context: Context): MeasureFigure =>
  funnelFigure(measure, context) ?? dotsFigure(measure, context);

/** The force's figures over time with limits, and what they say; a sentence where one period alone is held. */
export function seriesFigure(measure: ForceMeasure, { easel }: Context): MeasureFigure | string {
  const { own, series } = measure;
  const stretches = stretchesOfMeasure(measure);
  const points = stretches.flatMap(({ rows }) => rows);
  const [[first], latest] = [points, stretches.at(-1)];
  const last = points.at(-1);
  if (first === undefined || last === undefined || latest === undefined || first === last)
    return onePeriodSentence(own);
  const isTrial = stretches.some(({ chart }) => chart.ok && chart.value[0]?.is_trial);
  const title = `${own.measure_name}, ${own.area_name}, ${first.period} to ${last.period}; limits from all moving ranges`;
  const block = figureBlock(
    {
      id: `measure-${own.measure_id}-series`,
      headline: xmrHeadline(stretches),
      subtitle: title,
      description: chartDescription(
        title,
        "A line over time with its mean and limits; points that break a rule have another shape",
      ),
      rows: xmrRows(series, stretches),
      columns: shortXmrTable,
      warnings: isTrial ? [warnings.trialLimits] : [],
      draw: (chart) =>
        xmrPlot(
          stretches.map((stretch) => ({
            cut: stretch.cut,
            limits: stretch.chart.ok ? (stretch.chart.value[0] ?? null) : null,
            points: stretch.chart.ok
              ? stretch.chart.value
              : stretch.rows.map((row) => ({ ...row, signals: [] })),
          })),
          { ...chart, unit: own.unit },
        ),
    },
    easel,
  );
  const trend = trendMarker(latest.rows);
  return {
    ...block,
    guide: "xmr-chart",
    remarks: [
      ...signalSentences(stretches),
      trendSentence(latest.rows, trend, { isAfterCut: stretches.length > 1 }),
      ...limitSentences(stretches),
    ],
  };
}
