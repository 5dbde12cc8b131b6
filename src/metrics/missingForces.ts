import type { GradeRow } from "../model/gradeRow.js";
import type { MissingForce } from "../model/movement.js";

type ForceName = Pick<GradeRow, "force_id" | "force_name">;

/**
 * The forces not graded afresh in both of two rounds, by name: all the forces, and the current judgements of one item in
 * each round. Unlike `GradeMovement.unmatched` it names forces without a row too: of an item that was not asked of every
 * force, that nothing is held does not mean that nothing was found.
 */
export function missingForces(
  forces: readonly ForceName[],
  fromRows: readonly GradeRow[],
  toRows: readonly GradeRow[],
): readonly MissingForce[] {
  const statusIn = (rows: readonly GradeRow[]): ((force_id: string) => MissingForce["from"]) => {
    const statuses = new Map(rows.map(({ force_id, status }) => [force_id, status]));
    return (force_id) => statuses.get(force_id) ?? "none held";
  };
  const [earlier, later] = [statusIn(fromRows), statusIn(toRows)];
  return forces
    .map(({ force_id, force_name }) => ({
      force_id,
      force_name,
      from: earlier(force_id),
      to: later(force_id),
    }))
    .filter(({ from, to }) => from !== "graded" || to !== "graded")
    .toSorted((a, b) => a.force_name.localeCompare(b.force_name, "en-GB"));
}
