import type { PositionRow } from "../model/positionRow.js";

/**
 * Whether the grade is known for at least half of the forces, so that better and worse may be counted. Below that the counts
 * say which judgements we hold: of one known force, none is better, even than Poor.
 */
export const isWidelyKnown = ({
  known_count,
  forces_count,
}: Pick<PositionRow, "known_count" | "forces_count">): boolean => known_count * 2 >= forces_count;
