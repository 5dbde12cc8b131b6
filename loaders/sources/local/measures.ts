import { count, date, decimal, oneOf, text } from "../column.ts";
import { commonColumns, explained, forceColumn, idColumn } from "./commonColumns.ts";
import type { KnownMeasure, LocalContext } from "./localContext.ts";
import type { LocalKind, LocalRow, RowFault } from "./localKind.ts";
import { partFaults } from "./measureParts.ts";

type KnownMeasures = LocalContext["measures"];

/** Columns that say what an office's own measure is; measures that Peelboard knows bring them along. */
export const ownMeasureColumns = {
  measure_name: explained(
    text({ noun: "name of the measure", isOptional: true }),
    "its name; empty where Peelboard knows the measure",
    "Calls answered within ten seconds",
  ),
  unit: explained(
    text({ noun: "unit", isOptional: true }),
    "what the figure is in; empty where Peelboard knows the measure",
    "% of calls",
  ),
  decimals: explained(
    count("number of decimals", { isOptional: true }),
    "decimal places to show; empty where Peelboard knows the measure",
    "1",
  ),
};

/** Figures of the office's own, of measures that Peelboard knows or of new ones. */
export const measures: LocalKind = {
  name: "measures",
  title: "Measures",
  about:
    "Figures of your own. Name a measure of Peelboard's (the table dim_measure on the Explore page lists them) to see them beside the embedded figures, or a new one with its name, unit and decimals. They are shown beside national figures and never counted in them.",
  columns: {
    force_id: forceColumn("the force"),
    area: explained(
      text({ noun: "area", isOptional: true }),
      "an area inside the force; empty for the whole force",
      "North",
    ),
    measure_id: idColumn(
      "measure",
      "the measure: an id of Peelboard's, or a new one in lower-case words joined by hyphens",
      "calls-answered-in-10-seconds",
    ),
    ...ownMeasureColumns,
    polarity: explained(
      oneOf("polarity", ["higher is better", "lower is better", "none"], true),
      "higher is better, lower is better or none; empty where Peelboard knows the measure",
      "higher is better",
    ),
    category: explained(
      text({ noun: "category", isOptional: true }),
      "an offence group or the like of a measure of your own; may be empty",
      "999 calls",
    ),
    period: explained(text({ noun: "period" }), "the period or day, in words", "year ending March 2025"),
    period_end: explained(date("last day of the period"), "its last day", "2025-03-31"),
    numerator: explained(
      decimal("numerator", { isOptional: true }),
      "what is counted, without thousands separators; may be empty",
      "8120",
    ),
    denominator: explained(
      decimal("denominator", { isOptional: true }),
      "what it is divided by; may be empty",
      "9000",
    ),
    value: explained(
      decimal("value", { isOptional: true }),
      "the figure in its unit; empty where there is none",
      "90.2",
    ),
    absence: explained(
      oneOf("reason", ["not available", "not stated", "not collected"], true),
      "why there is no value: not available, not stated or not collected; empty where there is one",
      "",
    ),
    ...commonColumns,
  },
  key: ["force_id", "area", "measure_id", "category", "period"],
  happenedOn: ["period_end"],
  understand: (rows, { measures: known }) => {
    const faults = rows.flatMap((row) => [
      ...valueFaults(row, known.get(row.cells.measure_id ?? "")),
      ...measureFaults(row, known),
      ...(known.has(row.cells.measure_id ?? "") && row.cells.category != null
        ? [
            {
              problem: "category of a measure that Peelboard knows",
              line: row.line,
              column: "category",
              value: row.cells.category,
              expected:
                "an empty cell: each category has a measure of its own, listed in dim_measure on the Explore page",
            },
          ]
        : []),
    ]);
    return { rows, faults: [...faults, ...twoNames(rows, known)] };
  },
};

function valueFaults(row: LocalRow, known: KnownMeasure | undefined): readonly RowFault[] {
  const { line, cells } = row;
  const { value, absence, denominator } = cells;
  const place = { line, column: "value" };
  if (value == null && absence == null)
    return [
      {
        problem: "neither value nor reason",
        ...place,
        expected: "a value, or why there is none in the column absence",
      },
    ];
  if (value != null && absence != null)
    return [{ problem: "value and reason for none", ...place, value, expected: "one of the two" }];
  if (denominator != null && Number(denominator) === 0)
    return [
      {
        problem: "division by nothing",
        line,
        column: "denominator",
        value: denominator,
        expected: "a number other than 0, or an empty cell",
      },
    ];
  return partFaults(row, known);
}

/** What a measure of the office's own lacks. */
export function measureFaults({ line, cells }: LocalRow, known: KnownMeasures): readonly RowFault[] {
  const id = cells.measure_id ?? "";
  return Object.keys(ownMeasureColumns).flatMap((column): readonly RowFault[] => {
    const value = cells[column];
    const at = { line, column };
    if (known.has(id))
      return value == null
        ? []
        : [
            {
              problem: "Peelboard knows the measure",
              ...at,
              value,
              expected: `an empty cell: ${id} has its name, unit and decimals`,
            },
          ];
    if (value != null) return [];
    return [
      {
        problem: `new measure without its ${column}`,
        ...at,
        value: id,
        expected: "name, unit and decimals of a measure of your own, or the id of one that Peelboard knows",
      },
    ];
  });
}

/** One measure of the office's own, not one that Peelboard knows, under two names, units or numbers of decimals. */
export function twoNames(rows: readonly LocalRow[], known: KnownMeasures): readonly RowFault[] {
  const firsts = new Map<string, LocalRow>();
  return rows.flatMap((row): readonly RowFault[] => {
    const id = row.cells.measure_id ?? "";
    if (known.has(id)) return [];
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, row);
    if (first === undefined) return [];
    return [...Object.keys(ownMeasureColumns), "polarity"].flatMap((column) => {
      const [value, before] = [row.cells[column] ?? "", first.cells[column] ?? ""];
      if (value === before) return [];
      const expected = `the same in all rows of ${id}: row ${first.line} has "${before}"`;
      return [{ problem: "measure of two descriptions", line: row.line, column, value, expected }];
    });
  });
}
