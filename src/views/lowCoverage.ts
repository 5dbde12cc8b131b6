import { warnings } from "../format/warnings.js";

interface Known {
  readonly known_count: number;
  /** Forces that the inspectorate did not grade: that they have no grade is known. */
  readonly not_graded_count?: number;
  readonly forces_count: number;
}

/** Below nine in ten of the forces, counts may differ from the national picture by more than a force or two. */
const wellCovered = 0.9;

/** The warning that stands above counts of which any covers fewer than nine in ten of the forces. */
export const lowCoverage = (rows: readonly Known[]): readonly string[] =>
  rows.some(
    ({ known_count, not_graded_count = 0, forces_count }) =>
      known_count + not_graded_count < wellCovered * forces_count,
  )
    ? [warnings.lowCoverage]
    : [];
