import type { GradeRow } from "../model/gradeRow.js";

/** Judgements of a force that had been changed by the end of a day, an ISO date: every version of every judgement to those. */
export const supersededJudgements = (
  versions: readonly GradeRow[],
  force_id: string,
  date: string,
): readonly GradeRow[] =>
  versions.filter((row) => row.force_id === force_id && row.valid_to !== null && row.valid_to <= date);
