import type { DistributionRow } from "../model/distributionRow.js";
import { barsOf, type Held, keyOf, segmentsOf, segmentsOfRun } from "./distributionBars.js";
import { hatchId, hatchPattern } from "./hatch.js";
import { type StackedRow, stackedRows } from "./stackedRows.js";
import type { ChartOptions } from "./theme.js";

/** Names a bar by what tells it from the others: its item, its round, or both, and how it was counted. */
function barLabel(row: DistributionRow, rows: readonly DistributionRow[]): string {
  const differ = (key: keyof DistributionRow): boolean => rows.some((other) => other[key] !== row[key]);
  const isOneItem = !differ("item_name");
  const names = isOneItem
    ? [row.round_name]
    : [row.item_name, ...(differ("round_name") ? [row.round_name] : [])];
  return [...names, ...(differ("kind") ? [row.kind] : [])].join(", ");
}

/**
 * Horizontal bars of the forces at each grade, best grade left, one bar a round and item; what is not known is hatched.
 * A key stands wherever the scale changes, so that bars on two scales are not read as one. The part that holds the
 * reader's force is named above the bar.
 */
export function gradeDistribution(
  rows: readonly DistributionRow[],
  { held, ...options }: ChartOptions & Held,
): SVGSVGElement {
  const hatch = hatchId(options.title);
  const bars = barsOf(rows);
  const shown: StackedRow[] = [];
  for (const [index, bar] of bars.entries()) {
    const row = bar[0];
    if (row === undefined) continue;
    const previous = bars[index - 1]?.[0];
    if (previous?.scale_id !== row.scale_id) {
      if (previous !== undefined) shown.push({ kind: "break", verdict: "not comparable" });
      shown.push({ kind: "key", entries: keyOf(row.scale_id, segmentsOfRun(bars, index, hatch), hatch) });
    }
    shown.push({ kind: "bar", label: barLabel(row, rows), segments: segmentsOf(bar, hatch, held) });
  }
  return stackedRows(shown, {
    ...options,
    total: Math.max(...rows.map(({ forces_count }) => forces_count), 1),
    defs: [hatchPattern(options.document, hatch)],
  });
}
