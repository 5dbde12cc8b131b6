import { rankedForces } from "../../charts/rankedForces.js";
import { chartCard } from "../../components/chartCard.js";
import { dataTable } from "../../components/dataTable.js";
import { emptyState } from "../../components/emptyState.js";
import { formatPeriod } from "../../format/formatPeriod.js";
import { formatPolarity, rankRefusal } from "../../format/measureFacts.js";
import { classificationNote, intervalNote, rankedHeadline } from "../../format/rankedSentence.js";
import { measureInterval } from "../../metrics/measureInterval.js";
import type { MeasurePicture } from "../../model/measurePicture.js";
import type { MeasureRow } from "../../model/measureRow.js";
import { measureTable } from "../../tables/measureTable.js";
import { type IntervalRow, intervalTable, volumeTable } from "../../tables/rankedMeasureTable.js";
import { withoutOutlier } from "../measureCards.js";
import { paragraph } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import type { MeasureChoice } from "./measureChoice.js";
import { comparedName, comparedNote } from "./measurePieces.js";

/** Forces in the order of their figures, with intervals where they fit; a count is shown by name instead, and the reason told. */
export function rankedMeasure(
  choice: MeasureChoice,
  data: MeasurePicture,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { measure, period, classification } = choice;
  const compared = choice.forces.filter(choice.isCompared);
  const isOwn = ({ area_id }: MeasureRow): boolean => area_id === options.force_id;
  const note = comparedNote(choice, data, compared, options);
  const refusal = rankRefusal(measure);
  if (refusal !== null)
    return [
      ...note,
      paragraph(refusal, options),
      dataTable(compared.toSorted(byName), volumeTable, {
        document: options.document,
        caption: `${measure.measure_name}, ${comparedName(choice)}, ${period}, by name`,
        isChosen: isOwn,
      }),
    ];
  const [drawn, outlier] = withoutOutlier(compared, options.force_id);
  const rows = drawn.map((row) => withInterval(choice, row));
  if (rows.length === 0)
    return [
      ...note,
      emptyState(
        {
          happened: `No force to compare has a figure ${formatPeriod(period)}.`,
          advice: "Choose another period, or other forces to compare with.",
        },
        options,
      ),
    ];
  const { national } = choice;
  const tableRows = [
    ...compared.filter((row) => !drawn.includes(row)).map((row) => withInterval(choice, row)),
  ];
  const remarks = [
    formatPolarity(measure.polarity),
    intervalNote(rows.flatMap(({ method }) => (method === null ? [] : [method]))),
    outlier,
    classificationNote(choice.leftOut.filter(choice.isCompared), classification),
    national !== null && choice.leftOut.length > 0
      ? "The figure of England and Wales adds up all forces."
      : "",
  ];
  const hasIntervals = rows.some(({ method }) => method !== null);
  const others = choice.peerSet.ok && choice.peerSet.value.kind !== "all" ? "peers" : "other forces";
  return [
    ...note,
    chartCard<IntervalRow>(
      {
        headline: rankedHeadline(rows, national, { force_id: options.force_id, others }),
        subtitle: `${measure.measure_name}, ${comparedName(choice)}, ${period}`,
        rows: [
          ...rows.toSorted(ownFirst(options.force_id)),
          ...tableRows,
          ...(national === null ? [] : [withInterval(choice, national)]),
        ],
        columns: hasIntervals ? intervalTable : measureTable,
        note: remarks.filter(Boolean).join(" "),
        isChosen: isOwn,
        guides: ["ranked-dots", ...intervalGuides(rows)],
        form: "Forces from the highest figure at the top to the lowest",
        draw: (chart) => rankedForces(rows, { ...chart, highlight: options.force_id, national }),
      },
      options,
    ),
  ];
}

/** The row with its interval, or with none where none fits. */
function withInterval({ measure }: MeasureChoice, row: MeasureRow): IntervalRow {
  const interval = measureInterval(measure, row);
  return interval.ok && row.value !== null
    ? { ...row, ...interval.value }
    : { ...row, lower: null, upper: null, method: null };
}

const guideOf = {
  Byar: "byar-interval",
  "exact Poisson": "exact-poisson-interval",
  "Wilson score": "wilson-interval",
} as const;

/** The explanations of the intervals that are drawn. */
const intervalGuides = (rows: readonly IntervalRow[]): (typeof guideOf)[keyof typeof guideOf][] =>
  (Object.keys(guideOf) as (keyof typeof guideOf)[])
    .filter((method) => rows.some((row) => row.method === method))
    .map((method) => guideOf[method]);

const byName = (a: MeasureRow, b: MeasureRow): number => a.area_name.localeCompare(b.area_name, "en-GB");

/** The reader's force first, then from the highest figure to the lowest, those without one last. */
const ownFirst =
  (force_id: string | null) =>
  (a: MeasureRow, b: MeasureRow): number =>
    Number(b.area_id === force_id) - Number(a.area_id === force_id) ||
    (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) ||
    byName(a, b);
