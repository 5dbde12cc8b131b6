import type { PackCoverageRow } from "../model/packPicture.js";

/** Judgements of a round on what it asked of every force, by where they stood on a day. */
export interface RoundAsAt {
  readonly round_name: string;
  readonly held_count: number;
  readonly later_count: number;
  readonly undated_count: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** How much of a round stood on the day of a picture; null where all of it that is held did, or the round asked nothing of all. */
export function roundAsAt(coverage: readonly PackCoverageRow[], round_id: string): RoundAsAt | null {
  const rows = coverage.filter((row) => row.round_id === round_id);
  const [first] = rows;
  const later_count = sum(rows.map(({ not_yet_published_forces }) => not_yet_published_forces.length));
  const undated_count = sum(rows.map(({ not_placed_forces }) => not_placed_forces.length));
  if (first === undefined || later_count + undated_count === 0) return null;
  const held_count = sum(rows.map(({ known_count }) => known_count));
  return { round_name: first.round_name, held_count, later_count, undated_count };
}
