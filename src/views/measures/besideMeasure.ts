import { measureSeries } from "../../charts/measureSeries.js";
import { classificationBreaks } from "../../charts/seriesSegments.js";
import { chartCard } from "../../components/chartCard.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import type { ChoiceGroup } from "../../components/groupedSelect.js";
import { warningLine } from "../../components/warningLine.js";
import { besideHeadline } from "../../format/besideHeadline.js";
import { formatPolarity } from "../../format/measureFacts.js";
import { shortMeasureName } from "../../format/shortMeasureName.js";
import { togetherSentences } from "../../format/togetherSentence.js";
import { type MeasureCourse, measuresTogether, type Together } from "../../metrics/measuresTogether.js";
import { measureRowsOf, type PackedMeasure } from "../../model/measureFigures.js";
import type { MeasurePicture } from "../../model/measurePicture.js";
import type { MeasureRow } from "../../model/measureRow.js";
import { measureTable } from "../../tables/measureTable.js";
import { paragraph } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import { type MeasureChoice, type MeasureChoices, nationalArea, seriesRows } from "./measureChoice.js";
import { unknownMeasure } from "./unknownMeasure.js";

type Course = MeasureCourse<MeasureRow> & { readonly measure: PackedMeasure };

/** A measure with its figures for the area whose series is shown. */
const courseOf = ({ figures }: MeasurePicture, measure: PackedMeasure, area_id: string): Course => ({
  measure,
  rows: measureRowsOf(figures, measure.measure_id, area_id),
});

/** The area whose series is shown: the reader's force, else England and Wales. */
const areaOf = (choice: MeasureChoice, force_id: string | null): string =>
  seriesRows(choice, force_id)[0]?.area_id ?? force_id ?? nationalArea;

/** The other measures, those that may stand beside the chosen one first; the rest can be chosen to learn why they may not. */
export function besideChoices(
  choice: MeasureChoice,
  data: MeasurePicture,
  force_id: string | null,
): readonly ChoiceGroup[] {
  const area = areaOf(choice, force_id);
  const own = courseOf(data, choice.measure, area);
  const others = data.figures.measures.filter(({ measure_id }) => measure_id !== choice.measure.measure_id);
  const mayStand = new Set(others.filter((other) => measuresTogether(own, courseOf(data, other, area)).ok));
  const group = (label: string, measures: readonly PackedMeasure[]): ChoiceGroup[] =>
    measures.length === 0
      ? []
      : [
          {
            label,
            choices: measures.map(({ measure_id, measure_name }) => ({
              value: measure_id,
              text: measure_name,
            })),
          },
        ];
  return [
    { label: "No measure yet", choices: [{ value: "", text: "Choose a measure" }] },
    ...group(
      "On one scale with it",
      others.filter((other) => mayStand.has(other)),
    ),
    ...group(
      "Not on one scale: choose to see why",
      others.filter((other) => !mayStand.has(other)),
    ),
  ];
}

/** Two measures of one area on one scale; or, where they have none, every reason why not. */
export function besideMeasure(
  choice: MeasureChoice,
  data: MeasurePicture,
  { beside }: MeasureChoices,
  options: ViewOptions,
): readonly HTMLElement[] {
  if (beside === "")
    return [
      emptyState(
        {
          happened: "No second measure is chosen.",
          advice:
            "Choose one above. Those with the same unit, rate base, classification and years come first.",
        },
        options,
      ),
    ];
  const other = data.figures.measures.find(({ measure_id }) => measure_id === beside);
  if (other === undefined) return [unknownMeasure(beside, data, "Choose a second measure above.", options)];
  const area = areaOf(choice, options.force_id);
  const [a, b] = [courseOf(data, choice.measure, area), courseOf(data, other, area)];
  const together = measuresTogether(a, b);
  return together.ok ? [card(a, b, together.periods, options)] : [refused(a, b, together, options)];
}

const known = (course: Course): readonly MeasureRow[] => course.rows.filter(({ value }) => value !== null);

const sideOf = (course: Course) => ({
  measure: course.measure,
  periods: [...new Set(known(course).map(({ period }) => period))],
  classifications: [
    ...new Set(
      known(course).flatMap(({ classification }) => (classification === null ? [] : [classification])),
    ),
  ],
});

function refused(
  a: Course,
  b: Course,
  { reasons }: Extract<Together, { readonly ok: false }>,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  return element(
    document,
    "div",
    { class: "refusal" },
    warningLine(
      `“${a.measure.measure_name}” and “${b.measure.measure_name}” are not set beside each other.`,
      options,
    ),
    element(
      document,
      "ul",
      {},
      ...togetherSentences(reasons, sideOf(a), sideOf(b)).map((sentence) =>
        element(document, "li", {}, sentence),
      ),
    ),
    paragraph("Choose another second measure, or look at each by itself.", options),
  );
}

function card(a: Course, b: Course, periods: readonly string[], options: ViewOptions): HTMLElement {
  const held = new Set(periods);
  const rows = [a, b].flatMap((course) => course.rows.filter(({ period }) => held.has(period)));
  const left = [...new Set([...known(a), ...known(b)].map(({ period }) => period))].filter(
    (period) => !held.has(period),
  );
  const [first] = rows;
  const drawn = rows.map((row) => ({
    ...row,
    area_id: row.measure_id,
    area_name: shortMeasureName(row.measure_name),
  }));
  const remarks = [
    formatPolarity(a.measure.polarity),
    left.length === 0
      ? ""
      : `Left out, because only one of the two has a figure, or they count by two classifications: ${left.join(", ")}.`,
  ];
  return chartCard(
    {
      headline: besideHeadline(rows, periods),
      subtitle: `${a.measure.measure_name}, and ${b.measure.measure_name}; ${first?.area_name ?? ""}, ${periods[0]} to ${periods.at(-1)}`,
      rows,
      columns: measureTable,
      note: remarks.filter(Boolean).join(" "),
      form: "Two lines over time on one scale",
      draw: (chart) =>
        measureSeries(drawn, { ...chart, breaks: classificationBreaks(drawn), fromZero: true }),
    },
    options,
  );
}
