import { groupRows } from "./groupRows.js";
import { type Outcome, refusal, success } from "./outcome.js";

export interface MannKendallTest {
  /** Pairs of values that rise less pairs that fall. */
  readonly s: number;
  /** Exact and two-sided, given the ties. */
  readonly p_value: number;
}

/** At index k, the partitions of k into at most `parts` parts of at most `largest`: orderings of two groups with k inversions. */
function partitionsInBox(largest: number, parts: number): readonly number[] {
  const polynomials: number[][] = Array.from({ length: parts + 1 }, () => [1]);
  for (let size = 1; size <= largest; size++) {
    for (let count = 1; count <= parts; count++) {
      const without = polynomials[count] ?? [];
      const shifted = [...Array<number>(size).fill(0), ...(polynomials[count - 1] ?? [])];
      polynomials[count] = Array.from(
        { length: Math.max(without.length, shifted.length) },
        (_, k) => (without[k] ?? 0) + (shifted[k] ?? 0),
      );
    }
  }
  return polynomials[parts] ?? [1];
}

function multiply(a: readonly number[], b: readonly number[]): readonly number[] {
  const product = Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) product[i + j] = (product[i + j] ?? 0) + x * y;
  return product;
}

/**
 * The Mann-Kendall test of a rise or fall in values in time order: exact by counting the orderings of the same values,
 * ties included, by inversions. Refuses fewer than two points and numbers that are not finite.
 * @see Kendall M G (1970), Rank Correlation Methods, chapters 1 and 5 and appendix table 1
 */
export function mannKendallTest(values: readonly number[]): Outcome<MannKendallTest> {
  if (!values.every(Number.isFinite)) return refusal("not a finite number");
  if (values.length < 2) return refusal("too few points");

  let s = 0;
  for (const [i, later] of values.entries())
    for (const earlier of values.slice(0, i)) s += Math.sign(later - earlier);

  let orderings: readonly number[] = [1];
  let placed = 0;
  for (const tied of groupRows(values, String).values()) {
    orderings = multiply(orderings, partitionsInBox(placed, tied.length));
    placed += tied.length;
  }
  // The most inversions possible is the number of untied pairs, so S = pairs - 2 × inversions.
  const untiedPairs = orderings.length - 1;
  const all = orderings.reduce((total, count) => total + count, 0);
  const asExtreme = orderings.filter(
    (_, inversions) => Math.abs(untiedPairs - 2 * inversions) >= Math.abs(s),
  );
  return success({ s, p_value: asExtreme.reduce((total, count) => total + count, 0) / all });
}
