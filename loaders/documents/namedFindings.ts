import type { Fault } from "../sources/fault.ts";
import { didYouMean } from "../sources/nearestName.ts";
import type { Warehouse } from "../warehouse.ts";
import type { PlacedRow } from "./reviewedFaults.ts";

/** What came of looking up the held findings that accepted rows name in `same_as`. */
export interface NamedFindings {
  readonly faults: readonly Fault[];
  /** Lines of accepted rows that are the same as a finding under embargo. */
  readonly hidden: ReadonlySet<number>;
}

const file = "local/reviewed.csv";
const tables = ["hmic__inspection_2007_findings", "local_policing_bodies__findings", "local__findings"];

/**
 * Looks for the findings that accepted rows are said to be the same as: those of the embedded sources and of the office's own
 * file, whose raw tables must be there if they are to be found.
 * @param mayHide whether findings of the office's own are left out of this load.
 */
export async function namedFindings(
  warehouse: Warehouse,
  rows: readonly PlacedRow[],
  mayHide: boolean,
): Promise<NamedFindings> {
  const naming = rows.filter(({ row }) => row.decision === "accepted" && row.same_as !== null);
  if (naming.length === 0) return { faults: [], hidden: new Set() };
  const forces = await forcesOfFindings(warehouse);
  const faults: Fault[] = [];
  const hidden = new Set<number>();
  for (const { line, row } of naming) {
    const id = row.same_as ?? "";
    const fault = (problem: string, expected: string): Fault => ({
      problem,
      file,
      row: line,
      column: "same_as",
      value: id,
      expected,
    });
    const force = forces.get(id);
    if (force === undefined && mayHide) hidden.add(line);
    else if (force === undefined)
      faults.push(
        fault(
          "unknown finding",
          `the id of a finding that Peelboard or data/local/findings holds, as npx peelboard read shows it, or an empty cell for a finding of its own${didYouMean(id, [...forces.keys()])}`,
        ),
      );
    else if (force !== null && row.force_id !== null && force !== row.force_id)
      faults.push(fault("finding of another force", `a finding of ${row.force_id}; this one is of ${force}`));
  }
  return { faults, hidden };
}

/** Findings and the force of each; null for one that goes to all forces. */
async function forcesOfFindings(warehouse: Warehouse): Promise<ReadonlyMap<string, string | null>> {
  const made = await warehouse.rows<{ name: string; force: string }>(
    `select table_name as name, max(column_name) as force from information_schema.columns
     where table_catalog = 'raw' and list_contains(['force_id', 'force_slug'], column_name) group by table_name`,
  );
  const forces = new Map<string, string | null>();
  for (const { name, force } of made.filter((table) => tables.includes(table.name)))
    for (const row of await warehouse.rows<{ finding_id: string; force_id: string | null }>(
      `select finding_id, "${force}" as force_id from raw."${name}"`,
    ))
      forces.set(row.finding_id, row.force_id);
  return forces;
}
