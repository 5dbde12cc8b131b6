import { riskLevels } from "../../../src/model/caseloadRow.ts";
import { count, oneOf, partialDate, text } from "../column.ts";
import { commonColumns, explained, forceColumn } from "./commonColumns.ts";
import type { LocalKind, RowFault } from "./localKind.ts";

/** Registered sexual offenders and public protection officers by area and risk, as the force counts them. */
export const caseload: LocalKind = {
  name: "caseload",
  title: "Caseload of public protection officers",
  about:
    "Registered sexual offenders by area and level of risk, with the public protection officers who manage them. One row for each area, date and level of risk.",
  columns: {
    force_id: forceColumn("the force"),
    area: explained(
      text({ noun: "area" }),
      "the area inside the force, such as a basic command unit",
      "North",
    ),
    as_at: explained(
      partialDate("date"),
      "the day of the count, or as much of its date as is known",
      "2025-03-31",
    ),
    risk: explained(oneOf("risk level", riskLevels), `level of risk: ${riskLevels.join(", ")}`, "high"),
    cases: explained(count("number of cases"), "registered sexual offenders at that risk", "45"),
    officers: explained(
      count("number of officers", { least: 1 }),
      "public protection officers of the area, the same on each of its rows",
      "2",
    ),
    ...commonColumns,
  },
  key: ["force_id", "area", "as_at", "risk"],
  happenedOn: ["as_at"],
  understand: (rows) => {
    const officersOf = new Map<string, { readonly line: number; readonly officers: string | null }>();
    const faults = rows.flatMap(({ line, cells }): readonly RowFault[] => {
      const area = JSON.stringify([cells.force_id, cells.area, cells.as_at]);
      const first = officersOf.get(area);
      if (first === undefined) officersOf.set(area, { line, officers: cells.officers ?? null });
      if (first === undefined || first.officers === cells.officers) return [];
      const value = cells.officers ?? "";
      const expected = `the same number on each row of an area and date: row ${first.line} has ${first.officers}`;
      return [{ problem: "two numbers of officers", line, column: "officers", value, expected }];
    });
    return { rows, faults };
  },
};
