import { localSeries } from "../../charts/localSeries.js";
import { chartCard } from "../../components/chartCard.js";
import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { selectControl } from "../../components/selectControl.js";
import { formatCount } from "../../format/formatCount.js";
import { localNote } from "../../format/localWords.js";
import { ownFigureHeadline } from "../../format/ownFigureHeadline.js";
import { warnings } from "../../format/warnings.js";
import type { LocalFigureRow } from "../../model/ownData.js";
import type { OwnPage } from "../../model/ownPage.js";
import { differingFigureTable, ownFigureTable } from "../../tables/ownFigureTable.js";
import { folded, paragraph } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import { nationalArea, type OwnFigureChoice, ownFigureRows, ownMeasures } from "./figureChoice.js";

/** More rows than this are read in a file or in SQL, not on a page. */
const mostListed = 200;
/** A longer table folds, or what follows would not be seen. */
const mostOpen = 12;

/** Which measure and area to show. */
export function figureControls(
  page: OwnPage,
  { measure, areas, area }: OwnFigureChoice,
  { document }: ViewOptions,
): HTMLElement {
  return element(
    document,
    "form",
    { class: "controls" },
    selectControl(
      {
        label: "Measure",
        name: "measure",
        choices: ownMeasures(page.own).map(({ key, name }) => ({ value: key, text: name })),
        value: measure.key,
      },
      { document },
    ).control,
    selectControl(
      {
        label: "Area",
        name: "area",
        choices: areas.map(({ area_id, area_name }) => ({ value: area_id, text: area_name })),
        value: area.area_id,
      },
      { document },
    ).control,
  );
}

/** Own figures of one measure and area over time, beside what Peelboard holds of the area and of England and Wales. */
export function ownFigures(choice: OwnFigureChoice, options: ViewOptions): readonly HTMLElement[] {
  const { measure, area, local, targets, held, unknown } = choice;
  const rows = ownFigureRows(choice);
  const ofArea = held.filter(({ area_id }) => area_id === area.area_id);
  const beside = ofArea.length > 0 ? ofArea : local.map((row) => ({ ...row, value: row.held_value }));
  const isNationalHeld = area.area_id !== nationalArea && held.length > ofArea.length;
  const besideWords =
    held.length === 0
      ? ""
      : `, with what Peelboard holds${isNationalHeld ? " of it and of England and Wales" : ""}`;
  const missed =
    unknown === null
      ? []
      : [
          emptyState(
            {
              happened: `There are no own figures for “${unknown}”.`,
              advice: `${measure.name}, ${area.area_name} is shown. Choose another measure or area above.`,
            },
            options,
          ),
        ];
  return [
    ...missed,
    chartCard(
      {
        headline: ownFigureHeadline(area.area_name, local, targets, beside),
        subtitle: `${measure.name}, ${area.area_name}${besideWords}`,
        rows,
        columns: ownFigureTable,
        warnings: local.some(({ agreement }) => agreement === "differs") ? [warnings.localDiffers] : [],
        note: `${localNote} Own figures are joined to no line: who counted, and how, may differ from what Peelboard holds.`,
        form: "Lines of what Peelboard holds; hollow marks of local figures; bars with a wedge for targets",
        draw: (chart) => localSeries({ held, local, targets }, chart),
      },
      options,
    ),
  ];
}

/** How far a figure lies from the one held, as a share of it; one that has no value is furthest. */
const distance = ({ value, held_value }: LocalFigureRow): number =>
  value === null || held_value === null
    ? Number.POSITIVE_INFINITY
    : Math.abs(value - held_value) / Math.max(Math.abs(held_value), 1);

/** Own figures that differ from what Peelboard holds of the same area, measure and period: the reader's force first, then the largest differences. */
export function differingFigures({ own }: OwnPage, options: ViewOptions): readonly HTMLElement[] {
  const { document, force_id } = options;
  const differing = own.figures.filter(({ agreement }) => agreement === "differs");
  const isOwn = ({ area_id }: LocalFigureRow): number => Number(area_id === force_id);
  const listed = differing
    .map((row) => ({ row, far: distance(row) }))
    .toSorted((a, b) => isOwn(b.row) - isOwn(a.row) || (a.far === b.far ? 0 : b.far - a.far))
    .slice(0, mostListed)
    .map(({ row }) => row);
  if (listed.length === 0) return [];
  const table = dataTable(listed, differingFigureTable, {
    document,
    caption: "Own figures that differ from what Peelboard holds; neither replaces the other",
    isMarked: false,
  });
  return [
    listed.length <= mostOpen
      ? table
      : folded(`Show the ${formatCount(differing.length)} figures that differ`, options, table),
    ...(listed.length === differing.length
      ? []
      : [
          paragraph(
            `The ${formatCount(mostListed)} that differ most, of ${formatCount(differing.length)}, are listed. On the Explore page the table fact_local_figure has them all.`,
            options,
          ),
        ]),
  ];
}
