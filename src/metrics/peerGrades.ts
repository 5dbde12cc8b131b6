import type { PackCoverageRow } from "../model/packPicture.js";
import type { StandingJudgement } from "../model/standing.js";

/** One row per force: its judgements in one round, and what had not been published of it. */
export interface PeerGrades {
  readonly force_id: string;
  readonly force_name: string;
  /** By the slug of the question. */
  readonly judgements: ReadonlyMap<string, StandingJudgement>;
  /** Slugs of the questions on which nothing of the force had been published by the day. */
  readonly unpublished: ReadonlySet<string>;
}

interface NamedForce {
  readonly force_id: string;
  readonly force_name: string;
  readonly area_name: string;
}

/**
 * The judgements of some forces in one round, in the order of the forces: no force stands higher than another.
 * @param judgements as they stood on a day, of any forces and rounds.
 */
export const peerGrades = (
  forces: readonly NamedForce[],
  round_id: string,
  judgements: readonly StandingJudgement[],
  coverage: readonly PackCoverageRow[],
): readonly PeerGrades[] =>
  forces.map(({ force_id, force_name, area_name }) => ({
    force_id,
    force_name,
    judgements: new Map(
      judgements
        .filter((row) => row.force_id === force_id && row.round_id === round_id)
        .map((row) => [row.item_id, row]),
    ),
    unpublished: new Set(
      coverage
        .filter((row) => row.round_id === round_id && row.not_yet_published_forces.includes(area_name))
        .map(({ item_id }) => item_id),
    ),
  }));
