import type { ComparabilityRow } from "../model/comparability.js";
import type { DistributionRow } from "../model/distributionRow.js";
import { verdictBetween } from "./comparabilityBreak.js";
import { barsOf, type Held, keyOf, segmentsOf, segmentsOfRun } from "./distributionBars.js";
import { hatchId, hatchPattern } from "./hatch.js";
import { type StackedRow, stackedRows } from "./stackedRows.js";
import type { ChartOptions } from "./theme.js";

/**
 * One item through the rounds, earliest first: bars stand one under another and are never joined; between two rounds
 * that may not be compared, or only with care, the break is drawn and named.
 */
export function distributionByRound(
  rows: readonly DistributionRow[],
  comparability: readonly ComparabilityRow[],
  { held, ...options }: ChartOptions & Held,
): SVGSVGElement {
  const hatch = hatchId(options.title);
  const bars = barsOf(rows.toSorted((a, b) => a.round_order - b.round_order));
  const isOneKind = rows.every(({ kind }) => kind === rows[0]?.kind);
  const shown: StackedRow[] = [];
  for (const [index, bar] of bars.entries()) {
    const row = bar[0];
    if (row === undefined) continue;
    const previous = bars[index - 1]?.[0];
    if (previous !== undefined && previous.round_id !== row.round_id)
      shown.push({
        kind: "break",
        verdict: verdictBetween(comparability, previous.round_id, row.round_id),
      });
    if (previous?.scale_id !== row.scale_id) {
      shown.push({ kind: "key", entries: keyOf(row.scale_id, segmentsOfRun(bars, index, hatch), hatch) });
    }
    const label = isOneKind ? row.round_name : `${row.round_name}, ${row.kind}`;
    shown.push({ kind: "bar", label, segments: segmentsOf(bar, hatch, held) });
  }
  return stackedRows(shown, {
    ...options,
    total: Math.max(...rows.map(({ forces_count }) => forces_count), 1),
    defs: [hatchPattern(options.document, hatch)],
  });
}
