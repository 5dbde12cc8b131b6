import type { GradeRow } from "./gradeRow.js";

/** A force's judgement beside the national distribution: one row per force, round and item; the current judgement. */
export interface PositionRow extends GradeRow {
  /** Forces with a better, the same (other than this one) and a worse grade; null when this force has none. */
  readonly better_count: number | null;
  readonly same_count: number | null;
  readonly worse_count: number | null;
  /** Whether the distribution is the published one (where it states every grade) or counted from the judgements held. */
  readonly distribution_kind: "published" | "counted" | null;
  /** Forces at each grade of the scale, best first, this force among them. */
  readonly forces_at_grade: readonly number[];
  readonly known_count: number;
  /** Forces that the inspectorate did not grade; with the known ones and those not found they make `forces_count`. */
  readonly not_graded_count: number;
  readonly forces_count: number;
}
