import type { Outcome } from "../metrics/outcome.js";
import type { SignTest } from "../metrics/signTest.js";
import { countForces } from "./countForces.js";
import { explainAbsence } from "./formatAbsence.js";
import { formatCount } from "./formatCount.js";
import { formatDecimal } from "./formatDecimal.js";

/** With fewer changes than this even a split of all against none comes by chance more than five times in a hundred. */
const fewestForEvidence = 6;

/** "about 61 times in 100", of a probability. */
const howOften = (p: number): string => {
  if (p >= 0.995) return "every time";
  return p < 0.005 ? "less than once in 100 times" : `about ${formatDecimal(p * 100, 0)} times in 100`;
};

const verdictOn = ({ p_value, change_count }: SignTest): string => {
  if (change_count < fewestForEvidence)
    return "With so few changes the test could not tell any split from chance.";
  return p_value < 0.05
    ? "Chance alone seldom does that; why grades moved the test does not say."
    : "So the split does not show that grades moved one way.";
};

/** The exact sign test of improved against declined forces in words, or why there is none. */
export function signTestSentence(
  test: Outcome<SignTest>,
  { improved_count, declined_count }: { readonly improved_count: number; readonly declined_count: number },
): string {
  if (!test.ok) {
    const why = explainAbsence(test.reason);
    return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
  }
  const { p_value, change_count } = test.value;
  return `${countForces(change_count)} moved: ${formatCount(improved_count)} up and ${formatCount(declined_count)} down. If up and down were equally likely, a split at least as uneven would come ${howOften(p_value)} (exact two-sided sign test, p = ${formatDecimal(p_value, 4)}). ${verdictOn(test.value)}`;
}
