import type { Provenance } from "../model/provenance.js";
import { formatCount } from "./formatCount.js";

/** More publications than this make a source line that nobody reads. */
const mostNamed = 4;

/**
 * The sources of many rows for a source line: as they are where they are few, else their number, since the table names each.
 * Rows that were not found have no source and are left out.
 * @param where each is named instead.
 */
export function briefSources<Row extends Provenance>(
  rows: readonly Row[],
  where = "each named in the table",
): readonly Provenance[] {
  const found = rows.filter(({ basis }) => basis !== "missing");
  const publishers = new Set(found.map(({ publisher }) => publisher));
  if (publishers.size <= mostNamed) return found;
  return found.map((row) => ({
    ...row,
    publisher: `pages of ${formatCount(publishers.size)} publishers`,
    source_title: where,
  }));
}
