/** What the inspectorate allows to be said of two rounds. */
export const verdicts = ["comparable", "with care", "not comparable"] as const;
export type Verdict = (typeof verdicts)[number];

/** One row per ordered pair of rounds, earlier first: `round_comparability` in the warehouse. */
export interface ComparabilityRow {
  readonly from_round_id: string;
  readonly from_round_name: string;
  readonly to_round_id: string;
  readonly to_round_name: string;
  readonly verdict: Verdict;
  /** One sentence in our words, after the inspectorate's own statement. */
  readonly reason: string;
  readonly address: string | null;
}
