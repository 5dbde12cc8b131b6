import { isLocal } from "../model/localSource.js";
import type { PositionRow } from "../model/positionRow.js";
import { scales } from "../model/scale.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";

const judgements = (count: number): string => `${formatCount(count)} judgement${count === 1 ? "" : "s"}`;

/**
 * The judgements of one force in one round by grade, counted and not weighed: "In PEEL 2018/19 Cumbria Constabulary holds 4
 * judgements: 4 Good. 1 of them is carried over from an earlier round." Says how many are not known.
 * @throws RangeError for no rows, or rows of two rounds or forces.
 */
export function heldGradesSentence(rows: readonly PositionRow[]): string {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a round needs at least one judgement");
  if (rows.some((row) => row.round_id !== first.round_id || row.force_id !== first.force_id))
    throw new RangeError("a sentence is for one force in one round");
  const supplied = rows.filter(isLocal).length;
  const held = rows.filter((row) => row.grade !== null && !isLocal(row));
  if (held.length === 0) return `No grade of ${first.force_name} is held in ${first.round_name}.`;
  const counts = scales[first.scale_id]
    .map((grade) => [grade, held.filter((row) => row.grade === grade).length] as const)
    .filter(([, count]) => count > 0);
  const carried = held.filter(({ status }) => status === "carried over").length;
  const unknown = rows.filter(({ status }) => status === "not found").length;
  const ungraded = rows.filter(({ status }) => status === "not graded" || status === "not inspected").length;
  return [
    `In ${first.round_name} ${first.force_name} holds ${judgements(held.length)}: ${formatList(counts.map(([grade, count]) => `${formatCount(count)} ${grade}`))}.`,
    ...(carried === 0
      ? []
      : [
          `${formatCount(carried)} of them ${carried === 1 ? "is" : "are"} carried over from an earlier round.`,
        ]),
    ...(ungraded === 0 ? [] : [`On ${formatCount(ungraded)} more no grade was given.`]),
    ...(unknown === 0 ? [] : [`Of ${formatCount(unknown)} more no source was found.`]),
    ...(supplied === 0
      ? []
      : [`${formatCount(supplied)} more ${supplied === 1 ? "is" : "are"} local, supplied by your office.`]),
  ].join(" ");
}
