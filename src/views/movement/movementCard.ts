import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { figureCard } from "../../components/figureCard.js";
import { movementCellKey, movementMatrix } from "../../components/movementMatrix.js";
import { forItem } from "../../format/forItem.js";
import { formatPercent } from "../../format/formatPercent.js";
import { missingSentences } from "../../format/missingSentences.js";
import { movementHeadline } from "../../format/movementHeadline.js";
import { movementSentence } from "../../format/movementSentence.js";
import { signTestSentence } from "../../format/signTestSentence.js";
import { warnings } from "../../format/warnings.js";
import { gradeMovement } from "../../metrics/gradeMovement.js";
import { missingForces } from "../../metrics/missingForces.js";
import type { GradeRow } from "../../model/gradeRow.js";
import { isLocal } from "../../model/localSource.js";
import { missingForceTable } from "../../tables/missingForceTable.js";
import { movementTable } from "../../tables/movementTable.js";
import { lowCoverage } from "../lowCoverage.js";
import { foldedOnScreen, paragraph } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import type { ComparedRounds } from "./comparedRounds.js";
import { movedList } from "./movedList.js";

const ofPeers = (rows: readonly GradeRow[], peers: ReadonlySet<string>): readonly GradeRow[] =>
  rows.filter(({ force_id }) => peers.has(force_id));

/** Two rounds that may be compared: who the peers are, from-to counts, who moved, whether the split is more than chance, and who is missing. */
export function movementCard(
  compared: ComparedRounds,
  choices: { readonly cell: string; readonly direction: string },
  options: ViewOptions,
): readonly HTMLElement[] {
  const { document } = options;
  const { pair, fromRows, toRows, item_name, peers } = compared;
  const { from_round_name, to_round_name, verdict } = pair;
  const movement = gradeMovement(fromRows, toRows, verdict);
  const totals = movement.totals.ok ? movement.totals.value : null;
  const among =
    peers === null ? null : gradeMovement(ofPeers(fromRows, peers), ofPeers(toRows, peers), verdict);
  const care = verdict === "with care" ? [warnings.withCare] : [];
  return [
    ...(among === null || compared.peerNote === null
      ? []
      : [
          element(
            document,
            "div",
            { class: "among-peers" },
            compared.peerNote,
            paragraph(
              `Among these forces: ${movementSentence({ ...pair, reason: "" }, among.totals.ok ? among.totals.value : null)}`,
              options,
            ),
          ),
        ]),
    figureCard(
      {
        headline: movementHeadline(pair, item_name, totals),
        subtitle: `Forces by grade ${forItem(item_name)}, ${from_round_name} and ${to_round_name}, England and Wales`,
        chart:
          totals === null
            ? paragraph("There are no counts to show.", options)
            : movementMatrix(movement.cells, {
                document,
                from_round_name,
                to_round_name,
                cell: choices.cell,
                ...ownCell(compared, options),
                ...(among === null ? {} : { peerCells: among.cells }),
              }),
        sources: compared.sources,
        table: dataTable(
          movement.cells.filter(({ force_count }) => force_count > 0),
          movementTable(from_round_name, to_round_name),
          { document, caption: `Forces by grade in ${from_round_name} and in ${to_round_name}` },
        ),
        warnings: [
          ...care,
          ...lowCoverage([{ known_count: movement.compared_count, forces_count: compared.forces.length }]),
        ],
        guides: ["grade-movement", "sign-test", "coverage"],
        note: `Read across: the forces with the grade on the left in ${from_round_name}, by their grade in ${to_round_name}. Framed counts stayed; left of them the grade moved up, right of them down. A count opens its forces; a percentage is shown where at least five forces held the earlier grade.`,
      },
      options,
    ),
    movedList(compared, choices, options),
    ...(totals === null
      ? []
      : [
          element(
            document,
            "p",
            { class: "sign-test" },
            element(document, "strong", {}, "More than chance? "),
            signTestSentence(totals.sign_test, totals),
          ),
        ]),
    missing(compared, movement.compared_count, options),
  ];
}

/** Where the reader's force stands in the matrix; nowhere unless it was graded afresh in both rounds. */
function ownCell(
  { fromRows, toRows, forces }: ComparedRounds,
  { force_id }: ViewOptions,
): { readonly own?: { readonly cell: string; readonly name: string } } {
  const gradeIn = (rows: readonly GradeRow[]): GradeRow["grade"] =>
    rows.find((row) => row.force_id === force_id && row.status === "graded" && !isLocal(row))?.grade ?? null;
  const [from_grade, to_grade] = [gradeIn(fromRows), gradeIn(toRows)];
  const name = forces.find((force) => force.force_id === force_id)?.area_name;
  return from_grade === null || to_grade === null || name === undefined
    ? {}
    : { own: { cell: movementCellKey({ from_grade, to_grade }), name } };
}

/** Of how many forces the counts are, and who is left out for which reason. */
function missing(
  { pair, fromRows, toRows, forces }: ComparedRounds,
  compared_count: number,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const { from_round_name, to_round_name } = pair;
  const left = missingForces(forces, fromRows, toRows);
  return element(
    document,
    "div",
    { class: "left-out" },
    element(
      document,
      "p",
      { class: "coverage-meter" },
      element(document, "meter", {
        min: 0,
        max: forces.length,
        value: compared_count,
        "aria-hidden": "true",
      }),
      `${formatPercent(compared_count, forces.length)} forces were graded afresh in both rounds.`,
    ),
    ...(left.length === 0
      ? []
      : [
          element(
            document,
            "ul",
            { class: "left-out-reasons" },
            ...missingSentences(left, pair).map((sentence) => element(document, "li", {}, sentence)),
          ),
          foldedOnScreen(
            "Who is left out, with what is held of each",
            options,
            dataTable(left, missingForceTable(from_round_name, to_round_name), {
              document,
              caption: `Forces not graded afresh in both ${from_round_name} and ${to_round_name}`,
            }),
          ),
        ]),
  );
}
