import { localSeries } from "../../../src/charts/localSeries.ts";
import { chartDescription } from "../../../src/format/chartDescription.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { formatList } from "../../../src/format/formatList.ts";
import { localNote } from "../../../src/format/localWords.ts";
import { earlierFigureWords, ownFigureHeadline } from "../../../src/format/ownFigureHeadline.ts";
import { groupRows } from "../../../src/metrics/groupRows.ts";
import type { LocalFigureRow, TargetRow } from "../../../src/model/ownData.ts";
import type { PackPicture } from "../../../src/model/packPicture.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import type { Provenance } from "../../../src/model/provenance.ts";
import { differingFigureTable, ownFigureTable } from "../../../src/tables/ownFigureTable.ts";
import { type OwnMeasure, ownFigureRows, ownMeasures } from "../../../src/views/ownData/figureChoice.ts";
import type { Block, Table } from "../../document.ts";
import { heading, list, paragraph } from "../blocks.ts";
import { figureBlock } from "../figureBlock.ts";
import type { ForceContext, Section } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";
import { isLone, type OwnPart, partsOf } from "./ownFigureParts.ts";

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

function charted(
  { name, area, local, targets, held }: OwnPart,
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
  // The headline has the latest of them.
  const earlier = earlierFigureWords(local, targets).slice(1);
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
  return {
    blocks: [
      heading(2, `own-${key}-head`, `${name}: ${area.name}`),
      figure,
      ...(earlier.length === 0 ? [] : [list(earlier)]),
    ],
    table,
  };
}

/** The lone figures of one measure in one table, an area a row. */
function ofAreas(parts: readonly OwnPart[], key: string): readonly Block[] {
  const [first] = parts;
  if (first === undefined) return [];
  const rows = ownFigureRows({ held: [], local: parts.flatMap(({ local }) => local), targets: [] });
  return [
    heading(2, `own-${key}-areas-head`, `${first.name}: one figure an area`),
    tableBlock({
      id: `table-own-${key}-areas`,
      caption: `${first.name}, areas of which one figure is held`,
      rows,
      columns: without(ownFigureTable, "figure_kind", "source_title", "locator", "basis"),
      sources: rows,
    }),
  ];
}

/** That the day of some targets is not stated, in a pack as at a day before the data's own; empty where it does not matter. */
function undatedTargets(targets: readonly TargetRow[], asAt: string, release: string): readonly Block[] {
  const undated = targets.filter(({ set_on }) => set_on === null);
  if (undated.length === 0 || asAt >= release) return [];
  const names = [...new Set(undated.map(({ measure_name, period }) => `${measure_name}, ${period}`))];
  return [
    paragraph(
      `The day on which ${undated.length === 1 ? "this target was" : "these targets were"} set is not stated, and may be later than ${formatDate(asAt)}: ${formatList(names)}.`,
    ),
  ];
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
  const many = parts.filter((part) => !isLone(part)).slice(0, mostCharted);
  const drawn = many.map((part, index) => charted(part, String(index + 1), context));
  const lone = [...groupRows(parts.filter(isLone), ({ name }) => name).values()];
  const shown = new Set([...many, ...lone.flat()].flatMap(({ local }) => local));
  const rest = listed(
    figures.filter((row) => !shown.has(row) && (row.origin === "office file" || row.agreement === "differs")),
  );
  return {
    blocks: [
      title,
      paragraph(
        `${localNote} They are in no national count, and are joined to no line: who counted, and how, may differ from what Peelboard holds.`,
      ),
      ...undatedTargets(targets, parameters.as_at, picture.release.release),
      ...drawn.flatMap(({ blocks }) => blocks),
      ...lone.flatMap((of, index) => ofAreas(of, String(index + 1))),
      ...rest,
    ],
    annex: drawn.map(({ table }) => table),
  };
};
