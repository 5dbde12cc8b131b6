import { measureSeries } from "../charts/measureSeries.js";
import { rankedDots } from "../charts/rankedDots.js";
import { classificationBreaks } from "../charts/seriesSegments.js";
import { chartCard } from "../components/chartCard.js";
import { formatMeasure } from "../format/formatMeasure.js";
import { measureHeadline, seriesHeadline } from "../format/measureHeadline.js";
import { drawnTogether, residentOutlier } from "../metrics/residentOutlier.js";
import type { MeasureRow } from "../model/measureRow.js";
import { measureTable } from "../tables/measureTable.js";
import type { ViewOptions } from "./viewOptions.js";

type CardOptions = Pick<ViewOptions, "document" | "width" | "narrowWidth" | "force_id">;

const national = "england-and-wales";

const fewResidents = "it has few residents and many workers and visitors";

/**
 * City of London has few residents, so that its rates per resident would press all other forces together. It is left off the
 * picture, named with its figure beside it, and stands in the table; on its own page it is drawn, and the reason is said.
 */
export function withoutOutlier(
  forces: readonly MeasureRow[],
  force_id: string | null,
): readonly [readonly MeasureRow[], string] {
  const outlier = residentOutlier(forces);
  if (outlier === null) return [forces, ""];
  const drawn = drawnTogether(forces, force_id);
  return drawn === forces
    ? [forces, `A rate per resident of City of London says little: ${fewResidents}.`]
    : [drawn, `Not drawn: City of London, ${formatMeasure(outlier)}; ${fewResidents}.`];
}

/** One measure of one force: among the 43 in the latest period, and over time beside England and Wales. */
export function measureCards(
  latest: readonly MeasureRow[],
  series: readonly MeasureRow[],
  options: CardOptions,
): readonly HTMLElement[] {
  const isOverTime = new Set(series.map(({ period }) => period)).size > 1;
  return [rankedCard(latest, options), ...(isOverTime ? [seriesCard(series, options)] : [])];
}

function rankedCard(latest: readonly MeasureRow[], options: CardOptions): HTMLElement {
  const { force_id } = options;
  const [first] = latest;
  if (first === undefined) throw new RangeError("a measure without rows cannot be drawn");
  const forces = latest.filter(({ area_id }) => area_id !== national);
  const isOwn = ({ area_id }: MeasureRow): boolean => area_id === force_id;
  const whole = latest.find(({ area_id }) => area_id === national) ?? null;
  const [drawn, remark] = withoutOutlier(forces, force_id);
  return chartCard(
    {
      headline: measureHeadline(forces.find(isOwn) ?? first, whole),
      subtitle: `${first.measure_name}, 43 forces, ${first.period}`,
      rows: latest,
      columns: measureTable,
      note: [first.definition, remark].filter(Boolean).join(" "),
      isChosen: isOwn,
      draw: (chart) => rankedDots(drawn, { ...chart, highlight: force_id, national: whole }),
    },
    options,
  );
}

function seriesCard(series: readonly MeasureRow[], options: CardOptions): HTMLElement {
  const ofForce = series.filter(({ area_id }) => area_id === options.force_id);
  const [first] = ofForce;
  if (first === undefined) throw new RangeError("a series without the force's rows cannot be drawn");
  const breaks = classificationBreaks(series);
  const [, remark] = withoutOutlier(ofForce, options.force_id);
  return chartCard(
    {
      // The force's own change of classification counts here, not that of most forces.
      headline: seriesHeadline(
        ofForce,
        classificationBreaks(ofForce).map(({ period_end }) => period_end),
      ),
      subtitle: `${first.measure_name}, ${first.area_name} and England and Wales`,
      rows: series,
      columns: measureTable,
      ...(remark === "" ? {} : { note: remark }),
      draw: (chart) => measureSeries(series, { ...chart, breaks }),
    },
    options,
  );
}
