import { gradePosition } from "../../src/metrics/gradePosition.ts";
import type { DistributionRow } from "../../src/model/distributionRow.ts";
import type { GradeRow } from "../../src/model/gradeRow.ts";
import type { PositionRow } from "../../src/model/positionRow.ts";

/**
 * A force's current judgements beside the national distribution of each item. Where the published distribution states
 * every grade it is used; otherwise the one counted from the judgements held.
 */
export function positionsOfForce(
  judgements: readonly GradeRow[],
  distributions: readonly DistributionRow[],
): readonly PositionRow[] {
  return judgements
    .filter(({ is_current }) => is_current)
    .map((row): PositionRow => {
      const ofItem = distributions.filter(
        ({ round_id, item_id }) => round_id === row.round_id && item_id === row.item_id,
      );
      const published = ofItem.filter(({ kind }) => kind === "published");
      const whole = published.length > 0 && published.every(({ force_count }) => force_count !== null);
      const distribution = whole ? published : ofItem.filter(({ kind }) => kind === "counted");
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
        forces_count: 43,
      };
    });
}
