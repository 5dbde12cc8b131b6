import type { RoundItem } from "./gradeRow.js";
import type { Provenance } from "./provenance.js";
import type { Grade } from "./scale.js";

/** One row per round, item, kind and grade of the scale: how many forces hold the grade. */
export interface DistributionRow extends RoundItem, Provenance {
  readonly grade: Grade;
  readonly grade_rank: number;
  /** Forces at this grade; null when a published count leaves the grade unstated. */
  readonly force_count: number | null;
  /** `published` by the inspectorate, or `counted` by us from the forces' grades. */
  readonly kind: "published" | "counted";
  /** Of an item published and counted, the one to show: the published one where it states every grade. */
  readonly is_preferred: boolean;
  /** Forces with a grade, over all grades of the item. */
  readonly known_count: number;
  /** Forces that the inspectorate did not grade. */
  readonly not_graded_count: number;
  /** Forces for which no source was found; with the other counts it makes `forces_count`. */
  readonly not_found_count: number;
  /** Always 43 for England and Wales. */
  readonly forces_count: number;
}

/** One row per round and item: for how many of the forces a judgement is known, and which are missing. */
export interface CoverageRow extends RoundItem {
  readonly known_count: number;
  readonly forces_count: number;
  /** Names of the forces with no known judgement, in alphabetical order. */
  readonly missing_forces: readonly string[];
}
