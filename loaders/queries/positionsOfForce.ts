import { positionsBeside } from "../../src/metrics/positionsBeside.ts";
import type { DistributionRow } from "../../src/model/distributionRow.ts";
import type { GradeRow } from "../../src/model/gradeRow.ts";
import type { PositionRow } from "../../src/model/positionRow.ts";

/** A force's current judgements, each beside the preferred national distribution of its item. */
export const positionsOfForce = (
  judgements: readonly GradeRow[],
  distributions: readonly DistributionRow[],
): readonly PositionRow[] =>
  positionsBeside(
    judgements.filter(({ is_current }) => is_current),
    distributions,
  );
