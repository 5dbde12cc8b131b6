import { type Column, textColumn } from "./column.js";
import type { ForceMovementRow } from "./forceMovementTable.js";
import { forceMovementTable } from "./forceMovementTable.js";

/** One row per question of a force in two rounds, of several pairs of rounds. */
export interface EarlierMovementRow extends ForceMovementRow {
  readonly from_round_name: string;
  readonly to_round_name: string;
}

/** The same as `forceMovementTable` for pairs that differ from row to row, each named. */
export const earlierMovementTable: readonly Column<EarlierMovementRow>[] = [
  textColumn("from_round_name", "Earlier round"),
  textColumn("to_round_name", "Later round"),
  ...forceMovementTable("Grade in the earlier", "Grade in the later"),
  textColumn("verdict", "To be compared"),
];
