import { directions } from "../../../src/model/direction.ts";
import { scales } from "../../../src/model/scale.ts";
import { oneOf, partialDate, text } from "../column.ts";
import { didYouMean } from "../nearestName.ts";
import { commonColumns, explained, forceColumn, roundColumn } from "./commonColumns.ts";
import type { KnownRound, LocalContext } from "./localContext.ts";
import type { LocalKind, LocalRow, RowFault, UnderstoodRows } from "./localKind.ts";

const notGraded = "Not graded";

/** Judgements that are not embedded, each with its own source. */
export const grades: LocalKind = {
  name: "grades",
  title: "Inspection grades",
  about:
    "Grades that Peelboard does not hold, each with the page that states it. `npx peelboard template missing-grades` lists the cells that are not found. A grade that Peelboard holds already is compared with it; the two are shown side by side where they differ. Rows without a grade are passed over.",
  columns: {
    force_id: forceColumn("the force that was graded"),
    round: roundColumn("the round of inspection"),
    item: explained(
      text({ noun: "pillar, question or area" }),
      "what was graded, as that round named it",
      "Preventing crime",
    ),
    grade: explained(
      oneOf("grade", [...new Set(Object.values(scales).flat()), notGraded]),
      `the grade, in the words of that round, or ${notGraded}; a row with nothing here is passed over`,
      "Good",
    ),
    direction: explained(
      oneOf("direction", directions, true),
      `the direction of travel stated beside the grade: ${directions.join(", ")}; assessments up to 2007 alone state one; may be empty`,
      // The row of examples is of a round that has none.
      "",
    ),
    published_on: explained(
      partialDate("publication date"),
      "the day on which the grade was published, or as much of its date as is known",
      "2024-05-17",
    ),
    ...commonColumns,
  },
  key: ["force_id", "round", "item"],
  happenedOn: ["published_on"],
  filledBy: "grade",
  understand: understandGrades,
};

/** Gives items their ids and refuses what the round did not grade or could not grade so. */
export function understandGrades(rows: readonly LocalRow[], { rounds }: LocalContext): UnderstoodRows {
  const faults: RowFault[] = [];
  const lineOf = new Map<string, number>();
  const understood = rows.map((row): LocalRow => {
    const { line, cells } = row;
    const round = rounds.get(cells.round ?? "");
    if (round === undefined) return row;
    const { items, itemNames, scale_id } = round;
    faults.push(...directionFaults(row, round, rounds));
    const item = cells.item ?? "";
    const item_id = items.get(item) ?? items.get(item.toLowerCase());
    if (item_id === undefined) {
      const expected = `what the round graded: ${itemNames.join(", ")}${didYouMean(item, itemNames)}`;
      faults.push({
        problem: "unknown pillar, question or area",
        line,
        column: "item",
        value: item,
        expected,
      });
      return row;
    }
    const ofScale: readonly string[] = scales[scale_id];
    const grade = cells.grade ?? "";
    if (grade !== notGraded && !ofScale.includes(grade))
      faults.push({
        problem: "grade of another scale",
        line,
        column: "grade",
        value: grade,
        expected: `a grade of that round: ${[...ofScale, notGraded].join(", ")}`,
      });
    const judged = `${cells.force_id} ${cells.round} ${item_id}`;
    const first = lineOf.get(judged);
    if (first === undefined) lineOf.set(judged, line);
    else if (rows.find((other) => other.line === first)?.cells.item !== item)
      faults.push({
        problem: "duplicate key",
        line,
        column: "force_id, round, item",
        value: item,
        expected: `one row for it; row ${first} has it already under another name`,
      });
    return { ...row, cells: { ...cells, item: item_id } };
  });
  return { rows: understood, faults };
}

/** A direction of travel in a round that had none, or beside no grade. */
function directionFaults(
  { line, cells: { direction, grade } }: LocalRow,
  { hasDirection }: KnownRound,
  rounds: LocalContext["rounds"],
): readonly RowFault[] {
  if (direction == null) return [];
  const fault = { line, column: "direction", value: direction };
  if (!hasDirection) {
    const stated = [...rounds.values()].filter((round) => round.hasDirection);
    const expected = `an empty cell: of the rounds only ${stated.map(({ round_id }) => round_id).join(", ")} stated a direction of travel`;
    return [{ ...fault, problem: "direction in a round without one", expected }];
  }
  const expected = `an empty cell where the grade is ${notGraded}, or the grade that it stands beside`;
  return grade === notGraded ? [{ ...fault, problem: "direction without a grade", expected }] : [];
}
