import type { GradeRow } from "./gradeRow.js";

/** Where a judgement stood on a day; "date not known" where neither its own date nor the order of rounds, which is derived, settles it. */
export const standings = ["held", "not yet published", "date not known", "not found"] as const;
export type Standing = (typeof standings)[number];

/** One row per force, round and item: the judgement that held on a day, or the one that did not or may not have. */
export interface StandingJudgement extends GradeRow {
  readonly standing: Standing;
}
