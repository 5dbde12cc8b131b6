import type { GradeRow } from "../../model/gradeRow.js";
import { type Grade, gradeRank } from "../../model/scale.js";

/** An invented judgement on the scale of PEEL from 2021/22, as the worked examples need it. */
export function exampleGrade(
  force_name: string,
  item_name: string,
  grade: Grade,
  dates: Partial<Pick<GradeRow, "valid_from" | "valid_to" | "published_on">> = {},
): GradeRow {
  const nothing = { valid_from: null, valid_to: null, published_on: null };
  return {
    ...nothing,
    ...dates,
    force_id: force_name,
    force_name,
    round_id: "example",
    round_name: "Example",
    round_order: 1,
    item_id: item_name,
    item_name,
    item_kind: "area",
    item_order: 1,
    scale_id: "peel5",
    grade,
    grade_rank: gradeRank("peel5", grade as never),
    status: "graded",
    carried_from_round_name: null,
    direction: null,
    is_current: (dates.valid_to ?? null) === null,
    is_independently_confirmed: false,
    note: null,
    source_id: "example",
    source_title: "Example",
    publisher: "Peelboard",
    address: null,
    locator: "invented",
    basis: "derived",
  };
}

/** The judgements of one force on several areas, numbered. */
export const exampleForce = (force_name: string, grades: readonly Grade[]): readonly GradeRow[] =>
  grades.map((grade, index) => exampleGrade(force_name, `Area ${index + 1}`, grade));

/** The judgements of several forces on one area, each force named by a number from `first`. */
export const exampleRound = (grades: readonly Grade[], first = 1): readonly GradeRow[] =>
  grades.map((grade, index) => exampleGrade(`Force ${first + index}`, "Area 1", grade));
