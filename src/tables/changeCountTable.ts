import { changeHeading } from "../format/changeSentence.js";
import { formatCount } from "../format/formatCount.js";
import { ofThemLocal } from "../format/localWords.js";
import type { ChangeKind } from "../model/changeRow.js";
import { type Column, column, countColumn } from "./column.js";

/**
 * One row per kind of change: how many of the force and what concerns all forces, and how many of every force. What the
 * office supplied is among the first, and in no count of all forces.
 */
export interface ChangeCountRow {
  readonly kind: ChangeKind;
  readonly own_count: number;
  /** How many of the first count the office supplied. */
  readonly own_local_count: number;
  readonly all_count: number;
}

/** Changes of a period, counted by kind; `own` names the force. */
export const changeCountTable = (own: string): readonly Column<ChangeCountRow>[] => [
  column<ChangeCountRow, string>(
    { key: "kind", heading: "What", type: "text" },
    ({ kind }) => changeHeading(kind),
    (heading) => heading,
  ),
  {
    key: "own_count",
    heading: `${own} and what concerns all forces`,
    type: "count",
    value: ({ own_count }) => own_count,
    format: ({ own_count, own_local_count }) =>
      `${formatCount(own_count)}${ofThemLocal(own_count, own_local_count)}`,
  },
  countColumn("all_count", "All forces"),
];
