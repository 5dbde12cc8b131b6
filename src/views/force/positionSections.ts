import { positionStrip } from "../../charts/positionStrip.js";
import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { gradeChip } from "../../components/gradeChip.js";
import { warningLine } from "../../components/warningLine.js";
import { formatList } from "../../format/formatList.js";
import { isWidelyKnown } from "../../format/isWidelyKnown.js";
import { positionSentence } from "../../format/positionSentence.js";
import { supersededSentence } from "../../format/supersededSentence.js";
import { warnings } from "../../format/warnings.js";
import type { ForcePage } from "../../model/forcePage.js";
import type { PositionRow } from "../../model/positionRow.js";
import { gradeTable } from "../../tables/gradeTable.js";
import { positionTable } from "../../tables/positionTable.js";
import { lowCoverage } from "../lowCoverage.js";
import { folded } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";

const stripWidth = 300;

/** The caption names the round, so the table need not. */
const columns = positionTable.filter(({ key }) => key !== "round_name");

/** The national-against-force table of each round, the latest open and the earlier ones a step away. */
export function positionSections(
  { positions, superseded, force }: ForcePage,
  options: ViewOptions,
): readonly HTMLElement[] {
  const rounds = [
    ...new Map(
      positions
        .toSorted((a, b) => b.round_order - a.round_order)
        .map(({ round_id, round_name }) => [round_id, round_name]),
    ),
  ];
  const held = rounds.filter(([round_id]) =>
    positions.some((row) => row.round_id === round_id && row.status !== "not found"),
  );
  const without = rounds
    .filter(([round_id]) => !held.some(([id]) => id === round_id))
    .map(([, name]) => name);
  const [latest, ...earlier] = held;
  const table = ([round_id]: readonly [string, string]): HTMLElement =>
    roundTable(
      positions.filter((row) => row.round_id === round_id),
      options,
    );
  return [
    warningLine(warnings.notALeagueTable, options),
    ...(latest === undefined ? [] : [table(latest)]),
    ...superseded.map((row) => warningLine(supersededSentence(row), options)),
    ...earlier.map((round) => folded(round[1], options, table(round))),
    ...(without.length === 0
      ? []
      : [
          element(
            options.document,
            "p",
            {},
            `No judgement of ${force.area_name} is held for ${formatList(without)}.`,
          ),
        ]),
    folded(
      "Every judgement held, with its source",
      options,
      dataTable(
        [...positions, ...superseded].filter(({ status }) => status !== "not found"),
        gradeTable,
        {
          document: options.document,
          caption: `Judgements of ${force.force_name}`,
        },
      ),
    ),
  ];
}

function roundTable(rows: readonly PositionRow[], options: ViewOptions): HTMLElement {
  const { document } = options;
  const notes = [...new Set(rows.map(({ note }) => note).filter((note): note is string => note !== null))];
  const [first] = rows;
  return element(
    document,
    "div",
    {},
    ...[...notes, ...lowCoverage(rows)].map((note) => warningLine(note, options)),
    dataTable(rows, columns, {
      document,
      caption: `${first?.force_name} beside the 43 forces, ${first?.round_name}`,
      cells: {
        grade: (row) => gradeChip(row, options),
        forces_at_grade: (row) => nationalCell(row, options),
      },
    }),
  );
}

/** The strip of 43, and under it what it shows in words; the words alone where a strip would be hatching for the most part. */
function nationalCell(row: PositionRow, { document }: ViewOptions): Node {
  const words = positionTable.find(({ key }) => key === "forces_at_grade")?.format(row) ?? "";
  if (row.forces_at_grade.length === 0 || !isWidelyKnown(row)) return document.createTextNode(words);
  const sentence = positionSentence(row);
  return element(
    document,
    "div",
    { class: "position-strip" },
    positionStrip(row, {
      document,
      width: stripWidth,
      title: `${row.item_name}, ${row.round_name}`,
      description: sentence,
    }),
    element(document, "span", { class: "position-words" }, words),
  );
}
