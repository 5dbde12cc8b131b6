import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatCount } from "../format/formatCount.js";
import { formatList } from "../format/formatList.js";
import { isWidelyKnown } from "../format/isWidelyKnown.js";
import type { PositionRow } from "../model/positionRow.js";
import { scales } from "../model/scale.js";
import { type Column, column, countColumn, textColumn } from "./column.js";
import { gradeColumn } from "./gradeTable.js";
import { sourceColumn } from "./sourceColumns.js";

/** "1 Outstanding, 24 Good, ...": every grade of the scale, those without forces too. */
const gradesInWords = ({ scale_id, forces_at_grade }: PositionRow): string =>
  formatList(scales[scale_id].map((grade, index) => `${formatCount(forces_at_grade[index] ?? 0)} ${grade}`));

const whyNoCount = ({ status, ...row }: PositionRow): AbsenceCode => {
  if (status !== "graded" && status !== "carried over") return status;
  return isWidelyKnown(row) ? "not stated" : "too few known";
};

const othersColumn = (key: "better_count" | "same_count" | "worse_count", heading: string) =>
  column<PositionRow, number>(
    { key, heading, type: "count" },
    (row) => (isWidelyKnown(row) ? row[key] : null),
    formatCount,
    whyNoCount,
  );

/** A force against the national distribution, one question or area a row. */
export const positionTable: readonly Column<PositionRow>[] = [
  textColumn("item_name", "Question or area"),
  textColumn("round_name", "Round"),
  gradeColumn,
  {
    key: "forces_at_grade",
    heading: "Forces at each grade",
    type: "text",
    value: gradesInWords,
    format: gradesInWords,
  },
  othersColumn("better_count", "Better grade"),
  othersColumn("same_count", "Same grade"),
  othersColumn("worse_count", "Worse grade"),
  countColumn("known_count", "Forces known"),
  textColumn("distribution_kind", "Counts are", "none held"),
  sourceColumn,
];
