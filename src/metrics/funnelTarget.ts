/** What a funnel is drawn about, in the unit of the measure. */
export interface FunnelTarget {
  readonly value: number;
  /** Whether it is the national figure, or that of the forces drawn taken together. */
  readonly is_national: boolean;
}

/** The national figure where it is held, else the total of the forces that are drawn over theirs. */
export function funnelTarget(
  rows: readonly { readonly numerator: number; readonly denominator: number }[],
  national: { readonly value: number | null } | null,
  multiplier: number | null,
): FunnelTarget {
  if (national !== null && national.value !== null) return { value: national.value, is_national: true };
  const total = (key: "numerator" | "denominator"): number => rows.reduce((sum, row) => sum + row[key], 0);
  return { value: (total("numerator") * (multiplier ?? 1)) / total("denominator"), is_national: false };
}
