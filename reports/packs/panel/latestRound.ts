import type { PositionRow } from "../../../src/model/positionRow.ts";
import type { ForceContext } from "../section.ts";

/** The judgements of the latest round, among those told of, in which any judgement of the force stood; none where none did. */
export function latestRound({ own, rounds }: ForceContext): readonly PositionRow[] {
  const told = new Set(rounds.map(({ round_id }) => round_id));
  const held = own.positions.filter(({ round_id, status }) => told.has(round_id) && status !== "not found");
  const latest = Math.max(...held.map(({ round_order }) => round_order));
  return own.positions
    .filter(({ round_order }) => round_order === latest)
    .toSorted((a, b) => a.item_order - b.item_order);
}
