import { formatGrade } from "../format/formatGrade.js";
import type { Direction, MovedForceRow } from "../model/movement.js";
import { type Column, column, textColumn } from "./column.js";

/** What is said of a force between two rounds that may be compared. */
export const directionNames: Readonly<Record<Direction, string>> = {
  improved: "improved",
  same: "unchanged",
  declined: "declined",
};

/** A force among the moved, and whether it is one of the peers; null where no peers are chosen. */
export interface ListedForceRow extends MovedForceRow {
  readonly is_peer: boolean | null;
  /** The reader's own force, which is not among its peers. */
  readonly is_own: boolean;
}

const gradeIn = (end: "from" | "to", heading: string): Column<ListedForceRow> =>
  column<ListedForceRow, string>(
    { key: end, heading, type: "grade" },
    (row) => row[end].grade,
    (_, row) => formatGrade(row[end]),
  );

/** Forces graded afresh in both rounds, with both grades and what became of them. */
export const movedForceTable = (
  from_round_name: string,
  to_round_name: string,
  { withPeers = false }: { readonly withPeers?: boolean } = {},
): readonly Column<ListedForceRow>[] => [
  textColumn("force_name", "Force"),
  gradeIn("from", from_round_name),
  gradeIn("to", to_round_name),
  column<ListedForceRow, string>(
    { key: "direction", heading: "Change", type: "text" },
    ({ direction }) => directionNames[direction],
    (name) => name,
  ),
  ...(withPeers
    ? [
        column<ListedForceRow, string>(
          { key: "is_peer", heading: "Peer", type: "text" },
          ({ is_peer, is_own }) => (is_own ? "your force" : is_peer === true ? "peer" : "not a peer"),
          (text) => text,
        ),
      ]
    : []),
];
