import { checkedRows } from "./checkedRows.ts";
import type { Fault } from "./fault.ts";
import type { Publication } from "./publication.ts";
import { shapeFault } from "./shapeFault.ts";

/** A checked row: its line in the file, then its cells in the order of the publication's columns; empty is null. */
export interface FactRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

export interface FactsRead {
  readonly rows: readonly FactRow[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a small curated file and checks every row once: header, number of cells, each cell, and the key.
 * Every fault of the file is returned; a file with faults gives its good rows too, but they must not be used.
 */
export async function readFacts(sources: string, publication: Publication): Promise<FactsRead> {
  const shape = await shapeFault(sources, publication);
  if (shape !== null) return { rows: [], faults: [shape] };
  const rows: FactRow[] = [];
  const faults: Fault[] = [];
  for await (const row of checkedRows(sources, publication)) {
    faults.push(...row.faults);
    if (row.faults.length === 0)
      rows.push({ line: row.line, cells: row.cells.map((cell) => (cell === "" ? null : cell)) });
  }
  return { rows, faults };
}
