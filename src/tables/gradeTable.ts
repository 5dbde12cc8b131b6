import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatGrade } from "../format/formatGrade.js";
import type { GradeRow } from "../model/gradeRow.js";
import { type Column, dateColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** Why a judgement has no grade, or null when it has one. */
const gradeAbsence = ({ status }: Pick<GradeRow, "status">): AbsenceCode | null =>
  status === "graded" || status === "carried over" ? null : status;

export const gradeColumn: Column<GradeRow> = {
  key: "grade",
  heading: "Grade",
  type: "grade",
  value: ({ grade }) => grade,
  format: formatGrade,
  absence: gradeAbsence,
};

/** Judgements, one a row: the matrix and the history as a table. */
export const gradeTable: readonly Column<GradeRow>[] = [
  textColumn("force_name", "Force"),
  textColumn("round_name", "Round"),
  textColumn("item_name", "Question or area"),
  gradeColumn,
  dateColumn("published_on", "Published"),
  dateColumn("valid_from", "Holds from"),
  dateColumn("valid_to", "Changed on", ({ is_current }) =>
    is_current ? "not applicable" : "date not known",
  ),
  ...sourceColumns,
];
