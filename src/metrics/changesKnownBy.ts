import type { ChangeData } from "../model/changeRow.js";
import type { GradeRow } from "../model/gradeRow.js";

/**
 * The data for `changesBetween` without undated judgements of rounds that had not begun: they came later, and that their day is
 * not known is no gap in what was known then.
 * @param begun The judgements that a day's picture holds, of rounds that had begun.
 */
export function changesKnownBy(
  { judgements, events }: ChangeData,
  begun: readonly Pick<GradeRow, "force_id" | "round_id" | "item_id">[],
): ChangeData {
  const key = ({ force_id, round_id, item_id }: (typeof begun)[number]): string =>
    `${force_id}|${round_id}|${item_id}`;
  const known = new Set(begun.map(key));
  return {
    judgements: judgements.filter(
      (row) => row.valid_from !== null || row.published_on !== null || known.has(key(row)),
    ),
    events,
  };
}
