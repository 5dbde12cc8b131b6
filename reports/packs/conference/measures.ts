import { besideOthersSentence } from "../../../src/format/besideOthersSentence.ts";
import { explanationOf } from "../../../src/format/explanations.ts";
import {
  forceMeasureFacts,
  measuresWithoutSentence,
  noMeasuresSentence,
  otherMeasuresSentence,
} from "../../../src/format/forceMeasureFacts.ts";
import { peerSentence } from "../../../src/format/peerSentence.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { besideOthers } from "../../../src/metrics/besideOthers.ts";
import {
  type ForceMeasure,
  forceMeasures,
  latestFigures,
  measuresWithout,
} from "../../../src/metrics/forceMeasures.ts";
import { drawnTogether } from "../../../src/metrics/residentOutlier.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { type ForceMeasureRow, forceMeasureTable } from "../../../src/tables/forceMeasureTable.ts";
import type { Block, Table } from "../../document.ts";
import { facts, heading, list, paragraph, reference, warning } from "../blocks.ts";
import type { ForceContext, Section, SectionContent } from "../section.ts";
import { tableBlock } from "../tableBlock.ts";
import { forcesFigure, type MeasureFigure, seriesFigure } from "./measureFigures.ts";
import { tableIds } from "./tableIds.ts";

/** More measures than this with charts of their own are not read; the others stand in one table. */
const mostCharted = 8;

/** The measures that have charts of their own: those that stand for their family. */
export const chartedMeasures = (measures: readonly ForceMeasure[]): readonly ForceMeasure[] =>
  measures.filter(({ is_lead }) => is_lead).slice(0, mostCharted);

/** How to read a kind of picture: in words where it comes first, and a pointer to there afterwards. */
function guideTo({ guide, figure }: MeasureFigure, told: Map<string, string>): Block {
  const first = told.get(guide);
  if (first !== undefined)
    return paragraph([{ text: "How to read it stands under " }, reference(first), { text: "." }]);
  told.set(guide, figure.id);
  const { reads, doesNotSay } = explanationOf(guide);
  return paragraph([
    { text: `How to read it: ${reads.join(" ")} `, isEmphasis: true },
    { text: `What it does not say: ${doesNotSay[0] ?? ""}`, isEmphasis: true },
  ]);
}

/** How many of the other forces and of the peers have a higher figure; the first where no headline says it already. */
function othersInWords(
  { own, forces }: ForceMeasure,
  { guide }: MeasureFigure,
  { peers, picture }: ForceContext,
): readonly string[] {
  const drawn = drawnTogether(forces, own.area_id);
  const left = new Set(forces.filter((row) => !drawn.includes(row)).map(({ area_id }) => area_id));
  const all = picture.forces.map(({ force_id }) => force_id).filter((id) => !left.has(id));
  return [
    ...(guide === "ranked-dots" ? [] : [besideOthersSentence(besideOthers(own, drawn, all), "other force")]),
    ...(peers.kind === "all" || peers.peer_ids.length === 0
      ? []
      : [besideOthersSentence(besideOthers(own, forces, peers.peer_ids), "peer")]),
  ];
}

function told(
  measure: ForceMeasure,
  context: ForceContext,
  guides: Map<string, string>,
): { readonly blocks: readonly Block[]; readonly tables: readonly Table[] } {
  const { own, national, missing } = measure;
  const asAt = context.parameters.as_at;
  const [forces, series] = [forcesFigure(measure, context), seriesFigure(measure, context)];
  const part = (picture: MeasureFigure, more: readonly string[]): readonly Block[] => {
    const sentences = [...more, ...picture.remarks];
    return [picture.figure, ...(sentences.length === 0 ? [] : [list(sentences)]), guideTo(picture, guides)];
  };
  return {
    blocks: [
      heading(2, `measure-${own.measure_id}`, own.measure_name),
      paragraph(own.definition),
      facts(
        forceMeasureFacts(own, { national, missing, asAt }).map(({ term, text }) => ({ term, words: text })),
      ),
      ...part(forces, othersInWords(measure, forces, context)),
      ...(typeof series === "string" ? [paragraph(series)] : part(series, [])),
    ],
    tables: [forces.table, ...(typeof series === "string" ? [] : [series.table])],
  };
}

/** The measures without a chart: a pointer to their table, and the names of those that the force has no figure of. */
function others(
  rows: readonly ForceMeasureRow[],
  without: string,
  force_name: string,
): { readonly blocks: readonly Block[]; readonly tables: readonly Table[] } {
  if (rows.length === 0 && without === "") return { blocks: [], tables: [] };
  const table = (): Table =>
    tableBlock({
      id: tableIds.otherMeasures,
      caption: `Other measures of ${force_name}, each in the latest period with a figure`,
      rows,
      columns: forceMeasureTable,
      sources: rows,
      notes: [
        "England and Wales: not stated where no source has the national figure of the period; counts of forces are not added up.",
      ],
    });
  return {
    blocks: [
      heading(2, "measures-other", "Other measures"),
      ...(rows.length === 0
        ? []
        : [
            paragraph([
              { text: `${otherMeasuresSentence(rows.length)} ` },
              reference(tableIds.otherMeasures),
              { text: "." },
            ]),
          ]),
      ...(without === "" ? [] : [paragraph(without)]),
    ],
    tables: rows.length === 0 ? [] : [table()],
  };
}

/** The measures of the force beside other forces and over time, each with what it says and what it does not. */
export const measures: Section<ForceContext> = (context): SectionContent => {
  const { picture, own, force, peers, parameters } = context;
  const held = forceMeasures(picture.measures, force.force_id);
  const title = heading(1, "measures", sectionHeading("conference", "measures"));
  const stated = latestFigures(own.publicProtection);
  if (held.length === 0 && stated.length === 0)
    return { blocks: [title, paragraph(noMeasuresSentence(force.force_name))] };
  const charted = chartedMeasures(held);
  const guides = new Map<string, string>();
  const parts = charted.map((measure) => told(measure, context, guides));
  const rest: readonly ForceMeasureRow[] = [
    ...held
      .filter((measure) => !charted.includes(measure))
      .map((measure) => ({ ...measure.own, national: measure.national, as_at: parameters.as_at })),
    ...stated.map((row) => ({ ...row, national: null, as_at: parameters.as_at })),
  ];
  const more = others(
    rest,
    measuresWithoutSentence(force.force_name, measuresWithout(picture.measures, force.force_id)),
    force.force_name,
  );
  return {
    blocks: [
      title,
      paragraph(peerSentence(peers, null)),
      warning(warnings.placedByPeriod),
      ...parts.flatMap(({ blocks }) => blocks),
      ...more.blocks,
    ],
    annex: [...parts.flatMap(({ tables }) => tables), ...more.tables],
  };
};
