import type { GradeRow, RoundItem } from "./gradeRow.js";
import type { MeasureRow } from "./measureRow.js";
import type { PeerForce, SimilarForceRow } from "./peerSet.js";

/** One row per round and item that it graded. */
export interface ComparedItem extends RoundItem {
  /** The pillar above a core question, whether or not the round graded it. */
  readonly parent_item_id: string | null;
}

/** What the compare page shows. */
export interface Comparison {
  /** Every judgement, the superseded ones too. */
  readonly judgements: readonly GradeRow[];
  readonly items: readonly ComparedItem[];
  readonly forces: readonly PeerForce[];
  readonly similar: readonly SimilarForceRow[];
  /** Headline measures in their latest period, for the tile map. */
  readonly measures: readonly MeasureRow[];
}
