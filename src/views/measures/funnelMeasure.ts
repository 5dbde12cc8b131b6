import { funnelPlot } from "../../charts/funnelPlot.js";
import { chartCard } from "../../components/chartCard.js";
import { emptyState } from "../../components/emptyState.js";
import { explainAbsence } from "../../format/formatAbsence.js";
import { formatDecimal } from "../../format/formatDecimal.js";
import { dispersionSentence, funnelHeadline, zonesSentence } from "../../format/funnelSentence.js";
import { formatPolarity, funnelRefusal } from "../../format/measureFacts.js";
import { classificationNote } from "../../format/rankedSentence.js";
import { measureFunnel } from "../../metrics/measureFunnel.js";
import type { MeasurePicture } from "../../model/measurePicture.js";
import type { MeasureRow } from "../../model/measureRow.js";
import { type FunnelRow, funnelTable } from "../../tables/funnelTable.js";
import { withoutOutlier } from "../measureCards.js";
import type { ViewOptions } from "../viewOptions.js";
import type { MeasureChoice, MeasureChoices } from "./measureChoice.js";
import { comparedNote, guide } from "./measurePieces.js";

type Whole = MeasureRow & { readonly numerator: number; readonly denominator: number };

const hasParts = (row: MeasureRow): row is Whole =>
  row.value !== null && row.numerator !== null && row.denominator !== null;

/** The middle line: the national figure, else the total of the forces that are drawn over theirs. */
function targetOf(
  { national, measure }: MeasureChoice,
  rows: readonly Whole[],
): { value: number; text: string } {
  if (national !== null && national.value !== null)
    return {
      value: national.value,
      text: `${national.area_name} ${formatDecimal(national.value, measure.decimals)}`,
    };
  const total = (key: "numerator" | "denominator"): number => rows.reduce((sum, row) => sum + row[key], 0);
  const value = (total("numerator") * (measure.multiplier ?? 1)) / total("denominator");
  return { value, text: `These forces together ${formatDecimal(value, measure.decimals)}` };
}

/** All forces by size, with the limits that chance gives; the peers and the reader's force are named. */
export function funnelMeasure(
  choice: MeasureChoice,
  data: MeasurePicture,
  choices: MeasureChoices,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { measure, period, leftOut, classification, peerSet } = choice;
  const refuse = (why: string): readonly HTMLElement[] => [
    emptyState(
      { happened: why, advice: "Choose “Forces” or “Over time”, or a rate of events or a share." },
      options,
    ),
    guide(["funnel-plot"], options),
  ];
  const unfit = funnelRefusal(measure);
  if (unfit !== null) return refuse(unfit);
  const [drawn, outlier] = withoutOutlier(choice.forces, options.force_id);
  const rows = drawn.filter(hasParts);
  if (rows.length < 2) return refuse(`Fewer than two forces have a figure for ${period}.`);
  const target = targetOf(choice, rows);
  const funnel = measureFunnel(measure, rows, target.value, { widen: choices.limits !== "plain" });
  if (!funnel.ok) return refuse(`No funnel can be drawn: ${explainAbsence(funnel.reason)}.`);
  const { areas, curve } = funnel.value;
  const absent = drawn.length - rows.length;
  const peers = new Set(peerSet.ok && peerSet.value.kind !== "all" ? peerSet.value.peer_ids : []);
  const remarks = [
    zonesSentence(funnel.value),
    formatPolarity(measure.polarity),
    outlier,
    absent === 0
      ? ""
      : `No figure: ${drawn
          .filter((row) => !hasParts(row))
          .map(({ area_name }) => area_name)
          .join(", ")}.`,
    classificationNote(leftOut, classification),
  ];
  return [
    ...(peers.size === 0 ? [] : comparedNote(choice, data, choice.forces, options)),
    chartCard<FunnelRow>(
      {
        headline: funnelHeadline(funnel.value, options.force_id),
        subtitle: `${measure.measure_name}, ${areas.length} forces, ${period}; ${dispersionSentence(funnel.value)}`,
        rows: areas.toSorted(
          (a, b) => Number(b.area_id === options.force_id) - Number(a.area_id === options.force_id),
        ),
        columns: funnelTable,
        note: remarks.filter(Boolean).join(" "),
        isChosen: ({ area_id }) => area_id === options.force_id,
        guides: ["funnel-plot", "over-dispersion"],
        form: "Forces by the size of their denominator, with 95% and 99.8% limits about the middle line",
        draw: (chart) =>
          funnelPlot(areas, curve, {
            ...chart,
            highlight: options.force_id,
            peers,
            decimals: measure.decimals,
            unit: measure.unit,
            denominatorName: measure.denominator_name ?? "",
            targetText: target.text,
          }),
      },
      options,
    ),
  ];
}
