import type { Direction } from "./direction.js";
import type { Provenance } from "./provenance.js";
import type { Grade, ScaleId } from "./scale.js";
import type { Status } from "./status.js";

export const itemKinds = ["judgement", "pillar", "core question", "area"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** The pillar, core question, area or 2007 judgement that a grade answers, in one round. */
export interface RoundItem {
  readonly round_id: string;
  readonly round_name: string;
  /** Chronological position of the round. */
  readonly round_order: number;
  readonly item_id: string;
  readonly item_name: string;
  readonly item_kind: ItemKind;
  /** Position of the item within its round. */
  readonly item_order: number;
  readonly scale_id: ScaleId;
}

/** One row per force, round, item and validity period. */
export interface GradeRow extends RoundItem, Provenance {
  readonly force_id: string;
  readonly force_name: string;
  /** Null unless the status is graded or carried over. */
  readonly grade: Grade | null;
  /** 1 is the best grade of the scale. */
  readonly grade_rank: number | null;
  readonly status: Status;
  /** For a carried-over grade, the round it was made in. */
  readonly carried_from_round_name: string | null;
  /** Assessments up to 2007 only. */
  readonly direction: Direction | null;
  /** ISO dates; null when the publication date is not known. `valid_to` is exclusive. */
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly is_current: boolean;
  /** Publication date of the report, or as much of it as is known. */
  readonly published_on: string | null;
  /** A second source was compared and agrees. */
  readonly is_independently_confirmed: boolean;
  readonly note: string | null;
}
