import type { Force } from "./force.js";

/** One row per force, for the index of forces. */
export interface ForceIndexRow extends Force {
  /** The latest round of which two or more judgements are held. */
  readonly round_id: string;
  readonly round_name: string;
  /** Publication date of its report, as much of it as is known. */
  readonly published_on: string | null;
  /** Of the pillars or areas asked of every force, how many are known. */
  readonly known_count: number;
  readonly asked_count: number;
  /** "1 Outstanding, 2 Good": counts of areas, in words; not a score. */
  readonly grades_text: string | null;
}
