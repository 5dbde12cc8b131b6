import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatGrade } from "../format/formatGrade.js";
import type { PeerGrades } from "../metrics/peerGrades.js";
import type { StandingJudgement } from "../model/standing.js";
import { type Column, column, textColumn } from "./column.js";

const standingIn = (row: PeerGrades, item_id: string): StandingJudgement | null =>
  row.judgements.get(item_id) ?? null;

/** Why no grade is shown. */
function absenceOf(row: StandingJudgement | null, isUnpublished: boolean): AbsenceCode {
  if (row === null) return isUnpublished ? "not yet published" : "none held";
  if (row.standing !== "held") return row.standing;
  return row.status === "graded" || row.status === "carried over" ? "not stated" : row.status;
}

/** The grades of some forces in one round as they stood on a day, one question a column; each leads to its page. */
export const peerGradeTable = (
  items: readonly Pick<StandingJudgement, "item_id" | "item_name">[],
): readonly Column<PeerGrades>[] => [
  textColumn("force_name", "Force"),
  ...items.map(
    ({ item_id, item_name }): Column<PeerGrades> => ({
      ...column<PeerGrades, string>(
        { key: item_id, heading: item_name, type: "grade" },
        (row) => {
          const judgement = standingIn(row, item_id);
          return judgement?.standing === "held" ? judgement.grade : null;
        },
        (grade, row) => {
          const judgement = standingIn(row, item_id);
          return judgement === null ? grade : formatGrade(judgement);
        },
        (row) => absenceOf(standingIn(row, item_id), row.unpublished.has(item_id)),
      ),
      address: (row) => {
        const judgement = standingIn(row, item_id);
        return judgement?.standing === "held" ? judgement.address : null;
      },
    }),
  ),
];
