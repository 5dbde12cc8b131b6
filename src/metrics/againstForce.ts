import type { AgainstForce } from "../model/caseloadRow.js";

/**
 * Whether an area's interval leaves out the figure of its force, and on which side. The figure of the force is taken as
 * given, though the area is part of it: an area that holds most of a force's cases is set against itself.
 */
export function againstForce(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  force: number,
): AgainstForce {
  if (lower > force) return "above";
  return upper < force ? "below" : "not told apart";
}
