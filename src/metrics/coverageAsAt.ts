import type { CoverageRow } from "../model/distributionRow.js";
import type { Force } from "../model/force.js";
import { isLocal } from "../model/localSource.js";
import type { PackCoverageRow } from "../model/packPicture.js";
import type { Standing, StandingJudgement } from "../model/standing.js";
import { groupRows } from "./groupRows.js";
import { roundsBegun } from "./roundsBegun.js";

/**
 * Of each item asked of every force, in rounds that had begun: how many judgements stood, and of which forces none was found,
 * none can be placed in time, or none had been published. What an office supplied itself is not counted.
 * @param standing One judgement for each force, round and item, as `judgementsAsAt` gives them.
 */
export function coverageAsAt(
  standing: readonly StandingJudgement[],
  today: readonly CoverageRow[],
  forces: readonly Pick<Force, "force_id" | "area_name">[],
): readonly PackCoverageRow[] {
  const begun = roundsBegun(standing);
  const areas = new Map(forces.map(({ force_id, area_name }) => [force_id, area_name]));
  const ofItems = groupRows(
    standing.filter((row) => !isLocal(row)),
    ({ round_id, item_id }) => `${round_id}|${item_id}`,
  );
  return today
    .filter(({ round_id }) => begun.has(round_id))
    .map((row) => {
      const judgements = ofItems.get(`${row.round_id}|${row.item_id}`) ?? [];
      const named = (state: Standing): readonly string[] =>
        judgements
          .filter(({ standing: stood }) => stood === state)
          .map(({ force_id, force_name }) => areas.get(force_id) ?? force_name)
          .toSorted((a, b) => a.localeCompare(b, "en-GB"));
      return {
        ...row,
        known_count: named("held").length,
        missing_forces: row.missing_forces,
        not_placed_forces: named("date not known"),
        not_yet_published_forces: named("not yet published"),
      };
    });
}
