import { partialDate } from "../column.ts";
import { commonColumns, explained, forceColumn } from "./commonColumns.ts";
import type { LocalKind, RowFault } from "./localKind.ts";

/** Spells of enhanced monitoring. */
export const monitoring: LocalKind = {
  name: "monitoring",
  title: "Enhanced monitoring (Engage)",
  about: "When a force entered enhanced monitoring (Engage) and when it left. One row for each spell.",
  columns: {
    force_id: forceColumn("the force"),
    entered_on: explained(
      partialDate("date"),
      "when it entered, as much of the date as is known",
      "2024-06-12",
    ),
    left_on: explained(
      partialDate("date", true),
      "when it left, as much of the date as is known; empty while it lasts or where nothing is known",
      "2025-03",
    ),
    ...commonColumns,
  },
  key: ["force_id", "entered_on"],
  happenedOn: ["entered_on", "left_on"],
  understand: (rows) => ({
    rows,
    faults: rows.flatMap(({ line, cells }): readonly RowFault[] => {
      const [entered, left] = [cells.entered_on ?? "", cells.left_on ?? null];
      // Of two dates as far as both are known, the one in which it left cannot be the earlier.
      const length = Math.min(entered.length, left?.length ?? 0);
      if (left === null || left.slice(0, length) >= entered.slice(0, length)) return [];
      const expected = `a date on or after ${entered}, when it entered`;
      return [{ problem: "left before it entered", line, column: "left_on", value: left, expected }];
    }),
  }),
};
