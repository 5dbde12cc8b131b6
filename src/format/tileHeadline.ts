import type { RoundItem } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import { scales } from "../model/scale.js";
import type { StandingJudgement } from "../model/standing.js";
import { countForces, wasOrWere } from "./countForces.js";
import { forItem } from "./forItem.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";
import { andLocal } from "./localWords.js";

/**
 * The sentence above a map of grades: how many forces have each grade, best first. "Of the 36 forces whose grade is known,
 * 2 were graded Outstanding, 19 Good and 15 Adequate for preventing crime in PEEL 2023-25". Takes the judgements shown.
 */
export function tileHeadline(rows: readonly StandingJudgement[], item: RoundItem): string {
  const where = `${forItem(item.item_name)} in ${item.round_name}`;
  const graded = rows.filter(({ standing, grade }) => standing === "held" && grade !== null);
  const held = graded.filter((row) => !isLocal(row));
  const local = andLocal(graded.length - held.length);
  if (held.length === 0) return `No force’s grade is known ${where}${local}`;
  const counts = scales[item.scale_id].flatMap((grade) => {
    const count = held.filter((row) => row.grade === grade).length;
    return count === 0 ? [] : [{ grade, count }];
  });
  const words = counts.map(({ grade, count }, index) =>
    index === 0
      ? `${formatCount(count)} ${wasOrWere(count)} graded ${grade}`
      : `${formatCount(count)} ${grade}`,
  );
  return `Of the ${countForces(held.length)} whose grade is known, ${formatList(words)} ${where}${local}`;
}
