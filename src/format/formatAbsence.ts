import type { Absence, Status } from "../model/status.js";

/** Why a cell has no value: one wording per reason. The keys stand in the cell, the texts below the table. */
const explanations = {
  "not available": "the source marks the figure as not available",
  "not stated": "the source does not state the figure",
  "not collected": "the figure was not collected for this area and period",
  "not graded": "the inspectorate gave no grade",
  "not inspected": "the inspectorate did not inspect the force on this question in this round",
  "not found": "we found no source that states the judgement",
  "not yet published": "the judgement had not been published by the day chosen",
  "none held": "no judgement is held; not every force was graded on it in this round",
  "supplied locally": "your office supplied the judgement; it is shown and not counted",
  "nothing held": "Peelboard holds nothing of the same to set beside it",
  "not applicable": "the question does not arise for this row",
  "no response found": "we found no published response",
  "no address": "the document has no public address",
  "not recorded": "whoever collected it did not record it",
  "date not known": "no source states the date",
  "carried over": "the earlier grade was carried over, so there is no new judgement to compare",
  "no grade in both": "the force was not graded afresh in both rounds",
  "no end stated": "no source held says that it ended",
  "count not stated": "the published distribution does not state every count",
  "count over the denominator": "the count is larger than the total it should be part of",
  "before the duty": "the period of 56 days is of reports published from 2 May 2017",
  "national report":
    "the period runs for each body whose force the national report concerns, and no single last day is given",
  "date before publication": "the date comes before the report was published",
  "date is partial": "only the month or year is known, so days cannot be counted",
  "denominator is zero": "there is nothing to divide by",
  "first date not before the last": "the first date is not before the last",
  "force not in the distribution": "the counts do not include this force",
  "force not known": "no force of England and Wales is called so",
  "no changes": "no force changed grade, so there is nothing to test",
  "no figure of the force's size": "no figure of this force's size is held",
  "no force chosen": "no force is chosen",
  "no force graded in both rounds": "no force was graded in both rounds",
  "no most similar group of the force": "the file of most similar groups holds none of this force",
  "no most similar groups held": "no file of most similar groups was supplied when these figures were loaded",
  "no officers": "no officer is recorded, so there is no caseload per officer",
  "no peers chosen": "no force of a set of your own is chosen",
  "no value": "the statement gives nothing in this place (NULL, in the words of SQL)",
  "no variation": "the values left after the screen do not vary, so limits cannot be drawn",
  "not a date": "the text given is not a date",
  "not a finite number": "a value needed for the figure is not a number",
  "not a whole count": "a count needed for the figure is not a whole number",
  "not chance events":
    "the figure does not count events that vary by chance, so it has no interval and no funnel",
  "not one row per risk level": "a level of risk is missing or given twice",
  "officer counts differ": "the source gives more than one number of officers for the area",
  "peers not known": "the address asks for a way to choose peers that is not offered",
  "rounds not comparable": "grades of the two rounds cannot be compared",
  "target not above 0": "the rate or level to measure against is not a number above 0",
  "target not between 0 and 1": "the target is not a proportion between 0 and 1",
  "tolerance not offered": "the address asks for a tolerance that is not offered",
  "too few events": "fewer than ten cases, too few for an interval of a weighted sum",
  "too few forces": "fewer than five forces, so no percentage is shown",
  "too few in common": "both forces have a grade in fewer than three of the areas",
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
