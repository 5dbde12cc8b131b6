import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal, success } from "./outcome.js";

export interface SignTest {
  /** Two-sided: how often chance alone would give a split at least as uneven. */
  readonly p_value: number;
  readonly change_count: number;
}

/**
 * The exact two-sided sign test of improved against declined forces: two counts to a probability. Unchanged forces take no part.
 * Refuses counts that are not whole, and two zeros.
 * @see Conover W J (1999), Practical Nonparametric Statistics, section 3.4
 */
export function signTest(improvedCount: number, declinedCount: number): Outcome<SignTest> {
  if (!isWholeCount(improvedCount) || !isWholeCount(declinedCount)) return refusal("not a whole count");
  const changeCount = improvedCount + declinedCount;
  if (changeCount === 0) return refusal("no changes");

  // Binomial terms in logarithms: 0.5 to the power of n underflows for large n.
  let logTerm = -changeCount * Math.LN2;
  let tail = Math.exp(logTerm);
  for (let k = 1; k <= Math.min(improvedCount, declinedCount); k++) {
    logTerm += Math.log((changeCount - k + 1) / k);
    tail += Math.exp(logTerm);
  }
  // An even split lies in both tails; the doubled tail then counts it twice and the probability is 1.
  return success({ p_value: improvedCount === declinedCount ? 1 : 2 * tail, change_count: changeCount });
}
