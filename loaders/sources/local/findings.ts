import { count, oneOf, text } from "../column.ts";
import { didYouMean } from "../nearestName.ts";
import { commonColumns, explained, forceColumn, idColumn } from "./commonColumns.ts";
import type { LocalContext } from "./localContext.ts";
import type { LocalKind, LocalRow, RowFault } from "./localKind.ts";

/** Recommendations, areas for improvement and causes of concern. */
export const findings: LocalKind = {
  name: "findings",
  title: "Findings of inspections",
  about:
    "Recommendations, areas for improvement and causes of concern, each of a report that is held or stands in reports.csv. What became of them stands in finding_status.csv.",
  columns: {
    finding_id: idColumn("finding", "an id of your own", "child-protection-2025-cumbria-r1"),
    report_id: idColumn("report", "the report that makes it", "child-protection-2025-cumbria"),
    force_id: forceColumn("the force it is about, nothing where it goes to all forces", true),
    finding_kind: explained(
      oneOf("kind of finding", ["recommendation", "area for improvement", "cause of concern"]),
      "recommendation, area for improvement or cause of concern",
      "recommendation",
    ),
    number: explained(
      count("number", { isOptional: true, least: 1 }),
      "its number in the report; may be empty",
      "1",
    ),
    subject: explained(text({ noun: "subject" }), "its subject", "Child protection"),
    summary: explained(
      text({ noun: "summary" }),
      "what it asks, in your words",
      "Review cases within six months",
    ),
    addressed_to: explained(text({ noun: "addressee" }), "who must act", "Cumbria Constabulary"),
    ...commonColumns,
  },
  key: ["finding_id"],
  understand: (rows, context) => ({ rows, faults: rows.flatMap((row) => reportFaults(row, context)) }),
};

/** A report that nobody holds, or one on another force. */
export function reportFaults(
  { line, cells, written }: LocalRow,
  { reports, ownReports }: LocalContext,
): readonly RowFault[] {
  const id = cells.report_id ?? "";
  const names = [...reports.map(({ report_id }) => report_id), ...ownReports.keys()];
  if (names.includes(id)) {
    const on =
      reports.find(({ report_id }) => report_id === id)?.force_id ?? ownReports.get(id)?.force_id ?? null;
    const force = cells.force_id ?? null;
    return on === null || force === null || on === force
      ? []
      : [
          {
            problem: "report on another force",
            line,
            column: "force_id",
            value: written.force_id ?? force,
            expected: `${on}, the force that the report ${id} is on`,
          },
        ];
  }
  const expected = `a report that is held, or one of data/local/reports${didYouMean(id, names)}`;
  return [{ problem: "unknown report", line, column: "report_id", value: id, expected }];
}
