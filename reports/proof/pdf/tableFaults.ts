import type { Table } from "../../document.ts";
import { withRole, wordsOf } from "./elements.ts";
import type { Element } from "./pageReading.ts";
import { type Sought, shortened, sought, take, textKey } from "./textKey.ts";

interface SoughtRow {
  readonly table: Table;
  /** "its header" or "row 3". */
  readonly name: string;
  readonly cells: readonly string[];
}

interface FoundRow {
  readonly page: number;
  readonly cells: readonly string[];
}

const rowsOf = (table: Table): readonly SoughtRow[] => [
  { table, name: "the header", cells: table.columns.map(({ heading }) => heading) },
  ...table.rows.map((row, index) => ({
    table,
    name: `row ${index + 1}`,
    cells: row.map(({ text }) => text),
  })),
];

/** Takes the cells of one row found from those sought, from left to right; null when one of them does not belong. */
function takeRow(rest: readonly Sought[], found: FoundRow): readonly Sought[] | string {
  const left = [...rest];
  let place = 0;
  for (const text of found.cells) {
    const piece = textKey(text);
    // An empty cell is no part of the structure that the reader gives.
    if (piece === "") continue;
    let taken: Sought | null = null;
    while (taken === null && place < left.length) {
      const cell = left[place];
      taken = cell === undefined || cell.key === "" ? null : take(cell, piece);
      if (taken !== null) left[place] = taken;
      place++;
    }
    if (taken === null) return text;
  }
  return left;
}

const isDone = (rest: readonly Sought[]): boolean => rest.every(({ key }) => key === "");

/**
 * Compares every cell of every table with the rows that the file's structure holds, in order. A row that goes over to the next
 * page is found in parts.
 */
export function tableFaults(elements: readonly Element[], tables: readonly Table[]): readonly string[] {
  const found = withRole(elements, /^TR$/).map(
    (row): FoundRow => ({ page: row.page, cells: withRole([row], /^T[HD]$/).map(wordsOf) }),
  );
  let next = 0;
  for (const { table, name, cells } of tables.flatMap(rowsOf)) {
    const where = `${table.label} ("${shortened(table.caption)}"), ${name}`;
    let rest: readonly Sought[] = cells.map(sought);
    for (let first = true; first || !isDone(rest); first = false) {
      const row = found[next];
      if (row === undefined)
        return [`${where}: the file ends before it; it has ${found.length} rows of tables.`];
      const taken = takeRow(rest, row);
      // The first fault is named, and no more: the rows after it would be compared with the wrong ones.
      if (typeof taken === "string" || (!first && row.page === found[next - 1]?.page)) {
        const wanted = cells.map(shortened).join(" | ");
        return [
          `${where}: page ${row.page} has "${shortened(row.cells.join(" | "))}" instead of "${wanted}".`,
        ];
      }
      rest = taken;
      next++;
    }
  }
  return next === found.length ? [] : [`The file has ${found.length - next} rows of tables too many.`];
}
