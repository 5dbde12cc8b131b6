import type { Absence, Status } from "../model/status.js";

/** Why a cell has no value: one wording per reason. The keys stand in the cell, the texts below the table. */
const explanations = {
  "not available": "the publisher marks the figure as not available",
  "not stated": "the source does not state the figure",
  "not collected": "the figure was not collected for this area and period",
  "not graded": "the inspectorate gave no grade",
  "not inspected": "the inspectorate did not inspect the force on this question in this round",
  "not found": "we found no source that states the judgement",
  "none held": "no judgement is held; not every force was graded on it in this round",
  "not applicable": "the question does not arise for this row",
  "no response found": "we found no published response",
  "no address": "the document has no public address",
  "not recorded": "whoever collected it did not record it",
  "date not known": "no source states the date",
  "count not stated": "the published distribution does not state every count",
  "count over the denominator": "the count is larger than the total it should be part of",
  "date before publication": "the date comes before the report was published",
  "date is partial": "only the month or year is known, so days cannot be counted",
  "denominator is zero": "there is nothing to divide by",
  "force not in the distribution": "the counts do not include this force",
  "no changes": "no force changed grade, so there is nothing to test",
  "no force graded in both rounds": "no force was graded in both rounds",
  "no officers": "no officer is recorded, so there is no caseload per officer",
  "no variation": "the values left after the screen do not vary, so limits cannot be drawn",
  "not a date": "the text given is not a date",
  "not a finite number": "a value needed for the figure is not a number",
  "not a whole count": "a count needed for the figure is not a whole number",
  "not one row per risk level": "a level of risk is missing or given twice",
  "officer counts differ": "the source gives more than one number of officers for the area",
  "rounds not comparable": "grades of the two rounds cannot be compared",
  "target not between 0 and 1": "the target is not a proportion between 0 and 1",
  "too few forces": "fewer than five forces, so no percentage is shown",
  "too few known":
    "the grade is known for fewer than half of the forces, so better and worse are not counted",
  "too few points": "too few comparable points for this statistic",
} as const satisfies Readonly<Record<Absence | Exclude<Status, "graded" | "carried over">, string>> &
  Readonly<Record<string, string>>;

/** Absences of the model, statuses without a grade, and the reasons for which a statistic is refused. */
export type AbsenceCode = keyof typeof explanations;

/** The code that stands in the cell: "[not available]". */
export const formatAbsence = (code: AbsenceCode): string => `[${code}]`;

/** What a code means, as part of a sentence. */
export const explainAbsence = (code: AbsenceCode): string => explanations[code];

/** The notes under a table, one for each code that the table holds: "[not stated]: the source does not ...". */
export const absenceNotes = (codes: Iterable<AbsenceCode>): readonly string[] =>
  [...new Set(codes)].toSorted().map((code) => `${formatAbsence(code)}: ${explainAbsence(code)}`);
