import { funnelPlot } from "../../charts/funnelPlot.js";
import { chartCard } from "../../components/chartCard.js";
import { emptyState } from "../../components/emptyState.js";
import { explainAbsence } from "../../format/formatAbsence.js";
import {
  dispersionSentence,
  formatTarget,
  funnelHeadline,
  zonesSentence,
} from "../../format/funnelSentence.js";
import { formatPolarity, funnelRefusal } from "../../format/measureFacts.js";
import { classificationNote, noFigureNote } from "../../format/rankedSentence.js";
import { funnelTarget } from "../../metrics/funnelTarget.js";
import { hasParts, measureFunnel } from "../../metrics/measureFunnel.js";
import type { MeasurePicture } from "../../model/measurePicture.js";
import { type FunnelRow, funnelTable } from "../../tables/funnelTable.js";
import { withoutOutlier } from "../measureCards.js";
import type { ViewOptions } from "../viewOptions.js";
import type { MeasureChoice, MeasureChoices } from "./measureChoice.js";
import { comparedNote, guide } from "./measurePieces.js";

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
  const target = funnelTarget(rows, choice.national, measure.multiplier);
  const funnel = measureFunnel(measure, rows, target.value, { widen: choices.limits !== "plain" });
  if (!funnel.ok) return refuse(`No funnel can be drawn: ${explainAbsence(funnel.reason)}.`);
  const { areas, curve } = funnel.value;
  const peers = new Set(peerSet.ok && peerSet.value.kind !== "all" ? peerSet.value.peer_ids : []);
  const remarks = [
    zonesSentence(funnel.value),
    formatPolarity(measure.polarity),
    outlier,
    noFigureNote(drawn.filter((row) => !hasParts(row))),
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
            targetText: formatTarget(target, measure.decimals),
          }),
      },
      options,
    ),
  ];
}
