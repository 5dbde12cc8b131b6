import { gradePosition } from "../../src/metrics/gradePosition.ts";
import type { DistributionRow } from "../../src/model/distributionRow.ts";
import type { GradeRow } from "../../src/model/gradeRow.ts";
import type { PositionRow } from "../../src/model/positionRow.ts";

/** A force's current judgements, each beside the preferred national distribution of its item. */
export function positionsOfForce(
  judgements: readonly GradeRow[],
  distributions: readonly DistributionRow[],
): readonly PositionRow[] {
  return judgements
    .filter(({ is_current }) => is_current)
    .map((row): PositionRow => {
      const distribution = distributions.filter(
        ({ round_id, item_id, is_preferred }) =>
          is_preferred && round_id === row.round_id && item_id === row.item_id,
      );
      const position =
        row.grade === null ? null : gradePosition({ scale_id: row.scale_id, grade: row.grade }, distribution);
      const counts = position?.ok
        ? position.value
        : { better_count: null, same_count: null, worse_count: null };
      const [first] = distribution;
      return {
        ...row,
        better_count: counts.better_count,
        same_count: counts.same_count,
        worse_count: counts.worse_count,
        distribution_kind: first?.kind ?? null,
        forces_at_grade: distribution.map(({ force_count }) => force_count ?? 0),
        known_count: first?.known_count ?? 0,
        not_graded_count: first?.not_graded_count ?? 0,
        forces_count: 43,
      };
    });
}
