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
 * Every fault of the file is returned. A file with faults gives its rows too, those of the right width: they may serve to
 * check other files, but not as figures.
 */
export async function readFacts(sources: string, publication: Publication): Promise<FactsRead> {
  const shape = await shapeFault(sources, publication);
  if (shape !== null) return { rows: [], faults: [shape] };
  const width = Object.keys(publication.columns).length;
  const rows: FactRow[] = [];
  const faults: Fault[] = [];
  for await (const row of checkedRows(sources, publication)) {
    faults.push(...row.faults);
    if (row.cells.length === width) rows.push({ line: row.line, cells: row.cells });
  }
  return { rows, faults };
}
