import type { PackDistributionRow } from "../model/packPicture.js";
import { type Column, countColumn } from "./column.js";
import { distributionTable } from "./distributionTable.js";

const notYet: Column<PackDistributionRow> = countColumn("not_yet_published_count", "Not yet published");
const notPlaced: Column<PackDistributionRow> = countColumn("not_placed_count", "Day not known");

/**
 * Forces at each grade as they stood on a day; where some had not been published or cannot be placed, with their number, so
 * that the counts of each row make up all forces.
 */
export function distributionAsAtTable(
  rows: readonly PackDistributionRow[],
): readonly Column<PackDistributionRow>[] {
  const gaps = [
    ...(rows.some(({ not_yet_published_count }) => not_yet_published_count > 0) ? [notYet] : []),
    ...(rows.some(({ not_placed_count }) => not_placed_count > 0) ? [notPlaced] : []),
  ];
  return distributionTable.flatMap((one): readonly Column<PackDistributionRow>[] =>
    one.key === "not_found_count" ? [one, ...gaps] : [one],
  );
}
