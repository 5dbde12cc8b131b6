import { formatCount } from "../format/formatCount.js";
import { formatList } from "../format/formatList.js";
import type { PositionRow } from "../model/positionRow.js";
import { scales } from "../model/scale.js";
import { type Column, countColumn, textColumn } from "./column.js";
import { gradeColumn } from "./gradeTable.js";
import { sourceColumn } from "./sourceColumns.js";

/** "1 Outstanding, 24 Good, ...": every grade of the scale, those without forces too. */
const gradesInWords = ({ scale_id, forces_at_grade }: PositionRow): string =>
  formatList(scales[scale_id].map((grade, index) => `${formatCount(forces_at_grade[index] ?? 0)} ${grade}`));

const whyNoCount = ({ status }: PositionRow) =>
  status === "graded" || status === "carried over" ? "not stated" : status;

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
  countColumn("better_count", "Better grade", whyNoCount),
  countColumn("same_count", "Same grade", whyNoCount),
  countColumn("worse_count", "Worse grade", whyNoCount),
  countColumn("known_count", "Forces known"),
  sourceColumn,
];
