import type { GradeRow } from "../model/gradeRow.js";
import { compareGrades } from "../model/scale.js";
import { type Outcome, refusal, success } from "./outcome.js";

/**
 * How one force's grades stand to another's, area by area: at least as good in every common area and better in one or more;
 * no better in any and worse in one or more; level in all; better in some and worse in others, which is neither.
 */
export const relations = ["at least as good", "level", "no better", "neither"] as const;
export type Relation = (typeof relations)[number];

/** How the other force stands to the own; the three counts add up to `common_count`. */
export interface PartialOrder {
  readonly relation: Relation;
  /** Areas in which both have a grade. */
  readonly common_count: number;
  /** Areas in which the other force has the better grade. */
  readonly better_count: number;
  readonly level_count: number;
  readonly worse_count: number;
}

function relationOf(better: number, worse: number): Relation {
  if (better > 0 && worse > 0) return "neither";
  if (better > 0) return "at least as good";
  return worse > 0 ? "no better" : "level";
}

/**
 * The componentwise order of two forces' grades in one round: rows of one force and of another to a relation and its counts.
 * No areas are weighed against each other and nothing is averaged, so that many pairs are neither. Where areas are missing the
 * common areas differ from pair to pair, and the relation need not carry over from one pair to the next: it gives no ranking.
 * A carried-over grade counts as the one that stands. Refuses fewer than `fewestCommon` areas in which both have a grade.
 * @throws RangeError for rows of two rounds, or two judgements of one item.
 * @see Brüggemann and Patil (2011), Ranking and Prioritization for Multi-indicator Systems, chapter 2
 */
export function partialOrder(
  own: readonly GradeRow[],
  other: readonly GradeRow[],
  { fewestCommon = 3 }: { readonly fewestCommon?: number } = {},
): Outcome<PartialOrder> {
  if (new Set([...own, ...other].map(({ round_id }) => round_id)).size > 1)
    throw new RangeError("grades of two rounds have no order");
  const ownByItem = byItem(own);
  const steps: number[] = [];
  for (const [item_id, { scale_id, grade }] of byItem(other)) {
    const held = ownByItem.get(item_id)?.grade ?? null;
    // The types cannot know that both grades are of the scale; compareGrades throws where they are not.
    if (grade !== null && held !== null) steps.push(compareGrades(scale_id, grade as never, held as never));
  }
  if (steps.length < fewestCommon) return refusal("too few in common");
  const better_count = steps.filter((step) => step < 0).length;
  const worse_count = steps.filter((step) => step > 0).length;
  return success({
    relation: relationOf(better_count, worse_count),
    common_count: steps.length,
    better_count,
    level_count: steps.length - better_count - worse_count,
    worse_count,
  });
}

function byItem(rows: readonly GradeRow[]): ReadonlyMap<string, GradeRow> {
  const items = new Map<string, GradeRow>();
  for (const row of rows) {
    if (items.has(row.item_id))
      throw new RangeError(
        `two judgements of ${row.force_name} on ${row.item_name}; expected the one that holds`,
      );
    items.set(row.item_id, row);
  }
  return items;
}
