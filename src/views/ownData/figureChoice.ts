import { measureRowsOf } from "../../model/measureFigures.js";
import type { MeasureRow } from "../../model/measureRow.js";
import type { LocalFigureRow, OwnData, TargetRow } from "../../model/ownData.js";
import type { OwnPage } from "../../model/ownPage.js";
import type { OwnFigureRow } from "../../tables/ownFigureTable.js";

export const nationalArea = "england-and-wales";

/** A measure, or one category of it, of which there are own figures or targets. */
export interface OwnMeasure {
  /** As it stands in the address. */
  readonly key: string;
  readonly name: string;
  readonly measure_id: string;
  readonly figures: readonly LocalFigureRow[];
  readonly targets: readonly TargetRow[];
}

const keyOf = (measure_id: string, category: string | null): string =>
  category === null ? measure_id : `${measure_id}|${category}`;

/** The measures to choose from, by name. */
export function ownMeasures({
  figures,
  targets,
}: Pick<OwnData, "figures" | "targets">): readonly OwnMeasure[] {
  const found = new Map<string, { name: string; measure_id: string; figures: LocalFigureRow[] }>();
  for (const row of figures) {
    const key = keyOf(row.measure_id, row.category);
    // A measure of Peelboard's may have its category in its name.
    const name =
      row.category === null || row.measure_name.endsWith(row.category)
        ? row.measure_name
        : `${row.measure_name}: ${row.category}`;
    const measure = found.get(key) ?? { name, measure_id: row.measure_id, figures: [] };
    measure.figures.push(row);
    found.set(key, measure);
  }
  for (const { measure_id, measure_name } of targets)
    if (!found.has(measure_id)) found.set(measure_id, { name: measure_name, measure_id, figures: [] });
  return [...found]
    .map(([key, measure]) => ({
      key,
      ...measure,
      targets: targets.filter(({ measure_id }) => measure_id === measure.measure_id),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

export interface OwnArea {
  readonly area_id: string;
  readonly area_name: string;
}

/** The areas of a measure, by name. */
export const ownAreas = ({ figures, targets }: OwnMeasure): readonly OwnArea[] =>
  [
    ...new Map([
      // An area has the name that its figures give it; a target names the force.
      ...targets.map(
        ({ force_id, force_name }) => [force_id, { area_id: force_id, area_name: force_name }] as const,
      ),
      ...figures.map(({ area_id, area_name }) => [area_id, { area_id, area_name }] as const),
    ]).values(),
  ].toSorted((a, b) => a.area_name.localeCompare(b.area_name, "en-GB"));

/** What is drawn: own figures and targets of one measure and area, and what Peelboard holds of it and of the country. */
export interface OwnFigureChoice {
  readonly measure: OwnMeasure;
  readonly areas: readonly OwnArea[];
  readonly area: OwnArea;
  readonly local: readonly LocalFigureRow[];
  readonly targets: readonly TargetRow[];
  readonly held: readonly MeasureRow[];
  /** What was asked for and is not there; null where all is. */
  readonly unknown: string | null;
}

/** Of the measures the one that is asked for, else the first with figures of the reader's force, else the first. */
function measureOf(
  measures: readonly OwnMeasure[],
  asked: string,
  force_id: string | null,
): OwnMeasure | undefined {
  const own = measures.find((measure) => ownAreas(measure).some(({ area_id }) => area_id === force_id));
  return measures.find(({ key }) => key === asked) ?? own ?? measures[0];
}

/** The figures to draw for what the reader chose; null where there are none at all. */
export function figureChoice(
  page: OwnPage,
  asked: { readonly measure: string; readonly area: string },
  force_id: string | null,
): OwnFigureChoice | null {
  const measure = measureOf(ownMeasures(page.own), asked.measure, force_id);
  if (measure === undefined) return null;
  const areas = ownAreas(measure);
  const area =
    areas.find(({ area_id }) => area_id === asked.area) ??
    areas.find(({ area_id }) => area_id === force_id) ??
    areas[0];
  if (area === undefined) return null;
  const held = [...new Set([area.area_id, nationalArea])].flatMap((id) =>
    measureRowsOf(page.held, measure.measure_id, id),
  );
  const unknown = [
    ...(asked.measure === "" || asked.measure === measure.key ? [] : [asked.measure]),
    ...(asked.area === "" || asked.area === area.area_id ? [] : [asked.area]),
  ];
  return {
    measure,
    areas,
    area,
    local: measure.figures.filter(({ area_id }) => area_id === area.area_id),
    targets: measure.targets.filter(({ force_id: of }) => of === area.area_id),
    held,
    unknown: unknown.length === 0 ? null : unknown.join(", "),
  };
}

/** The figures of the chart as rows of one table: what is held first, then the office's own, then targets. */
export const ownFigureRows = ({
  held,
  local,
  targets,
}: Pick<OwnFigureChoice, "held" | "local" | "targets">): readonly OwnFigureRow[] => [
  ...held.map((row) => ({ ...row, figure_kind: "held by Peelboard" })),
  ...local.map((row) => ({
    ...row,
    figure_kind:
      row.origin === "office file"
        ? "local: your office’s file"
        : // Two editions may state one period.
          `local: a table you added${row.edition === null ? "" : `, ${row.edition}`}`,
  })),
  ...targets.map((row) => ({
    ...row,
    area_name: row.force_name,
    figure_kind: `local: target, ${row.direction}; set by ${row.set_by}`,
    value: row.target,
    absence: null,
  })),
];
