import type { ComparabilityRow, Verdict } from "../model/comparability.js";
import type { GradeRow } from "../model/gradeRow.js";
import type { Direction } from "../model/movement.js";
import type { StandingJudgement } from "../model/standing.js";
import { movedForces } from "./movedForces.js";

type Judgement = GradeRow | StandingJudgement;

/** One question of a force in two rounds. */
export interface ForceMovement<Row extends Judgement = Judgement> {
  readonly force_id: string;
  readonly force_name: string;
  readonly item_id: string;
  readonly item_name: string;
  /** Null where nothing is held of the earlier round. */
  readonly from: Row | null;
  readonly to: Row;
  readonly verdict: Verdict;
  /** Null where nothing may be said: of rounds that are not comparable, or without two fresh judgements that stood. */
  readonly direction: Direction | null;
}

const isStanding = (row: Judgement): boolean => !("standing" in row) || row.standing === "held";

/**
 * Every question of the later of two rounds beside the earlier one: judgements of one force, one for each round and item, to a
 * row a question with what may be said of the two, in the order of the later round's rows.
 * @throws RangeError for rounds called comparable that stand on two scales.
 */
export function forceMovements<Row extends Judgement>(
  rows: readonly Row[],
  { from_round_id, to_round_id, verdict }: ComparabilityRow,
): readonly ForceMovement<Row>[] {
  return rows
    .filter(({ round_id }) => round_id === to_round_id)
    .map((to) => {
      const from =
        rows.find(({ round_id, item_id }) => round_id === from_round_id && item_id === to.item_id) ?? null;
      const moved =
        from === null || !isStanding(from) || !isStanding(to) ? null : movedForces([from], [to], verdict);
      const direction = moved?.ok ? (moved.value[0]?.direction ?? null) : null;
      const { force_id, force_name, item_id, item_name } = to;
      return { force_id, force_name, item_id, item_name, from, to, verdict, direction };
    });
}
