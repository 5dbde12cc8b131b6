import type { Provenance } from "./provenance.js";

/** What stands on a time axis: what happened to a force, and the rounds of inspection behind it. */
export const timelineKinds = ["round", "enhanced monitoring", "report", "inspection"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One row per spell of enhanced monitoring, dated report or dated inspection of a force, and per inspection round. */
export interface TimelineRow extends Provenance {
  readonly kind: TimelineKind;
  /** Null for a round, which is of all forces. */
  readonly force_id: string | null;
  readonly force_name: string;
  readonly title: string;
  /** As much of the ISO date as is known: "2022-06", "2019". */
  readonly began_on: string;
  /** The same as `began_on` for what happened at one time; null where no source held says that a spell ended. */
  readonly ended_on: string | null;
}
