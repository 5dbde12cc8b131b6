import { date, decimal, oneOf, text } from "../column.ts";
import { commonColumns, explained, forceColumn, idColumn } from "./commonColumns.ts";
import type { OwnMeasure } from "./localContext.ts";
import type { LocalKind, LocalRow, RowFault } from "./localKind.ts";
import { shareFaults } from "./measureParts.ts";
import { measureFaults, ownMeasureColumns, twoNames } from "./measures.ts";

/** What measures.csv says of a measure need not be said again. */
const describedElsewhere = Object.fromEntries(
  Object.entries(ownMeasureColumns).map(([name, column]) => [
    name,
    {
      ...column,
      meaning: column.meaning.replace(
        "Peelboard knows the measure",
        "Peelboard or your file of measures knows the measure",
      ),
    },
  ]),
);

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
    ...describedElsewhere,
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
  understand: (written, { measures, ownMeasures }) => {
    const rows = written.map((row) => describedRow(row, ownMeasures.get(row.cells.measure_id ?? "")));
    const faults = written.flatMap((row, index): readonly RowFault[] => {
      const described = rows[index] ?? row;
      const { measure_id, target, unit } = described.cells;
      return [
        ...otherNames(row, ownMeasures.get(measure_id ?? "")),
        ...measureFaults(described, measures),
        ...shareFaults(row.line, "target", target ?? "", measures.get(measure_id ?? "")?.unit ?? unit ?? ""),
      ];
    });
    const others = rows.filter(({ cells }) => !ownMeasures.has(cells.measure_id ?? ""));
    return { rows, faults: [...faults, ...twoNames(others, measures)] };
  },
};

/** A target of a measure of measures.csv needs no description of its own. */
const describedRow = (row: LocalRow, own: OwnMeasure | undefined): LocalRow => ({
  ...row,
  cells: Object.fromEntries(
    Object.entries(row.cells).map(([column, cell]) => [column, cell ?? own?.described[column] ?? null]),
  ),
});

/** A target that calls a measure of measures.csv by another name, or gives it another unit. */
function otherNames({ line, cells }: LocalRow, own: OwnMeasure | undefined): readonly RowFault[] {
  return Object.entries(own?.described ?? {}).flatMap(([column, described]): readonly RowFault[] => {
    const value = cells[column] ?? null;
    if (value === null || described === null || value === described) return [];
    const expected = `an empty cell, or "${described}" as ${own?.place} says of ${cells.measure_id}`;
    return [{ problem: "measure of two descriptions", line, column, value, expected }];
  });
}
