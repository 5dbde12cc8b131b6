import { smallMultiples } from "../../charts/smallMultiples.js";
import { chartCard } from "../../components/chartCard.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { formatCount } from "../../format/formatCount.js";
import { formatList } from "../../format/formatList.js";
import { formatPolarity } from "../../format/measureFacts.js";
import { multiplesHeadline } from "../../format/multiplesHeadline.js";
import { seriesStretches } from "../../metrics/seriesStretches.js";
import type { MeasurePicture } from "../../model/measurePicture.js";
import type { MeasureRow } from "../../model/measureRow.js";
import { areasOverTimeTable } from "../../tables/rankedMeasureTable.js";
import { withoutOutlier } from "../measureCards.js";
import { paragraph } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import { type MeasureChoice, type MeasureChoices, nationalArea } from "./measureChoice.js";
import { comparedName, comparedNote } from "./measurePieces.js";

/** More would be too small to read; the rest are named, and a button shows them. */
const mostPanels = 12;

/** The latest row of each area: the reader's force first, then the others by name. */
function areasInOrder(rows: readonly MeasureRow[], force_id: string | null): readonly MeasureRow[] {
  const latest = new Map<string, MeasureRow>();
  for (const row of rows) {
    const held = latest.get(row.area_id);
    if (held === undefined || row.period_end > held.period_end) latest.set(row.area_id, row);
  }
  return [...latest.values()].toSorted(
    (a, b) =>
      Number(b.area_id === force_id) - Number(a.area_id === force_id) ||
      a.area_name.localeCompare(b.area_name, "en-GB"),
  );
}

/** The charts passed over: a multiple of those that one page holds, 0 for anything else that an address says. */
const passedOver = (start: string, count: number): number => {
  const asked = Number(start);
  return Number.isInteger(asked) && asked > 0 && asked < count && asked % mostPanels === 0 ? asked : 0;
};

/** Small charts over time of the reader's force and its peers, twelve at a time, all with the same scales. */
export function multiplesMeasure(
  choice: MeasureChoice,
  data: MeasurePicture,
  choices: MeasureChoices,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { document, force_id } = options;
  const { measure, periods } = choice;
  const compared = choice.rows.filter((row) => row.area_id !== nationalArea && choice.isCompared(row));
  const latest = compared.filter(({ period }) => period === choice.period);
  const note = comparedNote(choice, data, latest, options);
  const all = areasInOrder(compared, force_id);
  const [areas, outlier] = withoutOutlier(all, force_id);
  if (periods.length < 2 || areas.length === 0)
    return [
      ...note,
      emptyState(
        {
          happened:
            areas.length === 0
              ? "No force is left to show."
              : `Too few points: ${measure.measure_name.toLowerCase()} is held for ${periods[0] ?? "no period"} alone.`,
          advice: "Choose “Forces”, another measure, or other forces to compare with.",
        },
        options,
      ),
    ];
  const from = passedOver(choices.start, areas.length);
  const shown = areas.slice(from, from + mostPanels);
  const hidden = areas.filter((area) => !shown.includes(area));
  const rowsOf = ({ area_id }: MeasureRow): readonly MeasureRow[] =>
    compared.filter((row) => row.area_id === area_id);
  const rows = shown.flatMap(rowsOf);
  const national = choice.rows.filter(({ area_id }) => area_id === nationalArea);
  const remarks = [
    formatPolarity(measure.polarity),
    outlier,
    hidden.length === 0
      ? ""
      : `${formatCount(shown.length)} of ${formatCount(areas.length)} forces are shown; the others are named below.`,
  ];
  return [
    ...note,
    chartCard(
      {
        headline: multiplesHeadline(
          measure.measure_name,
          shown.map((area) => seriesStretches(rowsOf(area)).at(-1)?.rows ?? []),
        ),
        subtitle: `${measure.measure_name}, ${comparedName(choice)}, ${periods[0]} to ${periods.at(-1)}`,
        rows,
        columns: areasOverTimeTable,
        note: remarks.filter(Boolean).join(" "),
        isChosen: ({ area_id }) => area_id === force_id,
        guides: ["small-multiples"],
        form: "One small line chart a force, all with the same scales",
        draw: (chart) => smallMultiples(rows, { ...chart, highlight: force_id, national }),
      },
      options,
    ),
    ...(hidden.length === 0
      ? []
      : [
          pages(areas.length, from, document),
          paragraph(`Not shown here: ${formatList(hidden.map(({ area_name }) => area_name))}.`, options),
        ]),
  ];
}

/** Buttons to the other charts, twelve at a time. */
const pages = (count: number, from: number, document: Document): HTMLElement =>
  element(
    document,
    "div",
    { class: "view-tabs", role: "group", "aria-label": "Which forces are shown" },
    ...Array.from({ length: Math.ceil(count / mostPanels) }, (_, page) => {
      const start = page * mostPanels;
      return element(
        document,
        "button",
        {
          type: "button",
          "data-set": `start=${start === 0 ? "" : start}`,
          "aria-pressed": start === from ? "true" : "false",
        },
        `${formatCount(start + 1)} to ${formatCount(Math.min(start + mostPanels, count))}`,
      );
    }),
  );
