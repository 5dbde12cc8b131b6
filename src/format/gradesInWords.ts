import type { GradeCounts } from "../metrics/gradeCounts.js";
import { wasOrWere } from "./countForces.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";

/** "1 was graded Outstanding and 2 Good": the grades that are held, best first; no words where there is none. */
export const gradesInWords = ({ grades }: Pick<GradeCounts, "grades">): string =>
  formatList(
    grades.map(({ grade, count }, index) =>
      index === 0
        ? `${formatCount(count)} ${wasOrWere(count)} graded ${grade}`
        : `${formatCount(count)} ${grade}`,
    ),
  );

/** "of 5 no source was found": what has no grade and why; no words where all have one. */
export const gapsInWords = ({
  not_graded_count,
  not_found_count,
  not_placed_count,
  local_count,
}: GradeCounts): string =>
  formatList(
    [
      not_graded_count === 0
        ? ""
        : `${formatCount(not_graded_count)} ${wasOrWere(not_graded_count)} not graded`,
      not_found_count === 0 ? "" : `of ${formatCount(not_found_count)} no source was found`,
      not_placed_count === 0
        ? ""
        : `of ${formatCount(not_placed_count)} it is not known whether the judgement had been published`,
      local_count === 0
        ? ""
        : `${formatCount(local_count)} ${wasOrWere(local_count)} supplied by your office (local) and ${local_count === 1 ? "is" : "are"} not counted`,
    ].filter((words) => words !== ""),
  );
