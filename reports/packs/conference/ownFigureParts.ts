import type { MeasureRow } from "../../../src/model/measureRow.ts";
import type { LocalFigureRow, TargetRow } from "../../../src/model/ownData.ts";
import type { OwnMeasure } from "../../../src/views/ownData/figureChoice.ts";

/** The areas of a measure: the force and areas inside it, by name. */
const areasOf = ({
  figures,
  targets,
}: OwnMeasure): readonly { readonly id: string; readonly name: string }[] =>
  [
    ...new Map([
      ...targets.map(({ force_id, force_name }) => [force_id, force_name] as const),
      ...figures.map(({ area_id, area_name }) => [area_id, area_name] as const),
    ]),
  ]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));

/** Own figures of one measure in one area, with its targets and what is held of the same. */
export interface OwnPart {
  readonly name: string;
  readonly area: { readonly id: string; readonly name: string };
  readonly local: readonly LocalFigureRow[];
  readonly targets: readonly TargetRow[];
  readonly held: readonly MeasureRow[];
}

/** Whether a figure says more than what Peelboard holds: a table that was added repeats most of it. */
const isNews = ({ origin, agreement }: LocalFigureRow): boolean =>
  origin === "office file" || agreement !== "same";

/** A lone figure beside nothing: a chart of it would be one mark on half a page. */
export const isLone = ({ local, targets, held }: OwnPart): boolean =>
  local.length === 1 && targets.length === 0 && held.length === 0;

/** One measure of one area, beside what is held of it and of England and Wales. */
export function partsOf(measure: OwnMeasure, measures: readonly MeasureRow[]): readonly OwnPart[] {
  const parts = areasOf(measure).map((area) => ({
    name: measure.name,
    area,
    local: measure.figures.filter((row) => row.area_id === area.id && isNews(row)),
    targets: measure.targets.filter(({ force_id }) => force_id === area.id),
    held: [area.id, "england-and-wales"].flatMap((id) =>
      measures.filter((row) => row.measure_id === measure.measure_id && row.area_id === id),
    ),
  }));
  return parts.filter(({ local, targets }) => local.length > 0 || targets.length > 0);
}
