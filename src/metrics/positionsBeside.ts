import type { DistributionRow } from "../model/distributionRow.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import type { PositionRow } from "../model/positionRow.js";
import { gradePosition } from "./gradePosition.js";
import { groupRows } from "./groupRows.js";

const itemKey = ({ round_id, item_id }: Pick<GradeRow, "round_id" | "item_id">): string =>
  `${round_id}|${item_id}`;

/**
 * The distribution with the force of the judgement among those counted: one that its office supplied was not counted where
 * Peelboard counted, and the position is that beside the others.
 */
const withItself = (row: GradeRow, distribution: readonly DistributionRow[]): readonly DistributionRow[] =>
  isLocal(row)
    ? distribution.map((at) =>
        at.kind === "counted" && at.grade === row.grade && at.force_count !== null
          ? { ...at, force_count: at.force_count + 1 }
          : at,
      )
    : distribution;

/** Judgements, in the order given, each beside the preferred distribution of its round and item; no counts where there is none. */
export function positionsBeside(
  judgements: readonly GradeRow[],
  distributions: readonly DistributionRow[],
): readonly PositionRow[] {
  const preferred = groupRows(
    distributions.filter(({ is_preferred }) => is_preferred),
    itemKey,
  );
  return judgements.map((row): PositionRow => {
    const distribution = preferred.get(itemKey(row)) ?? [];
    const position =
      row.grade === null
        ? null
        : gradePosition({ scale_id: row.scale_id, grade: row.grade }, withItself(row, distribution));
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
