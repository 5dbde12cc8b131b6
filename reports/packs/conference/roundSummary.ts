import { ageSentence, asAtCountsSentence } from "../../../src/format/asAtSentence.ts";
import { briefSources } from "../../../src/format/briefSources.ts";
import { unplacedSentences } from "../../../src/format/unplacedSentence.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { mainJudgements } from "../../../src/metrics/mainJudgements.ts";
import { roundAsAt } from "../../../src/metrics/roundAsAt.ts";
import type { PositionRow } from "../../../src/model/positionRow.ts";
import { positionTable } from "../../../src/tables/positionTable.ts";
import { lowCoverage } from "../../../src/views/lowCoverage.ts";
import type { Block } from "../../document.ts";
import { heading, paragraph, warningsOf } from "../blocks.ts";
import type { ForceContext } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";

interface RoundName {
  readonly round_id: string;
  readonly round_name: string;
}

const columns = without(positionTable, "round_name", "distribution_kind", "source_title");

/** Notes on single judgements, each once. */
const notesOf = (rows: readonly PositionRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ note }) => note ?? [])),
];

/** One round of the force beside the 43 forces: pillars or areas, then the core questions beneath them, then what is missing. */
export function roundSummary(context: ForceContext, { round_id, round_name }: RoundName): readonly Block[] {
  const { own, picture, parameters, force } = context;
  const main = mainJudgements(own.judgements, round_id, picture.coverage);
  const mainIds = new Set(main.map(({ item_id }) => item_id));
  const ofRound = own.positions.filter((row) => row.round_id === round_id);
  const positions = ofRound.filter(({ item_id }) => mainIds.has(item_id));
  const beneath = ofRound.filter(({ item_id }) => !mainIds.has(item_id));
  const missing = main.filter(({ standing }) => standing !== "held");
  const asAt = roundAsAt(picture.coverage, round_id);
  const table = (rows: readonly PositionRow[], id: string, caption: string): readonly Block[] =>
    rows.length === 0
      ? []
      : [
          tableBlock({
            id,
            caption,
            rows,
            columns,
            sources: briefSources(rows, "each named with its question"),
          }),
        ];
  const age = ageSentence(
    own.judgements.filter((row) => row.round_id === round_id),
    parameters.as_at,
  );
  return [
    heading(2, `summary-${round_id}`, `${round_name}: the force and the 43 forces`),
    ...warningsOf([
      warnings.notALeagueTable,
      warnings.mixedAges,
      ...lowCoverage(positions),
      ...(ofRound.some(({ status }) => status === "carried over") ? [warnings.carriedOver] : []),
    ]),
    ...notesOf(ofRound).map((note) => paragraph(note)),
    ...table(
      positions,
      `table-position-${round_id}`,
      `${force.force_name} beside the 43 forces, ${round_name}`,
    ),
    ...warningsOf(lowCoverage(beneath)),
    ...table(
      beneath,
      `table-core-${round_id}`,
      `${force.force_name} beside the 43 forces, core questions of ${round_name}`,
    ),
    ...unplacedSentences(missing, parameters.as_at).map((sentence) => paragraph(sentence)),
    ...(age === "" ? [] : [paragraph(age)]),
    ...(asAt === null ? [] : [paragraph(asAtCountsSentence(asAt, parameters.as_at))]),
  ];
}
