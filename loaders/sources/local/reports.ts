import { oneOf, partialDate, text } from "../column.ts";
import { commonColumns, explained, forceColumn, idColumn, roundColumn } from "./commonColumns.ts";
import type { LocalKind, RowFault } from "./localKind.ts";
import { isBefore } from "./partialDays.ts";

/** Inspection reports that Peelboard does not hold. */
export const reports: LocalKind = {
  name: "reports",
  title: "Inspection reports",
  about:
    "Inspection reports that Peelboard does not hold, so that findings and responses have something to belong to. A force report with a publication day gets its 56 days.",
  columns: {
    report_id: idColumn(
      "report",
      "an id of your own, which findings.csv and responses.csv repeat",
      "child-protection-2025-cumbria",
    ),
    title: explained(text({ noun: "title" }), "its title", "National child protection inspection: Cumbria"),
    report_kind: explained(
      oneOf("kind of report", ["PEEL", "force inspection", "follow-up", "national thematic"]),
      "PEEL, force inspection, follow-up or national thematic",
      "force inspection",
    ),
    force_id: forceColumn("the force inspected, nothing for a national report", true),
    round: roundColumn("the round, for a PEEL report", true),
    inspected_on: explained(
      partialDate("date of inspection", true),
      "when the inspection was made, as much of the date as is known; may be empty",
      "2025-02",
    ),
    published_on: explained(
      partialDate("publication date", true),
      "when it was published; with the full day, the last day for the response is worked out",
      "2025-05-14",
    ),
    publisher: explained(text({ noun: "publisher" }), "who published it", "HMICFRS"),
    ...commonColumns,
  },
  key: ["report_id"],
  happenedOn: ["inspected_on", "published_on"],
  understand: (rows, { reports: held }) => ({
    rows,
    faults: rows.flatMap(({ line, cells, written }): readonly RowFault[] => {
      const { report_id, force_id, round, inspected_on, published_on } = cells;
      if (inspected_on != null && published_on != null && isBefore(published_on, inspected_on)) {
        const fault = { line, column: "inspected_on", value: written.inspected_on ?? inspected_on };
        const expected = `a day on or before ${published_on}, when the report was published`;
        return [{ problem: "an inspection after its report", ...fault, expected }];
      }
      if (held.some((report) => report.report_id === report_id))
        return [
          {
            problem: "report that is held already",
            line,
            column: "report_id",
            value: report_id ?? "",
            expected:
              "a report that is not held; take the row out, findings and responses may name the report as it is",
          },
        ];
      const same = held.find(
        (report) =>
          cells.report_kind === "PEEL" &&
          report.report_kind === "PEEL" &&
          round != null &&
          report.round_id === round &&
          report.force_id === force_id,
      );
      if (same === undefined) return [];
      const expected = `another round or force: this report is held as ${same.report_id}; take the row out and name it so`;
      return [
        { problem: "report that is held already", line, column: "round", value: round ?? "", expected },
      ];
    }),
  }),
};
