import { changeHeading } from "../format/changeSentence.js";
import type { ChangeKind } from "../model/changeRow.js";
import { type Column, column, countColumn } from "./column.js";

/** One row per kind of change: how many of the force and what concerns all forces, and how many of every force. */
export interface ChangeCountRow {
  readonly kind: ChangeKind;
  readonly own_count: number;
  readonly all_count: number;
}

/** Changes of a period, counted by kind; `own` names the force. */
export const changeCountTable = (own: string): readonly Column<ChangeCountRow>[] => [
  column<ChangeCountRow, string>(
    { key: "kind", heading: "What", type: "text" },
    ({ kind }) => changeHeading(kind),
    (heading) => heading,
  ),
  countColumn("own_count", `${own} and what concerns all forces`),
  countColumn("all_count", "All forces"),
];
