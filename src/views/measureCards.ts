import { measureSeries } from "../charts/measureSeries.js";
import { rankedDots } from "../charts/rankedDots.js";
import { classificationBreaks } from "../charts/seriesSegments.js";
import { dataTable } from "../components/dataTable.js";
import { figureCard } from "../components/figureCard.js";
import { formatMeasure } from "../format/formatMeasure.js";
import { measureHeadline, seriesHeadline } from "../format/measureHeadline.js";
import type { MeasureRow } from "../model/measureRow.js";
import { measureTable } from "../tables/measureTable.js";
import type { ViewOptions } from "./viewOptions.js";

const national = "england-and-wales";

const fewResidents = "it has few residents and many workers and visitors";

/**
 * City of London has few residents, so that its rates per resident would press all other forces together. It is left off the
 * picture, named with its figure beside it, and stands in the table; on its own page it is drawn, and the reason is said.
 */
function withoutOutlier(
  forces: readonly MeasureRow[],
  force_id: string | null,
): readonly [readonly MeasureRow[], string] {
  const outlier = forces.find(({ area_id }) => area_id === "city-of-london");
  const isPerResident = outlier?.denominator_name?.startsWith("people living") ?? false;
  if (outlier === undefined || !isPerResident) return [forces, ""];
  if (force_id === outlier.area_id)
    return [forces, `A rate per resident of City of London says little: ${fewResidents}.`];
  return [
    forces.filter((row) => row !== outlier),
    `Not drawn: City of London, ${formatMeasure(outlier)}; ${fewResidents}.`,
  ];
}

/** One measure of one force: among the 43 in the latest period, and over time beside England and Wales. */
export function measureCards(
  latest: readonly MeasureRow[],
  series: readonly MeasureRow[],
  { document, width, force_id }: Pick<ViewOptions, "document" | "width" | "force_id">,
): readonly HTMLElement[] {
  const [first] = latest;
  if (first === undefined) throw new RangeError("a measure without rows cannot be drawn");
  const forces = latest.filter(({ area_id }) => area_id !== national);
  const own = forces.find(({ area_id }) => area_id === force_id);
  const whole = latest.find(({ area_id }) => area_id === national) ?? null;
  const [drawn, remark] = withoutOutlier(forces, force_id);
  const headline = measureHeadline(own ?? first, whole);
  const subtitle = `${first.measure_name}, 43 forces, ${first.period}`;
  const ranked = figureCard(
    {
      headline,
      subtitle,
      note: [first.definition, remark].filter(Boolean).join(" "),
      chart: rankedDots(drawn, {
        document,
        width,
        title: headline,
        description: `${subtitle}. The table below has every figure.`,
        highlight: force_id,
        national: whole,
      }),
      sources: latest,
      table: dataTable(latest, measureTable, {
        document,
        caption: subtitle,
        isChosen: ({ area_id }) => area_id === force_id,
      }),
    },
    { document },
  );
  const periods = new Set(series.map(({ period }) => period));
  if (periods.size < 2) return [ranked];
  const breaks = classificationBreaks(series);
  const ofForce = series.filter(({ area_id }) => area_id === force_id);
  const over = seriesHeadline(
    ofForce,
    breaks.map(({ period_end }) => period_end),
  );
  const seriesSubtitle = `${first.measure_name}, ${own?.area_name ?? "the force"} and England and Wales`;
  return [
    ranked,
    figureCard(
      {
        headline: over,
        subtitle: seriesSubtitle,
        ...(force_id === "city-of-london" && remark !== "" ? { note: remark } : {}),
        chart: measureSeries(series, {
          document,
          width,
          title: over,
          description: `${seriesSubtitle}. The table below has every figure.`,
          breaks,
        }),
        sources: series,
        table: dataTable(series, measureTable, { document, caption: seriesSubtitle }),
      },
      { document },
    ),
  ];
}
