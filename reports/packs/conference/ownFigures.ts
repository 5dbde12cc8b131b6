import { localSeries } from "../../../src/charts/localSeries.ts";
import { chartDescription } from "../../../src/format/chartDescription.ts";
import { localNote } from "../../../src/format/localWords.ts";
import { ownFigureHeadline } from "../../../src/format/ownDataSentences.ts";
import type { MeasureRow } from "../../../src/model/measureRow.ts";
import type { LocalFigureRow, TargetRow } from "../../../src/model/ownData.ts";
import type { PackPicture } from "../../../src/model/packPicture.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import type { Provenance } from "../../../src/model/provenance.ts";
import { differingFigureTable, ownFigureTable } from "../../../src/tables/ownFigureTable.ts";
import { type OwnMeasure, ownFigureRows, ownMeasures } from "../../../src/views/ownData/figureChoice.ts";
import type { Block, Table } from "../../document.ts";
import { heading, paragraph } from "../blocks.ts";
import { figureBlock } from "../figureBlock.ts";
import type { ForceContext, Section } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";

/** More own measures than this with charts of their own are not read; the others stand in one table. */
const mostCharted = 12;

type OwnFigures = PackPicture["ownFigures"];

/** What the office holds of one force and the areas inside it. */
function ofForce({ ownFigures: { figures, targets } }: PackPicture, force_id: string): OwnFigures {
  const isOf = (id: string): boolean => id === force_id || id.startsWith(`${force_id}--`);
  return {
    figures: figures.filter(({ area_id }) => isOf(area_id)),
    targets: targets.filter((row) => row.force_id === force_id),
  };
}

/** The rows of the office's own that a pack on a force tells. */
export function ownRowsOf(picture: PackPicture, force_id: string): readonly Provenance[] {
  const { figures, targets } = ofForce(picture, force_id);
  return [...figures, ...targets];
}

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

interface Part {
  readonly name: string;
  readonly area: { readonly id: string; readonly name: string };
  readonly local: readonly LocalFigureRow[];
  readonly targets: readonly TargetRow[];
  readonly held: readonly MeasureRow[];
}

/** One measure of one area, beside what is held of it and of England and Wales. */
function partsOf(measure: OwnMeasure, measures: readonly MeasureRow[]): readonly Part[] {
  return areasOf(measure).map((area) => ({
    name: measure.name,
    area,
    local: measure.figures.filter(({ area_id }) => area_id === area.id),
    targets: measure.targets.filter(({ force_id }) => force_id === area.id),
    held: [area.id, "england-and-wales"].flatMap((id) =>
      measures.filter((row) => row.measure_id === measure.measure_id && row.area_id === id),
    ),
  }));
}

function charted(
  { name, area, local, targets, held }: Part,
  key: string,
  { easel }: ForceContext,
): { readonly blocks: readonly Block[]; readonly table: Table } {
  const beside = held.filter(({ area_id }) => area_id === area.id);
  const headline = ownFigureHeadline(
    area.name,
    local,
    targets,
    beside.length > 0 ? beside : local.map((row) => ({ ...row, value: row.held_value })),
  );
  const subtitle = `${name}, ${area.name}`;
  const { figure, table } = figureBlock(
    {
      id: `own-${key}`,
      headline,
      subtitle,
      description: chartDescription(
        subtitle,
        "Lines of what Peelboard holds; hollow marks of local figures; bars with a wedge for targets",
      ),
      rows: ownFigureRows({ held, local, targets }),
      columns: without(ownFigureTable, "source_title", "locator", "basis"),
      draw: (chart) => localSeries({ held, local, targets }, chart),
    },
    easel,
  );
  return { blocks: [heading(2, `own-${key}-head`, `${name}: ${area.name}`), figure], table };
}

/** What is not charted: figures of added tables that differ from what is held, and what is left of the office's own. */
function listed(rows: readonly LocalFigureRow[]): readonly Table[] {
  return rows.length === 0
    ? []
    : [
        tableBlock({
          id: "table-own-listed",
          caption: "Other local figures beside what Peelboard holds",
          rows,
          columns: without(differingFigureTable, "source_title", "locator", "basis"),
          sources: rows,
          isMarked: false,
        }),
      ];
}

/**
 * The office's own figures beside what is held, and its targets; nothing where it has none, unless the section is asked for.
 * Measures of the office's files and those with a target have charts; figures of added tables stand in a table where they
 * differ from what is held.
 */
export const ownFigures: Section<ForceContext> = (context) => {
  const { picture, force, parameters, comments } = context;
  const { figures, targets } = ofForce(picture, force.force_id);
  const title = heading(1, "own-figures", sectionHeading("conference", "own-figures"));
  if (figures.length === 0 && targets.length === 0)
    return parameters.sections.includes("own-figures") || comments.has("own-figures")
      ? { blocks: [title, paragraph("No figure of the office’s own is held that was known by this day.")] }
      : { blocks: [] };
  const isCharted = ({ figures: rows, targets: of }: OwnMeasure): boolean =>
    of.length > 0 || rows.some(({ origin }) => origin === "office file");
  const measures = ownMeasures({ figures, targets });
  const parts = measures.filter(isCharted).flatMap((measure) => partsOf(measure, picture.measures));
  const drawn = parts.slice(0, mostCharted).map((part, index) => charted(part, String(index + 1), context));
  const shown = new Set(parts.slice(0, mostCharted).flatMap(({ local }) => local));
  const rest = listed(
    figures.filter((row) => !shown.has(row) && (row.origin === "office file" || row.agreement === "differs")),
  );
  return {
    blocks: [
      title,
      paragraph(
        `${localNote} They are in no national count, and are joined to no line: who counted, and how, may differ from what Peelboard holds.`,
      ),
      ...drawn.flatMap(({ blocks }) => blocks),
      ...rest,
    ],
    annex: drawn.map(({ table }) => table),
  };
};
