import { count, partialDate, text } from "../column.ts";
import { commonColumns, explained, forceColumn, idColumn } from "./commonColumns.ts";
import { reportFaults } from "./findings.ts";
import type { LocalContext } from "./localContext.ts";
import type { LocalKind, LocalRow, RowFault } from "./localKind.ts";
import { isBefore, publishedOn } from "./partialDays.ts";

/** Answers of local policing bodies to reports. */
export const responses: LocalKind = {
  name: "responses",
  title: "Responses to inspections",
  about:
    "Published responses of the local policing body to inspection reports, held or of reports.csv. The days taken are worked out where both days are known.",
  columns: {
    report_id: idColumn("report", "the report answered", "child-protection-2025-cumbria"),
    force_id: forceColumn("the force whose local policing body answered"),
    respondent: explained(
      text({ noun: "respondent" }),
      "who answered",
      "Cumbria Police, Fire and Crime Commissioner",
    ),
    responded_on: explained(
      partialDate("date of the response", true),
      "when, as much of the date as is known; may be empty",
      "2025-07-02",
    ),
    response_days: explained(
      count("number of days", { isOptional: true, least: 1 }),
      "days from publication to response, where the source states them; may be empty",
      "49",
    ),
    ...commonColumns,
  },
  key: ["report_id", "force_id"],
  happenedOn: ["responded_on"],
  understand: (rows, context) => ({
    rows,
    faults: rows.flatMap((row) => [...reportFaults(row, context), ...answerFaults(row, context)]),
  }),
};

/** An answer before its report, and days that are not those between the two. */
function answerFaults({ line, cells, written }: LocalRow, context: LocalContext): readonly RowFault[] {
  const { responded_on, response_days } = cells;
  const id = cells.report_id ?? "";
  const published = publishedOn(id, context);
  if (responded_on == null || published === null) return [];
  if (isBefore(responded_on, published)) {
    const expected = `a day on or after ${published}, when the report ${id} was published`;
    const fault = { line, column: "responded_on", value: written.responded_on ?? responded_on };
    return [{ problem: "an answer before its report", ...fault, expected }];
  }
  if (response_days == null || responded_on.length < 10) return [];
  const days = (context.reports.find(({ report_id }) => report_id === id)?.published_on ?? [published])
    .filter((day) => day.length === 10)
    .map((day) => ({ day, days: daysBetween(day, responded_on) }));
  const [first] = days;
  if (first === undefined || days.some((each) => each.days === Number(response_days))) return [];
  const expected = `${first.days}, from ${first.day} to ${responded_on}, or an empty cell: the days are worked out from both dates`;
  const fault = { line, column: "response_days", value: response_days };
  return [{ problem: "days that the two dates do not give", ...fault, expected }];
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
