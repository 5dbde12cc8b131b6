import { type Outcome, refusal, success } from "./outcome.js";

/** One class of values: from its lowest to its highest, both held in it. */
export interface ValueClass {
  readonly lowest: number;
  readonly highest: number;
  readonly count: number;
}

/**
 * Few classes of about equally many values, lowest first, for shading a map: finite numbers in any order to `classes` classes
 * or fewer. Equal values are never parted, so that classes may differ in size; one outlier moves no boundary.
 * Refuses fewer values than classes, NaN and infinities.
 * @see Slocum T A and others (2009), Thematic Cartography and Geovisualization, chapter 4 (quantiles)
 */
export function equalCountClasses(
  values: readonly number[],
  { classes = 4 }: { readonly classes?: number } = {},
): Outcome<readonly ValueClass[]> {
  if (values.some((value) => !Number.isFinite(value))) return refusal("not a finite number");
  if (values.length < classes) return refusal("too few points");
  const ascending = values.toSorted((a, b) => a - b);
  const made: ValueClass[] = [];
  let start = 0;
  for (let number = 1; number <= classes; number++) {
    let end = Math.round((ascending.length * number) / classes);
    // The ties of the class before have taken all that this one would hold.
    if (end <= start) continue;
    while (end < ascending.length && ascending[end] === ascending[end - 1]) end++;
    const [lowest, highest] = [ascending[start], ascending[end - 1]];
    if (lowest !== undefined && highest !== undefined) made.push({ lowest, highest, count: end - start });
    start = end;
  }
  return success(made);
}
