import { groupRows } from "./groupRows.js";

interface Classified {
  readonly area_id: string;
  readonly classification: string | null;
}

export interface OneClassification<Row> {
  readonly classification: string | null;
  readonly kept: readonly Row[];
  /** Areas whose figure counts by another classification: not to be set beside the kept. */
  readonly left_out: readonly Row[];
}

/**
 * Splits the areas of one period by the classification behind their figures: that of the reader's force where it has one,
 * else that of most areas, is kept. No row is lost.
 */
export function oneClassification<Row extends Classified>(
  rows: readonly Row[],
  force_id: string | null,
): OneClassification<Row> {
  const own = rows.find(({ area_id }) => area_id === force_id);
  const groups = [...groupRows(rows, ({ classification }) => classification ?? "").values()];
  const [most] = groups.toSorted((a, b) => b.length - a.length);
  const classification = (own ?? most?.[0])?.classification ?? null;
  return {
    classification,
    kept: rows.filter((row) => row.classification === classification),
    left_out: rows.filter((row) => row.classification !== classification),
  };
}
