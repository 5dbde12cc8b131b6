import type { Verdict } from "../model/comparability.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import { type Grade, gradeRank, type ScaleId, scales } from "../model/scale.js";
import type { Status } from "../model/status.js";
import { type Outcome, refusal, success } from "./outcome.js";
import { type SignTest, signTest } from "./signTest.js";

/** One row per grade of the earlier round and grade of the later. */
export interface MovementCell {
  readonly from_grade: Grade;
  readonly from_rank: number;
  readonly to_grade: Grade;
  readonly to_rank: number;
  readonly force_count: number;
  /** In the order of the earlier round's rows. */
  readonly force_names: readonly string[];
  /** Compared forces at the earlier grade: the denominator of `rate`. */
  readonly from_count: number;
  readonly rate: Outcome<number>;
}

export interface MovementTotals {
  readonly improved_count: number;
  readonly same_count: number;
  readonly declined_count: number;
  readonly sign_test: Outcome<SignTest>;
}

export interface UnmatchedForce {
  readonly force_id: string;
  readonly force_name: string;
  readonly from_status: Status;
  readonly to_status: Status;
}

export interface GradeMovement {
  readonly verdict: Verdict;
  readonly compared_count: number;
  readonly cells: readonly MovementCell[];
  readonly totals: Outcome<MovementTotals>;
  /** Forces not graded afresh in both rounds, in alphabetical order. */
  readonly unmatched: readonly UnmatchedForce[];
}

interface Pair {
  readonly force_name: string;
  readonly from: Grade;
  readonly to: Grade;
}

/** The one scale of the rows; undefined when there is no row. */
function scaleOf(rows: readonly GradeRow[]): ScaleId | undefined {
  const found = new Set(rows.map((row) => row.scale_id));
  if (found.size > 1)
    throw new RangeError(`one round and item has one scale; found ${[...found].join(", ")}`);
  return rows[0]?.scale_id;
}

function byForce(rows: readonly GradeRow[]): ReadonlyMap<string, GradeRow> {
  const forces = new Map<string, GradeRow>();
  for (const row of rows) {
    if (forces.has(row.force_id))
      throw new RangeError(`two judgements for ${row.force_name}; expected the current one`);
    forces.set(row.force_id, row);
  }
  return forces;
}

/**
 * A carried-over grade is the earlier judgement again: to call it "the same" would count a grade nobody made. What an office
 * supplied itself is in no national count.
 */
const freshGrade = (row: GradeRow | undefined): Grade | null =>
  row?.status === "graded" && !isLocal(row) ? row.grade : null;

/** What is held of a force without what its office supplied. */
const statusOf = (row: GradeRow | undefined): Status =>
  row === undefined || isLocal(row) ? "not found" : row.status;

function totalsOf(pairs: readonly Pair[], scale: ScaleId): MovementTotals {
  const steps = pairs.map((pair) => gradeRank(scale, pair.from) - gradeRank(scale, pair.to));
  const improved_count = steps.filter((step) => step > 0).length;
  const declined_count = steps.filter((step) => step < 0).length;
  const same_count = steps.length - improved_count - declined_count;
  return { improved_count, same_count, declined_count, sign_test: signTest(improved_count, declined_count) };
}

/**
 * Movement of grades on one item between two rounds: two sets of rows, one row a force, to counts of from × to, shares of
 * the forces at each earlier grade, and improved, same and declined. Rates need `fewestForRate` forces at the earlier grade;
 * rates and totals need a verdict other than "not comparable". Forces not graded in both rounds are named.
 * @throws RangeError for two rows of a force, two scales within a round, or two scales in rounds called comparable.
 * @see https://hmicfrs.justiceinspectorates.gov.uk/peel-assessments/what-is-peel/
 */
export function gradeMovement(
  fromRows: readonly GradeRow[],
  toRows: readonly GradeRow[],
  verdict: Verdict,
  { fewestForRate = 5 }: { readonly fewestForRate?: number } = {},
): GradeMovement {
  const [fromScale, toScale] = [scaleOf(fromRows), scaleOf(toRows)];
  const isComparable = verdict !== "not comparable";
  if (isComparable && fromScale && toScale && fromScale !== toScale)
    throw new RangeError(`rounds called ${verdict} have two scales: ${fromScale} and ${toScale}`);

  const [earlier, later] = [byForce(fromRows), byForce(toRows)];
  const pairs: Pair[] = [];
  const unmatched: UnmatchedForce[] = [];
  for (const [force_id, { force_name }] of new Map([...later, ...earlier])) {
    const [from, to] = [freshGrade(earlier.get(force_id)), freshGrade(later.get(force_id))];
    if (from !== null && to !== null) pairs.push({ force_name, from, to });
    else
      unmatched.push({
        force_id,
        force_name,
        from_status: statusOf(earlier.get(force_id)),
        to_status: statusOf(later.get(force_id)),
      });
  }

  const rateOf = (count: number, fromCount: number): Outcome<number> => {
    if (!isComparable) return refusal("rounds not comparable");
    return fromCount < fewestForRate ? refusal("too few forces") : success(count / fromCount);
  };
  const cells = (fromScale ? scales[fromScale] : []).flatMap((from_grade, fromIndex) => {
    const leaving = pairs.filter((pair) => pair.from === from_grade);
    return (toScale ? scales[toScale] : []).map((to_grade, toIndex): MovementCell => {
      const moved = leaving.filter((pair) => pair.to === to_grade);
      return {
        from_grade,
        from_rank: fromIndex + 1,
        to_grade,
        to_rank: toIndex + 1,
        force_count: moved.length,
        force_names: moved.map((pair) => pair.force_name),
        from_count: leaving.length,
        rate: rateOf(moved.length, leaving.length),
      };
    });
  });

  let totals: GradeMovement["totals"] = refusal("rounds not comparable");
  if (isComparable)
    totals =
      fromScale && pairs.length > 0
        ? success(totalsOf(pairs, fromScale))
        : refusal("no force graded in both rounds");
  return {
    verdict,
    compared_count: pairs.length,
    cells,
    totals,
    unmatched: unmatched.toSorted((a, b) => a.force_name.localeCompare(b.force_name, "en-GB")),
  };
}
