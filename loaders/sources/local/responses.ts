import { count, partialDate, text } from "../column.ts";
import { commonColumns, explained, forceColumn, idColumn } from "./commonColumns.ts";
import { reportFaults } from "./findings.ts";
import type { LocalKind } from "./localKind.ts";

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
  understand: (rows, context) => ({ rows, faults: rows.flatMap((row) => reportFaults(row, context)) }),
};
