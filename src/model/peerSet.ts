/** Ways to choose the forces that a force is compared with. */
export const peerKinds = ["all", "region", "population", "officers", "most similar", "own"] as const;
export type PeerKind = (typeof peerKinds)[number];

/** A set of forces to compare one force with: who they are and how they were chosen, to be said beside every comparison. */
export interface PeerSet {
  readonly kind: PeerKind;
  /** "Forces in the North West", or the reader's own name for the set. */
  readonly name: string;
  /** How they were chosen, as a sentence: measure, date, tolerance, source. */
  readonly how: string;
  /** The force that is compared; null where the reader has chosen none. It is not among its own peers. */
  readonly force_id: string | null;
  /** Slugs of the peers, in the order of their names. */
  readonly peer_ids: readonly string[];
}

/** One force, with what peers are chosen by. Null where no figure is held. */
export interface PeerForce {
  readonly force_id: string;
  readonly force_name: string;
  readonly area_name: string;
  readonly region: string;
  /** Resident population, of the date in `population_period`. */
  readonly population: number | null;
  readonly population_period: string | null;
  /** Police officers, full-time equivalents or headcount as `officers_unit` says, of the date in `officers_period`. */
  readonly officers: number | null;
  readonly officers_period: string | null;
  readonly officers_unit: string | null;
  /** Where the force's tile stands in the tile map: columns from the west, rows from the north, from 1. */
  readonly tile_column: number;
  readonly tile_row: number;
}

/** One row per force and force most similar to it, as a dated group states it; directed: the reverse need not hold. */
export interface SimilarForceRow {
  readonly force_id: string;
  readonly similar_force_id: string;
  /** ISO date of the group. */
  readonly as_at: string;
  readonly source_title: string;
}
