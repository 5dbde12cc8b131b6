/** Ways to choose the forces that a force is compared with. */
export const peerKinds = ["all", "region", "population", "officers", "most similar", "own"] as const;
export type PeerKind = (typeof peerKinds)[number];

/** What a reader chooses peers with, as it stands in an address; nothing in it is checked yet. */
export type PeerChoice = {
  /** One of `peerKinds`. */
  readonly peers: string;
  /** Slugs of the reader's own set. */
  readonly peer: readonly string[];
  /** The reader's own name for it. */
  readonly "peer-name": string;
  /** How far a force of similar size may lie from the force's own figure, in percent: one of `peerTolerances`. */
  readonly tolerance: string;
};

/** Tolerances on offer, in percent. */
export const peerTolerances = ["10", "25", "50"] as const;

/** How the forces of a set were chosen, as facts: `src/format/peerSentence` words them. */
export type PeerGround =
  | { readonly kind: "all" }
  | { readonly kind: "region"; readonly region: string }
  | {
      readonly kind: "population" | "officers";
      /** The figure of the force that is compared, and what it counts. */
      readonly figure: number;
      readonly unit: string;
      readonly period: string;
      /** In percent of the figure, both ways; `least` and `most` are the bounds that follow, both inside. */
      readonly tolerance: number;
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly kind: "most similar";
      /** ISO date of the group. */
      readonly as_at: string;
      readonly source_title: string;
      readonly address: string | null;
    }
  /** `unknown` holds what an address asks for and no force is called. */
  | { readonly kind: "own"; readonly unknown: readonly string[] };

/** A set of forces to compare one force with: who they are and how they were chosen, to be said beside every comparison. */
export interface PeerSet {
  readonly kind: PeerKind;
  /** "Forces of the North West region", or the reader's own name for the set, at most 60 characters of any text. */
  readonly name: string;
  readonly how: PeerGround;
  /** The force that is compared; null where the reader has chosen none. It is not among its own peers. */
  readonly force_id: string | null;
  /** Its short name: "Cumbria". */
  readonly area_name: string | null;
  /** Slugs of the peers, in the order of their names. None is an answer too: no force is of a similar size. */
  readonly peer_ids: readonly string[];
}

/** What peers are chosen from. */
export interface PeerData {
  /** The 43 forces in the order of their names. */
  readonly forces: readonly PeerForce[];
  /** Empty unless a file of most-similar groups was supplied. */
  readonly similar: readonly SimilarForceRow[];
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
  readonly address: string | null;
}
