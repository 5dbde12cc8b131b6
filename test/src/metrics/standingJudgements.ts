import { judgementsAsAt } from "../../../src/metrics/judgementsAsAt.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { Grade } from "../../../src/model/scale.ts";
import type { StandingJudgement } from "../../../src/model/standing.ts";
import { gradeRow, type RoundName } from "../charts/rows.ts";
import { expectValue } from "./expectValue.ts";

/** A judgement of a force on a day, or on none. */
export const judged = (
  force_id: string,
  round: RoundName,
  grade: Grade | null,
  day: string | null,
  more: Partial<GradeRow> = {},
): GradeRow =>
  gradeRow(round, round < "PEEL 2021" ? "Effectiveness" : "Preventing crime", grade, {
    force_id,
    force_name: `${force_id} police`,
    valid_from: day,
    published_on: day,
    ...more,
  });

/** Judgements as they stood on a day, of data that ends on 21 November 2026. */
export const standingOn = (rows: readonly GradeRow[], day: string): readonly StandingJudgement[] =>
  expectValue(judgementsAsAt(rows, day, { knownBy: "2026-11-21" }));
