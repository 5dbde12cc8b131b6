import { formatList } from "../format/formatList.js";
import type { PackCoverageRow } from "../model/packPicture.js";
import { type Column, column } from "./column.js";
import { coverageTable } from "./coverageTable.js";

const named = (
  key: "not_placed_forces" | "not_yet_published_forces",
  heading: string,
): Column<PackCoverageRow> =>
  column<PackCoverageRow, string>(
    { key, heading, type: "text" },
    (row) => (row[key].length === 0 ? null : formatList(row[key])),
    (names) => names,
    () => "not applicable",
  );

/**
 * For how many forces a judgement stood on a day, and who is missing for which reason; reasons that no row has are left out, so
 * that the count known and the forces named make up all forces.
 */
export function coverageAsAtTable(rows: readonly PackCoverageRow[]): readonly Column<PackCoverageRow>[] {
  return [
    ...coverageTable,
    ...(rows.some((row) => row.not_yet_published_forces.length > 0)
      ? [named("not_yet_published_forces", "Not yet published")]
      : []),
    ...(rows.some((row) => row.not_placed_forces.length > 0)
      ? [named("not_placed_forces", "Day not known")]
      : []),
  ];
}
