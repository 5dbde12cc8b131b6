import { date, decimal, oneOf, text } from "../column.ts";
import { commonColumns, explained, forceColumn, idColumn } from "./commonColumns.ts";
import type { LocalKind } from "./localKind.ts";
import { measureFaults, ownMeasureColumns, twoNames } from "./measures.ts";

/** Targets that the office set. */
export const targets: LocalKind = {
  name: "targets",
  title: "Targets",
  about: "Targets that your office set for a measure and a period, of Peelboard's measures or of your own.",
  columns: {
    force_id: forceColumn("the force that the target is for"),
    measure_id: idColumn(
      "measure",
      "the measure: an id of Peelboard's, or one of your own",
      "calls-answered-in-10-seconds",
    ),
    ...ownMeasureColumns,
    period: explained(text({ noun: "period" }), "the period or day, in words", "year ending March 2026"),
    period_end: explained(date("last day of the period"), "its last day", "2026-03-31"),
    direction: explained(
      oneOf("direction", ["at least", "at most"]),
      "at least or at most: on which side of the target the figure should be",
      "at least",
    ),
    target: explained(decimal("target"), "the target in the measure's unit", "12.5"),
    set_by: explained(text({ noun: "name of who set it" }), "who set it", "Police and Crime Plan"),
    set_on: explained(
      date("day on which the target was set", true),
      "the day on which it was set; may be empty; a pack as at an earlier day leaves the target out",
      "2025-04-01",
    ),
    ...commonColumns,
  },
  key: ["force_id", "measure_id", "period_end"],
  understand: (rows, { measures }) => ({
    rows,
    faults: [...rows.flatMap((row) => measureFaults(row, measures)), ...twoNames(rows, measures)],
  }),
};
