import { isLocal } from "../model/localSource.js";
import { type Grade, type ScaleId, scales } from "../model/scale.js";
import type { Standing, StandingJudgement } from "../model/standing.js";

/** How many of some judgements stood at each grade, and how many at none and why. */
export interface GradeCounts {
  /** Best grade first; grades without any are left out. */
  readonly grades: readonly { readonly grade: Grade; readonly count: number }[];
  readonly known_count: number;
  readonly not_graded_count: number;
  readonly not_found_count: number;
  /** Of a day too little known to say whether they had been published. */
  readonly not_placed_count: number;
  /** Supplied by the office: in none of the other counts. */
  readonly local_count: number;
}

/**
 * Counts judgements by grade: of one force over the questions of a round, or of several forces on one question.
 * @throws RangeError for a grade that is not of the scale.
 */
export function gradeCounts(rows: readonly StandingJudgement[], scale: ScaleId): GradeCounts {
  if (rows.some(({ scale_id }) => scale_id !== scale))
    throw new RangeError(`grades are counted on one scale; expected ${scale} alone`);
  const official = rows.filter((row) => !isLocal(row));
  const held = official.filter(({ standing }) => standing === "held");
  const known = held.filter(({ grade }) => grade !== null);
  const count = (standing: Standing): number => official.filter((row) => row.standing === standing).length;
  return {
    grades: (scales[scale] as readonly Grade[])
      .map((grade) => ({ grade, count: known.filter((row) => row.grade === grade).length }))
      .filter(({ count: found }) => found > 0),
    known_count: known.length,
    not_graded_count: held.length - known.length,
    not_found_count: count("not found"),
    not_placed_count: count("date not known"),
    local_count: rows.length - official.length,
  };
}
