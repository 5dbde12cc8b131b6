import type { GradeRow } from "./gradeRow.js";
import type { NationalPicture } from "./nationalPicture.js";
import type { PackedRows } from "./packedRows.js";
import type { PeerData } from "./peerSet.js";
import type { Grade } from "./scale.js";
import type { Status } from "./status.js";
import type { TimelineRow } from "./timelineRow.js";

/** What became of a force's grade between two rounds that may be compared. */
export const directions = ["improved", "same", "declined"] as const;
export type Direction = (typeof directions)[number];

/** One row per force graded afresh in both of two rounds on one item. */
export interface MovedForceRow {
  readonly force_id: string;
  readonly force_name: string;
  readonly from: GradeRow & { readonly grade: Grade };
  readonly to: GradeRow & { readonly grade: Grade };
  readonly direction: Direction;
}

/**
 * What a force has in a round: of an earlier day also that its judgement had not been published, or cannot be placed; or a
 * judgement that the office supplied, which is in no count.
 */
export type HeldStatus = Status | "none held" | "not yet published" | "date not known" | "supplied locally";

/** One row per force that is not in a comparison, with what it has in each round; "none held" where not even that is known. */
export interface MissingForce {
  readonly force_id: string;
  readonly force_name: string;
  readonly from: HeldStatus;
  readonly to: HeldStatus;
}

/** Everything that the movement page shows. */
export interface Movement {
  /** Every judgement of every force, the superseded ones too. */
  readonly judgements: readonly GradeRow[];
  readonly picture: NationalPicture;
  readonly timeline: readonly TimelineRow[];
  readonly peers: PeerData;
}

/** The same as it travels: the long lists packed. */
export interface PackedMovement extends Omit<NationalPicture, "distributions"> {
  readonly judgements: PackedRows;
  readonly distributions: PackedRows;
  readonly timeline: PackedRows;
  readonly peers: PeerData;
}
