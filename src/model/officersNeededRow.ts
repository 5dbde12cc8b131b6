import type { Provenance } from "./provenance.js";

/** One row per area: the officers it would need for a level of cases, or implied reviews a year, per officer. */
export interface OfficersNeededRow extends Provenance {
  readonly force_id: string;
  readonly force_name: string;
  readonly area_name: string;
  readonly as_at: string;
  readonly load: "cases" | "reviews";
  /** Cases, or reviews a year. */
  readonly load_count: number;
  readonly officer_count: number;
  /** The level to reach, in cases or reviews a year per officer. */
  readonly level: number;
  /** The level is the figure of the force, the area included. */
  readonly is_force_level: boolean;
  readonly officers_needed: number;
  readonly whole_officers: number;
  /** Whole officers beyond those there are; 0 or less where none is missing. */
  readonly more_officers: number;
  readonly load_per_officer_then: number;
  /** The figure of the force without the area; null where there is no other officer. */
  readonly rest_per_officer: number | null;
  /** The figure of the force once the area has the officers. */
  readonly force_then: number;
}
