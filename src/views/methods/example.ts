import { explainAbsence } from "../../format/formatAbsence.js";
import type { Outcome } from "../../metrics/outcome.js";
import type { WorkedExample } from "../../tables/workedExampleTable.js";

/** A worked example from what a statistic gave: its value in words, or why there is none. */
export const example = <T>(
  what: string,
  outcome: Outcome<T>,
  words: (value: T) => string,
  expected: string,
): WorkedExample => ({
  example: what,
  result: outcome.ok ? words(outcome.value) : explainAbsence(outcome.reason),
  expected,
});
