import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import { type Grade, gradeRank, type ScaleId } from "../model/scale.js";
import { groupRows } from "./groupRows.js";

/** One row per force. */
export interface AtOrAbove {
  readonly force_id: string;
  /** Areas graded at the grade or above it. */
  readonly at_or_above_count: number;
  /**
   * Areas with a grade, carried over or not: the count is of these, and the others are not counted as below. What the office
   * supplied is not among them.
   */
  readonly known_count: number;
  /** Other forces with the same count, among those with a known area; 0 where none is known. */
  readonly level_count: number;
}

/**
 * In how many areas each force has a grade or a better one: judgements of one round, one for each force and item, to a row a
 * force, in the order in which the forces come. A count, not a rank: forces at one count are level.
 * @throws RangeError for a grade that is not of the scale of the rows.
 */
export function atOrAbove(rows: readonly GradeRow[], scale: ScaleId, grade: Grade): readonly AtOrAbove[] {
  const rank = gradeRank(scale, grade as never);
  if (rows.some(({ scale_id }) => scale_id !== scale))
    throw new RangeError(`areas are counted on one scale; expected ${scale} alone`);
  const counted = [...groupRows(rows, ({ force_id }) => force_id)].map(([force_id, ofForce]) => {
    const ranks = ofForce.flatMap((row) => (row.grade_rank === null || isLocal(row) ? [] : [row.grade_rank]));
    return {
      force_id,
      at_or_above_count: ranks.filter((held) => held <= rank).length,
      known_count: ranks.length,
    };
  });
  const known = counted.filter(({ known_count }) => known_count > 0);
  return counted.map((force) => ({
    ...force,
    level_count:
      force.known_count === 0
        ? 0
        : known.filter(({ at_or_above_count }) => at_or_above_count === force.at_or_above_count).length - 1,
  }));
}
