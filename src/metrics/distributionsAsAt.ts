import type { DistributionRow } from "../model/distributionRow.js";
import { isLocal } from "../model/localSource.js";
import type { PackDistributionRow } from "../model/packPicture.js";
import type { StandingJudgement } from "../model/standing.js";
import { groupRows } from "./groupRows.js";

type Judgements = readonly StandingJudgement[];

const itemKey = ({ round_id, item_id }: Pick<DistributionRow, "round_id" | "item_id">): string =>
  `${round_id}|${item_id}`;

/** Whether every judgement that is held today stood, and none has been changed since: then today's picture was that day's. */
export function isAsToday(judgements: Judgements): boolean {
  const known = judgements.filter(({ standing }) => standing !== "not found");
  return known.length > 0 && known.every(({ standing, is_current }) => standing === "held" && is_current);
}

/** Rows of one item, which give the grades and the source, filled with the counts of the judgements that stood. */
function countedFrom(
  today: readonly DistributionRow[],
  judgements: Judgements,
): readonly PackDistributionRow[] {
  const count = (condition: (row: StandingJudgement) => boolean): number =>
    judgements.filter(condition).length;
  const known_count = count(({ standing, grade }) => standing === "held" && grade !== null);
  if (known_count === 0) return [];
  const not_graded_count = count(({ standing, grade }) => standing === "held" && grade === null);
  const not_placed_count = count(({ standing }) => standing === "date not known");
  const not_yet_published_count = count(({ standing }) => standing === "not yet published");
  return today
    .filter(({ kind }) => kind === "counted")
    .map((row) => ({
      ...row,
      force_count: count(({ standing, grade }) => standing === "held" && grade === row.grade),
      is_preferred: true,
      known_count,
      not_graded_count,
      not_placed_count,
      not_yet_published_count,
      not_found_count:
        row.forces_count - known_count - not_graded_count - not_placed_count - not_yet_published_count,
      locator: `counted from the judgements held of ${known_count} forces`,
    }));
}

/**
 * The distribution of each round and item as it stood, in the order given: today's, where every judgement of the item stood
 * as it does today; otherwise counted from those that stood. A published count of which no judgement is held stood when every
 * judgement held of its round did. Items of which no judgement stood are left out, and so is what an office supplied itself.
 * @param standing One judgement for each force, round and item, as `judgementsAsAt` gives them.
 * @param today Today's distributions, published and counted.
 */
export function distributionsAsAt(
  standing: Judgements,
  today: readonly DistributionRow[],
): readonly PackDistributionRow[] {
  const counted = standing.filter((row) => !isLocal(row));
  const ofItems = groupRows(counted, itemKey);
  const ofRounds = groupRows(counted, ({ round_id }) => round_id);
  return [...groupRows(today, itemKey)].flatMap(([key, rows]) => {
    const judgements = ofItems.get(key) ?? [];
    const isHeld = judgements.some(({ standing: state }) => state !== "not found");
    const settling = isHeld ? judgements : (ofRounds.get(rows[0]?.round_id ?? "") ?? []);
    if (!isAsToday(settling)) return countedFrom(rows, judgements);
    return rows
      .filter(({ is_preferred }) => is_preferred)
      .map((row) => ({ ...row, not_placed_count: 0, not_yet_published_count: 0 }));
  });
}
