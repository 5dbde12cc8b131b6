import { formatPercent } from "../format/formatPercent.js";
import type { DistributionRow } from "../model/distributionRow.js";
import { type Column, column, countColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** Forces at each grade, one grade a row; the percentage is of the forces whose grade is known, and carries its count. */
export const distributionTable: readonly Column<DistributionRow>[] = [
  textColumn("item_name", "Question or area"),
  textColumn("round_name", "Round"),
  textColumn("grade", "Grade"),
  countColumn("force_count", "Forces", () => "count not stated"),
  column<DistributionRow, number>(
    { key: "share_of_known", heading: "Of the forces with a known grade", type: "percent" },
    ({ force_count, known_count }) =>
      force_count === null || known_count === 0 ? null : force_count / known_count,
    (_, { force_count, known_count }) => formatPercent(force_count ?? 0, known_count),
    ({ known_count }) => (known_count === 0 ? "denominator is zero" : "count not stated"),
  ),
  countColumn("not_graded_count", "Not graded"),
  countColumn("not_found_count", "Not found"),
  textColumn("kind", "Published or counted"),
  ...sourceColumns,
];
