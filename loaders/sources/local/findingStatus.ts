import { oneOf, partialDate } from "../column.ts";
import { didYouMean } from "../nearestName.ts";
import { commonColumns, explained, idColumn } from "./commonColumns.ts";
import type { LocalKind, RowFault } from "./localKind.ts";
import { isBefore, publishedOn } from "./partialDays.ts";

/** What became of findings, statement by statement. */
export const findingStatus: LocalKind = {
  name: "finding_status",
  title: "Status of findings",
  about:
    "What became of a finding, one row for each statement of it, so that its history is kept. Findings that Peelboard holds and those of findings.csv.",
  columns: {
    finding_id: idColumn("finding", "the finding", "child-protection-2025-cumbria-r1"),
    status: explained(oneOf("status", ["open", "addressed", "closed"]), "open, addressed or closed", "open"),
    status_as_at: explained(
      partialDate("date"),
      "the day of the statement, or as much of its date as is known",
      "2025-09-30",
    ),
    ...commonColumns,
  },
  key: ["finding_id", "status_as_at"],
  happenedOn: ["status_as_at"],
  understand: (rows, context) => {
    const { findings, ownFindings } = context;
    const names = [...findings.keys(), ...ownFindings.keys()];
    const faults = rows.flatMap(({ line, cells, written }): readonly RowFault[] => {
      const id = cells.finding_id ?? "";
      const report = findings.get(id) ?? ownFindings.get(id)?.report_id;
      if (report !== undefined) {
        const published = publishedOn(report, context);
        if (published === null || !isBefore(cells.status_as_at ?? "", published)) return [];
        const fault = { line, column: "status_as_at", value: written.status_as_at ?? "" };
        const expected = `a day on or after ${published}, when the report ${report} was published`;
        return [{ problem: "a status before its report", ...fault, expected }];
      }
      const expected = `a finding that is held, or one of data/local/findings${didYouMean(id, names)}`;
      return [{ problem: "unknown finding", line, column: "finding_id", value: id, expected }];
    });
    return { rows, faults };
  },
};
