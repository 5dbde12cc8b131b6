import type { QueryResult } from "../model/queryResult.js";
import { formatCount } from "./formatCount.js";

/** How many rows there are, and, where not all are shown, how many are and where the others can be had. */
export function rowsSentence(
  { row_count, is_cut }: Pick<QueryResult, "row_count" | "is_cut">,
  shown: number,
): string {
  const rows = (count: number): string => `${formatCount(count)} row${count === 1 ? "" : "s"}`;
  if (is_cut)
    return `More than ${rows(row_count)}: the first ${formatCount(shown)} are shown, and the files below have the first ${formatCount(row_count)}. Narrow the statement to have them all.`;
  return shown < row_count
    ? `The first ${formatCount(shown)} of ${rows(row_count)} are shown; the files below have all ${formatCount(row_count)}.`
    : `${rows(row_count)}.`;
}
