import { ageDate } from "../format/asAtSentence.js";
import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatAge } from "../format/formatAge.js";
import { formatDate } from "../format/formatDate.js";
import { formatGrade } from "../format/formatGrade.js";
import type { StandingJudgement } from "../model/standing.js";
import { type Column, column, dateColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

const absenceOf = ({ standing, status }: StandingJudgement): AbsenceCode => {
  if (standing !== "held") return standing;
  return status === "graded" || status === "carried over" ? "not stated" : status;
};

/**
 * The judgements of one round as they stood on a day, with the age of each on that day; the grade of one that did not stand,
 * or may not have, is not shown.
 */
export const standingTable = (date: string): readonly Column<StandingJudgement>[] => [
  textColumn("force_name", "Force"),
  textColumn("item_name", "Question or area"),
  {
    key: "grade",
    heading: "Grade",
    type: "grade",
    value: ({ grade, standing }) => (standing === "held" ? grade : null),
    format: (row) => (row.standing === "held" ? formatGrade(row) : `[${row.standing}]`),
    absence: (row) => (row.standing === "held" && row.grade !== null ? null : absenceOf(row)),
  },
  dateColumn("published_on", "Published"),
  dateColumn("valid_from", "Holds from"),
  column<StandingJudgement, string>(
    { key: "age", heading: `Age on ${formatDate(date)}`, type: "text" },
    (row) => (row.standing === "held" ? ageDate(row) : null),
    (from) => formatAge(from, date),
    ({ standing }) => (standing === "held" ? "date not known" : standing),
  ),
  ...sourceColumns,
];
