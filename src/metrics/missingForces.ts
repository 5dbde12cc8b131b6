import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import type { HeldStatus, MissingForce } from "../model/movement.js";
import type { StandingJudgement } from "../model/standing.js";

type ForceName = Pick<GradeRow, "force_id" | "force_name">;
type Judgements = readonly (GradeRow | StandingJudgement)[];

function statusOf(row: GradeRow | StandingJudgement): HeldStatus {
  if ("standing" in row && row.standing !== "held") return row.standing;
  return isLocal(row) ? "supplied locally" : row.status;
}

/**
 * The forces not graded afresh in both of two rounds, by name: all the forces, and the current judgements of one item in
 * each round, which may be those of an earlier day. Unlike `GradeMovement.unmatched` it names forces without a row too: of an item that was not asked of every
 * force, that nothing is held does not mean that nothing was found.
 */
export function missingForces(
  forces: readonly ForceName[],
  fromRows: Judgements,
  toRows: Judgements,
  unpublished: { readonly from: ReadonlySet<string>; readonly to: ReadonlySet<string> } = {
    from: new Set(),
    to: new Set(),
  },
): readonly MissingForce[] {
  const statusIn = (rows: Judgements, later: ReadonlySet<string>): ((force_id: string) => HeldStatus) => {
    const statuses = new Map(rows.map((row) => [row.force_id, statusOf(row)]));
    return (force_id) => statuses.get(force_id) ?? (later.has(force_id) ? "not yet published" : "none held");
  };
  const [earlier, later] = [statusIn(fromRows, unpublished.from), statusIn(toRows, unpublished.to)];
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
