import { gradeChip } from "../../components/gradeChip.js";
import { formatAbsence } from "../../format/formatAbsence.js";
import type { GradeRow } from "../../model/gradeRow.js";
import type { ViewOptions } from "../viewOptions.js";

/** Two judgements of one force on one question; null where none is held. */
interface Judgements {
  readonly from: GradeRow | null;
  readonly to: GradeRow | null;
}

/** Cells of a table that holds two judgements a row: a chip that opens its proof, or the code of why there is none. */
export function judgementCells(options: ViewOptions): {
  readonly from: (row: Judgements) => Node;
  readonly to: (row: Judgements) => Node;
} {
  const cell = (row: GradeRow | null): Node =>
    row === null ? options.document.createTextNode(formatAbsence("none held")) : gradeChip(row, options);
  return { from: ({ from }) => cell(from), to: ({ to }) => cell(to) };
}
