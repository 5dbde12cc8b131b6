import { accepts, type Column } from "../sources/column.ts";
import type { Fault } from "../sources/fault.ts";
import { reviewedColumns } from "./proposal.ts";
import { contradict, type StatedCell, statedCell } from "./reviewedFact.ts";
import {
  cellsOf,
  isFinding,
  isLabelOfKind,
  labelColumns,
  neededColumns,
  type ReviewedColumn,
  type ReviewedRow,
} from "./reviewedRow.ts";
import type { RoundVocabulary } from "./roundVocabulary.ts";

/** More forces than there are cannot stand at one grade. */
const forceCount = 43;

/** A fault of a row, its place still to be named. */
export type RowFault = Pick<Fault, "problem" | "column" | "value" | "expected">;

/** What is wrong with single cells. */
export const cellFaults = (
  cells: Readonly<Record<ReviewedColumn, string>>,
  columns: Readonly<Record<ReviewedColumn, Column>>,
): readonly RowFault[] =>
  reviewedColumns
    .filter((name) => !accepts(columns[name], cells[name]))
    .map((name) => {
      const { noun, values, expected } = columns[name];
      const word = cells[name] === "" ? "missing" : values === undefined ? "bad" : "unknown";
      return { problem: `${word} ${noun}`, column: name, value: cells[name], expected };
    });

/** All that is wrong with a row before it is written: what is written must be readable again. */
export function faultsOf(
  row: ReviewedRow,
  columns: Readonly<Record<ReviewedColumn, Column>>,
  rounds: RoundVocabulary,
): readonly RowFault[] {
  const faults = cellFaults(cellsOf(row), columns);
  return faults.length > 0 ? faults : rowFaults(row, rounds);
}

/** What is wrong with a row whose cells were all accepted one by one. */
export function rowFaults(row: ReviewedRow, rounds: RoundVocabulary): readonly RowFault[] {
  const fault = (problem: string, column: ReviewedColumn, expected: string): RowFault => ({
    problem,
    column,
    ...(row[column] === null ? {} : { value: String(row[column]) }),
    expected,
  });
  return [
    ...labelFaults(row, rounds, fault),
    ...directionFaults(row, rounds, fault),
    ...(row.same_as !== null && !isFinding(row.kind)
      ? [
          fault(
            `${row.kind} called the same as a finding`,
            "same_as",
            "an empty cell: only a recommendation, an area for improvement or a cause of concern can be the same as a held one",
          ),
        ]
      : []),
    ...(row.kind === "national count" && row.value !== null && row.value > forceCount
      ? [fault("too many forces", "value", `at most ${forceCount}, as many as there are forces`)]
      : []),
    ...(row.kind === "officers" && row.value === 0
      ? [fault("no officers", "value", "at least 1 officer; refuse the row when there was none")]
      : []),
    ...(row.decision === "accepted" ? acceptedFaults(row, fault) : []),
  ];
}

type MakeFault = (problem: string, column: ReviewedColumn, expected: string) => RowFault;

function labelFaults(
  { kind, round, item, label }: ReviewedRow,
  rounds: RoundVocabulary,
  fault: MakeFault,
): readonly RowFault[] {
  const faults: RowFault[] = [];
  const known = round === null ? undefined : rounds.get(round);
  if (round !== null && known === undefined)
    faults.push(fault("unknown round", "round", `${[...rounds.keys()].join(", ")}, or an empty cell`));
  if (known !== undefined && (kind === "grade" || kind === "national count")) {
    if (item !== null && !known.items.has(item))
      faults.push(
        fault("item not of its round", "item", `one of ${[...new Set(known.items.values())].join("; ")}`),
      );
    if (label !== null && !known.grades.includes(label))
      faults.push(fault("grade not of the round's scale", "label", known.grades.join(", ")));
  }
  if (label !== null && !isLabelOfKind(kind, label)) {
    const column = labelColumns[kind];
    faults.push(fault(`unknown ${column?.noun ?? "label"}`, "label", column?.expected ?? "text"));
  }
  return faults;
}

function directionFaults(
  { kind, round, direction }: ReviewedRow,
  rounds: RoundVocabulary,
  fault: MakeFault,
): readonly RowFault[] {
  if (direction === null) return [];
  if (kind !== "grade")
    return [
      fault(`direction of a ${kind}`, "direction", "an empty cell: only a grade has a direction of travel"),
    ];
  const known = round === null ? undefined : rounds.get(round);
  if (known === undefined || known.hasDirection) return [];
  const stated = [...rounds].flatMap(([label, { hasDirection }]) => (hasDirection ? [label] : []));
  return [
    fault(
      "direction in a round without one",
      "direction",
      `an empty cell: of the rounds only ${stated.join(", ")} stated a direction of travel`,
    ),
  ];
}

function acceptedFaults(row: ReviewedRow, fault: MakeFault): readonly RowFault[] {
  return [
    ...neededColumns[row.kind]
      .filter((column) => row[column] === null)
      .map((column) =>
        fault(
          `accepted without ${column}`,
          column,
          `what the document says: ${row.kind === "inspection title" ? "an" : "a"} ${row.kind} cannot do without it; fill it in, or set the decision to undecided`,
        ),
      ),
    ...(row.decided_by === null
      ? [fault("accepted by nobody", "decided_by", "the name of the person who accepted it")]
      : []),
    ...(row.decided_on === null
      ? [fault("accepted on no day", "decided_on", "the day on which it was accepted, such as 2026-11-21")]
      : []),
  ];
}

/** Whether a fact is told by its label; others are numbers. */
const isWorded = ({ kind }: ReviewedRow): boolean =>
  ["grade", "recommendation", "area for improvement", "cause of concern"].includes(kind) ||
  kind.startsWith("inspection");

/** A row and the line of the file on which it stands. */
export interface PlacedRow {
  readonly line: number;
  readonly row: ReviewedRow;
}

/** Accepted rows that say different things about one cell: each after the first of its cell. */
export function contradictions(rows: readonly PlacedRow[], file: string): readonly Fault[] {
  const first = new Map<string, { readonly line: number; readonly stated: StatedCell }>();
  return rows.flatMap(({ line, row }): readonly Fault[] => {
    if (row.decision !== "accepted") return [];
    const stated = statedCell(row);
    const earlier = first.get(stated.cell);
    // A row without a direction agrees with two that contradict each other: the first that states one is held against the rest.
    if (earlier === undefined || (earlier.stated.direction === null && !contradict(earlier.stated, stated)))
      first.set(stated.cell, { line, stated });
    if (earlier === undefined || !contradict(earlier.stated, stated)) return [];
    const isOfDirection = earlier.stated.says === stated.says;
    const column = isOfDirection ? "direction" : isWorded(row) ? "label" : "value";
    const said = ({ says, direction }: StatedCell): string => (isOfDirection ? `${direction}` : says);
    return [
      {
        problem: "two accepted rows contradict each other",
        file,
        row: line,
        column,
        value: said(stated),
        expected: `"${said(earlier.stated)}" as row ${earlier.line} says of the same ${row.kind}, or one of the two refused`,
      },
    ];
  });
}
