import type { Outcome } from "../../../src/metrics/outcome.ts";

/** The value of an outcome that a test expects to have one. */
export function expectValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`expected a value, was refused: ${outcome.reason}`);
  return outcome.value;
}
