import type { GradeRow } from "./gradeRow.js";
import type { Provenance } from "./provenance.js";

/** What can become known or change on a day, in the order in which it is listed: the many rows of judgements last. */
export const changeKinds = [
  "judgement changed",
  "entered enhanced monitoring",
  "left enhanced monitoring",
  "status of a finding stated",
  "response published",
  "report published",
  "judgement published",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One row per thing that became known or changed. */
export interface ChangeRow extends Provenance {
  readonly change_kind: ChangeKind;
  /** ISO date, or as much of it as is known; null where no source states it. */
  readonly occurred_on: string | null;
  /** Null for what concerns all forces. */
  readonly force_id: string | null;
  /** The force's name, or "All forces". */
  readonly force_name: string;
  /** Question or area with its round, the report's title, or the finding in our words. */
  readonly subject: string;
  /** What was stated, where it is no grade: the respondent, the status of a finding. */
  readonly statement: string | null;
  readonly note: string | null;
  /** ISO dates that other sources give for it, which may lie on the other side of a date. */
  readonly other_days: readonly string[];
}

/** One row per judgement that was published or changed; `former` is what held before the change. */
export interface JudgementChangeRow extends ChangeRow {
  readonly judgement: GradeRow;
  readonly former: GradeRow | null;
}

/** What the changes are found in: every judgement, and everything else that has a day or should have one. */
export interface ChangeData {
  readonly judgements: readonly GradeRow[];
  readonly events: readonly ChangeRow[];
}
