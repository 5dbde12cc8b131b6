import { briefSources } from "../../src/format/briefSources.ts";
import { formatPercent } from "../../src/format/formatPercent.ts";
import { missingSentences } from "../../src/format/missingSentences.ts";
import { signTestSentence } from "../../src/format/signTestSentence.ts";
import { type PairMovement, pairMovement } from "../../src/metrics/pairMovement.ts";
import type { ComparabilityRow } from "../../src/model/comparability.ts";
import type { RoundItem } from "../../src/model/gradeRow.ts";
import type { PackPicture } from "../../src/model/packPicture.ts";
import { movementCountTable } from "../../src/tables/movementCountTable.ts";
import { movementTable } from "../../src/tables/movementTable.ts";
import { lowCoverage } from "../../src/views/lowCoverage.ts";
import type { Table } from "../document.ts";
import { heading, list, paragraph, reference, strong, type Words, warning } from "./blocks.ts";
import type { SectionContent } from "./section.ts";
import { tableBlock } from "./tableBlock.ts";

/** The forces that are not compared, of one question, with the reasons. */
function leftOut(
  { item_name, movement, missing, forces_count }: PairMovement,
  pair: ComparabilityRow,
): Words {
  const compared = formatPercent(movement.compared_count, forces_count);
  return [
    strong(`${item_name}: `),
    {
      text: [
        `${compared} forces are known to have been graded afresh in both rounds.`,
        ...missingSentences(missing, pair),
      ].join(" "),
    },
  ];
}

/** Whether improved against declined is more than chance, of one question. */
function signTest({ item_name, movement }: PairMovement): readonly Words[] {
  if (!movement.totals.ok) return [];
  const totals = movement.totals.value;
  return [[strong(`${item_name}: `), { text: signTestSentence(totals.sign_test, totals) }]];
}

/** From-to counts of one question: shares are of the forces at the earlier grade, where there are five. */
const cellTable = (
  { item_id, item_name, movement, rows }: PairMovement,
  { from_round_name, to_round_name, to_round_id }: ComparabilityRow,
): Table =>
  tableBlock({
    id: `table-cells-${to_round_id}-${item_id}`,
    caption: `${item_name}: forces by grade in ${from_round_name} and in ${to_round_name}`,
    rows: movement.cells.filter(({ force_count }) => force_count > 0),
    columns: movementTable(from_round_name, to_round_name),
    sources: briefSources(rows, "each judgement names its own"),
  });

/** What became of the grades of all forces on some questions, of rounds that may be compared. */
export function movementOfAll(
  picture: PackPicture,
  pair: ComparabilityRow,
  items: readonly Pick<RoundItem, "item_id" | "item_name">[],
): SectionContent {
  const questions = items
    .map((row) => pairMovement(picture, pair, row))
    .filter(({ movement }) => movement.compared_count > 0);
  const [first] = questions;
  if (first === undefined)
    return {
      blocks: [
        paragraph(
          `No force was graded in both ${pair.from_round_name} and ${pair.to_round_name} on the same question.`,
        ),
      ],
    };
  const { from_round_name, to_round_name, to_round_id } = pair;
  const annex = questions.map((question) => cellTable(question, pair));
  const [cells] = annex;
  return {
    blocks: [
      heading(3, `movement-all-${to_round_id}`, "All forces graded in both rounds"),
      ...lowCoverage(
        questions.map(({ movement, forces_count }) => ({
          known_count: movement.compared_count,
          forces_count,
        })),
      ).map(warning),
      tableBlock({
        id: `table-movement-all-${to_round_id}`,
        caption: `Forces graded afresh in both ${from_round_name} and ${to_round_name}, by what became of the grade`,
        rows: questions,
        columns: movementCountTable,
        sources: briefSources(
          questions.flatMap(({ rows }) => rows),
          "each judgement names its own",
        ),
      }),
      paragraph([strong("More than chance? ")]),
      list(questions.flatMap(signTest)),
      paragraph([strong("Who is compared, and who is left out")]),
      list(questions.map((question) => leftOut(question, pair))),
      ...(cells === undefined
        ? []
        : [
            paragraph([
              { text: "From which grade to which, with the names of the forces: from " },
              reference(cells.id),
              { text: " on." },
            ]),
          ]),
    ],
    annex,
  };
}
