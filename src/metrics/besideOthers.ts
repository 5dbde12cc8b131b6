/** Where one figure stands among others, in counts: no rank, since equal figures have no order. */
export interface BesideOthers {
  readonly higher_count: number;
  readonly same_count: number;
  readonly lower_count: number;
  /** Others that have no figure. */
  readonly without_count: number;
}

interface Figure {
  readonly area_id: string;
  readonly value: number | null;
}

/** How many of the areas named have a higher, the same and a lower figure than one; the one is not among them. */
export function besideOthers(
  own: Figure & { readonly value: number },
  rows: readonly Figure[],
  area_ids: readonly string[],
): BesideOthers {
  const wanted = new Set(area_ids.filter((id) => id !== own.area_id));
  const values = rows.flatMap(({ area_id, value }) => (wanted.has(area_id) && value !== null ? [value] : []));
  return {
    higher_count: values.filter((value) => value > own.value).length,
    same_count: values.filter((value) => value === own.value).length,
    lower_count: values.filter((value) => value < own.value).length,
    without_count: wanted.size - values.length,
  };
}
